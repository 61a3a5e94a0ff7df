//! A table: caption, headings and rows.

use rust_xlsxwriter::{IgnoreError, Worksheet, XlsxError};

use crate::drawing::canvas::Canvas;
use crate::drawing::ranges::{col, runs};
use crate::drawing::row_height::{BOLD, Shown};
use crate::form::{Column, Kind, Role, Row, RowKind, Table, TableId};
use crate::template::filled::FilledTable;
use crate::template::sight::AsTyped;
use crate::template::{cell, remark, style};

pub(super) fn write(
    canvas: &mut Canvas,
    filled: &FilledTable<'_>,
    widths: &[f64],
    typed: &AsTyped<'_>,
) -> Result<(), XlsxError> {
    let table = filled.table;
    if let Some(caption) = &table.caption {
        canvas.text((table.top, 0), caption, style::caption())?;
        canvas.height(table.top, style::BODY.height([]))?;
    }
    let heading = table.heading_row();
    for (index, column) in table.places() {
        canvas.text((heading, col(index)), &column.heading, style::heading())?;
    }
    let headings = placed(table, widths);
    let headings = headings.map(|(column, width)| Shown { text: &column.heading, width, scale: BOLD });
    canvas.height(heading, style::BODY.height(headings))?;
    for (number, row) in filled.numbered() {
        write_row(canvas, filled, number, row)?;
        canvas.height(number, height_of(filled, (number, row), widths, typed))?;
    }
    for (index, column) in table.places() {
        allow_numbers_as_text(canvas.sheet()?, filled, column, col(index))?;
    }
    Ok(())
}

fn write_row(canvas: &mut Canvas, filled: &FilledTable<'_>, number: u32, row: &Row) -> Result<(), XlsxError> {
    for (index, column) in filled.table.places() {
        let index = col(index);
        match (column.role, row.input(column)) {
            (_, Some(kind)) => {
                cell::write(canvas, (number, index), kind, filled.answer(row, column), cell::known(row, column))?
            }
            (Role::Input(_), None) => {
                // A heading row may still have text in an input column.
                let text = row.given(&column.id).unwrap_or_default();
                canvas.text((number, index), text, style::closed(row.kind, column))?;
            }
            // `total` writes the sums.
            (Role::Sum, None) => {}
            // `remark` writes over those that it has something to say of.
            (Role::Check, None) => {
                canvas.blank((number, index), style::given(row.kind, column))?;
            }
            (Role::Key | Role::Given, None) => {
                let text = row.given(&column.id).unwrap_or_default();
                let is_marked = row.needs_no_resources && column.role == Role::Key;
                let look = if is_marked { style::marked() } else { style::given(row.kind, column) };
                canvas.text((number, index), text, look)?;
            }
        }
    }
    Ok(())
}

/// The columns of a table with the widths that they have on its sheet.
fn placed<'t>(table: &'t Table, widths: &[f64]) -> impl Iterator<Item = (&'t Column, f64)> {
    table.places().map(|(at, column)| (column, widths.get(at as usize).copied().unwrap_or(column.width)))
}

/// Lines of room where a commune writes at length; the row grows when more is typed into it.
fn room(filled: &FilledTable<'_>, row: &Row) -> f64 {
    let long = filled.table.columns.iter().any(|column| row.input(column) == Some(Kind::LongText));
    match (long, filled.table.id) {
        (true, TableId::PlanTexts) => 5.0,
        (true, _) => 2.0,
        (false, _) => 1.0,
    }
}

fn height_of(filled: &FilledTable<'_>, (number, row): (u32, &Row), widths: &[f64], typed: &AsTyped<'_>) -> f64 {
    let scale = if matches!(row.kind, RowKind::Group | RowKind::Heading) { BOLD } else { 1.0 };
    let columns = placed(filled.table, widths);
    let remark = remark::longest(filled.table, number, typed);
    style::BODY.height_with_room(
        room(filled, row),
        columns.filter_map(|(column, width)| {
            let text = match row.input(column) {
                Some(_) => cell::text(filled.answer(row, column), cell::known(row, column)),
                None => row.given(&column.id),
            };
            let (text, scale) = if column.role == Role::Check { (Some(remark), style::REMARK) } else { (text, scale) };
            text.map(|text| Shown { text, width, scale })
        }),
    )
}

/// Keeps Excel's green corners away from codes and from numbers inside text; those in number cells are worth seeing.
fn allow_numbers_as_text(
    worksheet: &mut Worksheet,
    filled: &FilledTable<'_>,
    column: &Column,
    index: u16,
) -> Result<(), XlsxError> {
    let ranges = match column.role {
        Role::Key | Role::Given => runs(filled.numbered().map(|(number, _)| number)),
        Role::Sum | Role::Check => Vec::new(),
        Role::Input(_) => {
            let kinds = filled.kinds(column).into_iter();
            let text = kinds.filter(|(kind, _)| matches!(kind, Kind::Text | Kind::LongText | Kind::Period));
            text.flat_map(|(_, rows)| runs(rows)).collect()
        }
    };
    for (first, last) in ranges {
        worksheet.ignore_error_range(first, index, last, index, IgnoreError::NumberStoredAsText)?;
    }
    Ok(())
}
