//! What remains for each commune after the plan year, and what the district has to fulfil.

use crate::plan::district::conditions;
use crate::plan::district::scene::DistrictScene;
use crate::plan::district::tables::{codes, count, left, ruled};
use crate::plan::docx::{DocumentRow, Paper};
use crate::plan::notation;
use crate::plan::writing::Writing;

pub(super) fn write(writing: &mut Writing, scene: DistrictScene<'_>) {
    let (year, goal) = (scene.year(), scene.goal());
    writing.body(format!(
        "Sau khi hoàn thành các nội dung đăng ký năm {year}, còn {} xã (kể cả xã chưa báo cáo) chưa đạt đủ {} tiêu chí, phải hoàn thành trước khi đề nghị công nhận huyện nông thôn mới năm {goal}.",
        notation::count(scene.analysis.figures.all_criteria.gap),
        scene.analysis.figures.all_criteria.criteria,
    ));
    let roads = scene.analysis.road_map.iter().filter(|road| road.standing.has_reported() && !road.is_enough());
    let rows = roads.zip(1..).map(|(road, number)| {
        let late: Vec<String> = road.late.iter().map(|(code, year)| format!("{code} ({year})")).collect();
        let late: Vec<&str> = late.iter().map(String::as_str).collect();
        DocumentRow::from(vec![
            count(number),
            left(&road.standing.name),
            codes(&road.criteria),
            codes(&road.indicators),
            codes(&late),
        ])
    });
    let rows: Vec<DocumentRow> = rows.collect();
    if !rows.is_empty() {
        writing.caption(format!("Biểu 6. Nội dung còn phải hoàn thành sau năm {year}"), None);
        let late = format!("Chỉ tiêu xã dự kiến hoàn thành sau năm {goal}");
        let headings = ["TT", "Xã", "Tiêu chí", "Chỉ tiêu", &late];
        writing.push(ruled(Paper::Portrait, scene.documents().margins, &[7, 17, 22, 34], &headings, rows));
    }
    conditions::write(writing, scene);
}
