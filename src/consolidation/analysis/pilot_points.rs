//! What a pilot model gets points for: one for each thing that the letter asks of it and that the data show. No weights; of each
//! point that is not given it is said why.

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

/// Why a point is not given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PointLack<'a> {
    /// Name or content is missing.
    Words,
    Location,
    /// Not all bodies have agreed.
    Consent,
    /// None of those that the letter names.
    Theme,
    /// It names no criterion and no indicator: two points.
    Relation,
    /// The commune meets what it names, by code.
    Met(Vec<&'a str>),
    /// The task groups of what it names have no money in the commune.
    Money(Vec<&'a str>),
    /// Completed in another year than the plan's, or nobody knows when.
    Completion(Option<i32>),
}

/// What a model is worth.
#[derive(Debug, Clone)]
pub struct ModelJudgement<'a> {
    pub points: Points,
    /// Codes of what it helps with and what the commune does not meet.
    pub open: Vec<&'a str>,
    pub lacks: Vec<PointLack<'a>>,
}

/// Gives the points.
pub(super) struct PilotJudge<'a, 'l> {
    district: &'a District,
    letters: &'l Letters,
    basis: Basis<'a>,
    communes: BTreeMap<&'a str, usize>,
    /// Commune and task group with money.
    funded: BTreeSet<(&'a str, &'a str)>,
}

impl<'a, 'l> PilotJudge<'a, 'l> {
    pub(super) fn new(district: &'a District, letters: &'l Letters, basis: Basis<'a>) -> Self {
        let communes = district.communes.iter().zip(0..);
        Self {
            district,
            letters,
            basis,
            communes: communes.map(|(commune, at)| (commune.code.as_str(), at)).collect(),
            funded: funded_groups(district),
        }
    }

    pub(super) fn judge(&self, record: &RegistrationRecord) -> ModelJudgement<'a> {
        let Self { district, basis, .. } = *self;
        let at = record.source.commune.as_deref().and_then(|code| self.communes.get(code)).copied();
        let commune = at.and_then(|at| district.communes.get(at));
        let related = record.related.as_deref().map(|text| Related::all_in(text, basis.edition)).unwrap_or_default();
        let open = related.iter().filter(|related| at.is_some_and(|at| self.is_open(at, related)));
        let open: Vec<&str> = open.map(Related::code).collect();
        let completed = record.completion.map(|period| period.year);
        let is_paid = commune.is_some_and(|commune| related.iter().any(|related| self.is_paid_for(commune, related)));
        let of_codes = |lack: PointLack<'a>| if related.is_empty() { PointLack::Relation } else { lack };
        let met = || PointLack::Met(related.iter().map(Related::code).collect());
        let asked = [
            (record.name.is_some() && record.content.is_some(), PointLack::Words),
            (record.location.is_some(), PointLack::Location),
            (commune.is_some_and(|commune| commune.consents.are_complete()), PointLack::Consent),
            (record.theme.is_some_and(|theme| theme != Theme::Other), PointLack::Theme),
            (!open.is_empty(), of_codes(met())),
            (is_paid, of_codes(PointLack::Money(self.groups(&related)))),
            (completed == Some(basis.profile.plan.year), PointLack::Completion(completed)),
        ];
        let points = Points(asked.each_ref().map(|(is_given, _)| *is_given));
        let mut lacks: Vec<_> = asked.into_iter().filter(|(is_given, _)| !is_given).map(|(_, lack)| lack).collect();
        lacks.dedup();
        ModelJudgement { points, open, lacks }
    }

    /// The task groups of what a model is to help with.
    fn groups(&self, related: &[Related<'a>]) -> Vec<&'a str> {
        let groups = related.iter().filter_map(|related| self.basis.edition.groups.get(related.criterion.group));
        let mut tasks: Vec<&str> = groups.map(|group| group.task.as_str()).collect();
        tasks.dedup();
        tasks
    }

    /// Not yet met in the commune of this number.
    fn is_open(&self, commune: usize, related: &Related<'_>) -> bool {
        let Self { basis, letters, .. } = *self;
        let of_commune = |letters: &'l [Vec<Letter>]| letters.get(commune).into_iter().flatten();
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
    fn code(&self) -> &'a str {
        self.indicator.map_or(self.criterion.code.as_str(), |indicator| indicator.code.as_str())
    }

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
