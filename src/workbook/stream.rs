//! xlsb, cell by cell: memory follows the filled cells, not the rectangle they span.

use std::collections::BTreeSet;
use std::io::{Read, Seek};

use calamine::{Xlsb, XlsbError};

use crate::place::CellRef;
use crate::workbook::gathered::Gathered;
use crate::workbook::{Cell, Formula, Unreadable, Value, damaged};

pub(super) fn xlsb<RS: Read + Seek>(
    file: &mut Xlsb<RS>,
    sheet: &str,
    cells: &mut Gathered<'_>,
) -> Result<(), Unreadable> {
    let mut reader = file.worksheet_cells_reader(sheet).map_err(|e| damaged(&e))?;
    let mut blank = BTreeSet::new();
    while let Some(cell) = reader.next_cell().map_err(|e| damaged(&e))? {
        let (row, column) = cell.get_position();
        let at = CellRef::new(row, column);
        match Value::from_ref(cell.get_value()) {
            Some(value) => cells.add(at, Cell::new(value))?,
            None => {
                blank.insert(at);
            }
        }
    }
    drop(reader);
    let mut reader = file.worksheet_cells_reader(sheet).map_err(|e| damaged(&e))?;
    loop {
        let record = match reader.next_formula() {
            Ok(Some(record)) => record,
            Ok(None) => return Ok(()),
            Err(XlsbError::Io(error)) => return Err(damaged(&error)),
            // A formula that the library cannot read is known by its record.
            Err(_) => continue,
        };
        let (row, column) = record.get_position();
        let (at, formula) = (CellRef::new(row, column), Some(Formula::new(record.get_value())));
        match cells.get_mut(at) {
            Some(cell) => cell.formula = formula,
            // Of a formula that failed, the library does not read the result; one whose result is "" has been passed over.
            None if !blank.contains(&at) => {
                cells.add(at, Cell { formula, ..Cell::new(Value::Error("#ERROR!".to_owned())) })?;
            }
            None => {}
        }
    }
}
