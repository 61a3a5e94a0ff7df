//! R02: *Không áp dụng* on an indicator that every commune must meet.

use crate::finding::{Finding, Findings, Severity};
use crate::form::Assessment;
use crate::form::rules::NOT_APPLICABLE;
use crate::place::Place;
use crate::rules::declared::Violations;

/// The cells in which *Không áp dụng* stands for nothing: the office has neither waived the rule there nor made less of it.
pub fn refused_assessments(findings: &Findings) -> impl Iterator<Item = &Place> {
    let refused = findings
        .iter()
        .filter(|finding| finding.rule.code == NOT_APPLICABLE.code && finding.counts_as(Severity::Error));
    refused.map(|finding| &finding.place)
}

pub(super) fn check(violations: &Violations<'_>, findings: &mut Findings) {
    for (indicator, answer) in violations.of_indicators(&NOT_APPLICABLE) {
        let others = [Assessment::Met, Assessment::BasicallyMet, Assessment::NotMet];
        let finding = Finding::new(&NOT_APPLICABLE, &answer.assessment.place)
            .found(Assessment::NotApplicable.text())
            .expected(others.map(Assessment::text).join(", "));
        findings.push(finding.with("code", &indicator.code));
    }
}
