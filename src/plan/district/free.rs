//! The indicators that the letter names as needing no resources of their own: every commune can meet them.

use crate::consolidation::Letter;
use crate::plan::district::Scene;
use crate::plan::district::tables::{centre, count, left, names, ruled};
use crate::plan::docx::{Paper, Row};
use crate::plan::writing::Writing;

pub(super) fn write(writing: &mut Writing, scene: Scene<'_>) {
    let free: Vec<_> = scene.indicators().filter(|(_, indicator)| indicator.no_resources).collect();
    writing.body(
        "UBND huyện yêu cầu các xã phấn đấu hoàn thành trong năm các chỉ tiêu sau; xã chưa đạt, chưa đăng ký rà soát, đăng ký bổ sung.",
    );
    let rows = free.into_iter().map(|(number, indicator)| {
        let met = scene.with_indicator(number, Letter::stands).len();
        Row::from(vec![
            centre(&indicator.code),
            left(&indicator.name),
            count(met),
            names(&scene.with_indicator(number, |letter| letter == Letter::Registered)),
            names(&scene.with_indicator(number, Letter::remains)),
        ])
    });
    writing.caption("Biểu 5. Các chỉ tiêu không cần nguồn lực", None);
    let headings = ["Mã", "Chỉ tiêu", "Số xã đạt", "Xã đăng ký hoàn thành", "Xã chưa đạt, chưa đăng ký"];
    writing.push(ruled(Paper::Portrait, scene.documents().margins, &[8, 38, 9, 22], &headings, rows.collect()));
}
