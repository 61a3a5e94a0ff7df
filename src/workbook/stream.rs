//! xlsx and xlsb, cell by cell: memory follows the filled cells, not the rectangle they span.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Read, Seek};

use calamine::{Xlsb, Xlsx};

use crate::place::CellRef;
use crate::workbook::{Cell, MOST_CELLS, Unreadable, Value, damaged};

pub(super) fn xlsx<RS: Read + Seek>(file: &mut Xlsx<RS>, sheet: &str) -> Result<BTreeMap<CellRef, Cell>, Unreadable> {
    let percent = percent_cells(file, sheet)?;
    let mut reader = file.worksheet_cells_reader(sheet).map_err(|e| damaged(&e))?;
    let mut cells = BTreeMap::new();
    while let Some(record) = reader.next_cell_with_formula_metadata().map_err(|e| damaged(&e))? {
        let at = CellRef::new(record.pos.0, record.pos.1);
        let formula = record.formula.is_some();
        let value = Value::from_ref(&record.value).or_else(|| formula.then_some(Value::NoResult));
        if let Some(value) = value {
            cells.insert(at, Cell { value, formula, percent: percent.contains(&at) });
        }
        if cells.len() > MOST_CELLS {
            return Err(Unreadable::TooLarge);
        }
    }
    Ok(cells)
}

/// Cells whose number format is a percentage. Costs a second pass, so only where the workbook has such a format.
fn percent_cells<RS: Read + Seek>(file: &mut Xlsx<RS>, sheet: &str) -> Result<BTreeSet<CellRef>, Unreadable> {
    let mut reader = file.worksheet_cells_reader(sheet).map_err(|e| damaged(&e))?;
    let percent =
        |style: &calamine::Style| style.number_format.as_ref().is_some_and(|format| format.format_code.contains('%'));
    let styles: Vec<bool> = reader.styles().iter().map(percent).collect();
    let mut found = BTreeSet::new();
    if !styles.contains(&true) {
        return Ok(found);
    }
    while let Some((cell, style)) = reader.next_cell_with_style_id().map_err(|e| damaged(&e))? {
        let (row, column) = cell.get_position();
        if styles.get(style).copied().unwrap_or(false) && *cell.get_value() != calamine::DataRef::Empty {
            found.insert(CellRef::new(row, column));
        }
        if found.len() > MOST_CELLS {
            return Err(Unreadable::TooLarge);
        }
    }
    Ok(found)
}

pub(super) fn xlsb<RS: Read + Seek>(file: &mut Xlsb<RS>, sheet: &str) -> Result<BTreeMap<CellRef, Cell>, Unreadable> {
    let formulas = formula_cells(file, sheet)?;
    let mut cells = BTreeMap::new();
    let mut reader = file.worksheet_cells_reader(sheet).map_err(|e| damaged(&e))?;
    while let Some(cell) = reader.next_cell().map_err(|e| damaged(&e))? {
        let (row, column) = cell.get_position();
        let at = CellRef::new(row, column);
        if let Some(value) = Value::from_ref(cell.get_value()) {
            cells.insert(at, Cell { value, formula: formulas.contains(&at), percent: false });
        }
        if cells.len() > MOST_CELLS {
            return Err(Unreadable::TooLarge);
        }
    }
    Ok(cells)
}

fn formula_cells<RS: Read + Seek>(file: &mut Xlsb<RS>, sheet: &str) -> Result<BTreeSet<CellRef>, Unreadable> {
    let mut found = BTreeSet::new();
    let mut reader = file.worksheet_cells_reader(sheet).map_err(|e| damaged(&e))?;
    while let Some(cell) = reader.next_formula().map_err(|e| damaged(&e))? {
        let (row, column) = cell.get_position();
        found.insert(CellRef::new(row, column));
        if found.len() > MOST_CELLS {
            return Err(Unreadable::TooLarge);
        }
    }
    Ok(found)
}
