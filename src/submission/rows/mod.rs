//! Which row of a found table is which row of the form.

mod code;
mod earlier;
mod identity;
mod label;
mod merged;
mod twice;

use std::collections::BTreeSet;

use crate::finding::Finding;
use crate::form::{ColumnId, Role, Row};
use crate::place::CellRef;
use crate::submission::faults;
use crate::submission::listing::shown;
use crate::submission::recognise::Located;

pub(super) use earlier::Earlier;
pub(super) use identity::{Identified, by_code_and_name};
pub(super) use label::{Labels, by_label};

/// Where a row's label stands, or belongs.
pub(super) fn label_at(located: &Located<'_>, row: u32) -> CellRef {
    let key = located.table.key_column().and_then(|column| located.column(&column.id));
    CellRef::new(row, key.unwrap_or_default())
}

/// The filled cells of a row that the commune fills, with what they show.
pub(super) fn inputs(located: &Located<'_>, row: u32) -> Vec<(CellRef, String)> {
    let inputs: BTreeSet<u32> = located
        .table
        .columns
        .iter()
        .filter(|column| matches!(column.role, Role::Input(_) | Role::Sum))
        .filter_map(|column| located.column(&column.id))
        .collect();
    let filled = located.sheet.cells.row(row).filter(|(at, _)| inputs.contains(&at.column));
    filled.map(|(at, cell)| (*at, shown(&cell.value))).collect()
}

/// A row of the form is not in the workbook.
pub(super) fn missing(located: &Located<'_>, row: &Row) -> Finding {
    let label = row.given(&ColumnId::Name).unwrap_or(&row.key);
    let code = row.given(&ColumnId::Code).map(|code| format!("{code} ")).unwrap_or_default();
    let place = located.place(CellRef::new(located.heading_row, 0));
    Finding::new(&faults::MISSING_ROW, &place).with("row", format!("{code}{label}"))
}
