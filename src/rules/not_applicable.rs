//! R02: *Không áp dụng* on an indicator that every commune must meet.

use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::form::Assessment;
use crate::rules::declared::Violations;

/// Only an indicator with "nếu có" in its text may be answered *Không áp dụng*; elsewhere it would count as met.
pub(super) const RULE: Rule = Rule::new("R02", Severity::Error, Scope::Row);

pub(super) fn check(violations: &Violations<'_>, findings: &mut Findings) {
    for (indicator, answer) in violations.of_indicators(&RULE) {
        let others = [Assessment::Met, Assessment::BasicallyMet, Assessment::NotMet];
        let finding = Finding::new(&RULE, &answer.assessment.place)
            .found(Assessment::NotApplicable.text())
            .expected(others.map(Assessment::text).join(", "));
        findings.push(finding.with("code", &indicator.code));
    }
}
