//! Rows of a table, and ranges of its cells as formulas want them.

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

    pub(super) fn sum(self, column: u16) -> String {
        self.of_column(column).map_or_else(|| "=0".to_owned(), |range| format!("=SUM({range})"))
    }
}

/// `F8:G10`, or `F8` alone.
pub(super) fn range(first: CellRef, last: CellRef) -> String {
    if first == last { first.to_string() } else { format!("{first}:{last}") }
}

/// A column number for the library. Beyond the last one it refuses the number itself.
pub(super) fn col(column: usize) -> u16 {
    u16::try_from(column).unwrap_or(u16::MAX)
}
