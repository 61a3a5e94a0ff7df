//! The office's own marks in a summary: which pilot models it has chosen. A summary that has any is not written over.

use std::path::Path;

use crate::message::{Language, Messages};
use crate::place::CellRef;
use crate::workbook::{self, Sheet};

/// Longest summary that is looked into.
const MOST_BYTES: u64 = 100_000_000;

/// Whether something stands below a heading `Huyện chọn`. A summary that nobody has saved since it was made has nothing there.
pub(super) fn has_marks(path: &Path) -> bool {
    let untouched = std::fs::File::open(path).is_ok_and(|file| workbook::Marks::of(file).is_as_made());
    let short = std::fs::metadata(path).is_ok_and(|metadata| metadata.len() <= MOST_BYTES);
    if untouched || !short {
        return false;
    }
    let read = std::fs::read(path).ok().and_then(|bytes| workbook::read(&path.display().to_string(), &bytes).ok());
    read.is_some_and(|summary| summary.sheets.iter().any(is_marked))
}

fn is_marked(sheet: &Sheet) -> bool {
    let headings = [Language::Vi, Language::En].map(|language| Messages::new(language).get("summary-chosen"));
    let is_heading = |text: &str| headings.iter().any(|heading| heading == text);
    let heading = sheet.cells.iter().find(|(_, cell)| is_heading(&cell.value.shown())).map(|(at, _)| *at);
    heading.is_some_and(|CellRef { row, column }| sheet.cells.iter().any(|(at, _)| at.column == column && at.row > row))
}
