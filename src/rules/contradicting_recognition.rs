//! N13: a year of recognition beside the answer that there was none.

use crate::finding::{Finding, Findings};
use crate::form::rules::CONTRADICTING_RECOGNITION;
use crate::rules::declared::{Row, Violations};

pub(super) fn check(violations: &Violations<'_>, findings: &mut Findings) {
    let recognised = violations.submission.field("recognised").map(|field| &field.answer);
    for violation in violations.of(&CONTRADICTING_RECOGNITION) {
        let Row::Field(field) = violation.row else { continue };
        let finding = Finding::new(&CONTRADICTING_RECOGNITION, violation.place())
            .found(field.answer.raw.clone().unwrap_or_default());
        let cell = recognised.and_then(|answer| answer.place.cell_text()).unwrap_or_default();
        let answer = recognised.and_then(|answer| answer.raw.clone()).unwrap_or_default();
        findings.push(finding.with("cell", cell).with("answer", answer));
    }
}
