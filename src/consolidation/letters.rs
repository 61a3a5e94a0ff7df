//! The two matrices of the district: communes × criteria and communes × indicators, as letters.

use std::collections::BTreeMap;

use crate::catalogue::{Criterion, Edition};
use crate::consolidation::{CommuneStanding, District, Letter};

/// Letters by commune, in the order of the profile, and by criterion or indicator, in the order of the edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letters {
    pub criteria: Vec<Vec<Letter>>,
    pub indicators: Vec<Vec<Letter>>,
}

impl Letters {
    pub fn of(district: &District, edition: &Edition) -> Self {
        let criterion =
            |commune: &CommuneStanding, criterion: &Criterion| Letter::of_criterion_in(district, commune, criterion);
        let communes = district.communes.iter();
        Self {
            criteria: communes.map(|c| edition.criteria.iter().map(|other| criterion(c, other)).collect()).collect(),
            indicators: of_indicators(district, edition),
        }
    }
}

/// What the counted records say, where there are any; each is looked for by the numbers of its commune and its indicator.
fn of_indicators(district: &District, edition: &Edition) -> Vec<Vec<Letter>> {
    let communes: BTreeMap<&str, usize> =
        district.communes.iter().zip(0..).map(|(commune, at)| (commune.code.as_str(), at)).collect();
    let indicators: BTreeMap<&str, usize> =
        edition.indicators().zip(0..).map(|(indicator, at)| (indicator.code.as_str(), at)).collect();
    let missing = |commune: &CommuneStanding| {
        let letter = if commune.has_reported() { Letter::Unanswered } else { Letter::NotReported };
        vec![letter; edition.indicators().count()]
    };
    let mut letters: Vec<Vec<Letter>> = district.communes.iter().map(missing).collect();
    for record in district.indicators.iter().filter(|record| record.source.counted) {
        let commune = record.source.commune.as_deref().and_then(|code| communes.get(code)).copied();
        let of_commune = commune.and_then(|at| letters.get_mut(at));
        let letter =
            of_commune.zip(indicators.get(record.indicator.as_str()).copied()).and_then(|(row, at)| row.get_mut(at));
        if let Some(letter) = letter {
            *letter = Letter::of_indicator(record);
        }
    }
    letters
}
