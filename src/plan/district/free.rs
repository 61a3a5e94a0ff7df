//! The indicators that the letter names as needing no resources of their own: every commune can meet them.

use crate::plan::district::scene::DistrictScene;
use crate::plan::district::tables::{centre, count, left, names, ruled};
use crate::plan::docx::{DocumentRow, Paper};
use crate::plan::writing::Writing;

pub(super) fn write(writing: &mut Writing, scene: DistrictScene<'_>) {
    writing.body(
        "UBND huyện yêu cầu các xã phấn đấu hoàn thành trong năm các chỉ tiêu sau; xã chưa đạt, chưa đăng ký rà soát, đăng ký bổ sung.",
    );
    let reported = scene.analysis.figures.communes.reported;
    let free = scene.analysis.unmet.iter().filter(|unmet| unmet.indicator.no_resources);
    let rows = free.map(|unmet| {
        DocumentRow::from(vec![
            centre(&unmet.indicator.code),
            left(&unmet.indicator.name),
            count(reported.saturating_sub(unmet.all.len())),
            names(&unmet.registered),
            names(&unmet.remaining),
        ])
    });
    writing.caption("Biểu 5. Các chỉ tiêu không cần nguồn lực", None);
    let headings = ["Mã", "Chỉ tiêu", "Số xã đạt", "Xã đăng ký hoàn thành", "Xã chưa đạt, chưa đăng ký"];
    writing.push(ruled(Paper::Portrait, scene.documents().margins, &[8, 38, 9, 22], &headings, rows.collect()));
}
