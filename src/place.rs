//! Where a value stands: workbook, sheet, column, row and cell, written the way Excel shows them.

use std::fmt;
use std::sync::Arc;

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};

/// One cell of a sheet. Both numbers count from zero; [`fmt::Display`] prints `F23`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellRef {
    pub row: u32,
    pub column: u32,
}

impl CellRef {
    pub const fn new(row: u32, column: u32) -> Self {
        Self { row, column }
    }

    /// Reads `F23`, as Excel writes it: up to three letters, and rows from 1.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.trim_start_matches(|c: char| c.is_ascii_uppercase());
        let letters = text.strip_suffix(digits).filter(|letters| (1..=3).contains(&letters.len()))?;
        let column = letters.bytes().fold(0, |column, letter| column * 26 + u32::from(letter - b'A') + 1);
        let digits = Some(digits).filter(|digits| digits.chars().all(|c| c.is_ascii_digit()))?;
        Some(Self::new(digits.parse::<u32>().ok()?.checked_sub(1)?, column - 1))
    }

    /// `$F$23`, as formulas and defined names want it.
    pub fn absolute(self) -> String {
        format!("${}${}", column_letters(self.column), u64::from(self.row) + 1)
    }
}

impl fmt::Display for CellRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", column_letters(self.column), u64::from(self.row) + 1)
    }
}

/// The letters Excel shows above a column: 0 is `A`, 25 `Z`, 26 `AA`.
pub fn column_letters(column: u32) -> String {
    let mut letters = Vec::new();
    let mut left = u64::from(column) + 1;
    while left > 0 {
        let digit = (left - 1) % 26;
        letters.push(char::from(b'A' + digit as u8));
        left = (left - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// Cells, those below one another as one range: `G8–G12`, `G14`.
pub fn ranges(cells: impl IntoIterator<Item = CellRef>) -> Vec<String> {
    let mut ranges: Vec<(CellRef, CellRef)> = Vec::new();
    for cell in cells {
        match ranges.last_mut() {
            Some((_, last)) if last.column == cell.column && last.row + 1 == cell.row => *last = cell,
            _ => ranges.push((cell, cell)),
        }
    }
    let shown = |(first, last): (CellRef, CellRef)| match first == last {
        true => first.to_string(),
        false => format!("{first}–{last}"),
    };
    ranges.into_iter().map(shown).collect()
}

/// A workbook, a sheet of it, or a cell of that sheet: as much as is known.
///
/// `workbook` makes them, and `cli` that of a file which cannot even be opened; everybody else copies them, or moves within their sheet
/// with [`Place::at`], so that a figure of the summary can still name its cell.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    pub workbook: Arc<str>,
    pub sheet: Option<Arc<str>>,
    pub cell: Option<CellRef>,
}

impl Place {
    pub fn workbook(workbook: &Arc<str>) -> Self {
        Self { workbook: Arc::clone(workbook), sheet: None, cell: None }
    }

    pub fn sheet(workbook: &Arc<str>, sheet: &Arc<str>) -> Self {
        Self { sheet: Some(Arc::clone(sheet)), ..Self::workbook(workbook) }
    }

    pub fn cell(workbook: &Arc<str>, sheet: &Arc<str>, cell: CellRef) -> Self {
        Self { cell: Some(cell), ..Self::sheet(workbook, sheet) }
    }

    /// The same sheet, another cell.
    pub fn at(&self, cell: CellRef) -> Self {
        Self { cell: Some(cell), ..self.clone() }
    }

    /// `Tiêu chí!F23`; the sheet alone when no cell is known; empty for the whole workbook.
    pub fn within_workbook(&self) -> String {
        match (&self.sheet, self.cell) {
            (Some(sheet), Some(cell)) => format!("{sheet}!{cell}"),
            (Some(sheet), None) => sheet.to_string(),
            _ => String::new(),
        }
    }

    pub fn cell_text(&self) -> Option<String> {
        self.cell.map(|cell| cell.to_string())
    }
}

impl Serialize for CellRef {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for CellRef {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| D::Error::custom(format!("{text:?} is no cell")))
    }
}

#[cfg(test)]
mod tests {
    use super::{CellRef, Place, column_letters};

    #[test]
    fn columns_have_the_letters_excel_shows() {
        let shown: Vec<String> = [0, 25, 26, 51, 52, 701, 702, 16_383].map(column_letters).to_vec();
        assert_eq!(shown, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA", "XFD"]);
    }

    #[test]
    fn a_cell_is_read_as_it_is_printed() {
        for cell in [CellRef::new(0, 0), CellRef::new(22, 5), CellRef::new(1_048_575, 16_383)] {
            assert_eq!(CellRef::parse(&cell.to_string()), Some(cell));
        }
        for text in ["", "A", "7", "A0", "a1", "A+1", "ABCD1", "A99999999999"] {
            assert_eq!(CellRef::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_place_prints_sheet_and_cell() {
        let place = Place::cell(&"a.xlsx".into(), &"Tiêu chí".into(), CellRef::new(22, 5));
        assert_eq!(place.within_workbook(), "Tiêu chí!F23");
    }
}
