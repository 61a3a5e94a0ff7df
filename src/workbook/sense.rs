//! Names and texts that no spreadsheet program makes.

use crate::workbook::limits::{LONGEST_SHEET, LONGEST_TEXT};
use crate::workbook::{Cell, Excess, Sheet, Unreadable, Value, Workbook};

/// A workbook whose names and texts are no longer than a spreadsheet program makes them: they are compared with the form's and said
/// again in findings and products.
pub(super) fn within_sense(workbook: Workbook) -> Result<Workbook, Unreadable> {
    let is_long = |cell: &Cell| matches!(&cell.value, Value::Text(text) if text.len() > LONGEST_TEXT);
    let beyond = |sheet: &Sheet| match sheet {
        sheet if sheet.name.len() > LONGEST_SHEET => Some(Excess::SheetName),
        sheet => sheet.cells.values().any(is_long).then_some(Excess::TextOfCell),
    };
    workbook.sheets.iter().find_map(beyond).map_or(Ok(workbook), |bound| Err(bound.into()))
}
