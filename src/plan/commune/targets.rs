//! II.1.2 Mục tiêu cụ thể: criterion by criterion, first those that are met, then those that are not.

use crate::catalogue::Criterion;
use crate::consolidation::{Alone, IndicatorRecord};
use crate::plan::commune::{Sender, indicator, unmet};
use crate::plan::notation::count;
use crate::plan::writing::Writing;

/// A criterion with its indicators in the commune.
pub(super) struct Standing<'a> {
    pub(super) criterion: &'a Criterion,
    pub(super) is_met: bool,
    /// Met once everything registered is achieved.
    pub(super) will_be_met: bool,
    pub(super) records: Vec<&'a IndicatorRecord>,
}

impl Standing<'_> {
    /// Indicators that do not stand in its way.
    pub(super) fn standing(&self) -> usize {
        self.records.iter().filter(|record| record.stands_now()).count()
    }

    /// Its indicators, those that do not stand first.
    pub(super) fn write_indicators(&self, writing: &mut Writing, sender: Sender<'_>) {
        for stands in [false, true] {
            for record in self.records.iter().filter(|record| record.stands_now() == stands) {
                let known = self.criterion.indicators.iter().find(|known| known.code == record.indicator);
                if let Some(known) = known {
                    indicator::write(writing, sender, known, record);
                }
            }
        }
    }
}

pub(super) fn write(writing: &mut Writing, sender: Sender<'_>, alone: &Alone) {
    let standings: Vec<Standing<'_>> =
        sender.basis.edition.criteria.iter().map(|criterion| of(criterion, alone)).collect();
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

fn of<'a>(criterion: &'a Criterion, alone: &'a Alone) -> Standing<'a> {
    let standing = alone.criteria.get(&criterion.code);
    Standing {
        criterion,
        is_met: standing.is_some_and(|standing| standing.met_now),
        will_be_met: standing.is_some_and(|standing| standing.met_with_registrations),
        records: alone.indicators.iter().filter(|record| record.criterion == criterion.code).collect(),
    }
}
