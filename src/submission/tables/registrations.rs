//! `Đăng ký`: every row in which the commune has written something.

use crate::finding::Finding;
use crate::form::{ColumnId, Role, TableId};
use crate::message::Message;
use crate::place::CellRef;
use crate::submission::cells::failed;
use crate::submission::listing::{listed, shown};
use crate::submission::noted::{Claim, Noted};
use crate::submission::recognise::Located;
use crate::submission::tables::layout::{LaidRow, Layout};
use crate::submission::{RowKey, faults};
use crate::wording::sums;
use crate::workbook::{Cell, Value};

/// More rows than a commune has villages: what follows them is named as outside the form.
const MOST_ROWS: usize = 300;

pub(super) fn lay<'l, 'a>(located: &'l Located<'a>) -> (Layout<'l, 'a>, Noted) {
    let mut noted = Noted::default();
    let name = match located.table.id {
        TableId::PilotModel => ColumnId::Name,
        _ => ColumnId::Village,
    };
    let (sums, rows): (Vec<u32>, Vec<u32>) = located.rows().partition(|row| is_sum(located, &name, *row));
    sums.into_iter().for_each(|row| noted.add(sum(located, row)));
    let filled: Vec<u32> = rows.into_iter().filter(|row| is_filled(located, &name, *row)).collect();
    for at in filled.iter().take(MOST_ROWS).filter_map(|row| located.at(*row, &ColumnId::Number)) {
        noted.claim(located, at, Claim::Given);
    }
    if located.table.id == TableId::VillageChanges {
        noted.add(errors_of_empty_rows(located, &filled));
    }
    let first = || located.rows().next();
    // The one pilot model belongs into the first row; a village that has no row yet below those that are filled.
    let next = match located.table.id {
        TableId::PilotModel => Some(first().unwrap_or(located.heading_row + 1)),
        _ => filled.last().map(|row| row + 1).or_else(first),
    };
    let rows = filled.into_iter().take(MOST_ROWS).zip(1..);
    let rows = rows.map(|(number, nth)| LaidRow { key: RowKey::Nth(nth), number, form: None });
    let mut layout = Layout::new(located, rows.collect());
    layout.next = next.zip(located.column(&name)).map(|(row, column)| CellRef::new(row, column));
    (layout, noted)
}

/// A row that says how many the others are, whatever stands beside it.
fn is_sum(table: &Located<'_>, name: &ColumnId, row: u32) -> bool {
    let cell = table.cell(row, name).or_else(|| table.cell(row, &ColumnId::Number));
    cell.is_some_and(|cell| sums::is_line(&cell.value.plain()))
}

/// Names its cells; nobody counts them.
fn sum(table: &Located<'_>, row: u32) -> Noted {
    let mut noted = Noted::default();
    let cells = table.sheet.cells.row(row).filter(|(at, _)| table.span().contains(&at.column));
    let numbers_rows = |cell: &Cell| cell.value.shown().parse::<u32>().is_ok();
    let is_own = |at: CellRef, cell: &Cell| {
        table.column(&ColumnId::Check) != Some(at.column)
            && !(table.column(&ColumnId::Number) == Some(at.column) && numbers_rows(cell))
    };
    let cells: Vec<(CellRef, String)> =
        cells.filter(|(at, cell)| is_own(**at, cell)).map(|(at, cell)| (*at, shown(&cell.value))).collect();
    if let Some((first, _)) = cells.first() {
        let number = table.at(row, &ColumnId::Number);
        noted.name(table, cells.iter().map(|(at, _)| *at).chain(number), &faults::AROUND_THE_TABLES);
        noted.say(Finding::new(&faults::AROUND_THE_TABLES, &table.place(*first)).found(listed(&cells)));
    }
    noted
}

/// Whether a value alone may begin a row: an error does not, nor a sign, nor a letter by itself.
fn says_something(value: &Value) -> bool {
    match value {
        Value::Text(text) => text.chars().filter(|sign| sign.is_alphanumeric()).nth(1).is_some(),
        Value::Error(_) => false,
        _ => true,
    }
}

/// Errors in rows that are empty but for them.
fn errors_of_empty_rows(located: &Located<'_>, filled: &[u32]) -> Noted {
    let mut noted = Noted::default();
    let columns = || located.table.columns.iter().filter(|column| matches!(column.role, Role::Input(_)));
    for row in located.rows().filter(|row| !filled.contains(row)) {
        for at in columns().filter_map(|column| located.at(row, &column.id)) {
            if let Some(Value::Error(code)) = located.sheet.cells.get(&at).map(|cell| &cell.value) {
                noted.say(failed(&located.place(at), code, Message::new("write-the-value")));
                noted.claim(located, at, Claim::Answer);
            }
        }
    }
    noted
}

/// A row counts when its name or any of its inputs is there; a running number alone does not. Nor does a name alone that is a
/// sum ("Tổng cộng: 5 bản"), or without a number a title ("Khu trung tâm:") or a note below the one model.
fn is_filled(table: &Located<'_>, name: &ColumnId, row: u32) -> bool {
    let mut inputs = table.table.columns.iter().filter(|column| {
        column.id != *name && matches!(column.role, Role::Input(_)) && column.id != ColumnId::Explanation
    });
    // One stray sign or a failed formula makes no village of an empty row.
    let strays = table.table.id == TableId::VillageChanges;
    let is_there = |id: &ColumnId| table.cell(row, id).is_some_and(|cell| !strays || says_something(&cell.value));
    let says_name = || {
        table.cell(row, name).filter(|cell| !strays || says_something(&cell.value)).is_some_and(|cell| {
            let named = cell.value.shown();
            let unnumbered = !is_there(&ColumnId::Number);
            let note = unnumbered && (*name == ColumnId::Name || named.trim_end().ends_with(':'));
            !note
        })
    };
    // Merged with its number across the row, what a village registers is not seen at all.
    let hidden = || {
        let at = table.at(row, name)?;
        table.sheet.hiding(at).filter(|merged| merged.first.row == row && merged.first.column < at.column)
    };
    inputs.any(|column| is_there(&column.id))
        || says_name()
        || hidden().is_some_and(|merged| table.sheet.cells.contains_key(&merged.first))
}
