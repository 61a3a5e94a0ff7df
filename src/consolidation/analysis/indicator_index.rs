//! The counted indicator records, found by commune and indicator.

use std::collections::BTreeMap;

use crate::catalogue::Indicator;
use crate::consolidation::{CommuneStanding, District, IndicatorRecord};

pub(super) struct IndicatorIndex<'a>(BTreeMap<&'a str, BTreeMap<&'a str, &'a IndicatorRecord>>);

impl<'a> IndicatorIndex<'a> {
    pub(super) fn of(district: &'a District) -> Self {
        let mut communes: BTreeMap<&str, BTreeMap<&str, &IndicatorRecord>> = BTreeMap::new();
        for record in district.indicators.iter().filter(|record| record.source.counted) {
            if let Some(commune) = record.source.commune.as_deref() {
                communes.entry(commune).or_default().insert(&record.indicator, record);
            }
        }
        Self(communes)
    }

    pub(super) fn at(&self, commune: &CommuneStanding, indicator: &Indicator) -> Option<&'a IndicatorRecord> {
        self.0.get(commune.code.as_str())?.get(indicator.code.as_str()).copied()
    }
}
