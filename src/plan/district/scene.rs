//! The tables of the district and what is computed from them, for every section.

use crate::consolidation::{Analysis, CommuneStanding, District, Letter};
use crate::district::{Basis, Documents};
use crate::finding::Findings;
use crate::message::Messages;
use crate::plan::writing::Writing;

#[derive(Clone, Copy)]
pub(super) struct DistrictScene<'a> {
    pub(super) district: &'a District,
    pub(super) analysis: &'a Analysis<'a>,
    pub(super) findings: &'a Findings,
    pub(super) basis: Basis<'a>,
    pub(super) messages: &'a Messages,
}

/// What writes a section.
pub(super) type PlanSection = fn(&mut Writing, DistrictScene<'_>);

impl<'a> DistrictScene<'a> {
    pub(super) fn year(self) -> String {
        self.basis.profile.plan.year.to_string()
    }

    pub(super) fn goal(self) -> String {
        self.basis.profile.plan.goal_year.to_string()
    }

    pub(super) fn documents(self) -> &'a Documents {
        &self.basis.profile.documents
    }

    /// A text of the settings; the district's plan is of no commune.
    pub(super) fn fill(self, text: &str) -> String {
        let profile = self.basis.profile;
        Documents::filled(text, [&self.year(), "", &profile.district, &profile.province])
    }

    /// The communes that have reported, with their letters of criteria and of indicators.
    pub(super) fn reported(self) -> impl Iterator<Item = (&'a CommuneStanding, &'a [Letter], &'a [Letter])> {
        let letters = &self.analysis.letters;
        let communes = self.district.communes.iter().zip(letters.criteria.iter().zip(&letters.indicators));
        let communes = communes.filter(|(commune, _)| commune.has_reported());
        communes.map(|(commune, (criteria, indicators))| (commune, criteria.as_slice(), indicators.as_slice()))
    }

    /// Codes of the criteria and of the indicators that are registered, in one commune.
    pub(super) fn registered(self, criteria: &[Letter], indicators: &[Letter]) -> [Vec<&'a str>; 2] {
        let is_registered = |letter: &Letter| *letter == Letter::Registered;
        let criteria = self.basis.edition.criteria.iter().zip(criteria).filter(|(_, letter)| is_registered(letter));
        let indicators = self.basis.edition.indicators().zip(indicators).filter(|(_, letter)| is_registered(letter));
        [
            criteria.map(|(criterion, _)| criterion.code.as_str()).collect(),
            indicators.map(|(indicator, _)| indicator.code.as_str()).collect(),
        ]
    }
}
