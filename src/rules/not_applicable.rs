//! R02: *Không áp dụng* on an indicator that every commune must meet.

use crate::district::Basis;
use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::form::Assessment;
use crate::submission::Submission;

/// Only an indicator with "nếu có" in its text may be answered *Không áp dụng*; elsewhere it would count as met.
pub(super) const RULE: Rule = Rule::new("R02", Severity::Error, Scope::Row);

pub(super) fn check(submission: &Submission, basis: Basis<'_>, findings: &mut Findings) {
    for indicator in basis.edition.indicators().filter(|indicator| !indicator.may_not_apply) {
        let Some(answer) = submission.indicator(&indicator.code) else { continue };
        if answer.assessment.value == Some(Assessment::NotApplicable) {
            let others = [Assessment::Met, Assessment::BasicallyMet, Assessment::NotMet];
            let finding = Finding::new(&RULE, &answer.assessment.place)
                .found(Assessment::NotApplicable.text())
                .expected(others.map(Assessment::text).join(", "));
            findings.push(finding.with("code", &indicator.code));
        }
    }
}
