//! Rows that grow while somebody types: a row keeps the height that it was given until one of its cells is filled in. The library
//! writes every height as one that a person has set, and such a row never grows; so those words are taken out of the sheets.

use std::io::{Cursor, Read, Write};

use memchr::memmem;
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// Where sheets stand in a package of the library's.
const SHEETS: &str = "xl/worksheets/sheet";

/// What a row says whose height a person has set.
const SET_BY_HAND: &[u8] = b" customHeight=\"1\"";

/// The workbook with rows that grow; its other parts are taken over as they are.
pub(super) fn rows(workbook: &[u8], level: u8) -> Result<Vec<u8>, ZipError> {
    let mut package = ZipArchive::new(Cursor::new(workbook))?;
    let mut grown = ZipWriter::new(Cursor::new(Vec::with_capacity(workbook.len())));
    let options = SimpleFileOptions::default();
    let options = options.compression_method(CompressionMethod::Deflated).compression_level(Some(level.into()));
    for index in 0..package.len() {
        let mut part = package.by_index(index)?;
        let name = part.name()?.into_owned();
        if !name.starts_with(SHEETS) {
            grown.raw_copy_file(part)?;
            continue;
        }
        let mut sheet = Vec::new();
        part.read_to_end(&mut sheet)?;
        grown.start_file(name, options)?;
        let mut from = 0;
        for at in memmem::find_iter(&sheet, SET_BY_HAND) {
            grown.write_all(sheet.get(from..at).unwrap_or_default())?;
            from = at + SET_BY_HAND.len();
        }
        grown.write_all(sheet.get(from..).unwrap_or_default())?;
    }
    Ok(grown.finish()?.into_inner())
}
