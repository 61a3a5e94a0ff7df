//! R04: registered although already met.

use crate::district::Basis;
use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::form::{Assessment, YesNo};
use crate::rules::answers;
use crate::submission::Submission;

/// Registration is for what is not met yet; an indicator that is met needs content to keep it up, not a registration.
pub(super) const RULE: Rule = Rule::new("R04", Severity::Warning, Scope::Row);

pub(super) fn check(submission: &Submission, basis: Basis<'_>, findings: &mut Findings) {
    for (indicator, answer) in answers::all(submission, basis) {
        let met = answer.assessment.value.is_some_and(Assessment::counts_as_met);
        if met && answer.registered.value == Some(YesNo::Yes) {
            let finding = Finding::new(&RULE, &answer.registered.place).found(YesNo::Yes.text());
            findings.push(finding.expected(YesNo::No.text()).with("code", &indicator.code));
        }
    }
}
