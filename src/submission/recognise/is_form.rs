//! Whether a workbook is a form at all: two headings that many a list has ("STT", "Nội dung") do not make it one.

use std::collections::HashSet;

use crate::form::{ColumnId, Form, TableId};
use crate::place::CellRef;
use crate::submission::recognise::{Found, Located};
use crate::wording::Text;
use crate::workbook::Workbook;

/// So many rows in the form's own words are no accident.
const ROWS: usize = 3;

/// A table of the form is there, and with it something that only the form has: its stamp, a range of its name, a title or a
/// caption in its words, or rows of it.
pub(in crate::submission) fn is_form(found: &Found<'_>, form: &Form, workbook: &Workbook, stamped: bool) -> bool {
    let tables = || found.tables.iter().filter(|found| found.table.id != TableId::Guide);
    let named = |found: &Located<'_>| workbook.names.iter().any(|(name, _)| name == found.table.id.defined_name());
    let titles = form.sheets.iter().map(|sheet| &sheet.title);
    let captions = form.tables().filter_map(|(_, table)| table.caption.as_ref());
    let words: HashSet<&str> = titles.chain(captions).map(Text::folded).collect();
    let titled = |found: &Located<'_>| {
        let above = found.sheet.cells.range(..CellRef::new(found.heading_row, 0));
        above.into_iter().any(|(_, cell)| words.contains(&*cell.value.folded()))
    };
    tables().any(|found| stamped || named(found) || titled(found) || known_rows(found) >= ROWS)
}

/// Rows whose name is one of the form's.
fn known_rows(found: &Located<'_>) -> usize {
    let names: HashSet<&str> =
        found.table.rows.iter().filter_map(|row| row.text(&ColumnId::Name)).map(Text::plain).collect();
    let named = |row: &u32| found.cell(*row, &ColumnId::Name).is_some_and(|cell| names.contains(&*cell.value.plain()));
    found.rows().filter(named).count()
}
