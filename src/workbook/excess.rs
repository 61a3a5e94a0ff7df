//! What a file has more of than is read.

use serde::{Deserialize, Serialize};

use crate::workbook::limits::{
    LONGEST_FILE, LONGEST_READING, LONGEST_SHEET, LONGEST_TEXT, MOST_CELLS, MOST_LAID, MOST_MEMORY, MOST_PARTS,
    MOST_SHARED, MOST_SHEETS, MOST_STYLES, MOST_TEXT, MOST_UNPACKED,
};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Excess {
    /// Bytes of the file.
    File,
    /// Bytes of memory while it is read.
    Memory,
    /// Seconds of the processor while it is read.
    Time,
    /// Bytes that its parts unpack to, beyond its own.
    Unpacked,
    /// Parts of the package.
    Parts,
    Sheets,
    /// Cells that are filled.
    Cells,
    /// Cells of any kind, in the formats in which cells without content stand one by one.
    Laid,
    /// Bytes of text of the whole workbook.
    Text,
    /// Texts that cells share.
    SharedTexts,
    /// Styles, fonts or number formats.
    Styles,
    /// Bytes of the name of a sheet.
    SheetName,
    /// Bytes of the text of one cell.
    TextOfCell,
}

impl Excess {
    /// How much is read, in its unit.
    pub const fn most(self) -> u64 {
        match self {
            Self::File => LONGEST_FILE,
            Self::Memory => MOST_MEMORY,
            Self::Time => LONGEST_READING,
            Self::Unpacked => MOST_UNPACKED,
            Self::Parts => MOST_PARTS as u64,
            Self::Sheets => MOST_SHEETS as u64,
            Self::Cells => MOST_CELLS as u64,
            Self::Laid => MOST_LAID as u64,
            Self::Text => MOST_TEXT as u64,
            Self::SharedTexts => MOST_SHARED as u64,
            Self::Styles => MOST_STYLES as u64,
            Self::SheetName => LONGEST_SHEET as u64,
            Self::TextOfCell => LONGEST_TEXT as u64,
        }
    }
}
