//! Criteria that are short of one or two indicators, commune by commune: what is reached soonest.

use crate::consolidation::CommuneStanding;
use crate::consolidation::analysis::bottlenecks::Bottlenecks;
use crate::consolidation::analysis::gaps::Gap;

/// A criterion short of no more indicators than this is near.
const NEAR: usize = 2;

/// The near criteria of a commune, in the order of the edition; it has at least one.
#[derive(Debug)]
pub struct NearCriteria<'g, 'a> {
    pub commune: &'a CommuneStanding,
    pub gaps: Vec<&'g Gap<'a>>,
}

impl<'g, 'a> NearCriteria<'g, 'a> {
    /// Those short of exactly so many indicators.
    pub fn short_of(&self, count: usize) -> impl Iterator<Item = &'g Gap<'a>> {
        self.gaps.iter().copied().filter(move |gap| gap.missing.len() == count)
    }
}

impl<'a> Bottlenecks<'a> {
    /// All of them, commune by commune.
    pub fn near(&self) -> impl Iterator<Item = &Gap<'a>> {
        self.gaps.iter().filter(|gap| gap.missing.len() <= NEAR)
    }

    /// The same, by commune.
    pub fn near_by_commune(&self) -> Vec<NearCriteria<'_, 'a>> {
        let mut communes: Vec<NearCriteria<'_, 'a>> = Vec::new();
        for gap in self.near() {
            match communes.last_mut() {
                Some(last) if last.commune.code == gap.commune.code => last.gaps.push(gap),
                _ => communes.push(NearCriteria { commune: gap.commune, gaps: vec![gap] }),
            }
        }
        communes
    }
}
