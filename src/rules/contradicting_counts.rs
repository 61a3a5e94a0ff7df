//! N08: villages, households and people that contradict each other.

use crate::finding::{Finding, Findings};
use crate::form::rules::CONTRADICTING_COUNTS;
use crate::message::Message;
use crate::rules::declared::{Row, Violations};
use crate::wording::names::same_village;

use crate::submission::Submission;

pub(super) fn check(violations: &Violations<'_>, findings: &mut Findings) {
    let submission = violations.submission;
    let known = violations.known_villages();
    for violation in violations.of(&CONTRADICTING_COUNTS) {
        let Row::Field(field) = violation.row else { continue };
        let (what, least) = match field.key.as_str() {
            "people" => (Message::new("fewer-people"), submission.whole("households")),
            "households" => (Message::new("fewer-households"), known.or_else(|| submission.whole("villages"))),
            _ if known.is_some() => (Message::new("other-villages"), known),
            _ => (Message::new("fewer-villages"), named_villages(submission)),
        };
        // Rows of one village have their own finding.
        if known.is_none() && field.key == "villages" && submission.whole("villages") >= least {
            continue;
        }
        let finding =
            Finding::new(&CONTRADICTING_COUNTS, violation.place()).found(field.answer.raw.clone().unwrap_or_default());
        findings.push(finding.with("what", what.with("least", least.unwrap_or_default().to_string())));
    }
}

/// How many different villages register something.
fn named_villages(submission: &Submission) -> Option<u64> {
    let mut named: Vec<&str> = Vec::new();
    let mut unnamed = 0;
    for change in &submission.village_changes {
        match change.name.said() {
            Some(name) if !named.iter().any(|known| same_village(known, name)) => named.push(name),
            Some(_) => {}
            None => unnamed += 1,
        }
    }
    u64::try_from(named.len() + unnamed).ok()
}
