//! F06: the form came back empty.

use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::form::TableId;
use crate::submission::Submission;

/// Nothing is filled beyond what the office had filled itself: said in one sentence, and no other rule is applied.
pub(super) const RULE: Rule = Rule::new("F06", Severity::Error, Scope::File);

/// Fields of `Thông tin chung` that the template may come with.
const GIVEN: [&str; 5] = ["commune", "class", "recognised", "recognised-in", "villages"];

/// Whether nothing is filled. An empty form is not a report: the commune has not reported.
pub fn is_empty_form(submission: &Submission) -> bool {
    let given = |table: TableId, key: &str, column: &str| match table {
        TableId::General => GIVEN.contains(&key),
        TableId::VillageChanges => column == "name",
        _ => false,
    };
    submission.missing_tables.is_empty()
        && submission.answered().iter().all(|cell| given(cell.table, &cell.key, cell.column))
}

pub(super) fn check(submission: &Submission, findings: &mut Findings) {
    findings.push(Finding::new(&RULE, &submission.place));
}
