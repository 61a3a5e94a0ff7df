//! Where a table ends above the signatures: "ĐẠI DIỆN ĐẢNG ỦY", "TM. UBND XÃ", "Nơi nhận" are no villages.

use std::cell::LazyCell;
use std::collections::HashSet;

use crate::form::ColumnId;
use crate::submission::recognise::Located;
use crate::wording::signatures;
use crate::workbook::Value;

/// Cuts the last table of each sheet off at its signatures.
pub(super) fn cut(found: &mut [Located<'_>]) {
    let last_of = |found: &[Located<'_>], index: usize| {
        found.get(index).is_some_and(|table| {
            !found.iter().any(|other| other.index == table.index && other.heading_row > table.heading_row)
        })
    };
    for index in 0..found.len() {
        let last = last_of(found, index);
        if let Some(table) = found.get_mut(index).filter(|_| last) {
            table.end = first_row(table).unwrap_or(table.end);
        }
    }
}

/// The first row that the form does not know, of texts alone, one of them a signature's; and no row of the form below it. A row
/// with a running number is a row of the table, whatever it says ("Chủ tịch UBND xã phát động …").
fn first_row(table: &Located<'_>) -> Option<u32> {
    let given = table.table.rows.iter().flat_map(|row| &row.given);
    let labels: LazyCell<HashSet<&str>, _> = LazyCell::new(|| given.map(|(_, text)| text.plain()).collect());
    // The form's own remarks stand beside empty rows as well.
    let remarks = table.column(&ColumnId::Check);
    let texts = |row: u32| {
        let cells = table.sheet.cells.row(row).filter(|(at, _)| Some(at.column) != remarks);
        cells.map(|(_, cell)| match &cell.value {
            Value::Text(text) => Some(text.plain()),
            _ => None,
        })
    };
    let number = |row: u32| table.cell(row, &ColumnId::Number);
    let is_numbered = |row: u32| number(row).is_some_and(|cell| cell.value.shown().parse::<u32>().is_ok());
    let is_none_of_ours = |row: u32| texts(row).all(|text| text.is_some_and(|text| !labels.contains(text)));
    let is_signed = |row: u32| texts(row).flatten().any(signatures::is_signature);
    let is_end = |row: &u32| !is_numbered(*row) && is_signed(*row) && is_none_of_ours(*row);
    let is_last = |row: &u32| table.filled().filter(|below| below > row).all(is_none_of_ours);
    table.filled().filter(is_end).find(is_last)
}
