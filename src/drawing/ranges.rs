//! Rows of a table, cells and ranges of cells, as formulas and the library want them.

use std::fmt;

use crate::place::CellRef;

/// Where the rows of a table ended up; `end` is the row after the last.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rows {
    pub(crate) first: u32,
    pub(crate) end: u32,
}

impl Rows {
    /// The last row, unless there is none.
    pub(crate) fn last(self) -> Option<u32> {
        self.end.checked_sub(1).filter(|last| *last >= self.first)
    }

    /// `C5:C16`. A table without rows has no range: a formula over it would take in its own cell.
    pub(crate) fn of_column(self, column: u16) -> Option<String> {
        let column = u32::from(column);
        self.last().map(|last| range(CellRef::new(self.first, column), CellRef::new(last, column)))
    }

    /// `$C$5:$C$16`, for formulas and names of other sheets.
    pub(crate) fn absolute(self, first: u16, last: u16) -> Option<String> {
        let corner = |row, column: u16| CellRef::new(row, column.into()).absolute();
        self.last().map(|row| format!("{}:{}", corner(self.first, first), corner(row, last)))
    }

    pub(crate) fn sum(self, column: u16) -> String {
        self.of_column(column).map_or_else(|| "=0".to_owned(), |range| format!("=SUM({range})"))
    }
}

/// A cell of some sheet of the same workbook: what a link leads to, and what a formula refers to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SheetCell {
    sheet: String,
    cell: CellRef,
}

impl SheetCell {
    pub(crate) fn new(sheet: &str, cell: CellRef) -> Self {
        Self { sheet: sheet.to_owned(), cell }
    }
}

/// `'Kinh phí'!C7`.
impl fmt::Display for SheetCell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}!{}", quoted(&self.sheet), self.cell)
    }
}

/// A sheet's name as formulas want it.
pub(crate) fn quoted(sheet: &str) -> String {
    format!("'{}'", sheet.replace('\'', "''"))
}

/// `F8:G10`, or `F8` alone.
pub(crate) fn range(first: CellRef, last: CellRef) -> String {
    if first == last { first.to_string() } else { format!("{first}:{last}") }
}

/// `$F$8:$G$10`, or `$F$8` alone.
pub(crate) fn fixed(first: CellRef, last: CellRef) -> String {
    if first == last { first.absolute() } else { format!("{}:{}", first.absolute(), last.absolute()) }
}

/// Ascending numbers as runs of consecutive ones, first and last of each.
pub(crate) fn runs(numbers: impl IntoIterator<Item = u32>) -> Vec<(u32, u32)> {
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for number in numbers {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == number => *last = number,
            _ => runs.push((number, number)),
        }
    }
    runs
}

/// `F8:F10 F12`: rows of one column for a rule that covers several ranges.
pub(crate) fn area(column: u32, rows: &[u32]) -> String {
    let ranges = runs(rows.iter().copied());
    let ranges = ranges.into_iter().map(|(first, last)| range(CellRef::new(first, column), CellRef::new(last, column)));
    ranges.collect::<Vec<_>>().join(" ")
}

/// A column number for the library. Beyond the last one it refuses the number itself.
pub(crate) fn col(column: impl TryInto<u16>) -> u16 {
    column.try_into().unwrap_or(u16::MAX)
}
