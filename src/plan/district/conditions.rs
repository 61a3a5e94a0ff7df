//! The conditions of recognition, as the settings name them: some follow from the communes, the others the office answers.

use crate::consolidation::analysis::{ConditionVerdict, JudgedCondition};
use crate::plan::district::scene::DistrictScene;
use crate::plan::district::tables::{count, left, ruled};
use crate::plan::docx::{DocumentRow, Paper};
use crate::plan::notation::DOTS;
use crate::plan::writing::Writing;

pub(super) fn write(writing: &mut Writing, scene: DistrictScene<'_>) {
    let conditions = &scene.analysis.conditions;
    if conditions.is_empty() {
        return;
    }
    let mut open = 0;
    let rows: Vec<DocumentRow> = conditions
        .iter()
        .zip(1..)
        .map(|(JudgedCondition { condition, verdict }, number)| {
            let state = match verdict {
                ConditionVerdict::Computed { .. } => {
                    let (all, total) = (scene.analysis.figures.all_criteria, scene.analysis.figures.communes.total);
                    format!("{}/{total} xã; theo đăng ký: {}/{total} xã", all.now, all.with_registrations)
                }
                ConditionVerdict::OfOffice { value, is_met } => {
                    let verdict = is_met.map(|is_met| if is_met { "đạt" } else { "chưa đạt" });
                    let said: Vec<&str> = value.iter().copied().chain(verdict).collect();
                    open += usize::from(said.is_empty());
                    if said.is_empty() { DOTS.to_owned() } else { said.join("; ") }
                }
            };
            DocumentRow::from(vec![count(number), left(&condition.text), left(state)])
        })
        .collect();
    if open > 0 {
        writing
            .missing
            .push(format!("III.4 Điều kiện công nhận huyện ({open}; điền ở trang Lộ trình của tong-hop.xlsx)"));
    }
    writing.caption("Biểu 7. Điều kiện công nhận huyện nông thôn mới", None);
    let headings = ["TT", "Điều kiện", "Hiện trạng"];
    writing.push(ruled(Paper::Portrait, scene.documents().margins, &[7, 58], &headings, rows));
}
