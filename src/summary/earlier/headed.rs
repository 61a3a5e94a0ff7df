//! A table of a summary, found by its headings: rows may have been sorted, columns moved, the sheet called otherwise.

use std::collections::BTreeSet;

use crate::message::{Language, Messages};
use crate::place::CellRef;
use crate::workbook::{Sheet, Workbook};

/// The words of a summary, which may have been written in either language.
pub(super) struct SummaryWords([Messages; 2]);

impl SummaryWords {
    pub(super) fn new() -> Self {
        Self([Language::Vi, Language::En].map(Messages::new))
    }

    /// Both languages.
    pub(super) fn each(&self) -> impl Iterator<Item = &Messages> {
        self.0.iter()
    }

    /// Whether a text is this word in one of them.
    pub(super) fn is(&self, id: &'static str, text: &str) -> bool {
        self.each().any(|messages| messages.get(id) == text)
    }
}

/// The headings and what stands below them.
pub(super) struct HeadedTable<'w> {
    sheet: &'w Sheet,
    heading_row: u32,
    /// Each heading by its id, with its column.
    columns: Vec<(&'static str, u32)>,
}

impl<'w> HeadedTable<'w> {
    /// The first row of the workbook that has all these headings.
    pub(super) fn find(workbook: &'w Workbook, headings: &[&'static str], words: &SummaryWords) -> Option<Self> {
        Self::all(workbook, headings, words).next()
    }

    /// Every row that has them.
    pub(super) fn all<'s>(
        workbook: &'w Workbook,
        headings: &'s [&'static str],
        words: &'s SummaryWords,
    ) -> impl Iterator<Item = Self> + use<'w, 's> {
        workbook.sheets.iter().flat_map(move |sheet| {
            let first = headings.first().copied().unwrap_or_default();
            let rows = sheet.cells.iter().filter(move |(_, cell)| words.is(first, &cell.value.shown()));
            let rows: BTreeSet<u32> = rows.map(|(at, _)| at.row).collect();
            rows.into_iter().filter_map(move |heading_row| {
                let column = |id: &&'static str| {
                    let mut cells = sheet.cells.row(heading_row);
                    let (at, _) = cells.find(|(_, cell)| words.is(id, &cell.value.shown()))?;
                    Some((*id, at.column))
                };
                let columns: Vec<_> = headings.iter().filter_map(column).collect();
                (columns.len() == headings.len()).then_some(Self { sheet, heading_row, columns })
            })
        })
    }

    /// The other headings of the row, with their columns.
    pub(super) fn others(&self) -> impl Iterator<Item = (String, u32)> {
        let known: Vec<u32> = self.columns.iter().map(|(_, column)| *column).collect();
        let cells = self.sheet.cells.row(self.heading_row).filter(move |(at, _)| !known.contains(&at.column));
        cells.map(|(at, cell)| (cell.value.shown().into_owned(), at.column))
    }

    /// Rows below the headings in which there is anything.
    pub(super) fn rows(&self) -> BTreeSet<u32> {
        self.sheet.cells.range(CellRef::new(self.heading_row + 1, 0)..).map(|(at, _)| at.row).collect()
    }

    /// What stands in a row below a heading.
    pub(super) fn text(&self, row: u32, heading: &'static str) -> Option<String> {
        let (_, column) = self.columns.iter().find(|(id, _)| *id == heading)?;
        self.at(row, *column)
    }

    /// What stands in a cell.
    pub(super) fn at(&self, row: u32, column: u32) -> Option<String> {
        self.sheet.cells.get(&CellRef::new(row, column)).map(|cell| cell.value.shown().into_owned())
    }
}
