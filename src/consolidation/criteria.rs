//! Criteria from indicators: a criterion is met when all of its indicators are met or not applicable.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::consolidation::{CriterionStanding, IndicatorRecord};

/// How criteria stand, by the code of the commune and that of the criterion.
pub type CriteriaStandings = BTreeMap<Arc<str>, BTreeMap<Arc<str>, CriterionStanding>>;

/// Standing of every criterion in every commune that has a counted submission.
pub(super) fn standings<'a>(indicators: impl Iterator<Item = &'a IndicatorRecord>) -> CriteriaStandings {
    let mut standings = CriteriaStandings::new();
    for record in indicators.filter(|record| record.source.counted) {
        let commune = record.source.commune.clone().unwrap_or_default();
        let (met_now, met_with_registrations) = (record.stands_now(), record.stands_with_registration());
        // The weakest indicator decides.
        standings
            .entry(commune)
            .or_default()
            .entry(Arc::clone(&record.criterion))
            .and_modify(|standing| {
                standing.met_now &= met_now;
                standing.met_with_registrations &= met_with_registrations;
            })
            .or_insert(CriterionStanding { met_now, met_with_registrations });
    }
    standings
}
