//! Which row of a found table is which row of the form.

mod code;
mod identity;
mod likeness;

use std::collections::{BTreeMap, BTreeSet};

use crate::district::normalise;
use crate::finding::{Finding, Rule};
use crate::form::{ColumnId, Role, Row};
use crate::place::CellRef;
use crate::submission::cells::Reader;
use crate::submission::faults;
use crate::submission::listing::left_out;
use crate::submission::locate::Located;

pub(super) use identity::{Identified, by_code_and_name};
pub(super) use likeness::{contained, likeness};

/// So alike, a label is one of the form's with a slip in it.
const SLIP: f64 = 0.8;

/// Rows of the form by their label in `column`, for tables whose rows are known by words. A label that the form does not
/// have is left to the caller, as row and text.
pub(super) fn by_label<'a>(
    located: &Located<'a>,
    column: &ColumnId,
    reader: &mut Reader<'a>,
) -> (BTreeMap<&'a str, u32>, Vec<(u32, String)>) {
    let known: BTreeMap<String, &Row> =
        located.table.rows.iter().filter_map(|row| Some((normalise(row.given(column)?), row))).collect();
    let mut found = BTreeMap::new();
    let mut others = Vec::new();
    let Some(at) = located.column(column) else { return (found, others) };
    for number in located.rows() {
        let cell = CellRef::new(number, at);
        let Some(text) = located.sheet.cells.get(&cell).map(|cell| cell.value.shown()) else { continue };
        match known.get(&normalise(&text)) {
            Some(row) if found.contains_key(row.key.as_str()) => {
                reader.take(located.sheet, cell);
                twice(located, number, cell, text, reader);
            }
            Some(row) => {
                reader.take(located.sheet, cell);
                found.insert(row.key.as_str(), number);
            }
            None => others.push((number, text)),
        }
    }
    others.retain(|(number, text)| {
        let word = normalise(text);
        let near = known.iter().filter(|(_, row)| !found.contains_key(row.key.as_str()));
        let near = near.map(|(label, row)| (strsim::normalized_levenshtein(&word, label), *row));
        let Some((_, row)) = near.filter(|(alike, _)| *alike >= SLIP).max_by(|a, b| a.0.total_cmp(&b.0)) else {
            return true;
        };
        let cell = CellRef::new(*number, at);
        reader.take(located.sheet, cell);
        let finding = Finding::new(&faults::READ_AS, &reader.place(located.sheet, cell)).found(text.as_str());
        reader.say(finding.expected(row.given(column).unwrap_or(&row.key)));
        found.insert(row.key.as_str(), *number);
        false
    });
    (found, others)
}

/// Says that a row stands there a second time, with what is left out because of it.
fn twice<'a>(located: &Located<'a>, row: u32, at: CellRef, found: String, reader: &mut Reader<'a>) {
    let cells = take_inputs(located, row, reader);
    let place = reader.place(located.sheet, at);
    reader.say(Finding::new(&faults::ROW_TWICE, &place).found(found).with("cells", left_out(&cells)));
}

/// Names a row as a whole by a rule, at its label, with its cells, which nobody reads.
pub(super) fn name_row<'a>(located: &Located<'a>, row: u32, rule: &'static Rule, label: &str, reader: &mut Reader<'a>) {
    let key = located.table.key_column().and_then(|column| located.column(&column.id)).unwrap_or_default();
    let at = CellRef::new(row, key);
    reader.take(located.sheet, at);
    let cells = take_inputs(located, row, reader);
    let place = reader.place(located.sheet, at);
    reader.say(Finding::new(rule, &place).found(label).with("cells", left_out(&cells)));
}

/// The filled cells of a row that the commune fills, now named by whoever asks.
fn take_inputs<'a>(located: &Located<'a>, row: u32, reader: &mut Reader<'a>) -> Vec<(CellRef, String)> {
    let inputs: BTreeSet<u32> = located
        .table
        .columns
        .iter()
        .filter(|column| matches!(column.role, Role::Input(_) | Role::Sum))
        .filter_map(|column| located.column(&column.id))
        .collect();
    let filled = located.sheet.cells.range(CellRef::new(row, 0)..=CellRef::new(row, u32::MAX));
    let filled = filled.filter(|(at, _)| inputs.contains(&at.column) && !reader.is_taken(located.sheet, **at));
    let cells: Vec<(CellRef, String)> = filled.map(|(at, cell)| (*at, cell.value.shown())).collect();
    for (at, _) in &cells {
        reader.take(located.sheet, *at);
    }
    cells
}

/// Says that a row of the form is not in the workbook.
pub(super) fn report_missing(located: &Located<'_>, row: &Row, reader: &mut Reader<'_>) {
    let label = row.given(&ColumnId::Name).unwrap_or(&row.key);
    let code = row.given(&ColumnId::Code).map(|code| format!("{code} ")).unwrap_or_default();
    let place = reader.place(located.sheet, CellRef::new(located.heading_row, 0));
    reader.say(Finding::new(&faults::MISSING_ROW, &place).with("row", format!("{code}{label}")));
}
