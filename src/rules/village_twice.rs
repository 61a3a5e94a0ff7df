//! N06: a village that stands there twice, or that the office does not know.

use crate::finding::{Finding, Findings};
use crate::form::rules::VILLAGE_TWICE;
use crate::message::Message;
use crate::rules::declared::{Row, Violations};
use crate::rules::villages::Villages;
use crate::submission::Registration;
use crate::wording::names::same_village;
use crate::wording::normalise;

pub(super) fn check(violations: &Violations<'_>, findings: &mut Findings) {
    let changes = &violations.submission.village_changes;
    let unknown = Villages::of(violations.submission, violations.basis).unknown;
    let mut said: Vec<&Registration> = Vec::new();
    for violation in violations.of(&VILLAGE_TWICE) {
        let Row::VillageChange(change) = violation.row else { continue };
        let Some(village) = change.name.said() else { continue };
        // An unknown village that stands there twice is said once in each row.
        if said.iter().any(|known| known.place == change.place) {
            continue;
        }
        said.push(change);
        let mut above = changes.iter().take_while(|other| other.place != change.place);
        let first = above.find(|other| other.name.said().is_some_and(|name| same_village(name, village)));
        let what = match first {
            Some(first) => again(change, first),
            None => match unknown.iter().find(|(name, _)| *name == village) {
                Some((_, Some(meant))) => Message::new("village-misspelt").with("village", *meant),
                _ => Message::new("village-unknown"),
            },
        };
        findings.push(Finding::new(&VILLAGE_TWICE, &change.name.place).found(village).with("what", what));
    }
}

fn again(change: &Registration, first: &Registration) -> Message {
    let content = |change: &Registration| change.content.raw.as_deref().map(normalise);
    let what = match content(change) {
        Some(_) if content(change) != content(first) => "village-two-changes",
        _ => "village-again",
    };
    Message::new(what).with("above", first.name.raw.clone().unwrap_or_default())
}
