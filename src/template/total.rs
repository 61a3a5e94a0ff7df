//! Sums of amounts, with their results: Excel shows a file from the internet before it calculates anything.

use rust_xlsxwriter::{Formula, XlsxError};

use crate::drawing::canvas::Canvas;
use crate::drawing::ranges::{col, range, runs};
use crate::drawing::row_height::{BOLD, Shown};
use crate::form::{Answer, Column, Role, Row};
use crate::place::CellRef;
use crate::template::filled::FilledTable;
use crate::template::style;

pub(super) fn write(canvas: &mut Canvas, filled: &FilledTable<'_>) -> Result<(), XlsxError> {
    for (index, column) in filled.table.amount_columns() {
        if column.role == Role::Sum {
            for (number, row) in filled.numbered() {
                let formula = Formula::new(across(filled, number)).set_result(shown(row_sum(filled, row)));
                canvas.formula((number, col(index)), formula, style::sum())?;
            }
        }
    }
    total_row(canvas, filled)
}

fn total_row(canvas: &mut Canvas, filled: &FilledTable<'_>) -> Result<(), XlsxError> {
    let table = filled.table;
    let Some((row, label)) = table.total_row().zip(table.total.as_deref()) else { return Ok(()) };
    for (index, column) in table.places() {
        let text = if column.role == Role::Key { label } else { "" };
        canvas.text((row, col(index)), text, style::total())?;
    }
    for (index, column) in table.amount_columns() {
        let cells = range(CellRef::new(table.first_row(), index), CellRef::new(row - 1, index));
        let sum = filled.rows.iter().map(|entry| amount(filled, entry, column)).sum();
        let formula = Formula::new(format!("=SUM({cells})")).set_result(shown(sum));
        canvas.formula((row, col(index)), formula, style::total())?;
    }
    let shown = Shown { text: label, width: f64::MAX, scale: BOLD };
    canvas.height(row, style::BODY.height([shown]))
}

/// `=SUM(C7:G7)`.
fn across(filled: &FilledTable<'_>, row: u32) -> String {
    let inputs = filled.table.amount_columns().filter(|(_, column)| column.role != Role::Sum);
    let ranges = runs(inputs.map(|(index, _)| index));
    let ranges = ranges.into_iter().map(|(first, last)| range(CellRef::new(row, first), CellRef::new(row, last)));
    format!("=SUM({})", ranges.collect::<Vec<_>>().join(","))
}

fn row_sum(filled: &FilledTable<'_>, row: &Row) -> f64 {
    let inputs = filled.table.amount_columns().filter(|(_, column)| column.role != Role::Sum);
    inputs.map(|(_, column)| amount(filled, row, column)).sum()
}

/// What a cell adds to a sum: text adds nothing, as in Excel.
fn amount(filled: &FilledTable<'_>, row: &Row, column: &Column) -> f64 {
    match (column.role, filled.answer(row, column)) {
        (Role::Sum, _) => row_sum(filled, row),
        (_, Some(Answer::Number(number))) => *number,
        _ => 0.0,
    }
}

/// A result without the dust of adding binary fractions: a đồng is the sixth decimal of a triệu.
fn shown(sum: f64) -> String {
    format!("{}", (sum * 1e6).round() / 1e6 + 0.0)
}
