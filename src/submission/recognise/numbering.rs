//! A row that numbers the columns, as nearly every official form has it below its headings.
//!
//! ```text
//! 5    Mã    Tiêu chí, chỉ tiêu    Mức yêu cầu    Kết quả    Đánh giá
//! 6    (1)   (2)                   (3)            (4)        (5)=(4)/(3)       or A, B, 1, 2, 3
//! ```

use std::borrow::Cow;

use crate::place::CellRef;
use crate::submission::recognise::Located;
use crate::wording::column_marks::ColumnMark;

/// Fewer marks may be anything.
const FEWEST: usize = 3;

/// Rows right below the headings that hold nothing but marks, one after the other.
pub(super) fn rows(table: &Located<'_>) -> impl Iterator<Item = u32> {
    let headings = std::iter::once(table.heading_row).chain(table.repeated.iter().copied());
    headings.map(|row| row + 1).filter(|row| *row < table.end && is_numbering(table, *row))
}

/// Marks in their order; under merged headings or columns of the commune's own, some may be left out: then they say the place
/// of their columns, counted from anywhere, or grow.
fn is_numbering(table: &Located<'_>, row: u32) -> bool {
    let span = table.span();
    let cells = table.sheet.cells.range(CellRef::new(row, *span.start())..=CellRef::new(row, *span.end()));
    let cells: Vec<(u32, Cow<'_, str>)> = cells.map(|(at, cell)| (at.column, cell.value.shown())).collect();
    let marks: Option<Vec<(u32, ColumnMark)>> =
        cells.iter().map(|(at, shown)| Some((*at, ColumnMark::of(shown)?))).collect();
    let bracketed = cells.iter().all(|(_, shown)| shown.trim_start().starts_with(['(', '[']));
    marks.is_some_and(|marks| {
        let follow = |pair: &[(u32, ColumnMark)]| match pair {
            [(at, ColumnMark::Number(one)), (other_at, ColumnMark::Number(other))] => {
                one + 1 == *other || other > one && (bracketed || other - one == other_at - at)
            }
            [(_, ColumnMark::Letter(one)), (_, ColumnMark::Letter(other))] => one < other,
            [(_, ColumnMark::Letter(_)), (_, ColumnMark::Number(number))] => *number == 1,
            _ => false,
        };
        marks.len() >= FEWEST && marks.windows(2).all(follow)
    })
}
