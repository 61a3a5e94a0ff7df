//! N05: the pilot model lacks its name, content or place, or a body has not agreed.

use crate::finding::{Finding, Findings};
use crate::form::rules::PILOT_INCOMPLETE;
use crate::form::{ColumnId, TableId};
use crate::message::{Arg, Message};
use crate::rules::declared::Violations;
use crate::rules::filler;

pub(super) fn check(violations: &Violations<'_>, findings: &mut Findings) {
    for (row, column) in violations.rows(&PILOT_INCOMPLETE) {
        let refused = row.table.id == TableId::Consent;
        let what = match column {
            _ if refused => Message::new("lacks-consent").with("body", violations.label(row)),
            ColumnId::Location => Message::new("lacks-place"),
            ColumnId::Name => Message::new("lacks-name"),
            _ => Message::new("lacks-content"),
        };
        let instead = row.entry(column).filter(|_| !refused).map_or(Arg::from(""), filler::instead);
        let finding = Finding::new(&PILOT_INCOMPLETE, &row.place(column));
        findings.push(finding.with("what", what).with("instead", instead));
    }
}
