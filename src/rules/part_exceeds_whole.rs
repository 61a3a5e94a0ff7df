//! R10: the second number of an indicator, a part of the first, is larger than it.

use crate::finding::{Finding, Findings};
use crate::form::ColumnId;
use crate::form::rules::PART_EXCEEDS_WHOLE;
use crate::rules::declared::{PartRow, Violations};

pub(super) fn check(violations: &Violations<'_>, findings: &mut Findings) {
    for (PartRow { indicator, main, .. }, column) in violations.of_parts(&PART_EXCEEDS_WHOLE) {
        let (whole, part) = match column {
            ColumnId::PlannedValue => (main.planned, main.planned_part),
            _ => (main.value, main.part),
        };
        let Some((number, part)) = whole.number().zip(part) else { continue };
        let Some(second) = part.number() else { continue };
        let finding = Finding::new(&PART_EXCEEDS_WHOLE, &part.place).found_as(part.shown(), second);
        let finding = finding.with("code", &indicator.code).with("whole", number);
        findings.push(finding.with("whole-cell", whole.place.cell_text().unwrap_or_default()));
    }
}
