//! Criteria that a commune does not meet, and the indicators that keep it from them.

use crate::catalogue::{Criterion, Edition, Group, Indicator};
use crate::consolidation::analysis::funding_sums::funded_groups;
use crate::consolidation::{CommuneStanding, District, Letter, Letters};

/// A criterion that a commune which has reported does not meet.
#[derive(Debug, Clone)]
pub struct Gap<'a> {
    pub commune: &'a CommuneStanding,
    pub criterion: &'a Criterion,
    /// The indicators that do not stand, with their letters.
    pub missing: Vec<(&'a Indicator, Letter)>,
}

/// A criterion with registered indicators that need resources, where the commune plans no money for its task group.
#[derive(Debug, Clone)]
pub struct Unfunded<'a> {
    pub commune: &'a CommuneStanding,
    pub criterion: &'a Criterion,
    pub group: &'a Group,
    pub registered: Vec<&'a Indicator>,
}

impl<'a> Gap<'a> {
    pub fn registered(&self) -> impl Iterator<Item = &'a Indicator> {
        self.missing.iter().filter(|(_, letter)| *letter == Letter::Registered).map(|(indicator, _)| *indicator)
    }

    /// The one indicator that is all the criterion lacks.
    pub fn only(&self) -> Option<&'a Indicator> {
        match self.missing[..] {
            [(only, _)] => Some(only),
            _ => None,
        }
    }
}

/// All gaps, commune by commune.
pub(super) fn gaps<'a>(district: &'a District, letters: &Letters, edition: &'a Edition) -> Vec<Gap<'a>> {
    let mut gaps = Vec::new();
    for (commune, letters) in district.communes.iter().zip(&letters.indicators).filter(|(c, _)| c.has_reported()) {
        let mut letters = letters.iter().copied();
        for criterion in &edition.criteria {
            let lettered = criterion.indicators.iter().zip(letters.by_ref());
            let missing: Vec<_> = lettered.filter(|(_, letter)| !letter.stands()).collect();
            if !missing.is_empty() {
                gaps.push(Gap { commune, criterion, missing });
            }
        }
    }
    gaps
}

/// The gaps that are to be closed without money of their task group.
pub(super) fn unfunded<'a>(district: &District, edition: &'a Edition, gaps: &[Gap<'a>]) -> Vec<Unfunded<'a>> {
    let funded = funded_groups(district);
    let unfunded = |gap: &Gap<'a>| {
        let group = edition.groups.get(gap.criterion.group)?;
        let registered: Vec<_> = gap.registered().filter(|indicator| !indicator.no_resources).collect();
        let is_funded = funded.contains(&(gap.commune.code.as_str(), group.id.as_str()));
        let lacks_money = !is_funded && !registered.is_empty();
        lacks_money.then_some(Unfunded { commune: gap.commune, criterion: gap.criterion, group, registered })
    };
    gaps.iter().filter_map(unfunded).collect()
}
