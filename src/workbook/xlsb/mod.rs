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

use std::io::Cursor;

use zip::ZipArchive;

use crate::workbook::Sheet;

pub(super) use short::in_full;

/// Lays on the cells how they look. `sheets` are the worksheets in the order of the file.
pub(super) fn look(bytes: &[u8], sheets: &mut [Sheet]) -> Option<()> {
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
