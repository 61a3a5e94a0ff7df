//! The drawing room: what every workbook that we write has in common, whatever stands in it.
//!
//! ```text
//! paper      size, margins, footer                 print   where printed pages end
//! style      font, borders, fills                  look    how the cells of a table look
//! row_height how high a row of wrapped text is     ranges  rows, cells and ranges as formulas want them
//! book       workbook and sheet, still empty       cut     texts that are too long
//! canvas     the cells of a sheet
//! page       a sheet written from top to bottom    table   headings and rows of typed cells on it
//! ```
//!
//! It takes texts, counts, amounts and places of cells; which sheets there are and what they say is decided elsewhere.

pub(crate) mod book;
pub(crate) mod canvas;
pub(crate) mod cut;
pub(crate) mod look;
pub(crate) mod page;
pub(crate) mod paper;
mod print;
pub(crate) mod ranges;
pub(crate) mod row_height;
pub(crate) mod style;
pub(crate) mod table;
