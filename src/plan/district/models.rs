//! V. The models from which the office registers the district's one (section 1 of the letter), and the villages' changes.

use crate::consolidation::analysis::{POINTS, PilotModel};
use crate::plan::district::changes;
use crate::plan::district::scene::DistrictScene;
use crate::plan::district::tables::{centre, count, left, listed, ruled};
use crate::plan::docx::{DocumentCell, DocumentRow, Paper, Paragraph, ParagraphStyle, Set};
use crate::plan::notation;
use crate::plan::own_text::{in_cell, unstopped};
use crate::plan::writing::Writing;

pub(super) fn write(writing: &mut Writing, scene: DistrictScene<'_>) {
    let models = &scene.analysis.shortlist.models;
    writing.heading(2, "1. Mô hình điểm");
    let due = scene.analysis.figures.pilot_models;
    writing.body(format!(
        "Có {}/{} xã đăng ký mô hình điểm cấp xã.",
        notation::count(due.fulfilled),
        notation::count(due.due)
    ));
    let chosen = scene.documents().pilot_model.as_deref();
    let chosen = models
        .iter()
        .map(|model| model.record)
        .find(|record| chosen.is_some() && record.source.commune.as_deref() == chosen);
    let choice = match chosen {
        Some(model) => {
            let name = model.name.as_deref().or(model.content.as_deref()).unwrap_or_default();
            format!("{} của xã {}", unstopped(name), model.source.commune_name)
        }
        None => writing.dots("V.1 Mô hình điểm của huyện (ghi “chọn” ở cột “Huyện chọn” của tong-hop.xlsx)"),
    };
    writing.body(format!(
        "UBND huyện lựa chọn, đăng ký thực hiện 01 mô hình điểm trong xây dựng nông thôn mới: {choice}."
    ));
    if !models.is_empty() {
        writing.caption("Biểu 10. Mô hình điểm các xã đăng ký, theo số điểm", None);
        let rows = models.iter().map(row).collect();
        let headings = ["Hạng", "Xã", "Mô hình, nội dung", "Địa điểm", "Hoàn thành", "Điểm"];
        writing.push(ruled(Paper::Portrait, scene.documents().margins, &[8, 15, 38, 18, 12], &headings, rows));
        writing.push(Paragraph::new(
            ParagraphStyle::Unit,
            format!("Điểm: tối đa {POINTS}, mỗi nội dung công văn yêu cầu mà biểu của xã thể hiện được 01 điểm; bằng điểm thì xếp trước mô hình gắn với nhiều tiêu chí, chỉ tiêu xã chưa đạt hơn."),
        ));
    }
    let without: Vec<&str> = scene.analysis.shortlist.without.iter().map(|commune| commune.name.as_str()).collect();
    if !without.is_empty() {
        writing.body(format!("Chưa đăng ký mô hình điểm: {}.", listed(&without)));
    }
    writing.heading(2, "2. Sự thay đổi của các bản");
    changes::write(writing, scene);
}

fn row(model: &PilotModel<'_>) -> DocumentRow {
    let record = model.record;
    let text = [record.name.as_deref(), record.content.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(": ");
    let completion = record.completion.map(|period| period.to_string()).unwrap_or_default();
    DocumentRow::from(vec![
        count(model.rank),
        left(&*record.source.commune_name),
        DocumentCell::of(in_cell(&text, ParagraphStyle::Cell(Set::Left))),
        DocumentCell::of(in_cell(record.location.as_deref().unwrap_or_default(), ParagraphStyle::Cell(Set::Left))),
        centre(completion),
        count(model.judgement.points.sum()),
    ])
}
