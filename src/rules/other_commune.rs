//! N04: the form was made for one commune and names another.

use crate::district::Basis;
use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::submission::Submission;

/// The stamp says for which commune the template was made; the name in `Thông tin chung` is another commune's. The name
/// counts, because a person wrote it; the commune has to confirm it.
pub(super) const RULE: Rule = Rule::new("N04", Severity::Error, Scope::Submission);

pub(super) fn check(submission: &Submission, basis: Basis<'_>, findings: &mut Findings) {
    let stamped = submission.stamp.as_ref().and_then(|stamp| basis.profile.commune(&stamp.commune));
    let named = submission.commune.as_deref().and_then(|code| basis.profile.commune(code));
    if let (Some(stamped), Some(named)) = (stamped, named)
        && stamped.code != named.code
    {
        let place = submission.field("commune").map_or(&submission.place, |field| &field.answer.place);
        findings.push(Finding::new(&RULE, place).found(&named.name).expected(stamped.name.as_str()));
    }
}
