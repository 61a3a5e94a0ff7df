//! An xls file in which the cells of each sheet stand side by side, for a library that reads whole rectangles. Only the rows
//! and columns in their records are others.

use std::io::{Cursor, Seek, Write};
use std::ops::Range;

use cfb::CompoundFile;

use crate::place::CellRef;
use crate::workbook::Unreadable;
use crate::workbook::record::Record;
use crate::workbook::side_by_side::{Laid, SideBySide, WIDTH};
use crate::workbook::xls::cells::{FORMULA, NUMBERS, VALUES};
use crate::workbook::xls::globals::SHEET;
use crate::workbook::xls::mended;
use crate::workbook::xls::records::{BEGIN, END, XlsRecords};
use crate::workbook::xls::span;

/// Dimensions (2.4.90): the rectangle that a sheet spans, for which the library makes room at once.
const DIMENSIONS: u16 = 0x0200;

/// More sheets of any kind than a workbook has.
const MOST_SHEETS: usize = 60;

/// The file with its cells laid side by side, and where those of each sheet stood, in the order of the sheets of any kind.
/// `None` if its records could not be followed.
///
/// # Errors
/// There are more cells than any form could have, or records that cannot be followed span more.
pub(in crate::workbook) fn laid(bytes: &[u8]) -> Result<Option<Laid>, Unreadable> {
    let Some(mut stream) = super::stream(bytes) else {
        return super::of_an_older_excel(bytes).map_or(Ok(()), |stream| span::within_room(&stream)).map(|()| None);
    };
    mended::mend(&mut stream);
    let as_it_was = stream.clone();
    let laid = lay(&mut stream)?.and_then(|sheets| Some(Laid { bytes: put_back(bytes, &stream)?, sheets }));
    if laid.is_none() {
        span::within_room(&as_it_was)?;
    }
    Ok(laid)
}

/// The file with other records, of the same length.
pub(in crate::workbook) fn put_back(bytes: &[u8], records: &[u8]) -> Option<Vec<u8>> {
    let mut file = Cursor::new(bytes.to_vec());
    {
        let mut compound = CompoundFile::open(&mut file).ok()?;
        let mut stream = compound.open_stream(super::STREAM).ok()?;
        stream.rewind().ok()?;
        stream.write_all(records).ok()?;
        stream.flush().ok()?;
    }
    Some(file.into_inner())
}

/// Lays the cells in the records themselves.
pub(super) fn lay(stream: &mut [u8]) -> Result<Option<Vec<SideBySide>>, Unreadable> {
    let Some((starts, globals)) = starts(stream) else { return Ok(None) };
    let mut sheets = Vec::new();
    let mut taken = Vec::new();
    taken.push(0..globals);
    for start in starts {
        let mut cells = SideBySide::default();
        let Some(end) = sheet(stream, start, &mut cells)? else { return Ok(None) };
        taken.push(start..end);
        sheets.push(cells);
    }
    Ok((!overlap(taken)).then_some(sheets))
}

/// Where the records of each sheet begin, and where those of the whole workbook end.
fn starts(stream: &[u8]) -> Option<(Vec<usize>, usize)> {
    let mut at = 0;
    let mut starts = Vec::new();
    for record in XlsRecords::new(stream) {
        at += record.length();
        match record.kind {
            SHEET => starts.push(record.long(0)?.try_into().ok()?),
            END => return (starts.len() <= MOST_SHEETS).then_some((starts, at)),
            _ => {}
        }
    }
    None
}

/// Lays the cells of one sheet; where it ends.
fn sheet(stream: &mut [u8], start: usize, cells: &mut SideBySide) -> Result<Option<usize>, Unreadable> {
    let mut at = start;
    let mut depth = 0_usize;
    while let Some(record) = stream.get(at..).and_then(|rest| XlsRecords::new(rest).next()) {
        let end = at + record.length();
        match (record.kind, depth) {
            (BEGIN, _) => depth += 1,
            (END, 0 | 1) => return Ok(Some(end)),
            (END, _) => depth -= 1,
            (DIMENSIONS, 0 | 1) => stream.get_mut(at + Record::HEAD..end).unwrap_or_default().fill(0),
            (kind, 0 | 1) if kind == NUMBERS || kind == FORMULA || VALUES.contains(&kind) => {
                let more =
                    if kind == NUMBERS { record.data.len().checked_sub(12).map(|length| length / 6) } else { Some(0) };
                let more = more.and_then(|more| u32::try_from(more).ok()).filter(|more| *more < WIDTH);
                let first = record.short(0).zip(record.short(2));
                let Some(((row, column), more)) = first.zip(more) else { return Ok(None) };
                let laid = cells.lay(CellRef::new(row.into(), column.into()), more)?;
                write(stream, at + Record::HEAD, laid.row);
                write(stream, at + Record::HEAD + 2, laid.column);
                if kind == NUMBERS {
                    write(stream, end - 2, laid.column + more);
                }
            }
            _ => {}
        }
        at = end;
    }
    Ok(None)
}

/// Writes a row or a column over another.
fn write(stream: &mut [u8], at: usize, number: u32) {
    for (byte, new) in stream.iter_mut().skip(at).zip((number as u16).to_le_bytes()) {
        *byte = new;
    }
}

/// Sheets that share records cannot each have its own places in them.
fn overlap(mut taken: Vec<Range<usize>>) -> bool {
    taken.sort_by_key(|part| part.start);
    taken.windows(2).any(|two| matches!(two, [one, other] if one.end > other.start))
}
