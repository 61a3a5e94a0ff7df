//! What the library does not tell of an xls file: how its cells look, and which of them hold a formula.
//!
//! An xls file is a compound file ([MS-CFB]) whose stream `Workbook` is a row of records ([MS-XLS] 2.1.4): first those of the
//! whole workbook, then those of each sheet. Where anything is not as it should be, nothing is said: the values that the
//! library read count all the same.

mod beside;
mod cells;
mod globals;
mod mended;
mod records;
mod shared;
mod side_by_side;
mod span;
mod strings;

use std::io::{Cursor, Read};

use cfb::CompoundFile;

use crate::workbook::Sheet;
use crate::workbook::xls::globals::Globals;

pub(super) use records::XlsRecords;
pub(super) use side_by_side::{laid, put_back};

/// The stream that holds the records.
const STREAM: &str = "/Workbook";
const OLDER_STREAM: &str = "/Book";

/// Lays on the cells how they look, and says of each whether it holds a formula; whether days are counted from 1904 on. `sheets` are
/// the worksheets in the order of the file. `None` if the file could not be followed to its end.
pub(super) fn look(bytes: &[u8], sheets: &mut [Sheet]) -> Option<bool> {
    of_stream(&stream(bytes)?, sheets)
}

fn of_stream(stream: &[u8], sheets: &mut [Sheet]) -> Option<bool> {
    let globals = Globals::read(stream)?;
    if globals.sheets.len() != sheets.len() {
        return None;
    }
    for (start, sheet) in globals.sheets.iter().zip(sheets) {
        cells::look(stream.get(*start..)?, &globals, sheet)?;
    }
    Some(globals.from_1904)
}

/// The records of the workbook; a stream cannot be longer than the file around it.
pub(super) fn stream(bytes: &[u8]) -> Option<Vec<u8>> {
    named(bytes, STREAM)
}

/// Those of a workbook of Excel 5 or 95, of which only the library reads anything.
fn of_an_older_excel(bytes: &[u8]) -> Option<Vec<u8>> {
    named(bytes, OLDER_STREAM)
}

fn named(bytes: &[u8], name: &str) -> Option<Vec<u8>> {
    let mut file = CompoundFile::open(Cursor::new(bytes)).ok()?;
    let stream = file.open_stream(name).ok()?;
    let mut records = Vec::new();
    stream.take(bytes.len() as u64).read_to_end(&mut records).ok()?;
    Some(records)
}

#[cfg(test)]
mod tests;
