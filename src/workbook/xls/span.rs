//! How large the rectangles are that the library would make of an xls file whose records cannot be followed to their end: it reads them
//! as they are, and a file may claim cells a sheet's length apart.

use crate::workbook::limits::MOST_LAID;
use crate::workbook::record::Record;
use crate::workbook::xls::cells::{FORMULA, NUMBERS, VALUES};
use crate::workbook::xls::globals::SHEET;
use crate::workbook::xls::records::{BEGIN, END, XlsRecords};
use crate::workbook::{Excess, Unreadable};

/// Dimensions (2.4.90): rows in four bytes, columns in two, each from the first to the one after the last.
const DIMENSIONS: u16 = 0x0200;

/// A rectangle of cells that grows.
#[derive(Default)]
struct Span(Option<[u64; 4]>);

impl Span {
    fn take(&mut self, (top, bottom): (u64, u64), (left, right): (u64, u64)) {
        let [first, last, start, end] = self.0.unwrap_or([top, bottom, left, right]);
        self.0 = Some([first.min(top), last.max(bottom), start.min(left), end.max(right)]);
    }

    fn cells(&self) -> u64 {
        self.0.map_or(0, |[top, bottom, left, right]| {
            (bottom.saturating_sub(top) + 1).saturating_mul(right.saturating_sub(left) + 1)
        })
    }
}

/// # Errors
/// A sheet spans more cells than any form could have.
pub(super) fn within_room(stream: &[u8]) -> Result<(), Unreadable> {
    let globals = XlsRecords::new(stream).take_while(|record| record.kind != END);
    let starts = globals.filter(|record| record.kind == SHEET).filter_map(|record| record.long(0));
    let fits = |start: u32| {
        let records = usize::try_from(start).ok().and_then(|start| stream.get(start..)).unwrap_or_default();
        largest(records) <= MOST_LAID as u64
    };
    if starts.into_iter().all(fits) { Ok(()) } else { Err(Excess::Laid.into()) }
}

/// Cells of the larger of the rectangles that the cells of a sheet and its own claim span.
fn largest(records: &[u8]) -> u64 {
    let (mut cells, mut claimed) = (Span::default(), Span::default());
    let mut depth = 0_usize;
    for record in XlsRecords::new(records) {
        match (record.kind, depth) {
            (BEGIN, _) => depth += 1,
            (END, 0 | 1) => break,
            (END, _) => depth -= 1,
            (DIMENSIONS, _) => take(&mut claimed, dimensions(&record)),
            (kind, _) if kind == NUMBERS || kind == FORMULA || VALUES.contains(&kind) => {
                let last = if kind == NUMBERS { record.data.len().checked_sub(2) } else { None };
                let last = last.and_then(|at| record.short(at)).or_else(|| record.short(2));
                take(
                    &mut cells,
                    record
                        .short(0)
                        .zip(record.short(2))
                        .zip(last)
                        .map(|((row, left), right)| ((row.into(), row.into()), (left.into(), right.max(left).into()))),
                );
            }
            _ => {}
        }
    }
    cells.cells().max(claimed.cells())
}

type Rectangle = ((u64, u64), (u64, u64));

fn take(span: &mut Span, rectangle: Option<Rectangle>) {
    if let Some((rows, columns)) = rectangle {
        span.take(rows, columns);
    }
}

fn dimensions(record: &Record<'_>) -> Option<Rectangle> {
    let rows = (record.long(0)?.into(), record.long(4)?.into());
    Some((rows, (record.short(8)?.into(), record.short(10)?.into())))
}

#[cfg(test)]
mod tests {
    use super::within_room;
    use crate::workbook::Excess;

    fn record(kind: u16, data: &[u8]) -> Vec<u8> {
        [&kind.to_le_bytes(), &u16::try_from(data.len()).expect("short").to_le_bytes(), data].concat()
    }

    /// One sheet with these records, and nothing that ends it.
    fn stream(records: &[Vec<u8>]) -> Vec<u8> {
        let begin = record(0x0809, &[0, 6, 5, 0]);
        let end = record(0x000A, &[]);
        let start = u32::try_from(begin.len() + 4 + 8 + end.len()).expect("short");
        let sheet = record(0x0085, &[&start.to_le_bytes()[..], &[0, 0, 1, 0]].concat());
        [begin.clone(), sheet, end, begin, records.concat()].concat()
    }

    fn number(row: u16, column: u16) -> Vec<u8> {
        record(0x0203, &[&row.to_le_bytes()[..], &column.to_le_bytes(), &[0; 10]].concat())
    }

    #[test]
    fn cells_far_from_one_another_are_more_than_there_is_room_for() {
        assert_eq!(within_room(&stream(&[number(0, 0), number(90, 20)])), Ok(()));
        assert_eq!(within_room(&stream(&[number(0, 0), number(65_535, 65_535)])), Err(Excess::Laid.into()));
        let several = record(0x00BD, &[&[0, 0, 0, 0][..], &[0; 6], &60_000_u16.to_le_bytes()].concat());
        assert_eq!(within_room(&stream(&[several, number(40_000, 0)])), Err(Excess::Laid.into()));
    }

    #[test]
    fn a_claim_counts_like_cells() {
        let claim = |rows: u32, columns: u16| {
            let data = [&[0; 4][..], &rows.to_le_bytes(), &[0, 0], &columns.to_le_bytes(), &[0, 0]].concat();
            stream(&[record(0x0200, &data)])
        };
        assert_eq!(within_room(&claim(90, 20)), Ok(()));
        assert_eq!(within_room(&claim(u32::MAX, 256)), Err(Excess::Laid.into()));
    }
}
