//! N13: a year of recognition beside the answer that there was none.

use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::rules::declared::{Row, Violations};

/// Whether a commune is recognised counts for the district's conditions, so the two cells must say the same.
pub(super) const RULE: Rule = Rule::new("N13", Severity::Error, Scope::Submission);

pub(super) fn check(violations: &Violations<'_>, findings: &mut Findings) {
    let recognised = violations.submission.field("recognised").map(|field| &field.answer);
    for violation in violations.of(&RULE) {
        let Row::Field(field) = violation.row else { continue };
        let finding = Finding::new(&RULE, violation.place()).found(field.answer.raw.clone().unwrap_or_default());
        let cell = recognised.and_then(|answer| answer.place.cell_text()).unwrap_or_default();
        let answer = recognised.and_then(|answer| answer.raw.clone()).unwrap_or_default();
        findings.push(finding.with("cell", cell).with("answer", answer));
    }
}
