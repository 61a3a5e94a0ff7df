//! The row of a sheet around a cell, as a small table: what stands beside the cell, below the headings of the form.
//!
//! ```text
//!      B     C              G          H
//!      Mã    Chỉ tiêu       Kết quả    Đánh giá
//! 40   10.1  Thu nhập …     35,5     [ Đạt ]
//! ```

use std::collections::BTreeSet;

use rust_decimal::Decimal;
use serde::Serialize;

use crate::form::Form;
use crate::message::{Language, Messages};
use crate::place::{CellRef, column_letters};
use crate::workbook::{Cell, Sheet, Value};

/// Columns that are drawn: the first ones, which say what the row is about, then those nearest to the cell.
const FIRST: usize = 2;
const MOST_COLUMNS: usize = 9;

/// Letters of a text that are drawn.
const MOST_LETTERS: usize = 160;

/// Cells that look like headings of the form make a row one of headings.
const ENOUGH: usize = 2;

/// How far above a row its headings are looked for: a table of the form is shorter.
const FARTHEST: u32 = 400;

/// The headings of all tables of the form.
pub(super) struct FormHeadings(BTreeSet<String>);

#[derive(Serialize)]
pub(super) struct DrawnRow {
    /// As Excel counts.
    row: u32,
    cells: Vec<DrawnCell>,
}

#[derive(Serialize)]
struct DrawnCell {
    /// The letters above the column.
    column: String,
    /// Empty where none is known.
    heading: String,
    text: String,
    /// It is the cell that the finding is about.
    marked: bool,
}

impl FormHeadings {
    pub(super) fn of(form: &Form) -> Self {
        let columns = form.tables().flat_map(|(_, table)| &table.columns);
        Self(columns.map(|column| column.heading.folded().to_owned()).collect())
    }

    /// The nearest row above that consists of headings.
    fn above(&self, row: u32, sheet: &Sheet) -> Option<u32> {
        let is_heading = |cell: &Cell| self.0.contains(&*cell.value.folded());
        let above = (row.saturating_sub(FARTHEST)..row).rev();
        above.into_iter().find(|row| sheet.cells.row(*row).filter(|(_, cell)| is_heading(cell)).count() >= ENOUGH)
    }
}

impl DrawnRow {
    pub(super) fn around(at: CellRef, sheet: &Sheet, headings: &FormHeadings, messages: &Messages) -> Self {
        let above = headings.above(at.row, sheet);
        let text = |at: CellRef| sheet.cells.get(&at).map(|cell| shown(cell, messages.language())).unwrap_or_default();
        let cell = |column: u32| DrawnCell {
            column: column_letters(column),
            heading: above.map(|row| text(CellRef::new(row, column))).unwrap_or_default(),
            text: text(CellRef::new(at.row, column)),
            marked: column == at.column,
        };
        Self { row: at.row + 1, cells: columns(at, sheet).into_iter().map(cell).collect() }
    }
}

/// The columns that are drawn, from left to right, that of the cell always among them.
fn columns(at: CellRef, sheet: &Sheet) -> BTreeSet<u32> {
    let filled: Vec<u32> = sheet.cells.row(at.row).map(|(place, _)| place.column).collect();
    let mut nearest = filled.clone();
    nearest.sort_by_key(|column| column.abs_diff(at.column));
    let wanted = std::iter::once(at.column).chain(filled.into_iter().take(FIRST)).chain(nearest);
    let mut columns = BTreeSet::new();
    for column in wanted {
        if columns.len() < MOST_COLUMNS {
            columns.insert(column);
        }
    }
    columns
}

/// Nearly as Excel shows it; of a long text its beginning.
fn shown(cell: &Cell, language: Language) -> String {
    let text = match cell.value {
        Value::Number(number) if cell.percent => format!("{}%", with_point(&percent(number), language)),
        Value::Number(_) => with_point(&cell.value.shown(), language),
        _ => cell.value.shown().into_owned(),
    };
    match text.char_indices().nth(MOST_LETTERS) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text,
    }
}

fn percent(number: f64) -> String {
    match Decimal::try_from(number * 100.0) {
        Ok(percent) => percent.round_dp(6).normalize().to_string(),
        Err(_) => (number * 100.0).to_string(),
    }
}

/// A year is a number too: the digits are not put in groups.
fn with_point(number: &str, language: Language) -> String {
    match language {
        Language::Vi => number.replace('.', ","),
        Language::En => number.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::shown;
    use crate::message::Language;
    use crate::workbook::{Cell, Value};

    #[test]
    fn a_cell_is_shown_nearly_as_excel_shows_it() {
        let number = |number| Cell::new(Value::Number(number));
        let percent = Cell { percent: true, ..number(0.285) };
        for (cell, expected) in [(number(2031.0), "2031"), (number(35.5), "35,5"), (percent, "28,5%")] {
            assert_eq!(shown(&cell, Language::Vi), expected);
        }
        let long = Cell::new(Value::Text("ă".repeat(500).as_str().into()));
        assert_eq!(shown(&long, Language::Vi).chars().count(), 161);
    }
}
