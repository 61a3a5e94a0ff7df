//! N06: a village that stands there twice, or that the office does not know.

use crate::district::{Basis, normalise, same_village};
use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::message::Message;
use crate::rules::villages::Villages;
use crate::submission::{Registration, Submission};

/// One change for each village: a second row of the same village, with the same content or another, or a name that is not in the
/// office's list, is asked about.
pub(super) const RULE: Rule = Rule::new("N06", Severity::Error, Scope::Submission);

pub(super) fn check(submission: &Submission, basis: Basis<'_>, findings: &mut Findings) {
    let unknown = Villages::of(submission, basis).unknown;
    let mut seen: Vec<(&str, &Registration)> = Vec::new();
    for change in &submission.village_changes {
        let Some(village) = change.name.said() else { continue };
        let content = |change: &Registration| change.content.raw.as_deref().map(normalise);
        let what = if let Some((_, first)) = seen.iter().find(|(name, _)| same_village(name, village)) {
            match content(change) {
                Some(_) if content(change) != content(first) => Message::new("village-two-changes"),
                _ => Message::new("village-again"),
            }
        } else if let Some((_, meant)) = unknown.iter().find(|(name, _)| *name == village) {
            match meant {
                Some(meant) => Message::new("village-misspelt").with("village", *meant),
                None => Message::new("village-unknown"),
            }
        } else {
            seen.push((village, change));
            continue;
        };
        findings.push(Finding::new(&RULE, &change.name.place).found(village).with("what", what));
    }
}
