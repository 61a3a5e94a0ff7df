//! Where a table ends above the signatures: "ĐẠI DIỆN ĐẢNG ỦY", "TM. UBND XÃ", "Nơi nhận" are no villages.

use std::cell::LazyCell;
use std::collections::BTreeSet;

use crate::form::ColumnId;
use crate::place::CellRef;
use crate::submission::locate::Located;
use crate::wording::{normalise, signatures};
use crate::workbook::Value;

/// Cuts the last table of each sheet off at its signatures.
pub(super) fn cut(found: &mut [Located<'_>]) {
    let last_of = |found: &[Located<'_>], index: usize| {
        found.get(index).is_some_and(|table| {
            !found.iter().any(|other| std::ptr::eq(other.sheet, table.sheet) && other.heading_row > table.heading_row)
        })
    };
    for index in 0..found.len() {
        let last = last_of(found, index);
        if let Some(table) = found.get_mut(index).filter(|_| last) {
            let row = table.filled().find(|row| is_signature(table, *row));
            table.end = row.unwrap_or(table.end);
        }
    }
}

/// A row that the form does not know, of texts alone, one of them a signature's; and no row of the form below it. A row with a
/// running number is a row of the table, whatever it says ("Chủ tịch UBND xã phát động …").
fn is_signature(table: &Located<'_>, row: u32) -> bool {
    let given = table.table.rows.iter().flat_map(|row| &row.given);
    let labels: LazyCell<BTreeSet<String>, _> = LazyCell::new(|| given.map(|(_, text)| normalise(text)).collect());
    // The form's own remarks stand beside empty rows as well.
    let remarks = table.column(&ColumnId::Check);
    let texts = |row: u32| {
        let cells = table.sheet.cells.range(CellRef::new(row, 0)..=CellRef::new(row, u32::MAX));
        cells.filter(|(at, _)| Some(at.column) != remarks).map(|(_, cell)| match &cell.value {
            Value::Text(text) => Some(text.plain()),
            _ => None,
        })
    };
    let number = table.column(&ColumnId::Number).and_then(|column| table.sheet.cells.get(&CellRef::new(row, column)));
    if number.is_some_and(|cell| cell.value.shown().into_owned().parse::<u32>().is_ok()) {
        return false;
    }
    texts(row).flatten().any(signatures::is_signature)
        && texts(row).all(|text| text.is_some_and(|text| !labels.contains(text)))
        && table
            .filled()
            .filter(|below| *below > row)
            .all(|below| texts(below).all(|text| text.is_some_and(|text| !labels.contains(text))))
}
