//! R02: *Không áp dụng* on an indicator that every commune must meet.

use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::form::Assessment;
use crate::place::Place;
use crate::rules::declared::Violations;

/// Only an indicator with "nếu có" in its text may be answered *Không áp dụng*; elsewhere it would count as met.
pub(super) const RULE: Rule = Rule::new("R02", Severity::Error, Scope::Row);

/// The cells in which *Không áp dụng* stands for nothing: the office has neither waived the rule there nor made less of it.
pub fn refused_assessments(findings: &Findings) -> impl Iterator<Item = &Place> {
    let refused =
        findings.iter().filter(|finding| finding.rule.code == RULE.code && finding.counts_as(Severity::Error));
    refused.map(|finding| &finding.place)
}

pub(super) fn check(violations: &Violations<'_>, findings: &mut Findings) {
    for (indicator, answer) in violations.of_indicators(&RULE) {
        let others = [Assessment::Met, Assessment::BasicallyMet, Assessment::NotMet];
        let finding = Finding::new(&RULE, &answer.assessment.place)
            .found(Assessment::NotApplicable.text())
            .expected(others.map(Assessment::text).join(", "));
        findings.push(finding.with("code", &indicator.code));
    }
}
