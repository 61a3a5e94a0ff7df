//! N06: a village that stands there twice, or that the office does not know.

use crate::district::{Basis, same_village};
use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::message::Message;
use crate::submission::Submission;

/// One change for each village: a second row of the same village, or a name that is not in the office's list, is asked about.
pub(super) const RULE: Rule = Rule::new("N06", Severity::Error, Scope::Submission);

pub(super) fn check(submission: &Submission, basis: Basis<'_>, findings: &mut Findings) {
    let commune = submission.commune.as_deref().and_then(|code| basis.profile.commune(code));
    let known = commune.map(|commune| commune.villages.as_slice()).unwrap_or_default();
    let mut seen: Vec<&str> = Vec::new();
    for change in &submission.village_changes {
        let Some(village) = change.name.raw.as_deref() else { continue };
        let what = if seen.iter().any(|name| same_village(name, village)) {
            Message::new("village-again")
        } else if !known.is_empty() && !known.iter().any(|name| same_village(name, village)) {
            Message::new("village-unknown")
        } else {
            seen.push(village);
            continue;
        };
        findings.push(Finding::new(&RULE, &change.name.place).found(village).with("what", what));
    }
}
