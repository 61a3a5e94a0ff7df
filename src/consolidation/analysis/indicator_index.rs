//! The counted indicator records, found by commune and indicator.

use std::collections::BTreeMap;

use crate::catalogue::Indicator;
use crate::consolidation::{CommuneStanding, District, IndicatorRecord};

pub(super) struct IndicatorIndex<'a>(BTreeMap<(&'a str, &'a str), &'a IndicatorRecord>);

impl<'a> IndicatorIndex<'a> {
    pub(super) fn of(district: &'a District) -> Self {
        let counted = district.indicators.iter().filter(|record| record.source.counted);
        let keyed =
            counted.filter_map(|record| Some(((record.source.commune.as_deref()?, record.indicator.as_str()), record)));
        Self(keyed.collect())
    }

    pub(super) fn at(&self, commune: &CommuneStanding, indicator: &Indicator) -> Option<&'a IndicatorRecord> {
        self.0.get(&(commune.code.as_str(), indicator.code.as_str())).copied()
    }
}
