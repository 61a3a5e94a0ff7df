//! Where little is missing, and where what is registered has nothing behind it.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::catalogue::{Edition, Indicator};
use crate::consolidation::analysis::gaps::{Gap, Unfunded, gaps, unfunded};
use crate::consolidation::{District, Letters};

#[derive(Debug)]
pub struct Bottlenecks<'a> {
    /// Commune by commune.
    pub gaps: Vec<Gap<'a>>,
    /// Those that keep most communes from a criterion first.
    pub alone: Vec<LoneIndicator<'a>>,
    pub unfunded: Vec<Unfunded<'a>>,
}

/// An indicator that is all that a criterion lacks.
#[derive(Debug)]
pub struct LoneIndicator<'a> {
    pub indicator: &'a Indicator,
    /// Names of the communes where it is.
    pub communes: Vec<&'a str>,
}

impl<'a> Bottlenecks<'a> {
    pub(super) fn of(district: &'a District, letters: &Letters, edition: &'a Edition) -> Self {
        let gaps = gaps(district, letters, edition);
        Self { alone: alone(&gaps, edition), unfunded: unfunded(district, edition, &gaps), gaps }
    }
}

fn alone<'a>(gaps: &[Gap<'a>], edition: &'a Edition) -> Vec<LoneIndicator<'a>> {
    let mut blocked: BTreeMap<&str, Vec<&'a str>> = BTreeMap::new();
    for gap in gaps {
        if let Some(only) = gap.only() {
            blocked.entry(&only.code).or_default().push(&gap.commune.name);
        }
    }
    let alone =
        |indicator: &'a Indicator| Some(LoneIndicator { indicator, communes: blocked.remove(&*indicator.code)? });
    let mut alone: Vec<LoneIndicator<'a>> = edition.indicators().filter_map(alone).collect();
    // Those that block as many stay in the order of the edition.
    alone.sort_by_key(|alone| Reverse(alone.communes.len()));
    alone
}
