//! N13: a year of recognition beside the answer that there was none.

use crate::finding::{Finding, Findings};
use crate::form::rules::CONTRADICTING_RECOGNITION;
use crate::rules::declared::Violations;
use crate::submission::Entry;

pub(super) fn check(violations: &Violations<'_>, findings: &mut Findings) {
    let recognised = violations.submission.answers.field("recognised");
    for (row, column) in violations.rows(&CONTRADICTING_RECOGNITION) {
        let Some(year) = row.entry(column) else { continue };
        let finding = Finding::new(&CONTRADICTING_RECOGNITION, &year.place).found(year.shown());
        let cell = recognised.and_then(|answer| answer.place.cell_text()).unwrap_or_default();
        let answer = recognised.map(Entry::shown).unwrap_or_default();
        findings.push(finding.with("cell", cell).with("answer", answer));
    }
}
