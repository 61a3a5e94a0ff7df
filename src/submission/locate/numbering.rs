//! A row that numbers the columns, as nearly every official form has it below its headings.
//!
//! ```text
//! 5    Mã    Tiêu chí, chỉ tiêu    Mức yêu cầu    Kết quả    Đánh giá
//! 6    (1)   (2)                   (3)            (4)        (5)=(4)/(3)       or A, B, 1, 2, 3
//! ```

use crate::place::CellRef;
use crate::submission::locate::Located;

/// Fewer marks may be anything.
const FEWEST: usize = 3;

/// No form has more columns.
const MOST: u32 = 60;

/// A mark of a column.
#[derive(PartialEq)]
enum Mark {
    Number(u32),
    Letter(char),
}

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
    let cells: Vec<(u32, String)> = cells.map(|(at, cell)| (at.column, cell.value.shown().into_owned())).collect();
    let marks: Option<Vec<(u32, Mark)>> = cells.iter().map(|(at, shown)| Some((*at, mark(shown)?))).collect();
    let bracketed = cells.iter().all(|(_, shown)| shown.trim_start().starts_with(['(', '[']));
    marks.is_some_and(|marks| {
        let follow = |pair: &[(u32, Mark)]| match pair {
            [(at, Mark::Number(one)), (other_at, Mark::Number(other))] => {
                one + 1 == *other || other > one && (bracketed || other - one == other_at - at)
            }
            [(_, Mark::Letter(one)), (_, Mark::Letter(other))] => one < other,
            [(_, Mark::Letter(_)), (_, Mark::Number(number))] => *number == 1,
            _ => false,
        };
        marks.len() >= FEWEST && marks.windows(2).all(follow)
    })
}

/// `(1)`, `1`, `[1]`, `A`, `(5) = (4)/(3)`, `6=4+5`.
fn mark(shown: &str) -> Option<Mark> {
    let text: String = shown.chars().filter(|sign| !sign.is_whitespace() && !"()[]".contains(*sign)).collect();
    let (text, of) = text.split_once('=').unwrap_or((&text, ""));
    if !of.chars().all(|sign| sign.is_ascii_digit() || "+-*/x:.,".contains(sign)) {
        return None;
    }
    let mut letters = text.chars();
    match (text.parse::<u32>(), letters.next(), letters.next()) {
        (Ok(number), ..) => (1..=MOST).contains(&number).then_some(Mark::Number(number)),
        (Err(_), Some(letter), None) if letter.is_ascii_alphabetic() => Some(Mark::Letter(letter.to_ascii_uppercase())),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Mark, mark};

    #[test]
    fn marks_of_columns_are_told_from_answers() {
        for text in ["1", "(1)", " ( 1 ) ", "[1]", "1=2+3", "(1) = (2)/(3)"] {
            assert!(mark(text) == Some(Mark::Number(1)), "{text}");
        }
        assert!(mark("b") == Some(Mark::Letter('B')));
        for text in ["", "1.1", "1,5", "Đ", "AB", "0", "95", "1 = a", "(1) bản"] {
            assert!(mark(text).is_none(), "{text}");
        }
    }
}
