//! V. The models from which the office registers the district's one (section 1 of the letter), and the villages' changes.

use crate::consolidation::RegistrationRecord;
use crate::plan::district::tables::{centre, count, left, ruled};
use crate::plan::district::{Scene, changes};
use crate::plan::docx::{Cell, Paper, Row, Set, Style};
use crate::plan::notation::{self, DOTS};
use crate::plan::own_text::in_cell;
use crate::plan::writing::Writing;

pub(super) fn write(writing: &mut Writing, scene: Scene<'_>) {
    let says = |record: &RegistrationRecord| record.name.is_some() || record.content.is_some();
    let models = scene.in_profile_order(&scene.district.pilot_models, says);
    writing.heading(2, "1. Mô hình điểm");
    let due = scene.figures.pilot_models;
    writing.body(format!(
        "Có {}/{} xã đăng ký mô hình điểm cấp xã.",
        notation::count(due.fulfilled),
        notation::count(due.due)
    ));
    let chosen = scene.documents().pilot_model.as_deref();
    let chosen = models.iter().find(|model| chosen.is_some() && model.source.commune.as_deref() == chosen);
    let choice = match chosen {
        Some(model) => format!("{} của xã {}", model.name.as_deref().unwrap_or(DOTS), model.source.commune_name),
        None => writing.dots("V.1 Mô hình điểm của huyện"),
    };
    writing.body(format!(
        "UBND huyện lựa chọn, đăng ký thực hiện 01 mô hình điểm trong xây dựng nông thôn mới: {choice}."
    ));
    if !models.is_empty() {
        writing.caption("Biểu 10. Mô hình điểm các xã đăng ký", None);
        let rows = models.iter().zip(1..).map(|(model, number)| row(model, number)).collect();
        let headings = ["TT", "Xã", "Mô hình, nội dung", "Địa điểm", "Hoàn thành"];
        writing.push(ruled(Paper::Portrait, scene.documents().margins, &[7, 16, 43, 20], &headings, rows));
    }
    writing.heading(2, "2. Sự thay đổi của các bản");
    changes::write(writing, scene);
}

fn row(model: &RegistrationRecord, number: usize) -> Row {
    let text = [model.name.as_deref(), model.content.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(": ");
    let completion = model.completion.map(|period| period.to_string()).unwrap_or_default();
    Row::from(vec![
        count(number),
        left(&model.source.commune_name),
        Cell::of(in_cell(&text, Style::Cell(Set::Left))),
        Cell::of(in_cell(model.location.as_deref().unwrap_or_default(), Style::Cell(Set::Left))),
        centre(completion),
    ])
}
