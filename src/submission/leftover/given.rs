//! What the form itself says in a cell that the commune has typed over.

use crate::form::{ColumnId, Form, Role};
use crate::place::CellRef;
use crate::submission::recognise::Located;

/// The form's text for a cell in which the office gives something, in a row that is the form's in its own words.
pub(super) fn text<'f>(form: &'f Form, found: &Located<'_>, at: CellRef) -> Option<&'f str> {
    let table = form.table(found.table.id)?;
    let (id, _) = found.columns.iter().find(|(_, column)| *column == at.column)?;
    table.columns.iter().find(|column| column.id == **id && column.role == Role::Given)?;
    let key: &ColumnId = &table.key_column()?.id;
    let label = found.cell(at.row, key).map(|cell| cell.value.plain())?;
    let row = table.rows.iter().find(|row| row.text(key).is_some_and(|given| given.plain() == label))?;
    found.rows().any(|row| row == at.row).then_some(row)?.given(id)
}
