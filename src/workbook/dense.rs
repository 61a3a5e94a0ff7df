//! xls and ods: their reader gives a sheet as one rectangle, starting at its first used cell.

use std::fmt::Display;
use std::io::{Read, Seek};

use calamine::{Data, Reader};

use crate::place::CellRef;
use crate::workbook::gathered::Gathered;
use crate::workbook::{Cell, Formula, Unreadable, Value, damaged};

pub(super) fn cells<RS, R>(file: &mut R, sheet: &str, cells: &mut Gathered<'_>) -> Result<(), Unreadable>
where
    RS: Read + Seek,
    R: Reader<RS>,
    R::Error: Display,
{
    let values = file.worksheet_range(sheet).map_err(|e| damaged(&e))?;
    let (first_row, first_column) = values.start().unwrap_or_default();
    for (row, column, data) in values.used_cells() {
        if let Some(value) = Value::from_data(data) {
            cells.add(CellRef::new(first_row + row as u32, first_column + column as u32), Cell::new(value))?;
        }
    }
    let formulas = file.worksheet_formula(sheet).map_err(|e| damaged(&e))?;
    let (first_row, first_column) = formulas.start().unwrap_or_default();
    for (row, column, text) in formulas.used_cells() {
        let at = (first_row + row as u32, first_column + column as u32);
        let formula = Some(Formula::new(text));
        match (cells.get_mut(CellRef::new(at.0, at.1)), values.get_value(at)) {
            (Some(cell), _) => {
                // ods keeps only the words of an error.
                if let Some(error) = cell.value.as_error() {
                    cell.value = error;
                }
                cell.formula = formula;
            }
            // A formula whose result is "" shows an empty cell; one without any result was never calculated.
            (None, None | Some(Data::Empty)) => {
                cells.add(CellRef::new(at.0, at.1), Cell { formula, ..Cell::new(Value::NoResult) })?;
            }
            (None, Some(_)) => {}
        }
    }
    Ok(())
}
