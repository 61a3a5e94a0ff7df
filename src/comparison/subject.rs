//! What an answer is about, in the words of the form.

use crate::catalogue::Edition;
use crate::form::{ColumnId, TableId};
use crate::message::Arg;
use crate::submission::{Entry, Said, Submission};
use crate::wording::Text;

/// Longest text that is repeated, in letters.
const LONGEST: usize = 160;

/// What a row is called: an indicator with its name, a field, a group of tasks with its source.
pub(super) fn of_row(submission: &Submission, edition: &Edition, table: TableId, row: &str) -> String {
    match table {
        TableId::Indicators => {
            let mut indicators = edition.indicators();
            let known = indicators.find(|indicator| indicator.code == row);
            known.map_or_else(|| row.to_owned(), |indicator| format!("{row} ({})", indicator.name))
        }
        TableId::Funding => {
            let (group, source) = row.split_once('/').unwrap_or((row, ""));
            let column =
                submission.form.table(table).and_then(|table| table.column(&ColumnId::Source(source.to_owned())));
            let source = column.map_or(source, |(_, column)| column.heading.as_str());
            format!("{} / {source}", submission.label(table, group))
        }
        _ => submission.label(table, row).to_owned(),
    }
}

/// What a cell says, as it was read.
pub(super) fn said(entry: &Entry) -> Arg {
    match &entry.said {
        Some(Said::Number(number)) => Arg::Number(*number),
        Some(Said::Money(money)) => Arg::Millions(*money),
        Some(Said::Day(day)) => Arg::Date(*day),
        _ => Arg::from(shortened(entry.shown())),
    }
}

pub(super) fn shortened(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or(&line)),
        None => line,
    }
}

/// Whether two cells say the same, whatever space is between the words.
pub(super) fn agree(one: &Entry, other: &Entry) -> bool {
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let texts = |entry: &Entry| match &entry.said {
        None => entry.raw.as_ref().map(Text::as_str).map(words),
        Some(Said::Text(text)) => Some(words(text)),
        Some(_) => None,
    };
    one.agrees(other) || texts(one).is_some_and(|one| texts(other) == Some(one))
}
