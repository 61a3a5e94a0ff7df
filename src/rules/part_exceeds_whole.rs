//! R10: the second number of an indicator, a part of the first, is larger than it.

use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::form::ColumnId;
use crate::rules::declared::{Row, Violations};
use crate::submission::Entry;

/// "Trong đó" says that the second number is a part of the first: it cannot be larger, now or as planned. Numbers that contradict
/// each other so are held against no level.
pub(super) const RULE: Rule = Rule::new("R10", Severity::Error, Scope::Row);

pub(super) fn check(violations: &Violations<'_>, findings: &mut Findings) {
    for violation in violations.of(&RULE) {
        let Row::Part(indicator, answer) = violation.row else { continue };
        let (whole, part) = match violation.column {
            ColumnId::PlannedValue => (&answer.planned, &answer.planned_part),
            _ => (&answer.value, &answer.part),
        };
        let Some((number, part)) = whole.number().zip(part.as_ref()) else { continue };
        let Some(second) = Entry::number(part) else { continue };
        let finding = Finding::new(&RULE, &part.place).found_as(part.raw.clone().unwrap_or_default(), second);
        let finding = finding.with("code", &indicator.code).with("whole", number);
        findings.push(finding.with("whole-cell", whole.place.cell_text().unwrap_or_default()));
    }
}
