//! References of cells as a file writes them: `F23`, and ranges `F12:F14`.

use crate::place::CellRef;
use crate::workbook::Merged;
use crate::workbook::limits::{COLUMNS, ROWS};

/// A cell of the sheet; `None` for what is none.
pub(super) fn cell(text: &str) -> Option<CellRef> {
    usual(text.as_bytes()).or_else(|| unusual(text))
}

/// Capitals and digits and nothing else, as nearly every program writes it.
fn usual(text: &[u8]) -> Option<CellRef> {
    let letters =
        text.iter().position(|sign| !sign.is_ascii_uppercase()).filter(|letters| (1..=3).contains(letters))?;
    let (letters, digits) = text.split_at_checked(letters).filter(|(_, digits)| digits.len() <= 7)?;
    let column = letters.iter().fold(0, |column, letter| column * 26 + u32::from(letter - b'A') + 1);
    let mut row = 0;
    for digit in digits {
        row = row * 10 + u32::from(digit.checked_sub(b'0').filter(|digit| *digit < 10)?);
    }
    on_sheet(row.checked_sub(1)?, column - 1)
}

fn unusual(text: &str) -> Option<CellRef> {
    let (mut column, mut row) = (0_u32, 0_u32);
    let mut signs = text.trim().bytes().filter(|sign| *sign != b'$').peekable();
    while let Some(letter) = signs.next_if(u8::is_ascii_alphabetic) {
        column = column.checked_mul(26)?.checked_add(u32::from(letter.to_ascii_uppercase() - b'A') + 1)?;
    }
    for digit in signs {
        let digit = char::from(digit).to_digit(10)?;
        row = row.checked_mul(10)?.checked_add(digit)?;
    }
    on_sheet(row.checked_sub(1)?, column.checked_sub(1)?)
}

fn on_sheet(row: u32, column: u32) -> Option<CellRef> {
    (row < ROWS && column < COLUMNS).then_some(CellRef::new(row, column))
}

/// The number of a row, from 1 on in the file, as it is counted here.
pub(super) fn row(text: &str) -> Option<u32> {
    text.trim().parse::<u32>().ok()?.checked_sub(1).filter(|row| *row < ROWS)
}

/// A range of merged cells.
pub(super) fn range(text: &str) -> Option<Merged> {
    let (first, last) = text.split_once(':')?;
    let (first, last) = (cell(first)?, cell(last)?);
    Merged::new((first.row, last.row), (first.column, last.column))
}

#[cfg(test)]
mod tests {
    use super::{cell, range, row};

    #[test]
    fn a_reference_is_read_as_excel_and_others_write_it() {
        for (text, shown) in [("F23", "F23"), (" f23 ", "F23"), ("$F$23", "F23"), ("XFD1048576", "XFD1048576")] {
            assert_eq!(cell(text).map(|at| at.to_string()).as_deref(), Some(shown), "{text}");
        }
        assert_eq!((row("12"), range("A1:B2").map(|range| range.to_string()).as_deref()), (Some(11), Some("A1:B2")));
    }

    #[test]
    fn what_is_no_cell_of_a_sheet_is_none() {
        for text in
            ["", "F", "23", "F0", "23F", "F-1", "XFE1", "A1048577", "AAAAAAAAAAA1", "A99999999999", "A1:B2", "Đ1"]
        {
            assert_eq!(cell(text), None, "{text}");
        }
        assert_eq!((row("0"), row("x"), range("A1"), range("1:3")), (None, None, None, None));
    }
}
