//! What each commune registers to complete in the plan year.

use crate::plan::district::scene::DistrictScene;
use crate::plan::district::tables::{codes, count, left, ruled};
use crate::plan::docx::{DocumentRow, Paper};
use crate::plan::writing::Writing;

pub(super) fn write(writing: &mut Writing, scene: DistrictScene<'_>) {
    let rows = scene.reported().zip(1..).map(|((commune, criteria, indicators), number)| {
        let [criteria, indicators] = scene.registered(criteria, indicators);
        DocumentRow::from(vec![
            count(number),
            left(&commune.name),
            count(commune.criteria_met),
            codes(&criteria),
            codes(&indicators),
            count(commune.criteria_with_registrations),
        ])
    });
    writing.caption(format!("Biểu 4. Đăng ký hoàn thành năm {}", scene.year()), None);
    let headings = [
        "TT",
        "Xã",
        "Tiêu chí đạt hiện nay",
        "Tiêu chí đăng ký hoàn thành",
        "Chỉ tiêu đăng ký hoàn thành",
        "Tiêu chí đạt nếu hoàn thành",
    ];
    writing.push(ruled(Paper::Portrait, scene.documents().margins, &[7, 16, 11, 22, 32], &headings, rows.collect()));
}
