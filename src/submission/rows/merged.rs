//! A row whose name cannot be seen because its cell was merged with the one above: the form's row after the one named there.

use std::collections::BTreeMap;

use crate::finding::Finding;
use crate::form::{ColumnId, Row};
use crate::message::Message;
use crate::place::CellRef;
use crate::submission::faults;
use crate::submission::listing::{shortened, shown};
use crate::submission::noted::Noted;
use crate::submission::recognise::Located;

/// Finds the rows whose cell in a column is hidden, as far as the form's row of the same place has not been found elsewhere;
/// each is said.
pub(super) fn find<'a>(located: &Located<'a>, column: &ColumnId, found: &mut BTreeMap<&'a str, u32>) -> Noted {
    let mut noted = Noted::default();
    let Some(at) = located.column(column).filter(|_| !located.sheet.merged.is_empty()) else { return noted };
    for number in located.rows() {
        let cell = CellRef::new(number, at);
        let Some(merged) = located.sheet.hiding(cell).filter(|merged| merged.first.row < number) else { continue };
        let named = |row: &Row| found.get(row.key.as_str()) == Some(&merged.first.row);
        let is_read = found.values().any(|row| *row == number);
        let Some(first) = located.table.rows.iter().position(named).filter(|_| !is_read) else { continue };
        let meant = located.table.rows.get(first + (number - merged.first.row) as usize);
        let Some(row) = meant.filter(|row| !found.contains_key(row.key.as_str())) else { continue };
        let seen = located.sheet.cells.get(&merged.first).map(|cell| shortened(&shown(&cell.value)));
        let read = Message::new("row-under-merge").with("row", row.given(column).unwrap_or(&row.key));
        let finding = Finding::new(&faults::READ_AS, &located.place(cell)).found(seen.unwrap_or_default());
        noted.say(finding.expected(read.with("range", merged.to_string())));
        found.insert(&row.key, number);
    }
    noted
}
