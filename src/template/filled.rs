//! A table of the form together with the answers that go into it: the one view that the other files work on.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use crate::form::{Answer, Column, FilledIn, Form, Kind, Row, Table, TableId};
use crate::template::TemplateError;

pub(super) struct FilledTable<'a> {
    pub table: &'a Table,
    /// The known rows and, in the same shape, the spare ones.
    pub rows: Vec<Cow<'a, Row>>,
    answers: &'a FilledIn,
}

impl<'a> FilledTable<'a> {
    pub(super) fn new(table: &'a Table, answers: &'a FilledIn) -> Self {
        Self { table, rows: table.all_rows(), answers }
    }

    /// What was answered; what the profile knows does not count.
    pub(super) fn answer(&self, row: &Row, column: &Column) -> Option<&'a Answer> {
        self.answers.get(&(self.table.id, row.key.clone(), column.id.clone()))
    }

    /// The rows with their numbers in the sheet.
    pub(super) fn numbered(&self) -> impl Iterator<Item = (u32, &Row)> {
        (self.table.first_row()..).zip(self.rows.iter().map(AsRef::as_ref))
    }

    /// The rows of a column that hold the same kind, by kind in the order in which they first appear.
    pub(super) fn kinds(&self, column: &Column) -> Vec<(Kind, Vec<u32>)> {
        let mut kinds: Vec<(Kind, Vec<u32>)> = Vec::new();
        for (number, row) in self.numbered() {
            let Some(kind) = row.input(column) else { continue };
            match kinds.iter_mut().find(|(known, _)| *known == kind) {
                Some((_, rows)) => rows.push(number),
                None => kinds.push((kind, vec![number])),
            }
        }
        kinds
    }
}

/// Refuses answers that would otherwise silently stay out of the workbook.
pub(super) fn check(form: &Form, answers: &FilledIn) -> Result<(), TemplateError> {
    let answered: BTreeSet<TableId> = answers.keys().map(|(id, ..)| *id).collect();
    let tables = form.tables().map(|(_, table)| table).filter(|table| answered.contains(&table.id));
    let tables: BTreeMap<_, _> = tables.map(|table| (table.id, (table, table.all_rows()))).collect();
    for (id, key, column_id) in answers.keys() {
        let is_input = tables.get(id).is_some_and(|(table, rows)| {
            let column = table.column(column_id).map(|(_, column)| column);
            column.is_some_and(|column| rows.iter().any(|row| row.key == *key && row.input(column).is_some()))
        });
        if !is_input {
            return Err(TemplateError::NoSuchCell { table: *id, row: key.clone(), column: column_id.clone() });
        }
    }
    Ok(())
}
