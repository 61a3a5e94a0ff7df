//! The records of one sheet ([MS-XLSB] 2.1.7.62): of each cell its place and its style, and whether it is a formula; and which
//! cells are merged.

use std::collections::BTreeMap;

use crate::place::CellRef;
use crate::workbook::limits::MOST_CELLS;
use crate::workbook::limits::MOST_MERGED;
use crate::workbook::look::Look;
use crate::workbook::record::Record;
use crate::workbook::words::RichWords;
use crate::workbook::xlsb::records::XlsbRecords;
use crate::workbook::{Cell, Cells, Formula, Merged, Value};

/// BrtBeginSheetData and BrtEndSheetData: rows and cells stand between them.
const BEGIN: u16 = 145;
const END: u16 = 146;

/// BrtRowHdr: the cells after it, up to the next, stand in its row.
pub(super) const ROW: u16 = 0;

/// Cells of one value (BrtCellRk to BrtCellIsst) and those with a formula (BrtFmlaString to BrtFmlaError), of which the last is
/// one that failed. All begin with column and style.
const VALUE: std::ops::RangeInclusive<u16> = 2..=7;
const FORMULA: std::ops::RangeInclusive<u16> = 8..=11;
const FAILED: u16 = 11;

/// BrtCellIsst, which names a shared text by its number.
const TEXT: u16 = 7;

/// BrtMergeCell, behind the cells: the first and the last row, the first and the last column.
const MERGED: u16 = 176;

/// Lays on the cells how they look. `None` when the records stop before the end of the cells.
pub(super) fn look(part: &[u8], (looks, rich): (&[Look], &BTreeMap<u32, RichWords>), cells: &mut Cells) -> Option<()> {
    let mut row = None;
    for record in XlsbRecords::new(part).skip_while(|record| record.kind != BEGIN) {
        match record.kind {
            ROW => row = record.long(0),
            END => return Some(()),
            kind if VALUE.contains(&kind) || FORMULA.contains(&kind) => {
                let at = CellRef::new(row?, record.long(0)?);
                if kind == FAILED {
                    failed(&record, at, cells);
                }
                if let Some(cell) = cells.get_mut(&at) {
                    // Style and flags share four bytes.
                    let style = usize::try_from(record.long(4)? & 0x00FF_FFFF).ok()?;
                    looks.get(style).copied().unwrap_or_default().lay_on(cell);
                    if let Some(words) = record.long(8).filter(|_| kind == TEXT).and_then(|nth| rich.get(&nth)) {
                        words.lay_on(cell);
                    }
                    if FORMULA.contains(&kind) {
                        cell.formula.get_or_insert_with(Formula::unknown);
                    }
                }
            }
            _ => {}
        }
    }
    None
}

/// The ranges of cells that are merged.
pub(super) fn merged(part: &[u8]) -> impl Iterator<Item = Merged> {
    let ranges = XlsbRecords::new(part).filter(|record| record.kind == MERGED);
    let ranges = ranges.filter_map(|range| {
        let [top, bottom, left, right] = [0, 4, 8, 12].map(|at| range.long(at));
        Merged::new(top.zip(bottom)?, left.zip(right)?)
    });
    ranges.take(MOST_MERGED)
}

/// A formula that failed: the library does not say how, nor that it is there where it cannot read the formula.
fn failed(record: &Record<'_>, at: CellRef, cells: &mut Cells) {
    let error = record.data.get(8).copied().and_then(error).unwrap_or("#ERROR!");
    if cells.len() < MOST_CELLS || cells.contains_key(&at) {
        let cell = cells.get(&at).cloned().unwrap_or_else(|| Cell::new(Value::NoResult));
        cells.insert(at, Cell { value: Value::Error(error.to_owned()), ..cell });
    }
}

/// What is shown for each number of an error (BErr).
const fn error(number: u8) -> Option<&'static str> {
    match number {
        0x00 => Some("#NULL!"),
        0x07 => Some("#DIV/0!"),
        0x0F => Some("#VALUE!"),
        0x17 => Some("#REF!"),
        0x1D => Some("#NAME?"),
        0x24 => Some("#NUM!"),
        0x2A => Some("#N/A"),
        _ => None,
    }
}
