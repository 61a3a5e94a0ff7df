//! Columns in which the commune has answered another column's question, as where two headings were exchanged.

use crate::finding::Finding;
use crate::form::{Choice, ColumnId};
use crate::message::Message;
use crate::place::CellRef;
use crate::submission::cells::choices;
use crate::submission::faults;
use crate::submission::noted::Noted;
use crate::submission::recognise::Located;
use crate::wording::same;
use crate::workbook::Sheet;

/// So many cells, and most of those that are filled, are no slips.
const FEWEST: usize = 5;

/// A column of answers from a list.
struct MisplacedColumn {
    id: ColumnId,
    at: u32,
    list: Choice,
    /// Whether a text is one of the usual marks for a value of the list.
    mark: fn(&str) -> bool,
}

/// The columns of these rows that hold the other one's answers, each said once at its heading; of two that were exchanged the
/// first says it. Nobody reads them.
pub(super) fn columns(table: &Located<'_>, rows: &[u32]) -> (Vec<u32>, Noted) {
    let mut noted = Noted::default();
    let column = |id: ColumnId, list, mark| Some(MisplacedColumn { at: table.column(&id)?, id, list, mark });
    let assessed = column(ColumnId::Assessment, Choice::Assessment, |text| choices::assessment(text).is_some());
    let registered = column(ColumnId::Registered, Choice::YesNo, |text| choices::yes_no(text).is_some());
    let Some((one, other)) = assessed.zip(registered) else { return (Vec::new(), noted) };
    let counts = [(&one, &other), (&other, &one)].map(|(column, other)| foreign(table.sheet, rows, column, other));
    let mut say = |column: &MisplacedColumn, other: &MisplacedColumn, what: &'static str, count: usize| {
        let heading = |column: &MisplacedColumn| {
            table.table.column(&column.id).map(|(_, column)| column.heading.to_string()).unwrap_or_default()
        };
        let what = Message::new(what).with("heading", heading(column)).with("other", heading(other));
        let place = table.place(CellRef::new(table.heading_row, column.at));
        let finding = Finding::new(&faults::ANOTHER_COLUMNS_ANSWERS, &place);
        noted.say(finding.with("what", what.with("count", count)));
    };
    let misplaced = match counts.map(Option::unwrap_or_default) {
        [0, 0] => Vec::new(),
        [count, 0] => {
            say(&one, &other, "column-of-another", count);
            vec![one.at]
        }
        [0, count] => {
            say(&other, &one, "column-of-another", count);
            vec![other.at]
        }
        [count, also] => {
            say(&one, &other, "columns-exchanged", count + also);
            vec![one.at, other.at]
        }
    };
    (misplaced, noted)
}

/// How many cells of a column hold a value of the other's list, where most of those that are filled do.
fn foreign(sheet: &Sheet, rows: &[u32], column: &MisplacedColumn, other: &MisplacedColumn) -> Option<usize> {
    let is_one_of = |list: Choice, text: &str| list.values().iter().any(|value| same(value, text));
    let filled = || rows.iter().filter_map(|row| sheet.cells.get(&CellRef::new(*row, column.at)));
    let foreign = filled().filter(|cell| {
        let text = cell.value.shown();
        let own = column.list.values().contains(&&*text);
        !own && is_one_of(other.list, &text) && !is_one_of(column.list, &text) && !(column.mark)(&text)
    });
    Some(foreign.count()).filter(|count| *count >= FEWEST && count * 2 > filled().count())
}
