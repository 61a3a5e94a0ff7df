//! A form with answers laid in, as a spreadsheet program sees it: what the results of the formulas are made from.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::form::{Answer, Answers, Cell, ColumnId, Form, Row, Seen, Sight, Table, TableId};
use crate::money::Money;
use crate::template::cell;

/// What a spreadsheet counts as the first day of 1970.
const FIRST_OF_1970: i64 = 25_569;

pub(super) struct AsTyped<'a> {
    pub form: &'a Form,
    pub answers: &'a Answers,
}

/// The same, from one of its rows.
pub(super) struct FromRow<'a> {
    pub whole: &'a AsTyped<'a>,
    pub table: &'a Table,
    /// A table looked at as a whole has no row of its own.
    pub row: Option<&'a Row>,
}

impl AsTyped<'_> {
    pub(super) fn seen(&self, table: &Table, row: &Row, column: &ColumnId) -> Seen {
        let Some((_, declared)) = table.column(column) else { return Seen::Nothing };
        let kind = row.input(declared);
        match self.answers.get(&(table.id, row.key.clone(), column.clone())) {
            Some(Answer::Number(number)) => Seen::Number(decimal(*number)),
            Some(Answer::Date(date)) => Seen::Number(Decimal::from(serial(*date))),
            Some(Answer::Text(text)) => seen_text(text),
            None => match (kind, cell::known(row, declared)) {
                (Some(kind), Some(known)) => match cell::whole(kind, known) {
                    Some(number) => Seen::Number(Decimal::from(number)),
                    None => seen_text(known),
                },
                (Some(_), None) => Seen::Nothing,
                (None, _) => row.given(column).map_or(Seen::Nothing, seen_text),
            },
        }
    }
}

impl Sight for FromRow<'_> {
    fn cell(&self, cell: &Cell) -> Seen {
        match cell {
            Cell::Here(column) => self.row.map_or(Seen::Nothing, |row| self.whole.seen(self.table, row, column)),
            Cell::In(table, key, column) => {
                let found = self.whole.form.table(*table);
                let found = found.and_then(|table| Some((table, table.rows.iter().find(|row| row.key == *key)?)));
                found.map_or(Seen::Nothing, |(table, row)| self.whole.seen(table, row, column))
            }
        }
    }

    fn is_begun(&self, table: TableId) -> bool {
        let Some(table) = self.whole.form.table(table) else { return false };
        let filled = |row: &Row, column| {
            let input = table.column(column).is_some_and(|(_, column)| row.input(column).is_some());
            input && self.whole.seen(table, row, column) != Seen::Nothing
        };
        let rows = table.all_rows();
        let own = rows.iter().filter(|row| !row.office_may_know);
        own.flat_map(|row| table.begins.iter().map(move |column| (row, column)))
            .any(|(row, column)| filled(row, column))
    }

    fn rows(&self, table: TableId) -> usize {
        let Some(table) = self.whole.form.table(table) else { return 0 };
        let filled =
            |row: &&Row| table.begins.iter().any(|column| self.whole.seen(table, row, column) != Seen::Nothing);
        table.all_rows().iter().filter(filled).count()
    }

    fn money(&self, group: Option<&str>) -> Option<Money> {
        let table = self.whole.form.table(TableId::Funding)?;
        let rows = table.rows.iter().filter(|row| group.is_none_or(|group| row.key == group));
        let cells = rows.flat_map(|row| table.begins.iter().map(move |column| self.whole.seen(table, row, column)));
        let amounts = cells.map(|seen| match seen {
            Seen::Nothing => Some(Money::default()),
            Seen::Number(number) => Money::from_millions(number).ok().filter(|money| money.dong() >= 0),
            Seen::Text(_) | Seen::Error => None,
        });
        amounts.sum()
    }
}

fn serial(date: NaiveDate) -> i64 {
    date.signed_duration_since(NaiveDate::default()).num_days() + FIRST_OF_1970
}

fn seen_text(text: &str) -> Seen {
    if text.trim_matches(' ').is_empty() { Seen::Nothing } else { Seen::Text(text.to_owned()) }
}

/// With the digits that a spreadsheet keeps.
fn decimal(number: f64) -> Decimal {
    let beyond = if number.is_sign_negative() { Decimal::MIN } else { Decimal::MAX };
    Decimal::try_from(number).map_or(beyond, |number| number.normalize())
}
