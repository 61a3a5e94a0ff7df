//! How much of what a complete form has is filled.

use serde::Serialize;

use crate::form::{Row, Table, TableId};
use crate::submission::{AnsweredRow, Submission};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Filled {
    pub filled: usize,
    pub required: usize,
}

impl Filled {
    pub fn of(submission: &Submission) -> Self {
        let mut counted = Self::default();
        for (_, table) in submission.form.tables() {
            for (row, nth) in table.rows.iter().zip(0..) {
                let answered = answered(submission, table, (row, nth));
                let says = |row: AnsweredRow<'_>, column| {
                    !row.is_unconfirmed() && row.entry(column).is_some_and(|entry| !entry.is_empty())
                };
                let filled = row.required.iter().filter(|column| answered.is_some_and(|row| says(row, column)));
                counted.filled += filled.count();
                counted.required += row.required.len();
            }
        }
        counted
    }

    /// In per cent, half up.
    pub fn percent(self) -> usize {
        (self.filled * 200 + self.required) / (self.required * 2).max(1)
    }
}

/// The row by its key; of registrations, which have none, by its order.
fn answered<'a>(submission: &'a Submission, table: &Table, (row, nth): (&Row, usize)) -> Option<AnsweredRow<'a>> {
    match table.id {
        TableId::PilotModel | TableId::VillageChanges => submission.answers.rows(table.id).nth(nth),
        id => submission.answers.row(id, &row.key),
    }
}
