//! What a pilot model gets points for: one for each thing that the letter asks of it and that the data show. No weights.

use std::collections::{BTreeMap, BTreeSet};

use crate::catalogue::{Criterion, Edition, Indicator};
use crate::consolidation::analysis::funding_sums::funded_groups;
use crate::consolidation::{CommuneStanding, District, Letter, Letters, RegistrationRecord};
use crate::district::Basis;
use crate::form::Theme;

pub const POINTS: usize = 7;

#[derive(Debug, Clone, Copy)]
pub struct Points([bool; POINTS]);

impl Points {
    pub fn each(&self) -> impl Iterator<Item = bool> {
        self.0.into_iter()
    }

    pub fn sum(&self) -> usize {
        self.each().filter(|is_given| *is_given).count()
    }
}

/// Gives the points.
pub(super) struct PilotJudge<'a> {
    district: &'a District,
    letters: &'a Letters,
    basis: Basis<'a>,
    communes: BTreeMap<&'a str, usize>,
    /// Commune and task group with money.
    funded: BTreeSet<(&'a str, &'a str)>,
}

impl<'a> PilotJudge<'a> {
    pub(super) fn new(district: &'a District, letters: &'a Letters, basis: Basis<'a>) -> Self {
        let communes = district.communes.iter().zip(0..);
        Self {
            district,
            letters,
            basis,
            communes: communes.map(|(commune, at)| (commune.code.as_str(), at)).collect(),
            funded: funded_groups(district),
        }
    }

    pub(super) fn points(&self, record: &RegistrationRecord) -> Points {
        let Self { district, basis, .. } = *self;
        let at = record.source.commune.as_deref().and_then(|code| self.communes.get(code)).copied();
        let commune = at.and_then(|at| district.communes.get(at));
        let related = record.related.as_deref().map(|text| Related::all_in(text, basis.edition)).unwrap_or_default();
        Points([
            record.name.is_some() && record.content.is_some(),
            record.location.is_some(),
            commune.is_some_and(|commune| commune.consents.are_complete()),
            record.theme.is_some_and(|theme| theme != Theme::Other),
            at.is_some_and(|at| related.iter().any(|related| self.is_open(at, related))),
            commune.is_some_and(|commune| related.iter().any(|related| self.is_paid_for(commune, related))),
            record.completion.is_some_and(|period| period.year == basis.profile.plan.year),
        ])
    }

    /// Not yet met in the commune of this number.
    fn is_open(&self, commune: usize, related: &Related<'_>) -> bool {
        let Self { basis, letters, .. } = *self;
        let of_commune = |letters: &'a [Vec<Letter>]| letters.get(commune).into_iter().flatten();
        match related.indicator {
            Some(indicator) => {
                let mut indicators = basis.edition.indicators().zip(of_commune(&letters.indicators));
                indicators.any(|(other, letter)| other.code == indicator.code && !letter.stands())
            }
            None => {
                let mut criteria = basis.edition.criteria.iter().zip(of_commune(&letters.criteria));
                criteria.any(|(other, letter)| other.code == related.criterion.code && *letter != Letter::Met)
            }
        }
    }

    /// Its task group has money in the commune, or it needs none of its own.
    fn is_paid_for(&self, commune: &CommuneStanding, related: &Related<'_>) -> bool {
        let group = self.basis.edition.groups.get(related.criterion.group);
        related.indicator.is_some_and(|indicator| indicator.no_resources)
            || group.is_some_and(|group| self.funded.contains(&(commune.code.as_str(), group.id.as_str())))
    }
}

/// A criterion that a model is to help with, or only one of its indicators.
struct Related<'a> {
    criterion: &'a Criterion,
    indicator: Option<&'a Indicator>,
}

impl<'a> Related<'a> {
    /// The codes in what the commune wrote: `17.3`, `Tiêu chí 17`, `17.3; 17.6`.
    fn all_in(text: &str, edition: &'a Edition) -> Vec<Self> {
        let codes = text.split(|letter: char| !letter.is_ascii_digit() && letter != '.');
        let codes = codes.map(|code| code.trim_matches('.'));
        let of_code = |code: &str| {
            let indicator = |criterion: &'a Criterion| criterion.indicators.iter().find(|i| i.code == code);
            edition.criteria.iter().find_map(|criterion| {
                let indicator = indicator(criterion);
                (indicator.is_some() || criterion.code == code).then_some(Self { criterion, indicator })
            })
        };
        codes.filter_map(of_code).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Related;
    use crate::catalogue;

    #[test]
    fn codes_are_found_in_what_people_write() {
        let edition = catalogue::parse("edition", catalogue::DEFAULT_EDITION).expect("the edition loads");
        let found = |text: &str| -> Vec<String> {
            let related = Related::all_in(text, &edition);
            related.iter().map(|r| r.indicator.map_or(&r.criterion.code, |i| &i.code).clone()).collect()
        };
        assert_eq!(found("Tiêu chí 17.3; 17.6."), ["17.3", "17.6"]);
        assert_eq!(found("tiêu chí số 9"), ["9"]);
        assert!(found("17.99, nhà ở").is_empty());
    }
}
