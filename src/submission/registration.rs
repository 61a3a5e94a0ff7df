//! `Đăng ký`: every row in which the commune has written something.

use crate::form::{ColumnId, Role, TableId};
use crate::place::{CellRef, Place};
use crate::submission::cells::Reader;
use crate::submission::locate::{self, Located};
use crate::submission::{Entry, Registration};
use crate::wording::{normalise, sums};
use crate::workbook::Sheet;

/// More rows than a commune has villages: what follows them is named as outside the form.
const MOST_ROWS: usize = 300;

/// `codes` are those of the edition.
pub(super) fn read<'a>(
    located: &[Located<'a>],
    id: TableId,
    codes: &[String],
    reader: &mut Reader<'a>,
) -> Vec<Registration> {
    let Some(table) = locate::find(located, id) else { return Vec::new() };
    let name = if id == TableId::PilotModel { ColumnId::Name } else { ColumnId::Village };
    table
        .rows()
        .filter(|row| is_filled(table, &name, *row))
        .take(MOST_ROWS)
        .map(|row| {
            if let Some(column) = table.column(&ColumnId::Number) {
                reader.take(table.sheet, CellRef::new(row, column));
            }
            Registration {
                place: reader.place(table.sheet, CellRef::new(row, table.column(&name).unwrap_or_default())),
                name: cell(table, row, &name, reader, Reader::text),
                content: cell(table, row, &ColumnId::Content, reader, Reader::text),
                location: cell(table, row, &ColumnId::Location, reader, Reader::text),
                theme: cell(table, row, &ColumnId::Theme, reader, Reader::choice_theme),
                related: cell(table, row, &ColumnId::RelatedCriterion, reader, |reader, sheet, at| {
                    reader.code(sheet, at, codes)
                }),
                completion: cell(table, row, &ColumnId::Completion, reader, Reader::period),
            }
        })
        .collect()
}

/// Where the first name of the table belongs.
pub(super) fn first(located: &[Located<'_>], id: TableId, reader: &Reader<'_>) -> Option<Place> {
    let table = locate::find(located, id)?;
    let column = table.column(&ColumnId::Name)?;
    let row = table.rows().next().unwrap_or(table.heading_row + 1);
    Some(reader.place(table.sheet, CellRef::new(row, column)))
}

/// Where the name of a village belongs that has no row yet: the first row below those that are filled.
pub(super) fn next_village(located: &[Located<'_>], reader: &Reader<'_>) -> Option<Place> {
    let table = locate::find(located, TableId::VillageChanges)?;
    let column = table.column(&ColumnId::Village)?;
    let filled = table.rows().filter(|row| is_filled(table, &ColumnId::Village, *row)).last();
    let row = filled.map(|row| row + 1).or_else(|| table.rows().next())?;
    Some(reader.place(table.sheet, CellRef::new(row, column)))
}

/// A row counts when its name or any of its inputs is there; a running number alone does not. Nor does a name alone that is a
/// sum ("Tổng cộng: 5 bản"), or without a number a title ("Khu trung tâm:") or a note below the one model.
fn is_filled(table: &Located<'_>, name: &ColumnId, row: u32) -> bool {
    let shown = |id: &ColumnId| {
        let at = CellRef::new(row, table.column(id)?);
        table.sheet.cells.get(&at).map(|cell| cell.value.shown().into_owned())
    };
    let inputs = table.table.columns.iter().filter(|column| {
        column.id != *name && matches!(column.role, Role::Input(_)) && column.id != ColumnId::Explanation
    });
    let no_entry = |named: &String| {
        let unnumbered = shown(&ColumnId::Number).is_none();
        let note = unnumbered && (*name == ColumnId::Name || named.trim_end().ends_with(':'));
        note || sums::is_sum(&normalise(named))
    };
    // Merged with its number across the row, what a village registers is not seen at all.
    let hidden = || {
        let at = CellRef::new(row, table.column(name)?);
        table.sheet.hiding(at).filter(|merged| merged.first.row == row && merged.first.column < at.column)
    };
    inputs.into_iter().any(|column| shown(&column.id).is_some())
        || shown(name).is_some_and(|named| !no_entry(&named))
        || hidden().is_some_and(|merged| table.sheet.cells.contains_key(&merged.first))
}

fn cell<'a, T>(
    table: &Located<'a>,
    row: u32,
    column: &ColumnId,
    reader: &mut Reader<'a>,
    read: impl FnOnce(&mut Reader<'a>, &'a Sheet, CellRef) -> Entry<T>,
) -> Entry<T> {
    match table.column(column) {
        Some(column) => read(reader, table.sheet, CellRef::new(row, column)),
        None => Entry::empty(reader.no_cell(table.sheet)),
    }
}
