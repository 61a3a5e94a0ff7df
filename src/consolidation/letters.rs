//! The two matrices of the district: communes × criteria and communes × indicators, as letters.

use std::collections::BTreeMap;

use crate::catalogue::{Criterion, Edition, Indicator};
use crate::consolidation::{CommuneStanding, District, IndicatorRecord, Letter};

/// Letters by commune, in the order of the profile, and by criterion or indicator, in the order of the edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letters {
    pub criteria: Vec<Vec<Letter>>,
    pub indicators: Vec<Vec<Letter>>,
}

impl Letters {
    pub fn of(district: &District, edition: &Edition) -> Self {
        let mut records: BTreeMap<(&str, &str), &IndicatorRecord> = BTreeMap::new();
        for record in district.indicators.iter().filter(|record| record.source.counted) {
            if let Some(commune) = record.source.commune.as_deref() {
                records.insert((commune, &record.indicator), record);
            }
        }
        let indicator = |commune: &CommuneStanding, indicator: &Indicator| {
            let missing = if commune.has_reported() { Letter::Unanswered } else { Letter::NotReported };
            let record = records.get(&(commune.code.as_str(), indicator.code.as_str()));
            record.map_or(missing, |record| Letter::of_indicator(record))
        };
        let criterion =
            |commune: &CommuneStanding, criterion: &Criterion| Letter::of_criterion_in(district, commune, criterion);
        let communes = || district.communes.iter();
        Self {
            criteria: communes().map(|c| edition.criteria.iter().map(|other| criterion(c, other)).collect()).collect(),
            indicators: communes().map(|c| edition.indicators().map(|other| indicator(c, other)).collect()).collect(),
        }
    }
}
