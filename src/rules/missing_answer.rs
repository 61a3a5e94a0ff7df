//! C01, T03: a cell that must be filled is empty; a whole table that is.

use crate::finding::{Finding, Findings};
use crate::form::rules::{EMPTY_TABLE, MISSING_ANSWER};
use crate::form::{ColumnId, TableId};
use crate::message::{Arg, Message};
use crate::rules::declared::Violations;
use crate::rules::filler;
use crate::submission::AnsweredRow;

pub(super) fn check(violations: &Violations<'_>, findings: &mut Findings) {
    for violation in violations.of(&EMPTY_TABLE) {
        let place = violation.place();
        let sheet = place.sheet.as_deref().unwrap_or_default();
        findings.push(Finding::new(&EMPTY_TABLE, &place).with("sheet", sheet));
    }
    for (row, column) in violations.rows(&MISSING_ANSWER) {
        let what = what(violations, row, column);
        let finding = Finding::new(&MISSING_ANSWER, &row.place(column)).with("what", what);
        findings.push(finding.with("instead", instead(row, column)));
    }
}

/// Of a text: dots and dashes may stand there.
fn instead(row: AnsweredRow<'_>, column: &ColumnId) -> Arg {
    let is_text = matches!(row.table.id, TableId::General | TableId::VillageChanges);
    row.entry(column).filter(|_| is_text).map_or(Arg::from(""), filler::instead)
}

/// What the empty cell is called: by the form's own label where it has one.
fn what<'a>(violations: &Violations<'a>, row: AnsweredRow<'a>, column: &ColumnId) -> Arg {
    let cell = match column {
        ColumnId::Value => Message::new("empty-value"),
        ColumnId::Registered => Message::new("empty-registration"),
        ColumnId::PlannedValue => Message::new("empty-planned-value"),
        _ => Message::new("empty-assessment"),
    };
    match row.table.id {
        TableId::General => Arg::from(violations.label(row)),
        TableId::Consent => Message::new("empty-consent").with("body", violations.label(row)).into(),
        TableId::Indicators => {
            Message::new("empty-of-indicator").with("code", row.key().to_string()).with("column", cell).into()
        }
        TableId::VillageChanges => Message::new("empty-village-name").into(),
        _ => Message::new("empty-declared-total").into(),
    }
}
