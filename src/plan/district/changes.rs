//! One change for each village (section 2 of the letter): how many are registered, commune by commune.

use crate::plan::district::scene::DistrictScene;
use crate::plan::district::tables::{centre, count, left, ruled};
use crate::plan::docx::{DocumentRow, Paper};
use crate::plan::notation;
use crate::plan::writing::Writing;

pub(super) fn write(writing: &mut Writing, scene: DistrictScene<'_>) {
    let due = scene.analysis.figures.village_changes;
    writing.body(format!(
        "Các xã đăng ký {} sự thay đổi của các bản; {}/{} bản đã có nội dung đăng ký. Nội dung của từng bản nêu tại Phụ lục III.",
        notation::count(due.registered),
        notation::count(due.fulfilled),
        notation::count(due.due),
    ));
    let of_communes = &scene.analysis.village_changes.due;
    let rows = scene.district.communes.iter().zip(of_communes).zip(1..).map(|((commune, due), number)| {
        let known = due.due.map_or_else(|| "-".to_owned(), |due| due.to_string());
        DocumentRow::from(vec![
            count(number),
            left(&commune.name),
            centre(known),
            count(due.registered),
            count(due.fulfilled),
        ])
    });
    writing.caption("Biểu 11. Sự thay đổi của các bản theo xã", None);
    let headings = ["TT", "Xã", "Số bản", "Số nội dung đăng ký", "Số bản đã đăng ký"];
    writing.push(ruled(Paper::Portrait, scene.documents().margins, &[7, 33, 20, 20], &headings, rows.collect()));
}
