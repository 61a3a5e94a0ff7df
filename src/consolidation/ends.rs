//! Of many communes, those that meet most criteria and those that meet fewest: what a list of all of them would not show.

use std::cmp::Reverse;

use crate::consolidation::{CommuneFigures, Figures};

/// A commune with its number in the profile. Communes that meet equally many, and register equally many,
/// have one rank.
#[derive(Debug, Clone, Copy)]
pub struct Ranked<'a> {
    pub commune: &'a CommuneFigures,
    pub at: usize,
    /// One more than the communes before it; none where nothing is known of it.
    pub rank: Option<usize>,
}

/// Both in one order, and no commune in both.
#[derive(Debug)]
pub struct Ends<'a> {
    pub most: Vec<Ranked<'a>>,
    pub fewest: Vec<Ranked<'a>>,
}

impl Ends<'_> {
    /// Communes at each end.
    pub const SHOWN: usize = 10;
}

impl Figures {
    /// Every commune where they are few enough for a list, those that have not reported last and in the order of the profile; of many
    /// those that meet most and fewest.
    pub fn ranking(&self) -> Vec<Ranked<'_>> {
        let Ends { most, fewest } = self.ends();
        let reported = most.into_iter().chain(fewest);
        let silent = self.by_commune.iter().zip(0..).filter(|(commune, _)| !commune.reported);
        let silent = silent.map(|(commune, at)| Ranked { commune, at, rank: None });
        let all = reported.chain(silent.filter(|_| self.ranks_all()));
        all.collect()
    }

    /// Whether the ranking has every commune.
    pub const fn ranks_all(&self) -> bool {
        self.by_commune.len() <= 2 * Ends::SHOWN
    }

    /// Most criteria first, then most with the registrations, then as in the profile.
    pub fn ends<'a>(&'a self) -> Ends<'a> {
        let reported = self.by_commune.iter().zip(0..).filter(|(commune, _)| commune.reported);
        let mut ordered: Vec<(&CommuneFigures, usize)> = reported.collect();
        ordered.sort_by_key(|(commune, _)| Reverse(commune.standing()));
        let rank =
            |commune: &CommuneFigures| 1 + ordered.partition_point(|(other, _)| other.standing() > commune.standing());
        let ranked = |&(commune, at): &(&'a CommuneFigures, usize)| Ranked { commune, at, rank: Some(rank(commune)) };
        let fewest = Ends::SHOWN.max(ordered.len().saturating_sub(Ends::SHOWN));
        Ends {
            most: ordered.iter().take(Ends::SHOWN).map(ranked).collect(),
            fewest: ordered.iter().skip(fewest).map(ranked).collect(),
        }
    }
}

impl CommuneFigures {
    /// What it is ranked by.
    const fn standing(&self) -> (usize, usize) {
        (self.criteria_met, self.criteria_added)
    }
}
