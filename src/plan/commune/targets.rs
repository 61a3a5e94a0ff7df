//! II.1.2 Mục tiêu cụ thể: criterion by criterion, first those that are met, then those that are not.

use crate::consolidation::Alone;
use crate::plan::commune::sender::Sender;
use crate::plan::commune::standing::Standing;
use crate::plan::commune::unmet;
use crate::plan::notation::count;
use crate::plan::writing::Writing;

pub(super) fn write(writing: &mut Writing, sender: Sender<'_>, alone: &Alone) {
    let standings: Vec<Standing<'_>> =
        sender.basis.edition.criteria.iter().map(|criterion| Standing::of(criterion, alone)).collect();
    let (met, not_met): (Vec<_>, Vec<_>) = standings.iter().partition(|standing| standing.is_met);
    let all = standings.len();
    writing.heading(4, format!("a) Đối với các tiêu chí đã hoàn thành: {}/{all} tiêu chí; cụ thể:", count(met.len())));
    if met.is_empty() {
        writing.body("Chưa có tiêu chí nào hoàn thành.");
    }
    for standing in met {
        let known = standing.records.len();
        let name = format!("Tiêu chí số {}: {}.", standing.criterion.code, standing.criterion.name);
        writing.named_bullet(name, format!(" Đạt {}/{known} chỉ tiêu.", standing.standing()));
        standing.write_indicators(writing, sender);
    }
    unmet::write(writing, sender, &not_met);
    unmet::write_without_resources(writing, sender, alone);
}
