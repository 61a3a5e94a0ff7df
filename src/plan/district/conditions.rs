//! The conditions of recognition, as the settings name them: some follow from the communes, the others the office answers.

use crate::district::Judged;
use crate::plan::district::Scene;
use crate::plan::district::tables::{count, left, ruled};
use crate::plan::docx::{Paper, Row};
use crate::plan::notation::DOTS;
use crate::plan::writing::Writing;

pub(super) fn write(writing: &mut Writing, scene: Scene<'_>) {
    let conditions = &scene.basis.profile.conditions;
    if conditions.is_empty() {
        return;
    }
    let mut open = 0;
    let rows: Vec<Row> = conditions
        .iter()
        .zip(1..)
        .map(|(condition, number)| {
            let state = match &condition.judged {
                Judged::ByCommunesMeetingAll { .. } => {
                    let (all, total) = (scene.figures.all_criteria, scene.figures.communes.total);
                    format!("{}/{total} xã; theo đăng ký: {}/{total} xã", all.now, all.with_registrations)
                }
                Judged::ByOffice { value, is_met } => {
                    let verdict = is_met.map(|is_met| if is_met { "đạt" } else { "chưa đạt" });
                    let said: Vec<&str> = value.as_deref().into_iter().chain(verdict).collect();
                    open += usize::from(said.is_empty());
                    if said.is_empty() { DOTS.to_owned() } else { said.join("; ") }
                }
            };
            Row::from(vec![count(number), left(&condition.text), left(state)])
        })
        .collect();
    if open > 0 {
        writing.missing.push(format!("III.4 Điều kiện công nhận huyện ({open})"));
    }
    writing.caption("Biểu 7. Điều kiện công nhận huyện nông thôn mới", None);
    let headings = ["TT", "Điều kiện", "Hiện trạng"];
    writing.push(ruled(Paper::Portrait, scene.documents().margins, &[7, 58], &headings, rows));
}
