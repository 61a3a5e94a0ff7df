//! What the machine gives to the making of the workbook: where the cells of the longest sheets wait until it is complete, and
//! whether two sheets are drawn at once.

use std::path::Path;

use rust_xlsxwriter::{Workbook, Worksheet, XlsxError};

use crate::drawing::book::{self, book};
use crate::drawing::canvas::Keeps;

/// Up to so many cells a sheet is kept in memory: those of some hundred communes.
const MANY: usize = 100_000;

#[derive(Debug, Clone, Copy)]
pub enum Room<'a> {
    Memory,
    /// Nameless temporary files in this folder, one for each long register, gone when the workbook is made. The core alone has no
    /// files: it keeps them in memory.
    Folder(&'a Path),
}

impl Room<'_> {
    /// Does both: a program with files has threads as well, and does them at once.
    pub(super) fn both<A: Send, B: Send>(
        self,
        one: impl FnOnce() -> A + Send,
        other: impl FnOnce() -> B + Send,
    ) -> (A, B) {
        match self {
            #[cfg(feature = "command")]
            Room::Folder(_) => rayon::join(one, other),
            _ => (one(), other()),
        }
    }
}

/// The workbook in the making: its long registers are written row by row and not kept.
pub(super) struct Binder<'a> {
    workbook: Workbook,
    room: Room<'a>,
}

impl<'a> Binder<'a> {
    pub(super) fn new(room: Room<'a>) -> Result<Self, XlsxError> {
        #[cfg_attr(not(feature = "command"), expect(unused_mut, reason = "no folder is set"))]
        let mut binder = Self { workbook: book()?, room };
        #[cfg(feature = "command")]
        if let Room::Folder(folder) = binder.room {
            binder.workbook.set_tempdir(folder)?;
        }
        Ok(binder)
    }

    /// A sheet of so many rows and columns, which is written from top to bottom.
    pub(super) fn sheet(&mut self, rows: usize, columns: usize) -> Result<(Worksheet, Keeps), XlsxError> {
        match (self.room, rows.saturating_mul(columns) > MANY) {
            #[cfg(feature = "command")]
            (Room::Folder(_), true) => Ok((self.workbook.new_worksheet_with_low_memory()?, Keeps::OneRow)),
            _ => Ok((book::sheet()?, Keeps::Rows)),
        }
    }

    pub(super) fn close(self) -> Workbook {
        self.workbook
    }
}
