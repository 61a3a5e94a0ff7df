//! Ranges of cells as the library and Excel want them.

use crate::form::Table;
use crate::place::CellRef;

/// A column number for the library. Beyond the last one it refuses the number itself.
pub(super) fn col(column: u32) -> u16 {
    u16::try_from(column).unwrap_or(u16::MAX)
}

/// Ascending numbers as runs of consecutive ones, first and last of each.
pub(super) fn runs(numbers: impl IntoIterator<Item = u32>) -> Vec<(u32, u32)> {
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
pub(super) fn area(column: u32, rows: &[u32]) -> String {
    let ranges = runs(rows.iter().copied());
    let ranges = ranges.into_iter().map(|(first, last)| range(CellRef::new(first, column), CellRef::new(last, column)));
    ranges.collect::<Vec<_>>().join(" ")
}

/// `F8:G10`, or `F8` alone.
pub(super) fn range(first: CellRef, last: CellRef) -> String {
    if first == last { first.to_string() } else { format!("{first}:{last}") }
}

/// The last column of a table; a table without columns has nothing to show anyway.
pub(super) fn last_column(table: &Table) -> u32 {
    u32::try_from(table.columns.len()).unwrap_or(u32::MAX).saturating_sub(1)
}

/// `='Tiêu chí'!$A$5:$L$80`: the headings and everything below them.
pub(super) fn of_table(sheet: &str, table: &Table) -> String {
    let first = CellRef::new(table.heading_row(), 0).absolute();
    let last = CellRef::new(table.end() - 1, last_column(table)).absolute();
    format!("='{sheet}'!{first}:{last}")
}
