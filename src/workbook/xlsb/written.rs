//! Cells as some programs write them and the library passes over them, which are written as Excel does before it reads: those without
//! their column, which is then the one after the cell before (BrtShortBlank to BrtShortIsst), and texts with fonts of their own
//! (BrtCellRString).

use crate::workbook::record::Record;
use crate::workbook::xlsb::cells::ROW;
use crate::workbook::xlsb::records::{XlsbRecords, write};

/// The kinds of cells with a column, and of those without one; each of the latter stands so much above its like.
const FULL: std::ops::RangeInclusive<u16> = 1..=11;
const SHORT: std::ops::RangeInclusive<u16> = 12..=18;
const ABOVE: u16 = 11;

/// A text in its cell with runs of several fonts, and one without.
const RICH: u16 = 62;
const PLAIN: u16 = 6;

/// The records of a sheet with all cells in full; `None` if they are.
pub(super) fn in_full(part: &[u8]) -> Option<Vec<u8>> {
    if !XlsbRecords::new(part).any(|record| SHORT.contains(&record.kind) || record.kind == RICH) {
        return None;
    }
    let mut full = Vec::new();
    let mut column = 0_u32;
    for record in XlsbRecords::new(part) {
        match record.kind {
            kind if SHORT.contains(&kind) => {
                write(
                    &Record { kind: kind - ABOVE, data: &[&column.to_le_bytes()[..], record.data].concat() },
                    &mut full,
                );
                column = column.wrapping_add(1);
            }
            RICH => {
                // Behind column and style a byte of flags; behind the letters the runs.
                let (place, text) = record.data.split_at_checked(8)?;
                let plain = [place, text.get(1..)?].concat();
                write(&Record { kind: PLAIN, data: &plain }, &mut full);
                column = record.long(0)?.wrapping_add(1);
            }
            kind => {
                column = match kind {
                    ROW => 0,
                    _ if FULL.contains(&kind) => record.long(0)?.wrapping_add(1),
                    _ => column,
                };
                write(&record, &mut full);
            }
        }
    }
    Some(full)
}
