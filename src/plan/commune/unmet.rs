//! II.1.2 b) What is not met, how much of it the commune means to complete, and what it needs no resources for.

use crate::consolidation::Alone;
use crate::form::YesNo;
use crate::plan::commune::sender::Sender;
use crate::plan::commune::standing::Standing;
use crate::plan::docx::{Paragraph, ParagraphStyle, TextRun};
use crate::plan::notation::count;
use crate::plan::writing::Writing;

pub(super) fn write(writing: &mut Writing, sender: Sender<'_>, unmet: &[&Standing<'_>]) {
    let aimed = unmet.iter().filter(|standing| standing.will_be_met).count();
    if unmet.is_empty() {
        writing.heading(4, "b) Đối với các tiêu chí chưa hoàn thành: không còn tiêu chí chưa đạt.");
        return;
    }
    let (aimed, all) = (count(aimed), count(unmet.len()));
    writing.heading(
        4,
        format!(
            "b) Đối với các tiêu chí chưa hoàn thành: Phấn đấu hoàn thành {aimed}/{all} tiêu chí chưa đạt; cụ thể:"
        ),
    );
    for standing in unmet {
        let name = format!("Tiêu chí số {}: {}.", standing.criterion.code, standing.criterion.name);
        let aim = match standing.will_be_met {
            true => format!("phấn đấu hoàn thành trong năm {}", sender.year()),
            false => format!("chưa hoàn thành trong năm {}", sender.year()),
        };
        let known = standing.records.len();
        writing.named_bullet(name, format!(" Đã đạt {}/{known} chỉ tiêu; {aim}.", standing.standing()));
        standing.write_indicators(writing, sender);
    }
}

/// Those that the letter names as needing no resources of their own, by how they stand.
pub(super) fn write_without_resources(writing: &mut Writing, sender: Sender<'_>, alone: &Alone) {
    let free: Vec<&str> =
        sender.basis.edition.indicators().filter(|i| i.no_resources).map(|i| i.code.as_str()).collect();
    let named = |wanted: fn(bool, bool) -> bool| {
        let records = alone.indicators.iter().filter(|record| free.contains(&&*record.indicator));
        let records = records.filter(|r| wanted(r.stands_now(), r.registered == Some(YesNo::Yes)));
        let codes: Vec<&str> = records.map(|record| &*record.indicator).collect();
        if codes.is_empty() { "không".to_owned() } else { codes.join(", ") }
    };
    if free.is_empty() {
        return;
    }
    let year = sender.year();
    let name = format!(
        "Các chỉ tiêu không cần nguồn lực hoặc lồng ghép nguồn vốn sự nghiệp các chương trình MTQG, các chính sách của tỉnh ({}).",
        free.join(", ")
    );
    let state = format!(
        " Đã đạt: {}; đăng ký hoàn thành năm {year}: {}; chưa đăng ký hoàn thành năm {year}: {}.",
        named(|stands, _| stands),
        named(|stands, registered| !stands && registered),
        named(|stands, registered| !stands && !registered),
    );
    writing.push(Paragraph::of(ParagraphStyle::Bullet(1), vec![TextRun::bold(name), TextRun::plain(state)]));
}
