//! What the library does not tell of an xlsb file: how its cells and pieces of their texts look, which hold a formula that it cannot
//! read, what a formula that failed shows, which cells are merged, and what lies on them.
//!
//! The parts of the package are rows of records ([MS-XLSB] 2.1.4). Where anything is not as it should be, nothing is said: the
//! values that the library read count all the same.

mod beside;
mod cells;
mod parts;
mod records;
mod strings;
mod styles;
mod usual;
mod written;

use std::io::Cursor;

use calamine::{Reader, Xlsb};
use zip::ZipArchive;

use crate::workbook::limits::MOST_TEXT;
use crate::workbook::xlsb::styles::XlsbStyles;
use crate::workbook::{Beside, Excess, Sheet, Unread, Unreadable, Workbook, collect, damaged, guarded, stream};

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
    lay_beside(usual.beside, &mut read.sheets)?;
    // As far as the looks could be followed; what they are not known of reads as before.
    let _ = guarded(|| Ok(look(&usual.bytes, &mut read.sheets)));
    Ok(read)
}

/// Lays down what lies on the cells of each worksheet, in the order of the file.
fn lay_beside(beside: Vec<Vec<Beside>>, sheets: &mut [Sheet]) -> Result<(), Unreadable> {
    let text = beside.iter().flatten().map(|beside| beside.value.shown().len()).sum::<usize>();
    if text > MOST_TEXT {
        return Err(Excess::Text.into());
    }
    if beside.len() == sheets.len() {
        for (sheet, beside) in sheets.iter_mut().zip(beside) {
            sheet.beside.extend(beside);
        }
    }
    Ok(())
}

/// Lays on the cells how they look. `sheets` are the worksheets in the order of the file.
fn look(bytes: &[u8], sheets: &mut [Sheet]) -> Option<()> {
    let mut package = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let styles = parts::read(&mut package, "xl/styles.bin").map(|part| XlsbStyles::read(&part)).unwrap_or_default();
    let texts = parts::read(&mut package, "xl/sharedStrings.bin");
    let rich = texts.map(|part| strings::rich(&part, |font| styles.font(font))).unwrap_or_default();
    let parts = parts::worksheets(&mut package)?;
    if parts.len() != sheets.len() {
        return None;
    }
    for (part, sheet) in parts.iter().zip(sheets) {
        let part = parts::read(&mut package, part)?;
        cells::look(&part, (&styles.looks, &rich), &mut sheet.cells)?;
        sheet.merged.extend(cells::merged(&part));
    }
    Some(())
}

#[cfg(test)]
mod tests;
