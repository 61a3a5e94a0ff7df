//! F06: the form came back empty.

use std::collections::BTreeSet;

use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::form::{ColumnId, OFFICE_MAY_KNOW, RowKind, TableId};
use crate::submission::{Answered, Entry, Submission, TableAnswers};

/// Nothing is filled beyond what the office had filled itself: said in one sentence, and no other rule is applied.
pub(super) const RULE: Rule = Rule::new("F06", Severity::Error, Scope::File);

/// Whether nothing is filled. An empty form is not a report: the commune has not reported.
pub fn is_empty_form(submission: &Submission) -> bool {
    // What is hidden below a merged cell says nothing.
    let says = |entry: &Entry| !entry.shown().is_empty();
    let carried = carried_rows(submission);
    // With what it carries over, a form of the next round has its number.
    let is_next_round = !submission.form.stamp.carried.is_empty();
    let is_given = |cell: &Answered<'_>| {
        matches!(cell.column, ColumnId::Village | ColumnId::Confirmed)
            || OFFICE_MAY_KNOW.iter().any(|key| cell.row.key().is(key))
            || is_next_round && cell.row.key().is("round")
            || carried.contains(&(cell.row.table.id, cell.row.row.number))
    };
    submission.missing_tables.is_empty()
        && !submission.explanations.iter().any(|said| says(&said.text))
        && submission.answers.iter().filter(|cell| says(cell.entry)).all(|cell| is_given(&cell))
}

/// The rows with what the office has carried over and the commune has not confirmed; the second number of an indicator goes with its
/// first.
fn carried_rows(submission: &Submission) -> BTreeSet<(TableId, u32)> {
    let mut main_is_carried = false;
    let rows = submission.answers.tables().flat_map(TableAnswers::rows);
    let carried = rows.filter(|row| {
        main_is_carried = row.is_unconfirmed() || main_is_carried && row.row.kind == RowKind::Part;
        main_is_carried
    });
    carried.map(|row| (row.table.id, row.row.number)).collect()
}

pub(super) fn check(submission: &Submission, findings: &mut Findings) {
    findings.push(Finding::new(&RULE, &submission.place));
}
