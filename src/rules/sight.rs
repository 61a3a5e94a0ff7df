//! A submission as the form's conditions see it, from one of its rows.

use std::borrow::Cow;

use crate::form::{ColumnId, ConditionCell, Role, Seen, Sight, TableId, serial};
use crate::money::Money;
use crate::submission::{AnsweredRow, Entry, Said, Submission};

pub(super) struct Read<'a> {
    pub submission: &'a Submission,
    /// The class the levels are judged by: the office's, where it knows one.
    pub class: Option<&'a str>,
    /// A table looked at as a whole has no row of its own.
    pub row: Option<AnsweredRow<'a>>,
}

impl Sight for Read<'_> {
    fn cell(&self, cell: &ConditionCell) -> Seen<'_> {
        match cell {
            ConditionCell::Here(column) => self.row.map_or(Seen::Nothing, |row| self.here(row, column)),
            ConditionCell::In(TableId::General, key, _) if key == "class" => {
                self.class.map_or(Seen::Nothing, |class| Seen::Text(Cow::Owned(class.into())))
            }
            ConditionCell::In(table, key, column) => {
                let row = self.submission.answers.row(*table, key);
                row.map_or(Seen::Nothing, |row| self.here(row, column))
            }
        }
    }

    fn above(&self, column: &ColumnId) -> Vec<Seen<'_>> {
        let Some(own) = self.row else { return Vec::new() };
        let above = own.table.rows().take_while(|row| row.row.number != own.row.number);
        above.map(|row| self.here(row, column)).collect()
    }

    fn is_begun(&self, table: TableId) -> bool {
        let Some((form, answers)) = self.submission.form.table(table).zip(self.submission.answers.table(table)) else {
            return false;
        };
        let begins = |column: &ColumnId| match form.column(column) {
            // What the office gives says nothing of the commune.
            Some((_, column)) => matches!(column.role, Role::Input(_)) && form.begins.contains(&column.id),
            None => matches!(column, ColumnId::OwnSource(_)),
        };
        let may_be_given = |row: AnsweredRow<'_>| {
            let known = form.rows.iter().find(|known| row.key().is(&known.key));
            known.is_some_and(|known| known.office_may_know)
        };
        let filled = |row: AnsweredRow<'_>| row.iter().any(|cell| !cell.entry.is_empty() && begins(cell.column));
        answers.rows().any(|row| filled(row) && !may_be_given(row))
    }

    fn rows(&self, table: TableId) -> usize {
        self.submission.answers.rows(table).count()
    }

    fn amounts(&self, group: Option<&str>) -> Vec<Option<Money>> {
        let amounts = self.submission.answers.amounts().filter(|amount| group.is_none_or(|id| amount.group.is(id)));
        let entries = amounts.map(|amount| amount.entry).filter(|entry| !entry.is_empty() || entry.is_unknown());
        entries.map(Entry::money).collect()
    }
}

impl<'a> Read<'a> {
    fn here(&self, row: AnsweredRow<'a>, column: &ColumnId) -> Seen<'a>
    where
        Self: 'a,
    {
        if *column == ColumnId::Explanation {
            return self.explained(row);
        }
        row.entry(column).map_or(Seen::Nothing, |entry| seen(entry, column))
    }

    fn explained(&self, row: AnsweredRow<'a>) -> Seen<'a> {
        let said = self.submission.explanation(&row.first_cell());
        said.map_or(Seen::Nothing, |said| seen(&said.text, &ColumnId::Explanation))
    }
}

/// What cannot be read, or has no column in the workbook, is as good as an error: it has its own finding, and nothing else is
/// said of it.
fn seen<'a>(entry: &'a Entry, column: &ColumnId) -> Seen<'a> {
    match &entry.said {
        None if entry.is_left_blank() => Seen::Nothing,
        None => Seen::Error,
        Some(Said::Text(text)) => Seen::Text(Cow::Borrowed(text)),
        Some(Said::Number(number)) => Seen::Number(*number),
        // Amounts of the table are in triệu đồng, the declared total is in đồng.
        Some(Said::Money(money)) => Seen::Number(match column {
            ColumnId::Answer => money.dong().into(),
            _ => money.millions(),
        }),
        Some(Said::Day(day)) => Seen::Number(serial(*day).into()),
        Some(Said::Year(year)) => Seen::Number((*year).into()),
        Some(Said::Period(period)) => Seen::Text(Cow::Owned(period.to_string().into())),
        Some(Said::Assessment(value)) => Seen::Word(value.text()),
        Some(Said::YesNo(value)) => Seen::Word(value.text()),
        Some(Said::Theme(value)) => Seen::Word(value.text()),
    }
}
