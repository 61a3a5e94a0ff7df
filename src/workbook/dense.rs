//! xls and ods: their reader gives a sheet as one rectangle, starting at its first used cell.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::io::{Read, Seek};

use calamine::Reader;

use crate::place::CellRef;
use crate::workbook::{Cell, MOST_CELLS, Unreadable, Value, damaged};

pub(super) fn cells<RS, R>(file: &mut R, sheet: &str) -> Result<BTreeMap<CellRef, Cell>, Unreadable>
where
    RS: Read + Seek,
    R: Reader<RS>,
    R::Error: Display,
{
    let values = file.worksheet_range(sheet).map_err(|e| damaged(&e))?;
    let formulas = file.worksheet_formula(sheet).map_err(|e| damaged(&e))?;
    let has_formula = |at| formulas.get_value(at).is_some_and(|formula| !formula.is_empty());
    let (first_row, first_column) = values.start().unwrap_or_default();
    let mut cells = BTreeMap::new();
    for (row, column, data) in values.used_cells() {
        let at = (first_row + row as u32, first_column + column as u32);
        if let Some(value) = Value::from_data(data) {
            let cell = Cell { value, formula: has_formula(at), percent: false };
            cells.insert(CellRef::new(at.0, at.1), cell);
        }
        if cells.len() > MOST_CELLS {
            return Err(Unreadable::TooLarge);
        }
    }
    Ok(cells)
}
