//! Columns in which the commune has answered another column's question, as where two headings were exchanged.

use crate::finding::Finding;
use crate::form::{Choice, ColumnId};
use crate::message::Message;
use crate::place::CellRef;
use crate::submission::cells::Reader;
use crate::submission::choices;
use crate::submission::faults;
use crate::submission::locate::Located;
use crate::wording::same;
use crate::workbook::Sheet;

/// So many cells, and most of those that are filled, are no slips.
const FEWEST: usize = 5;

/// A column of answers from a list.
struct Column {
    id: ColumnId,
    at: u32,
    list: Choice,
    /// Whether a text is one of the usual marks for a value of the list.
    mark: fn(&str) -> bool,
}

/// The columns of these rows that hold the other one's answers, each said once at its heading; of two that were exchanged the
/// first says it. Nobody reads them.
pub(super) fn columns(table: &Located<'_>, rows: &[u32], reader: &mut Reader<'_>) -> Vec<u32> {
    let column = |id: ColumnId, list, mark| Some(Column { at: table.column(&id)?, id, list, mark });
    let assessed = column(ColumnId::Assessment, Choice::Assessment, |text| choices::assessment(text).is_some());
    let registered = column(ColumnId::Registered, Choice::YesNo, |text| choices::yes_no(text).is_some());
    let Some((one, other)) = assessed.zip(registered) else { return Vec::new() };
    let counts = [(&one, &other), (&other, &one)].map(|(column, other)| foreign(table.sheet, rows, column, other));
    let [first, second] = counts.map(|count| count.unwrap_or_default());
    let mut say = |column: &Column, other: &Column, what: &'static str, count: usize| {
        let heading = |column: &Column| {
            table.table.column(&column.id).map(|(_, column)| column.heading.to_string()).unwrap_or_default()
        };
        let what = Message::new(what).with("heading", heading(column)).with("other", heading(other));
        let place = reader.place(table.sheet, CellRef::new(table.heading_row, column.at));
        let finding = Finding::new(&faults::ANOTHER_COLUMNS_ANSWERS, &place).with("what", what.with("count", count));
        reader.say(finding);
    };
    match (first, second) {
        (0, 0) => Vec::new(),
        (count, 0) => {
            say(&one, &other, "column-of-another", count);
            vec![one.at]
        }
        (0, count) => {
            say(&other, &one, "column-of-another", count);
            vec![other.at]
        }
        (count, also) => {
            say(&one, &other, "columns-exchanged", count + also);
            vec![one.at, other.at]
        }
    }
}

/// How many cells of a column hold a value of the other's list, where most of those that are filled do.
fn foreign(sheet: &Sheet, rows: &[u32], column: &Column, other: &Column) -> Option<usize> {
    let is_one_of = |list: Choice, text: &str| list.values().iter().any(|value| same(value, text));
    let cells = rows.iter().filter_map(|row| sheet.cells.get(&CellRef::new(*row, column.at)));
    let filled: Vec<String> = cells.map(|cell| cell.value.shown().into_owned()).collect();
    let foreign = filled
        .iter()
        .filter(|text| is_one_of(other.list, text) && !is_one_of(column.list, text) && !(column.mark)(text));
    Some(foreign.count()).filter(|count| *count >= FEWEST && count * 2 > filled.len())
}
