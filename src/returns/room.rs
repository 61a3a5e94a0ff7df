//! The commune's own form with room for all that it has answered: further rows and sources of money, further pilot models, villages in
//! the order in which it wrote them.

use std::sync::Arc;

use crate::form::{Column, ColumnId, Form, FormSheet, Kind, Role, Row, RowKind, Table, TableId};
use crate::submission::{Answers, RowKey, Submission, TableAnswers};
use crate::wording::Text;

/// Of a source of money that the commune added, in characters.
const WIDTH: f64 = 17.0;

/// The form, and by what key each row that was read stands in it.
pub(super) struct Roomy {
    pub form: Form,
    /// The keys of the rows of a table, in the order in which they were read.
    keys: Vec<(TableId, Vec<String>)>,
}

impl Roomy {
    pub(super) fn of(submission: &Submission) -> Self {
        let mut form = submission.form.clone();
        let keys = submission.answers.tables().map(|table| (table.id, keys(table))).collect();
        for sheet in &mut form.sheets {
            let wants = sheet.tables.iter().any(|table| is_too_small(table, &submission.answers));
            if wants {
                let sheet: &mut FormSheet = Arc::make_mut(sheet);
                for table in &mut sheet.tables {
                    if let Some(read) = submission.answers.table(table.id) {
                        enlarge(table, read);
                    }
                }
                sheet.stack();
            }
        }
        Self { form, keys }
    }

    pub(super) fn keys(&self, table: TableId) -> &[String] {
        self.keys.iter().find(|(id, _)| *id == table).map_or(&[], |(_, keys)| keys)
    }
}

fn keys(table: &TableAnswers) -> Vec<String> {
    let mut own = 0;
    let key = |row: &RowKey| match row {
        RowKey::Known(key) => key.clone(),
        RowKey::Nth(number) => number.to_string(),
        RowKey::Own(words) => {
            own += 1;
            format!("+{own} {words}")
        }
    };
    table.rows.iter().map(|row| &row.key).map(key).collect()
}

fn is_too_small(table: &Table, answers: &Answers) -> bool {
    let Some(read) = answers.table(table.id) else { return false };
    let own_row = || read.rows.iter().any(|row| matches!(row.key, RowKey::Own(_)));
    let own_column = || read.columns.iter().any(|column| table.column(column).is_none());
    let rows = u32::try_from(read.rows.len()).unwrap_or(u32::MAX);
    let named = || gives_villages(table) && read.rows.iter().any(|row| matches!(row.key, RowKey::Nth(_)));
    own_row() || own_column() || rows > table.row_count() || named()
}

fn enlarge(table: &mut Table, read: &TableAnswers) {
    match table.id {
        TableId::Funding => {
            add_sources(table, read);
            add_lines(table, read);
        }
        TableId::PilotModel => {
            let like = table.rows.first().cloned();
            let missing = table.rows.len()..read.rows.len();
            table.rows.extend(missing.filter_map(|index| numbered(like.as_ref()?, index + 1, None)));
        }
        TableId::VillageChanges if gives_villages(table) => name_villages(table, read),
        TableId::VillageChanges => {
            table.spare = table.spare.max(u32::try_from(read.rows.len()).unwrap_or(table.spare));
        }
        _ => {}
    }
}

fn add_sources(table: &mut Table, read: &TableAnswers) {
    for id in read.columns.iter().filter(|id| matches!(id, ColumnId::OwnSource(_))) {
        let ColumnId::OwnSource(words) = id else { continue };
        let before = table.columns.iter().position(|column| column.id == ColumnId::Total);
        let column = Column::new(id.clone(), words.clone(), WIDTH, Role::Input(Kind::Millions));
        table.columns.insert(before.unwrap_or(table.columns.len()), column);
        table.begins.push(id.clone());
    }
}

fn add_lines(table: &mut Table, read: &TableAnswers) {
    for (row, key) in read.rows.iter().zip(keys(read)) {
        if let RowKey::Own(words) = &row.key {
            let number = (table.rows.len() + 1).to_string();
            let given = vec![(ColumnId::Number, number), (ColumnId::Name, words.to_string())];
            table.rows.push(Row::new(key, RowKind::Entry, given));
        }
    }
}

fn gives_villages(table: &Table) -> bool {
    table.column(&ColumnId::Village).is_some_and(|(_, column)| column.role == Role::Given)
}

/// The villages in the commune's order and under the names that it gives them; those that it left out follow.
fn name_villages(table: &mut Table, read: &TableAnswers) {
    let Some(like) = table.rows.first().cloned() else { return };
    let mut left = std::mem::take(&mut table.rows);
    for row in read.rows() {
        let name =
            row.entry(&ColumnId::Village).map(|entry| Text::from(entry.shown())).unwrap_or_else(|| Text::from(""));
        let known =
            left.iter().position(|row| row.text(&ColumnId::Village).is_some_and(|own| own.plain() == name.plain()));
        let base = known.map_or_else(|| like.clone(), |index| left.remove(index));
        let name = base.text(&ColumnId::Village).filter(|_| known.is_some()).cloned().unwrap_or(name);
        table.rows.extend(numbered(&base, table.rows.len() + 1, Some(name)));
    }
    for row in left {
        let name = row.text(&ColumnId::Village).cloned();
        table.rows.extend(numbered(&row, table.rows.len() + 1, name));
    }
}

/// The same row under another number, and another name where one is given.
fn numbered(like: &Row, number: usize, name: Option<Text>) -> Option<Row> {
    let mut row = like.clone();
    row.key = number.to_string();
    for (column, text) in &mut row.given {
        match column {
            ColumnId::Number => *text = Text::from(number.to_string()),
            ColumnId::Village => *text = name.clone()?,
            _ => {}
        }
    }
    Some(row)
}
