//! A workbook and its sheets before anything stands in them: the font that widths of columns are counted in.

use std::sync::LazyLock;

use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};

use crate::drawing::style::FONT;

/// Excel counts the width of a column in digits of the workbook's own font. This one stands, or has a twin of the same widths,
/// wherever a workbook is opened, and in twelve points its digits are eight pixels wide exactly. The library's default font is not
/// on every computer: where another one stood in for it, columns became an eighth wider and all that was printed smaller.
const POINTS: f64 = 12.0;
/// Of rows and columns that nothing is said of, in pixels.
const ROW_HEIGHT: u32 = 21;
/// The same of a row, in points.
pub(crate) const HEIGHT: f64 = 15.75;
const COLUMN_WIDTH: u32 = 72;

/// A workbook without a sheet.
pub(crate) fn book() -> Result<Workbook, XlsxError> {
    let mut workbook = Workbook::new();
    workbook.set_default_format(unwritten(), ROW_HEIGHT, COLUMN_WIDTH)?;
    Ok(workbook)
}

/// A sheet for such a workbook.
pub(crate) fn sheet() -> Result<Worksheet, XlsxError> {
    let mut worksheet = Worksheet::new();
    worksheet.set_default_format(unwritten(), ROW_HEIGHT, COLUMN_WIDTH)?;
    Ok(worksheet)
}

/// The look of cells that nothing is written in.
pub(crate) fn unwritten() -> &'static Format {
    static UNWRITTEN: LazyLock<Format> = LazyLock::new(|| Format::new().set_font_name(FONT).set_font_size(POINTS));
    &UNWRITTEN
}
