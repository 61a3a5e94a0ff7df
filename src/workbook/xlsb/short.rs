//! Cells written without their column, which is then the one after the cell before (BrtShortBlank to BrtShortIsst). Some
//! programs write them and the library passes over them, so they are written in full before it reads.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use crate::workbook::record::Record;
use crate::workbook::xlsb::cells::ROW;
use crate::workbook::xlsb::parts::{self, FOLDER, WORKSHEETS};
use crate::workbook::xlsb::records::Records;

/// The kinds of cells with a column, and of those without one; each of the latter stands so much above its like.
const FULL: std::ops::RangeInclusive<u16> = 1..=11;
const SHORT: std::ops::RangeInclusive<u16> = 12..=18;
const ABOVE: u16 = 11;

/// The file with all cells in full; `None` if they are, or if its parts could not be followed.
pub(in crate::workbook) fn in_full(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut package = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut full = Vec::new();
    for index in 0..package.len() {
        let name = package.by_index(index).ok()?.name().ok()?.into_owned();
        let sheet = name.starts_with(&format!("{FOLDER}{WORKSHEETS}"));
        full.push(if sheet { part(&parts::read(&mut package, &name)?) } else { None });
    }
    if full.iter().all(Option::is_none) {
        return None;
    }
    let mut packed = ZipWriter::new(Cursor::new(Vec::new()));
    for (index, full) in full.into_iter().enumerate() {
        let part = package.by_index_raw(index).ok()?;
        match full {
            Some(full) => {
                let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
                packed.start_file(part.name().ok()?.into_owned(), stored).ok()?;
                packed.write_all(&full).ok()?;
            }
            None => packed.raw_copy_file(part).ok()?,
        }
    }
    packed.finish().ok().map(Cursor::into_inner)
}

/// The records of a sheet with all cells in full; `None` if they are.
pub(super) fn part(part: &[u8]) -> Option<Vec<u8>> {
    if !Records::new(part).any(|record| SHORT.contains(&record.kind)) {
        return None;
    }
    let mut full = Vec::new();
    let mut column = 0_u32;
    for record in Records::new(part) {
        match record.kind {
            kind if SHORT.contains(&kind) => {
                write(
                    &Record { kind: kind - ABOVE, data: &[&column.to_le_bytes()[..], record.data].concat() },
                    &mut full,
                );
                column = column.wrapping_add(1);
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

fn write(record: &Record<'_>, part: &mut Vec<u8>) {
    number(record.kind.into(), part);
    number(record.data.len(), part);
    part.extend_from_slice(record.data);
}

/// Seven bits in each byte; the eighth says that there is one more.
fn number(mut number: usize, part: &mut Vec<u8>) {
    while number >= 0x80 {
        part.push((number & 0x7F) as u8 | 0x80);
        number >>= 7;
    }
    part.push(number as u8);
}
