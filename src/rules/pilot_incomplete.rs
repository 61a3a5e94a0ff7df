//! N05: the pilot model lacks content or place, or a body has not agreed.

use crate::district::Basis;
use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::form::YesNo;
use crate::message::Message;
use crate::submission::Submission;

/// A pilot model has content and a place, and must have been agreed by the standing board of the Party committee, the
/// People's Council, the People's Committee's leaders and the steering board (section 2 of the letter).
pub(super) const RULE: Rule = Rule::new("N05", Severity::Error, Scope::Submission);

pub(super) fn check(submission: &Submission, _: Basis<'_>, findings: &mut Findings) {
    for model in &submission.pilot_models {
        if model.content.is_left_blank() {
            findings.push(Finding::new(&RULE, &model.content.place).with("what", Message::new("lacks-content")));
        }
        if model.location.is_left_blank() {
            findings.push(Finding::new(&RULE, &model.location.place).with("what", Message::new("lacks-place")));
        }
    }
    for consent in submission.consent.iter().filter(|consent| consent.agreed.value == Some(YesNo::No)) {
        let what = Message::new("lacks-consent").with("body", &consent.label);
        findings.push(Finding::new(&RULE, &consent.agreed.place).with("what", what));
    }
}
