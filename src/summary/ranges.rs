//! Rows of a table, and ranges of its cells as formulas want them.

use std::fmt;

use crate::place::CellRef;

/// Where the rows of a table ended up; `end` is the row after the last.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rows {
    pub(super) first: u32,
    pub(super) end: u32,
}

impl Rows {
    /// The last row, unless there is none.
    pub(super) fn last(self) -> Option<u32> {
        self.end.checked_sub(1).filter(|last| *last >= self.first)
    }

    /// `C5:C16`. A table without rows has no range: a formula over it would take in its own cell.
    pub(super) fn of_column(self, column: u16) -> Option<String> {
        let column = u32::from(column);
        self.last().map(|last| range(CellRef::new(self.first, column), CellRef::new(last, column)))
    }

    /// `$C$5:$C$16`, for formulas and names of other sheets.
    pub(super) fn absolute(self, first: u16, last: u16) -> Option<String> {
        let corner = |row, column: u16| CellRef::new(row, column.into()).absolute();
        self.last().map(|row| format!("{}:{}", corner(self.first, first), corner(row, last)))
    }

    pub(super) fn sum(self, column: u16) -> String {
        self.of_column(column).map_or_else(|| "=0".to_owned(), |range| format!("=SUM({range})"))
    }
}

/// A cell of some sheet of the summary: what a link leads to, and what a formula refers to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Target {
    sheet: String,
    cell: CellRef,
}

impl Target {
    pub(super) fn new(sheet: &str, cell: CellRef) -> Self {
        Self { sheet: sheet.to_owned(), cell }
    }
}

/// `'Kinh phí'!C7`.
impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}!{}", quoted(&self.sheet), self.cell)
    }
}

/// A sheet's name as formulas want it.
pub(super) fn quoted(sheet: &str) -> String {
    format!("'{}'", sheet.replace('\'', "''"))
}

/// `F8:G10`, or `F8` alone.
pub(super) fn range(first: CellRef, last: CellRef) -> String {
    if first == last { first.to_string() } else { format!("{first}:{last}") }
}

/// A column number for the library. Beyond the last one it refuses the number itself.
pub(super) fn col(column: usize) -> u16 {
    u16::try_from(column).unwrap_or(u16::MAX)
}
