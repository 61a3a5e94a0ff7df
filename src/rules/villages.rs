//! Which rows of the registrations belong to which village of the office's list.

use std::collections::BTreeSet;

use crate::district::Basis;
use crate::form::TableId;
use crate::submission::Submission;
use crate::wording::names::same_village;
use crate::wording::nearest;

/// The rows held against the list; where nobody gave the office the list, nothing is known of any of them.
pub(super) struct Villages<'a> {
    /// Villages of the list without a row, unless so many other rows name a village that is unknown or has its row.
    pub missing: Vec<&'a str>,
    /// Names that the list does not have, each with the missing village that was probably meant.
    pub unknown: Vec<(&'a str, Option<&'a str>)>,
}

impl<'a> Villages<'a> {
    pub(super) fn of(submission: &'a Submission, basis: Basis<'a>) -> Self {
        let commune = submission.commune.as_deref().and_then(|code| basis.profile.commune(code));
        let known = commune.map(|commune| commune.villages.as_slice()).unwrap_or_default();
        let changes = || submission.answers.registrations(TableId::VillageChanges);
        let named = || changes().filter_map(|change| change.name.words());
        let mut missing: Vec<&str> = known.iter().map(String::as_str).collect();
        missing.retain(|village| !named().any(|name| same_village(name, village)));
        let mut unknown = Vec::new();
        let strangers: BTreeSet<&str> =
            named().filter(|name| !known.iter().any(|village| same_village(name, village))).collect();
        for name in strangers.into_iter().filter(|_| !known.is_empty()) {
            let meant = nearest(name, missing.iter().copied());
            missing.retain(|village| Some(*village) != meant);
            unknown.push((name, meant));
        }
        // A row with the wrong village has its own finding, and stands for one that is missing.
        let misnamed = unknown.iter().filter(|(_, meant)| meant.is_none()).count();
        let again = repeated(&named().collect::<Vec<_>>());
        if !missing.is_empty() && missing.len() <= misnamed + again {
            missing.clear();
        }
        Self { missing, unknown }
    }
}

/// How many of the names stand above already.
fn repeated(names: &[&str]) -> usize {
    let above = |(index, name): (usize, &&str)| names.iter().take(index).any(|other| same_village(other, name));
    names.iter().enumerate().filter(|one| above(*one)).count()
}
