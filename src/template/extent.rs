//! How far a table of the form goes on its sheet.

use crate::form::Table;
use crate::place::CellRef;

/// The last column of a table; a table without columns has nothing to show anyway.
pub(super) fn last_column(table: &Table) -> u32 {
    table.width().saturating_sub(1)
}

/// `='Tiêu chí'!$A$5:$L$80`: the headings and everything below them.
pub(super) fn of_table(sheet: &str, table: &Table) -> String {
    let first = CellRef::new(table.heading_row(), 0).absolute();
    let last = CellRef::new(table.end() - 1, last_column(table)).absolute();
    format!("='{sheet}'!{first}:{last}")
}
