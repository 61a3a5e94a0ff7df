//! `Giải trình`: what the commune says to a warning, on the row it is about, in every table that has the column.

use crate::form::{ColumnId, Role};
use crate::place::CellRef;
use crate::submission::cells::Reader;
use crate::submission::locate::Located;
use crate::submission::{Answerable, Explanation};

/// Where each table that was found can be explained.
pub(super) fn answerable(located: &[Located<'_>], reader: &Reader<'_>) -> Vec<Answerable> {
    let of_table = |table: &Located<'_>| {
        let column = table.column(&ColumnId::Explanation)?;
        let first = reader.place(table.sheet, CellRef::new(table.heading_row + 1, column));
        Some(Answerable { first, end: table.end })
    };
    located.iter().filter_map(of_table).collect()
}

pub(super) fn read<'a>(located: &[Located<'a>], reader: &mut Reader<'a>) -> Vec<Explanation> {
    located.iter().flat_map(|table| of_table(table, reader)).collect()
}

fn of_table<'a>(table: &Located<'a>, reader: &mut Reader<'a>) -> Vec<Explanation> {
    let Some(column) = table.column(&ColumnId::Explanation) else { return Vec::new() };
    let key = table.table.columns.iter().find(|column| column.role == Role::Key);
    let key = key.and_then(|key| table.column(&key.id)).unwrap_or_default();
    let filled = table.rows().filter(|row| table.sheet.cells.contains_key(&CellRef::new(*row, column)));
    filled
        .map(|row| Explanation {
            table: table.table.id,
            key: table
                .sheet
                .cells
                .get(&CellRef::new(row, key))
                .map(|cell| cell.value.shown().into_owned())
                .unwrap_or_default(),
            text: reader.text(table.sheet, CellRef::new(row, column)),
        })
        .collect()
}
