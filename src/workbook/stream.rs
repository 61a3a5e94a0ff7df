//! xlsx and xlsb, cell by cell: memory follows the filled cells, not the rectangle they span.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Read, Seek};

use calamine::{
    Style, Xlsb, XlsbError, Xlsx, XlsxCellFormulaMetadataRecord, XlsxFormulaMetadata, expand_shared_formula,
};

use crate::place::CellRef;
use crate::workbook::gathered::Gathered;
use crate::workbook::look::Look;
use crate::workbook::{Cell, Formula, Merged, Unreadable, Value, damaged, guarded};

/// Longest formula that Excel takes.
const LONGEST_FORMULA: usize = 8_192;

pub(super) fn xlsx<RS: Read + Seek>(
    file: &mut Xlsx<RS>,
    sheet: &str,
    cells: &mut Gathered<'_>,
) -> Result<(), Unreadable> {
    let mut reader = file.worksheet_cells_reader(sheet).map_err(|e| damaged(&e))?;
    let styles: Vec<Look> = reader.styles().iter().map(look).collect();
    let mut shared = SharedFormulas::default();
    while let Some(record) = reader.next_cell_with_formula_metadata().map_err(|e| damaged(&e))? {
        let formula = shared.formula(&record);
        // A formula whose result is "" shows an empty cell; one without any result was never calculated.
        let value = match (Value::from_ref(&record.value), &formula) {
            (None, Some(_)) if record.value == calamine::DataRef::Empty => Some(Value::NoResult),
            (value, _) => value,
        };
        if let Some(value) = value {
            cells.add(CellRef::new(record.pos.0, record.pos.1), Cell { formula, ..Cell::new(value) })?;
        }
    }
    drop(reader);
    // How cells look costs a second pass, so it is made only where the workbook has a style that matters.
    if styles.iter().any(|style| *style != Look::default()) {
        let mut reader = file.worksheet_cells_reader(sheet).map_err(|e| damaged(&e))?;
        while let Some((row, column, style)) = reader.next_style_id().map_err(|e| damaged(&e))? {
            if let Some((cell, look)) = cells.get_mut(CellRef::new(row, column)).zip(styles.get(style)) {
                look.lay_on(cell);
            }
        }
    }
    // As far as they can be followed: the cells count all the same.
    let merged = guarded(|| file.merge_cells_by_sheet_name(sheet).map_err(|e| damaged(&e))).unwrap_or_default();
    let ends = merged.iter().map(|merged| (merged.start, merged.end));
    cells.merge(ends.filter_map(|((top, left), (bottom, right))| Merged::new((top, bottom), (left, right))));
    Ok(())
}

fn look(style: &Style) -> Look {
    let format = style.number_format.as_ref().map(|format| &*format.format_code);
    let look = Look::new(format, style.font.as_ref().and_then(|font| font.name.as_deref()));
    Look { struck: style.font.as_ref().is_some_and(|font| font.strikethrough), ..look }
}

/// Formulas that are written once for a whole range, by their index.
#[derive(Default)]
struct SharedFormulas(BTreeMap<usize, (String, (u32, u32))>);

impl SharedFormulas {
    fn formula(&mut self, record: &XlsxCellFormulaMetadataRecord<'_>) -> Option<Formula> {
        match record.formula.as_ref()? {
            XlsxFormulaMetadata::Shared { shared_index, formula, .. } => {
                if formula.len() <= LONGEST_FORMULA {
                    self.0.insert(*shared_index, (formula.clone(), record.pos));
                }
                Some(Formula::new(formula))
            }
            XlsxFormulaMetadata::SharedDerived { shared_index } => {
                let known = self.0.get(shared_index);
                let moved = known.and_then(|(formula, from)| expand_shared_formula(formula, *from, record.pos).ok());
                Some(moved.map_or_else(Formula::unknown, |moved| Formula::new(&moved)))
            }
            XlsxFormulaMetadata::Normal { formula } => Some(Formula::new(formula)),
            // A kind that the library may add.
            _ => Some(Formula::unknown()),
        }
    }
}

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
