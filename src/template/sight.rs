//! A form with answers laid in, as a spreadsheet program sees it: what the results of the formulas are made from.

use std::borrow::Cow;
use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::form::{
    Answer, Check, CheckLine, ColumnId, ConditionCell, FilledIn, Form, Row, Seen, Sight, Table, TableId, serial,
};
use crate::money::Money;
use crate::template::cell;
use crate::template::press::MadeFormulas;

pub(super) struct AsTyped<'a> {
    pub form: &'a Form,
    pub answers: &'a FilledIn,
    pub check: Check<'a>,
    pub made: MadeFormulas<'a>,
    begun: Vec<TableId>,
    /// How many rows of each table are filled.
    filled: BTreeMap<TableId, usize>,
}

/// The same, from one of its rows.
pub(super) struct FromRow<'a> {
    pub whole: &'a AsTyped<'a>,
    pub table: &'a Table,
    /// A table looked at as a whole has no row of its own.
    pub row: Option<&'a Row>,
}

impl<'a> AsTyped<'a> {
    pub(super) fn new(form: &'a Form, answers: &'a FilledIn, made: MadeFormulas<'a>) -> Self {
        let check = Check::knowing(form, |sheet, line| made.asked(sheet, line));
        let mut typed = Self { form, answers, check, made, begun: Vec::new(), filled: BTreeMap::new() };
        for (_, table) in form.tables() {
            let rows = table.all_rows();
            let inputs = |row: &Row, column: &ColumnId| {
                table.column(column).is_some_and(|(_, column)| row.input(column).is_some())
            };
            let filled = |row: &Row, column: &ColumnId| typed.seen(table, row, column) != Seen::Nothing;
            let begins = |row: &Row| table.begins.iter().any(|column| inputs(row, column) && filled(row, column));
            let begun = rows.iter().filter(|row| !row.office_may_know).any(|row| begins(row));
            let count = rows.iter().filter(|row| table.begins.iter().any(|column| filled(row, column))).count();
            typed.begun.extend(begun.then_some(table.id));
            typed.filled.insert(table.id, count);
        }
        typed
    }

    /// The remark that a line results in.
    pub(super) fn remark(&self, line: &CheckLine<'_>) -> String {
        let sight = FromRow { whole: self, table: line.table, row: line.row.as_deref() };
        let first = line.constraints.iter().find(|constraint| constraint.violated.holds(&sight));
        first.map(|constraint| constraint.remark.clone()).unwrap_or_default()
    }

    pub(super) fn seen(&self, table: &Table, row: &Row, column: &ColumnId) -> Seen<'static> {
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
    fn cell(&self, cell: &ConditionCell) -> Seen<'_> {
        match cell {
            ConditionCell::Here(column) => {
                self.row.map_or(Seen::Nothing, |row| self.whole.seen(self.table, row, column))
            }
            ConditionCell::In(table, key, column) => {
                let found = self.whole.form.table(*table);
                let found = found.and_then(|table| Some((table, table.rows.iter().find(|row| row.key == *key)?)));
                found.map_or(Seen::Nothing, |(table, row)| self.whole.seen(table, row, column))
            }
        }
    }

    fn above(&self, column: &ColumnId) -> Vec<Seen<'_>> {
        let Some(own) = self.row else { return Vec::new() };
        let rows = self.table.all_rows();
        rows.iter().take_while(|row| row.key != own.key).map(|row| self.whole.seen(self.table, row, column)).collect()
    }

    fn is_begun(&self, table: TableId) -> bool {
        self.whole.begun.contains(&table)
    }

    fn rows(&self, table: TableId) -> usize {
        self.whole.filled.get(&table).copied().unwrap_or(0)
    }

    fn amounts(&self, group: Option<&str>) -> Vec<Option<Money>> {
        let Some(table) = self.whole.form.table(TableId::Funding) else { return Vec::new() };
        let rows = table.rows.iter().filter(|row| group.is_none_or(|group| row.key == group));
        let cells = rows.flat_map(|row| table.begins.iter().map(move |column| self.whole.seen(table, row, column)));
        let amounts = cells.map(|seen| match seen {
            Seen::Nothing => Some(Money::default()),
            Seen::Number(number) => Money::from_millions(number).ok().filter(|money| money.dong() >= 0),
            Seen::Text(_) | Seen::Word(_) | Seen::Error => None,
        });
        amounts.collect()
    }
}

fn seen_text(text: &str) -> Seen<'static> {
    if text.trim().is_empty() { Seen::Nothing } else { Seen::Text(Cow::Owned(text.into())) }
}

/// With the digits that a spreadsheet keeps.
fn decimal(number: f64) -> Decimal {
    let beyond = if number.is_sign_negative() { Decimal::MIN } else { Decimal::MAX };
    Decimal::try_from(number).map_or(beyond, |number| number.normalize())
}
