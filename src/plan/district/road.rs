//! What remains for each commune after the plan year, and what the district has to fulfil.

use crate::consolidation::Letter;
use crate::plan::district::tables::{codes, count, left, ruled};
use crate::plan::district::{Scene, conditions};
use crate::plan::docx::{Paper, Row};
use crate::plan::notation;
use crate::plan::writing::Writing;

pub(super) fn write(writing: &mut Writing, scene: Scene<'_>) {
    let (year, goal) = (scene.year(), scene.goal());
    writing.body(format!(
        "Sau khi hoàn thành các nội dung đăng ký năm {year}, còn {} xã (kể cả xã chưa báo cáo) chưa đạt đủ {} tiêu chí, phải hoàn thành trước khi đề nghị công nhận huyện nông thôn mới năm {goal}.",
        notation::count(scene.figures.all_criteria.gap),
        scene.figures.all_criteria.criteria,
    ));
    let rows = scene.reported().filter_map(|(commune, criteria, indicators)| {
        let left_over = scene.criteria_of(criteria, Letter::remains);
        let indicators = scene.indicators_of(indicators, Letter::remains);
        (!left_over.is_empty()).then(|| vec![left(&commune.name), codes(&left_over), codes(&indicators)])
    });
    let rows = rows.zip(1..).map(|(cells, number)| Row::from([vec![count(number)], cells].concat()));
    let rows: Vec<Row> = rows.collect();
    if !rows.is_empty() {
        writing.caption(format!("Biểu 6. Nội dung còn phải hoàn thành sau năm {year}"), None);
        let headings = ["TT", "Xã", "Tiêu chí", "Chỉ tiêu"];
        writing.push(ruled(Paper::Portrait, scene.documents().margins, &[7, 20, 28], &headings, rows));
    }
    conditions::write(writing, scene);
}
