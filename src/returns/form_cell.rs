//! A cell of the form that is sent back.

use crate::form::{Form, Kind, SheetId};
use crate::place::CellRef;

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct FormCell {
    pub sheet: SheetId,
    pub cell: CellRef,
    /// What the commune fills in there; `None` of a cell that the office fills.
    pub kind: Option<Kind>,
}

/// What a sheet of the form is called.
pub(super) fn sheet_name(form: &Form, id: SheetId) -> &'static str {
    form.sheets.iter().find(|sheet| sheet.id == id).map_or("", |sheet| sheet.name)
}
