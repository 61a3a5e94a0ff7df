//! C01 for a change whose village is not named.

use crate::district::Basis;
use crate::finding::{Finding, Findings};
use crate::message::Message;
use crate::rules::missing_answer;
use crate::submission::Submission;

/// A change without its village helps nobody: the row has content and no name.
pub(super) fn check(submission: &Submission, _: Basis<'_>, findings: &mut Findings) {
    for change in
        submission.village_changes.iter().filter(|change| change.name.is_left_blank() && !change.content.is_empty())
    {
        findings.push(
            Finding::new(&missing_answer::RULE, &change.name.place).with("what", Message::new("empty-village-name")),
        );
    }
}
