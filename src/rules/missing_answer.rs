//! C01, T03: a cell that must be filled is empty; a whole table that is.

use crate::finding::{Finding, Findings};
use crate::form::ColumnId;
use crate::form::rules::EMPTY_TABLE;
use crate::form::rules::MISSING_ANSWER;
use crate::message::{Arg, Message};
use crate::rules::declared::{Row, Violation, Violations};
use crate::rules::filler;

pub(super) fn check(violations: &Violations<'_>, findings: &mut Findings) {
    for violation in violations.of(&EMPTY_TABLE) {
        let place = violation.place();
        let sheet = place.sheet.as_deref().unwrap_or_default();
        findings.push(Finding::new(&EMPTY_TABLE, place).with("sheet", sheet));
    }
    for violation in violations.of(&MISSING_ANSWER) {
        let finding = Finding::new(&MISSING_ANSWER, violation.place()).with("what", what(violation));
        findings.push(finding.with("instead", instead(violation)));
    }
}

fn instead(violation: &Violation<'_>) -> Arg {
    match violation.row {
        Row::Field(field) => filler::instead(&field.answer),
        Row::VillageChange(change) => filler::instead(&change.name),
        _ => Arg::from(""),
    }
}

/// What the empty cell is called: by the form's own label where it has one.
fn what(violation: &Violation<'_>) -> Arg {
    let column = match violation.column {
        ColumnId::Value => Message::new("empty-value"),
        ColumnId::Registered => Message::new("empty-registration"),
        ColumnId::PlannedValue => Message::new("empty-planned-value"),
        _ => Message::new("empty-assessment"),
    };
    let of = |code: &String| Message::new("empty-of-indicator").with("code", code).with("column", column).into();
    match violation.row {
        Row::Field(field) => Arg::from(&field.label),
        Row::Consent(consent) => Arg::from(&consent.label),
        Row::Indicator(indicator, _) => of(&indicator.code),
        Row::VillageChange(_) => Message::new("empty-village-name").into(),
        Row::Part(indicator, _) => of(indicator.part.as_ref().map_or(&indicator.code, |part| &part.code)),
        _ => Message::new("empty-declared-total").into(),
    }
}
