//! Criteria from indicators: a criterion is met when all of its indicators are met or not applicable.

use std::collections::BTreeMap;

use crate::consolidation::{CriterionStanding, IndicatorRecord};

/// Standing of every criterion in every commune that has a counted submission.
pub(super) fn standings(indicators: &[IndicatorRecord]) -> BTreeMap<(String, String), CriterionStanding> {
    let mut standings = BTreeMap::new();
    for record in indicators.iter().filter(|record| record.source.counted) {
        let key = (record.source.commune.clone().unwrap_or_default(), record.criterion.clone());
        let (met_now, met_with_registrations) = (record.stands_now(), record.stands_with_registration());
        // The weakest indicator decides.
        standings
            .entry(key)
            .and_modify(|standing: &mut CriterionStanding| {
                standing.met_now &= met_now;
                standing.met_with_registrations &= met_with_registrations;
            })
            .or_insert(CriterionStanding { met_now, met_with_registrations });
    }
    standings
}
