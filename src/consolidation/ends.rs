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
    /// The communes that have reported: most criteria first, then most with the registrations, then as in the profile; behind them
    /// those that have not, in the order of the profile.
    pub fn ranked(&self) -> Vec<Ranked<'_>> {
        let (mut reported, silent): (Vec<_>, Vec<_>) =
            self.by_commune.iter().zip(0..).partition(|(commune, _)| commune.reported);
        reported.sort_by_key(|(commune, _)| Reverse(commune.standing()));
        let rank =
            |commune: &CommuneFigures| 1 + reported.partition_point(|(other, _)| other.standing() > commune.standing());
        let known = reported.iter().map(|(commune, at)| Ranked { commune, at: *at, rank: Some(rank(commune)) });
        known.chain(silent.into_iter().map(|(commune, at)| Ranked { commune, at, rank: None })).collect()
    }

    /// All of them where they are few enough for a list; of many those that meet most and fewest.
    pub fn ranking(&self) -> Vec<Ranked<'_>> {
        if self.ranks_all() {
            return self.ranked();
        }
        let Ends { most, fewest } = self.ends();
        most.into_iter().chain(fewest).collect()
    }

    /// Whether the ranking has every commune.
    pub const fn ranks_all(&self) -> bool {
        self.by_commune.len() <= 2 * Ends::SHOWN
    }

    /// Of those that have reported.
    pub fn ends(&self) -> Ends<'_> {
        let reported = || self.ranked().into_iter().take_while(|ranked| ranked.rank.is_some());
        let fewest = Ends::SHOWN.max(reported().count().saturating_sub(Ends::SHOWN));
        Ends { most: reported().take(Ends::SHOWN).collect(), fewest: reported().skip(fewest).collect() }
    }
}

impl CommuneFigures {
    /// What it is ranked by.
    const fn standing(&self) -> (usize, usize) {
        (self.criteria_met, self.criteria_added)
    }
}
