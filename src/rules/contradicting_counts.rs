//! N08: villages, households and people that contradict each other.

use crate::finding::{Finding, Findings};
use crate::form::TableId;
use crate::form::rules::CONTRADICTING_COUNTS;
use crate::message::Message;
use crate::rules::declared::Violations;
use crate::wording::names::same_village;

use crate::submission::Submission;

pub(super) fn check(violations: &Violations<'_>, findings: &mut Findings) {
    let submission = violations.submission;
    let known = violations.known_villages();
    for (row, column) in violations.rows(&CONTRADICTING_COUNTS) {
        let Some(answer) = row.entry(column) else { continue };
        let is_of = |key: &str| row.key().is(key);
        let (what, least) = match () {
            () if is_of("people") => (Message::new("fewer-people"), submission.whole("households")),
            () if is_of("households") => {
                (Message::new("fewer-households"), known.or_else(|| submission.whole("villages")))
            }
            () if known.is_some() => (Message::new("other-villages"), known),
            () => (Message::new("fewer-villages"), named_villages(submission)),
        };
        // Rows of one village have their own finding.
        if known.is_none() && is_of("villages") && submission.whole("villages") >= least {
            continue;
        }
        let finding = Finding::new(&CONTRADICTING_COUNTS, &answer.place).found(answer.shown());
        findings.push(finding.with("what", what.with("least", least.unwrap_or_default().to_string())));
    }
}

/// How many different villages register something.
fn named_villages(submission: &Submission) -> Option<u64> {
    let mut named: Vec<&str> = Vec::new();
    let mut unnamed = 0;
    for change in submission.answers.registrations(TableId::VillageChanges) {
        match change.name.words() {
            Some(name) if !named.iter().any(|known| same_village(known, name)) => named.push(name),
            Some(_) => {}
            None => unnamed += 1,
        }
    }
    u64::try_from(named.len() + unnamed).ok()
}
