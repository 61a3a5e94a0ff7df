//! What a form carries over in grey: the texts that the office has put there, known by their seals on the hidden sheet. Whatever else
//! stands in their column is somebody's words, and named as such.

use std::collections::BTreeSet;

use crate::form::{CARRIED_SEAL_COLUMN, ColumnId, Form, STAMP_SHEET, TableId, seal};
use crate::submission::recognise::Found;
use crate::submission::{AnsweredRow, Answers, RowKey};
use crate::workbook::Workbook;

/// Gives the commune's own form the texts that this workbook carries over.
pub(super) fn say_earlier(form: &mut Form, workbook: &Workbook, found: &Found<'_>, answers: &Answers) {
    let stamp = workbook.sheets.iter().find(|sheet| &*sheet.name == STAMP_SHEET);
    let seals = stamp.into_iter().flat_map(|sheet| sheet.cells.iter());
    let seals = seals.filter(|(at, _)| at.column == CARRIED_SEAL_COLUMN);
    let seals: BTreeSet<String> = seals.map(|(_, cell)| cell.value.shown().into_owned()).collect();
    if seals.is_empty() {
        return;
    }
    let mut texts: Vec<(TableId, String, String)> = Vec::new();
    for located in &found.tables {
        let id = located.table.id;
        if located.column(&ColumnId::Earlier).is_none() {
            continue;
        }
        let rows = located.rows().map(|row| (row, key(answers, id, row)));
        for (nth, (row, key)) in rows.enumerate() {
            let shown = located.cell(row, &ColumnId::Earlier).map(|cell| cell.value.shown().into_owned());
            if let Some(text) = shown.filter(|text| seals.contains(&seal([text.as_str()]))) {
                texts.push((id, key.unwrap_or_else(|| (nth + 1).to_string()), text));
            }
        }
    }
    form.say_earlier(texts.iter().map(|(table, key, text)| (*table, key.as_str(), text.as_str())));
}

/// By what a row of the sheet is known; of one without an answer nobody knows.
fn key(answers: &Answers, table: TableId, number: u32) -> Option<String> {
    let row: Option<AnsweredRow<'_>> = answers.rows(table).find(|row| row.row.number == number);
    row.map(|row| match row.key() {
        RowKey::Nth(nth) => nth.to_string(),
        other => other.to_string(),
    })
}
