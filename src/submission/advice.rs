//! `Phiếu góp ý`, which the office has put in front of a form that it sent back: what the office wrote there is no answer. Rows that
//! somebody has changed are the commune's words, and named as such.

use std::collections::BTreeSet;

use crate::form::{NOTES_COLUMN, SEAL_COLUMN, may_be_seal, seal};
use crate::place::CellRef;
use crate::workbook::{Sheet, Value, Workbook};

/// Whether the sheet is one that the office put there: some row of it is as the office wrote it.
pub(super) fn is_advice(sheet: &Sheet) -> bool {
    !sealed_rows(sheet).is_empty()
}

/// The rows that are as the office wrote them.
pub(super) fn sealed_rows(sheet: &Sheet) -> BTreeSet<u32> {
    let seals = sheet.cells.iter().filter(|(at, _)| at.column == SEAL_COLUMN);
    let sealed = seals.filter(|(at, cell)| match &cell.value {
        Value::Text(text) if may_be_seal(text) => {
            let texts: Vec<_> = sheet.cells.row(at.row).filter(|(at, _)| at.column < SEAL_COLUMN).collect();
            let texts: Vec<_> = texts.iter().map(|(_, cell)| cell.value.shown()).collect();
            text.as_str() == seal(texts.iter().map(AsRef::as_ref))
        }
        _ => false,
    });
    sealed.map(|(at, _)| at.row).collect()
}

/// Whether a cell is one that the office wrote. A seal itself is nobody's words, even of a row that was changed.
pub(super) fn is_sealed(at: CellRef, sealed: &BTreeSet<u32>) -> bool {
    let is_seal = [SEAL_COLUMN, NOTES_COLUMN].contains(&at.column);
    !sealed.is_empty() && (is_seal || at.column < SEAL_COLUMN && sealed.contains(&at.row))
}

/// The seals of the notes that the office has put on cells.
pub(super) fn sealed_notes(workbook: &Workbook) -> BTreeSet<String> {
    let advice = workbook.sheets.iter().filter(|sheet| is_advice(sheet));
    let cells = advice.flat_map(|sheet| sheet.cells.iter()).filter(|(at, _)| at.column == NOTES_COLUMN);
    cells.map(|(_, cell)| cell.value.shown().into_owned()).collect()
}
