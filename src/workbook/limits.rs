//! How much of a file is read, whatever its format: in one place, each with its reason. What goes beyond is told as too large. Nothing
//! makes room for what a file only claims: counts, dimensions, lengths and repeats are passed over, and what is there is counted.

/// Longest file, in bytes: one with photos of every village has twenty million.
pub(crate) const LONGEST_FILE: u64 = 100_000_000;

/// Most memory, in bytes, that may be asked for while one file is read by a library, and longest time of the processor, in seconds: with
/// the program itself, and what goes before it and comes after it, a file takes less than 400 million bytes and five seconds.
pub(crate) const MOST_MEMORY: u64 = 330_000_000;
pub(crate) const LONGEST_READING: u64 = 4;

/// Most bytes that the parts that are read may unpack to, beyond the size of the file itself, which photos do not grow beyond. A
/// commune's form unpacks to less than one megabyte.
pub(super) const MOST_UNPACKED: u64 = 60_000_000;

/// Most parts of a package: each costs some three hundred bytes before anything of it is read. A form has twenty.
pub(super) const MOST_PARTS: usize = 2_000;

/// More sheets than any commune's workbook has.
pub(super) const MOST_SHEETS: usize = 60;

/// More names than any commune's workbook has: the form itself has a dozen. Of others nothing is known.
pub(super) const MOST_NAMES: usize = 1_000;

/// Rows and columns of a sheet, in Excel and in LibreOffice.
pub(super) const ROWS: u32 = 1_048_576;
pub(super) const COLUMNS: u32 = 16_384;

/// More custom properties than any workbook has: the form has five. Of others nothing is known.
pub(super) const MOST_PROPERTIES: usize = 1_000;

/// More filled cells than any commune's workbook could need: a form has about a thousand. What is done with them afterwards
/// takes seconds at this number, and more than in proportion beyond it. Notes, text boxes and values that another took the place of
/// count like cells.
pub(super) const MOST_CELLS: usize = 60_000;

/// More bytes of text than any commune could write: one long shared text may stand in very many cells.
pub(super) const MOST_TEXT: usize = 3_000_000;

/// More shared texts than any workbook needs that has no more than [`MOST_CELLS`]; left-over ones included.
pub(super) const MOST_SHARED: usize = 500_000;

/// More pieces with a font of their own than any text has: of one that has more, the fonts are passed over.
pub(super) const MOST_RUNS: usize = 1_000;

/// More styles, fonts or number formats than Excel takes (65,490 styles of cells).
pub(super) const MOST_STYLES: usize = 70_000;

/// More merged ranges than a sheet of the form has cells to fill; of others nothing is known.
pub(super) const MOST_MERGED: usize = 1_000;

/// Longest formula that Excel takes; a longer one is not copied along the cells that share it.
pub(super) const LONGEST_FORMULA: usize = 8_192;

/// Most cells of xls that are laid side by side: more than are kept, since some of them show nothing.
pub(super) const MOST_LAID: usize = 250_000;

/// Longest name of a sheet, in bytes: Excel takes 31 letters, others some more, and it stands in every place of the sheet.
pub(super) const LONGEST_SHEET: usize = 1_000;

/// Longest text of a cell, in bytes: Excel takes 32,767 letters.
pub(super) const LONGEST_TEXT: usize = 100_000;
