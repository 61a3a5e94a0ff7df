//! What the form itself says in a cell that the commune has typed over.

use crate::form::{ColumnId, Form, Role, Row};
use crate::place::CellRef;
use crate::submission::locate::Located;
use crate::wording::normalise;

/// The form's text for a cell in which the office gives something, in a row that is the form's in its own words.
pub(super) fn text<'f>(form: &'f Form, found: &Located<'_>, at: CellRef) -> Option<&'f str> {
    let table = form.table(found.table.id)?;
    let (id, _) = found.columns.iter().find(|(_, column)| *column == at.column)?;
    table.columns.iter().find(|column| column.id == **id && column.role == Role::Given)?;
    let shown = |id: &ColumnId| {
        let cell = found.sheet.cells.get(&CellRef::new(at.row, found.column(id)?))?;
        Some(cell.value.plain().into_owned())
    };
    let key = table.key_column()?;
    let is_row = |row: &&Row| row.given(&key.id).is_some_and(|given| shown(&key.id) == Some(normalise(given)));
    let mut rows = table.rows.iter().filter(is_row);
    rows.next().filter(|_| found.rows().any(|row| row == at.row))?.given(id)
}
