//! What the library does not tell of an xlsb file: how its cells look, which hold a formula that it cannot read, what a formula
//! that failed shows, and which cells are merged.
//!
//! The parts of the package are rows of records ([MS-XLSB] 2.1.4). Where anything is not as it should be, nothing is said: the
//! values that the library read count all the same.

mod cells;
mod parts;
mod records;
mod short;
mod styles;
mod usual;

use std::io::Cursor;

use calamine::{Reader, Xlsb};
use zip::ZipArchive;

use crate::workbook::{Sheet, Unread, Unreadable, Workbook, collect, damaged, guarded, stream};

pub(super) fn read(name: &str, bytes: &[u8]) -> Result<Workbook, Unreadable> {
    let usual = usual::usual(bytes)?;
    let mut file = Xlsb::new(Cursor::new(usual.bytes.as_slice())).map_err(|e| damaged(&e))?;
    let properties = file.workbook_properties().ok();
    let mut read = collect(name, &mut file, properties, stream::xlsb)?;
    drop(file);
    read.from_1904 = usual.from_1904;
    for sheet in &mut read.not_read {
        if usual.lost.iter().any(|lost| **lost == *sheet.name) {
            sheet.why = Unread::Lost;
        }
    }
    // As far as the looks could be followed; what they are not known of reads as before.
    let _ = guarded(|| Ok(look(&usual.bytes, &mut read.sheets)));
    Ok(read)
}

/// Lays on the cells how they look. `sheets` are the worksheets in the order of the file.
fn look(bytes: &[u8], sheets: &mut [Sheet]) -> Option<()> {
    let mut package = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let looks = parts::read(&mut package, "xl/styles.bin").map(|part| styles::looks(&part)).unwrap_or_default();
    let parts = parts::worksheets(&mut package)?;
    if parts.len() != sheets.len() {
        return None;
    }
    for (part, sheet) in parts.iter().zip(sheets) {
        let part = parts::read(&mut package, part)?;
        cells::look(&part, &looks, &mut sheet.cells)?;
        sheet.merged.extend(cells::merged(&part));
    }
    Some(())
}

#[cfg(test)]
mod tests;
