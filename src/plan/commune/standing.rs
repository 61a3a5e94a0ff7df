//! How a criterion stands in the commune, and its indicators one by one.

use crate::catalogue::Criterion;
use crate::consolidation::{Alone, IndicatorRecord};
use crate::plan::commune::indicator;
use crate::plan::commune::sender::Sender;
use crate::plan::writing::Writing;

/// A criterion with its indicators in the commune.
pub(super) struct Standing<'a> {
    pub(super) criterion: &'a Criterion,
    pub(super) is_met: bool,
    /// Met once everything registered is achieved.
    pub(super) will_be_met: bool,
    pub(super) records: Vec<&'a IndicatorRecord>,
}

impl<'a> Standing<'a> {
    pub(super) fn of(criterion: &'a Criterion, alone: &'a Alone) -> Self {
        let standing = alone.criteria.get(criterion.code.as_str());
        Self {
            criterion,
            is_met: standing.is_some_and(|standing| standing.met_now),
            will_be_met: standing.is_some_and(|standing| standing.met_with_registrations),
            records: alone.indicators.iter().filter(|record| *record.criterion == criterion.code).collect(),
        }
    }

    /// Indicators that do not stand in its way.
    pub(super) fn standing(&self) -> usize {
        self.records.iter().filter(|record| record.stands_now()).count()
    }

    /// Its indicators, those that do not stand first.
    pub(super) fn write_indicators(&self, writing: &mut Writing, sender: Sender<'_>) {
        for stands in [false, true] {
            for record in self.records.iter().filter(|record| record.stands_now() == stands) {
                let known = self.criterion.indicators.iter().find(|known| known.code == *record.indicator);
                if let Some(known) = known {
                    indicator::write(writing, sender, known, record);
                }
            }
        }
    }
}
