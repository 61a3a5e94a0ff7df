//! Village changes: the register, and what each commune registered out of what is due, one change for each village.

use std::collections::BTreeSet;

use crate::consolidation::analysis::profile_order::in_profile_order;
use crate::consolidation::{CommuneDue, District, RegistrationRecord, counted_changes};
use crate::district::Profile;
use crate::place::Place;

#[derive(Debug)]
pub struct VillageChanges<'a> {
    /// In the order of the profile.
    pub due: Vec<CommuneDue>,
    /// The counted records, in the order of the profile.
    pub register: Vec<&'a RegistrationRecord>,
    /// The places of those that are counted for a village.
    pub for_villages: BTreeSet<&'a Place>,
}

impl<'a> VillageChanges<'a> {
    pub(super) fn of(district: &'a District, profile: &Profile) -> Self {
        let records = district.village_changes.iter().filter(|record| record.source.counted);
        Self {
            due: CommuneDue::village_changes(district, profile),
            register: in_profile_order(district, records, |record| record.source.commune.as_deref()),
            for_villages: counted_changes(district, profile),
        }
    }
}
