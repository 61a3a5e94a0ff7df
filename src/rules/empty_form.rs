//! F06: the form came back empty.

use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::form::{OFFICE_MAY_KNOW, TableId};
use crate::submission::Submission;

/// Nothing is filled beyond what the office had filled itself: said in one sentence, and no other rule is applied.
pub(super) const RULE: Rule = Rule::new("F06", Severity::Error, Scope::File);

/// Whether nothing is filled. An empty form is not a report: the commune has not reported.
pub fn is_empty_form(submission: &Submission) -> bool {
    let given = |table: TableId, key: &str, column: &str| match table {
        TableId::General => OFFICE_MAY_KNOW.contains(&key),
        TableId::VillageChanges => column == "name",
        _ => false,
    };
    submission.missing_tables.is_empty()
        && submission.answered().iter().all(|cell| given(cell.table, &cell.key, cell.column))
}

pub(super) fn check(submission: &Submission, findings: &mut Findings) {
    findings.push(Finding::new(&RULE, &submission.place));
}
