//! The two matrices of the district: communes × criteria and communes × indicators, as letters.

use std::collections::{BTreeMap, BTreeSet};

use crate::catalogue::{Criterion, Edition};
use crate::consolidation::{CommuneStanding, District, Letter};

/// Letters by commune, in the order of the profile, and by criterion or indicator, in the order of the edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letters {
    pub criteria: Vec<Vec<Letter>>,
    pub indicators: Vec<Vec<Letter>>,
    /// Which of them are in doubt, by place: what a commune answered cannot be read, or an error speaks against it.
    pub doubtful_criteria: Vec<Vec<bool>>,
    pub doubtful_indicators: Vec<Vec<bool>>,
}

impl Letters {
    pub fn of(district: &District, edition: &Edition) -> Self {
        let criterion =
            |commune: &CommuneStanding, criterion: &Criterion| Letter::of_criterion_in(district, commune, criterion);
        let communes = district.communes.iter();
        let doubtful_indicators = doubtful(district, edition);
        Self {
            doubtful_criteria: doubtful_indicators.iter().map(|of_commune| by_criterion(of_commune, edition)).collect(),
            doubtful_indicators,
            criteria: communes.map(|c| edition.criteria.iter().map(|other| criterion(c, other)).collect()).collect(),
            indicators: of_indicators(district, edition),
        }
    }
}

/// A criterion is in doubt with one of its indicators.
fn by_criterion(indicators: &[bool], edition: &Edition) -> Vec<bool> {
    let mut indicators = indicators.iter();
    let criteria = edition.criteria.iter();
    criteria
        .map(|criterion| indicators.by_ref().take(criterion.indicators.len()).fold(false, |any, one| any | *one))
        .collect()
}

fn doubtful(district: &District, edition: &Edition) -> Vec<Vec<bool>> {
    let records = district.indicators.iter().filter(|record| record.source.counted && record.doubtful);
    let doubtful: BTreeSet<(&str, &str)> =
        records.filter_map(|record| Some((record.source.commune.as_deref()?, &*record.indicator))).collect();
    let of_commune = |commune: &CommuneStanding| {
        let is_in = |code: &str| doubtful.contains(&(commune.code.as_str(), code));
        edition.indicators().map(|indicator| is_in(&indicator.code)).collect()
    };
    district.communes.iter().map(of_commune).collect()
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
        let letter = of_commune.zip(indicators.get(&*record.indicator).copied()).and_then(|(row, at)| row.get_mut(at));
        if let Some(letter) = letter {
            *letter = Letter::of_indicator(record);
        }
    }
    letters
}
