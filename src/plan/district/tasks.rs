//! VI. Tổ chức thực hiện: what each department has to push in which communes, and what the communes do.

use crate::catalogue::Indicator;
use crate::consolidation::analysis::UnmetIndicator;
use crate::plan::district::scene::DistrictScene;
use crate::plan::district::tables::listed;
use crate::plan::docx::{Paragraph, ParagraphStyle, TextRun};
use crate::plan::writing::Writing;

pub(super) fn write(writing: &mut Writing, scene: DistrictScene<'_>) {
    writing.heading(2, "1. Các cơ quan, ban, ngành huyện được giao phụ trách tiêu chí");
    writing.body(
        "Nắm bắt tình hình ở cơ sở; hướng dẫn, đôn đốc, phối hợp với Ban chỉ đạo các xã hoàn thành các chỉ tiêu được giao phụ trách, cụ thể:",
    );
    let profile = scene.basis.profile;
    for department in profile.departments.iter().map(Some).chain([None]) {
        let is_led =
            |indicator: &Indicator| profile.lead(&indicator.code).map(|lead| &lead.id) == department.map(|d| &d.id);
        let led: Vec<_> = scene.analysis.unmet.iter().filter(|unmet| is_led(unmet.indicator)).collect();
        let helps = |indicator: &Indicator| {
            profile.co_leads(&indicator.code).into_iter().any(|other| Some(&other.id) == department.map(|d| &d.id))
        };
        let helped = scene.basis.edition.indicators().filter(|indicator| helps(indicator));
        let helped: Vec<&str> = helped.map(|indicator| indicator.code.as_str()).collect();
        if led.is_empty() && helped.is_empty() {
            continue;
        }
        let name = department.map_or("Chỉ tiêu chưa có cơ quan phụ trách", |department| &department.name);
        writing.push(Paragraph::of(ParagraphStyle::Bullet(1), vec![TextRun::bold(format!("{name}:"))]).with_next());
        for unmet in led {
            indicator_line(writing, unmet);
        }
        if !helped.is_empty() {
            writing.bullet_below(format!("Phối hợp thực hiện chỉ tiêu {}.", helped.join(", ")));
        }
    }
    writing.heading(2, "2. Ủy ban nhân dân các xã");
    writing.body(format!(
        "Tổ chức thực hiện kế hoạch năm {} của xã, hoàn thành các tiêu chí, chỉ tiêu, mô hình điểm và sự thay đổi của các bản đã đăng ký; xã còn nội dung phải sửa (Phụ lục II) hoàn thiện và gửi lại {}.",
        scene.year(),
        profile.office,
    ));
}

/// The communes that do not meet it, those that registered it named apart; nothing of one that all meet.
fn indicator_line(writing: &mut Writing, unmet: &UnmetIndicator<'_>) {
    let parts = [("đăng ký hoàn thành trong năm", &unmet.registered), ("chưa đạt, chưa đăng ký", &unmet.remaining)];
    let parts = parts.into_iter().filter(|(_, names)| !names.is_empty());
    let parts: Vec<String> = parts.map(|(what, names)| format!("{what}: {}", listed(names))).collect();
    if !parts.is_empty() {
        let indicator = unmet.indicator;
        writing.bullet_below(format!("Chỉ tiêu {} ({}): {}.", indicator.code, indicator.name, parts.join("; ")));
    }
}
