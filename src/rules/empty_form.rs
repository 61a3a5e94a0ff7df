//! F06: the form came back empty.

use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::form::{ColumnId, OFFICE_MAY_KNOW};
use crate::submission::{Answered, Entry, Submission};

/// Nothing is filled beyond what the office had filled itself: said in one sentence, and no other rule is applied.
pub(super) const RULE: Rule = Rule::new("F06", Severity::Error, Scope::File);

/// Whether nothing is filled. An empty form is not a report: the commune has not reported.
pub fn is_empty_form(submission: &Submission) -> bool {
    // What is hidden below a merged cell says nothing.
    let says = |entry: &Entry| !entry.shown().is_empty();
    let is_given = |cell: &Answered<'_>| {
        *cell.column == ColumnId::Village || OFFICE_MAY_KNOW.iter().any(|key| cell.row.key().is(key))
    };
    submission.missing_tables.is_empty()
        && !submission.explanations.iter().any(|said| says(&said.text))
        && submission.answers.iter().filter(|cell| says(cell.entry)).all(|cell| is_given(&cell))
}

pub(super) fn check(submission: &Submission, findings: &mut Findings) {
    findings.push(Finding::new(&RULE, &submission.place));
}
