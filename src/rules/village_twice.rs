//! N06: a village that stands there twice, or that the office does not know.

use crate::finding::{Finding, Findings};
use crate::form::TableId;
use crate::form::rules::VILLAGE_TWICE;
use crate::message::Message;
use crate::rules::declared::Violations;
use crate::rules::villages::Villages;
use crate::submission::Registration;
use crate::wording::names::same_village;
use crate::wording::normalise;

pub(super) fn check(violations: &Violations<'_>, findings: &mut Findings) {
    let changes = || violations.submission.answers.registrations(TableId::VillageChanges);
    let unknown = Villages::of(violations.submission, violations.basis).unknown;
    let mut said: Vec<u32> = Vec::new();
    for change in violations.rows(&VILLAGE_TWICE).filter_map(|(row, _)| Registration::of(row)) {
        let Some(village) = change.name.words() else { continue };
        // An unknown village that stands there twice is said once in each row.
        let row = change.row.row.number;
        if said.contains(&row) {
            continue;
        }
        said.push(row);
        let mut above = changes().take_while(|other| other.row.row.number != row);
        let first = above.find(|other| other.name.words().is_some_and(|name| same_village(name, village)));
        let what = match first {
            Some(first) => again(&change, &first),
            None => match unknown.iter().find(|(name, _)| *name == village) {
                Some((_, Some(meant))) => Message::new("village-misspelt").with("village", *meant),
                _ => Message::new("village-unknown"),
            },
        };
        findings.push(Finding::new(&VILLAGE_TWICE, &change.name.place).found(village).with("what", what));
    }
}

fn again(change: &Registration<'_>, first: &Registration<'_>) -> Message {
    let content = |change: &Registration<'_>| change.content.raw.as_deref().map(normalise);
    let what = match content(change) {
        Some(_) if content(change) != content(first) => "village-two-changes",
        _ => "village-again",
    };
    Message::new(what).with("above", first.name.shown())
}
