//! R10: the second number of an indicator, a part of the first, is larger than it.

use crate::finding::{Finding, Findings};
use crate::form::ColumnId;
use crate::form::rules::PART_EXCEEDS_WHOLE;
use crate::rules::declared::{Row, Violations};
use crate::submission::Entry;

pub(super) fn check(violations: &Violations<'_>, findings: &mut Findings) {
    for violation in violations.of(&PART_EXCEEDS_WHOLE) {
        let Row::Part(indicator, answer) = violation.row else { continue };
        let (whole, part) = match violation.column {
            ColumnId::PlannedValue => (&answer.planned, &answer.planned_part),
            _ => (&answer.value, &answer.part),
        };
        let Some((number, part)) = whole.number().zip(part.as_ref()) else { continue };
        let Some(second) = Entry::number(part) else { continue };
        let finding =
            Finding::new(&PART_EXCEEDS_WHOLE, &part.place).found_as(part.raw.clone().unwrap_or_default(), second);
        let finding = finding.with("code", &indicator.code).with("whole", number);
        findings.push(finding.with("whole-cell", whole.place.cell_text().unwrap_or_default()));
    }
}
