//! Where the cells of the longest sheets wait until the workbook is complete.

use std::path::Path;

use rust_xlsxwriter::{Workbook, Worksheet, XlsxError};

use crate::drawing::canvas::Keeps;

/// Up to so many rows a register is kept in memory: those of some hundred communes.
const MANY: usize = 20_000;

#[derive(Debug, Clone, Copy)]
pub enum Room<'a> {
    Memory,
    /// Nameless temporary files in this folder, one for each long register, gone when the workbook is made.
    Folder(&'a Path),
}

/// The workbook in the making: its long registers are written row by row and not kept.
pub(super) struct Binder<'a> {
    workbook: Workbook,
    room: Room<'a>,
}

impl<'a> Binder<'a> {
    pub(super) fn new(room: Room<'a>) -> Result<Self, XlsxError> {
        let mut workbook = Workbook::new();
        if let Room::Folder(folder) = room {
            workbook.set_tempdir(folder)?;
        }
        Ok(Self { workbook, room })
    }

    /// A sheet for a register of so many rows, which are written from top to bottom.
    pub(super) fn register(&mut self, rows: usize) -> Result<(Worksheet, Keeps), XlsxError> {
        match self.room {
            Room::Folder(_) if rows > MANY => Ok((self.workbook.new_worksheet_with_low_memory()?, Keeps::OneRow)),
            _ => Ok((Worksheet::new(), Keeps::Rows)),
        }
    }

    pub(super) fn close(self) -> Workbook {
        self.workbook
    }
}
