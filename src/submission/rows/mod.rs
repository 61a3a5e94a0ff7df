//! Which row of a found table is which row of the form.

mod code;
mod identity;
mod label;
mod merged;
mod twice;

use std::collections::BTreeSet;

use crate::finding::Finding;
use crate::form::{ColumnId, Role, Row};
use crate::place::CellRef;
use crate::submission::cells::Reader;
use crate::submission::faults;
use crate::submission::listing::shown;
use crate::submission::locate::Located;

pub(super) use identity::{Identified, Known, are_many, by_code_and_name};
pub(super) use label::by_label;

/// A row as a whole: its label and its filled cells, now named by whoever asks.
pub(super) fn take_row<'a>(
    located: &Located<'a>,
    row: u32,
    reader: &mut Reader<'a>,
) -> (CellRef, Vec<(CellRef, String)>) {
    let key = located.table.key_column().and_then(|column| located.column(&column.id)).unwrap_or_default();
    let at = CellRef::new(row, key);
    reader.take(located.sheet, at);
    (at, take_inputs(located, row, reader))
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
    let cells: Vec<(CellRef, String)> = filled.map(|(at, cell)| (*at, shown(&cell.value))).collect();
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
