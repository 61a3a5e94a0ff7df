//! What each commune or village has to register once, and how much of it is registered.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::consolidation::{CommuneStanding, District, RegistrationRecord};
use crate::district::{Commune, Profile};
use crate::place::Place;
use crate::wording::names::same_village;

/// Registrations out of those due, over all communes of the district.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "command", derive(schemars::JsonSchema))]
pub struct Due {
    /// Rows that say what is registered, two of one village both counted.
    pub registered: usize,
    pub due: usize,
    /// Of those due, how many are registered.
    pub fulfilled: usize,
    /// Communes of which nobody knows how many are due: not reported and not in the profile, or not said.
    pub communes_without_number: usize,
}

impl Due {
    /// One for each commune.
    pub(super) fn pilot_models(district: &District) -> Self {
        let says = |record: &RegistrationRecord| record.name.is_some() || record.content.is_some();
        let models = by_commune(&district.pilot_models, says);
        let mut due = Self { due: district.communes.len(), ..Self::default() };
        for commune in &district.communes {
            let count = models.get(commune.code.as_str()).map_or(0, Vec::len);
            due.registered += count;
            due.fulfilled += count.min(1);
        }
        due
    }

    /// One for each village.
    pub(super) fn village_changes(district: &District, profile: &Profile) -> Self {
        let mut due = Self::default();
        for commune in CommuneDue::village_changes(district, profile) {
            due.registered += commune.registered;
            match commune.due {
                Some(number) => {
                    due.due += number;
                    due.fulfilled += commune.fulfilled;
                }
                None => due.communes_without_number += 1,
            }
        }
        due
    }
}

/// Village changes of one commune.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CommuneDue {
    /// Rows that say what is registered.
    pub registered: usize,
    /// Villages; `None` where nobody knows how many there are.
    pub due: Option<usize>,
    /// Of those due, villages with a change; 0 where nobody knows how many are due.
    pub fulfilled: usize,
}

impl CommuneDue {
    /// One for each village of each commune, in the order of the profile. The office's list of a commune's villages counts
    /// before the number the commune gives.
    pub fn village_changes(district: &District, profile: &Profile) -> Vec<Self> {
        // A village that stands in the form without content has registered nothing.
        let changes = by_commune(&district.village_changes, |record| record.content.is_some());
        let commune = |(commune, known): (&CommuneStanding, &Commune)| {
            let changes = changes.get(commune.code.as_str()).map(Vec::as_slice).unwrap_or_default();
            let due = villages(commune, known.villages.len());
            let covered = covering(changes, &known.villages).len();
            Self { registered: changes.len(), due, fulfilled: due.map_or(0, |due| covered.min(due)) }
        };
        district.communes.iter().zip(&profile.communes).map(commune).collect()
    }
}

/// The places of the village changes that are counted for a village: of several of one village the first.
pub fn counted_changes<'a>(district: &'a District, profile: &Profile) -> BTreeSet<&'a Place> {
    let changes = by_commune(&district.village_changes, |record| record.content.is_some());
    let of = |commune: &Commune| {
        let changes = changes.get(commune.code.as_str()).map(Vec::as_slice).unwrap_or_default();
        covering(changes, &commune.villages)
    };
    profile.communes.iter().flat_map(of).map(|record| &record.source.place).collect()
}

fn villages(commune: &CommuneStanding, known: usize) -> Option<usize> {
    if known > 0 {
        return Some(known);
    }
    commune.villages.as_ref().map(|villages| villages.number)
}

/// The rows that are counted, one for each village with a change: of those in the office's list, else of all that are named;
/// without a list every row without a name is a village of its own.
fn covering<'a>(changes: &[&'a RegistrationRecord], known: &[String]) -> Vec<&'a RegistrationRecord> {
    let mut left = changes.to_vec();
    if known.is_empty() {
        let mut names = BTreeSet::new();
        left.retain(|change| change.name.as_deref().is_none_or(|name| names.insert(name.to_lowercase())));
        return left;
    }
    let row = |village: &String| {
        let is_of = |change: &&RegistrationRecord| change.name.as_deref().is_some_and(|n| same_village(n, village));
        let at = left.iter().position(is_of)?;
        Some(left.remove(at))
    };
    known.iter().filter_map(row).collect()
}

fn by_commune(
    records: &[RegistrationRecord],
    says: impl Fn(&RegistrationRecord) -> bool,
) -> BTreeMap<&str, Vec<&RegistrationRecord>> {
    let mut found: BTreeMap<&str, Vec<&RegistrationRecord>> = BTreeMap::new();
    for record in records.iter().filter(|record| record.source.counted && says(record)) {
        if let Some(commune) = record.source.commune.as_deref() {
            found.entry(commune).or_default().push(record);
        }
    }
    found
}
