//! C26: carried over, and not confirmed.

use crate::finding::{Finding, Findings};
use crate::form::rules::UNCONFIRMED;
use crate::rules::declared::Violations;
use crate::submission::{Entry, RowKey};

pub(super) fn check(violations: &Violations<'_>, findings: &mut Findings) {
    for (row, column) in violations.rows(&UNCONFIRMED) {
        let label = match row.key() {
            RowKey::Known(_) => violations.label(row).to_owned(),
            _ => row.iter().next().map(|cell| Entry::shown(cell.entry).to_owned()).unwrap_or_default(),
        };
        let finding = Finding::new(&UNCONFIRMED, &row.place(column)).with("what", label);
        findings.push(finding.with("from", violations.submission.form.stamp.carried.as_str()));
    }
}
