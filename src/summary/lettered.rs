//! Where the letters of a written matrix stand, for formulas and links of other sheets.

use std::ops::Range;

use crate::consolidation::Letter;
use crate::drawing::ranges::{Rows, SheetCell, col, quoted, range};
use crate::message::Messages;
use crate::place::CellRef;

/// Columns before the letters: number or code, and name.
pub(super) const NAMES: u16 = 2;

/// What the columns of a matrix are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Across {
    Communes,
    /// Criteria or indicators.
    Subjects,
}

/// The matrices that other sheets count over.
#[derive(Clone, Copy)]
pub(super) struct Matrices<'a> {
    pub(super) criteria: &'a Lettered,
    pub(super) indicators: &'a Lettered,
}

pub(super) struct Lettered {
    pub(super) sheet: String,
    pub(super) rows: Rows,
    /// The column after the last letter: the first of the counts.
    pub(super) end: u16,
    pub(super) across: Across,
}

impl Lettered {
    /// `COUNTIF(…)+COUNTIF(…)`: the communes that have one of these letters in the criterion or indicator of this number.
    pub(super) fn communes(&self, subject: usize, letters: &[Letter], messages: &Messages) -> String {
        let cells = match self.across {
            Across::Communes => self.last().map(|last| self.block(subject..subject + 1, NAMES, last)),
            Across::Subjects => self.rows.of_column(NAMES + col(subject)),
        };
        self.times(cells, letters, messages)
    }

    /// The same of a commune: its criteria or indicators of these numbers that have one of these letters.
    pub(super) fn subjects(
        &self,
        commune: usize,
        subjects: Range<usize>,
        letters: &[Letter],
        messages: &Messages,
    ) -> String {
        let cells = match self.across {
            Across::Communes => self.block(subjects, NAMES + col(commune), NAMES + col(commune)),
            Across::Subjects => {
                let last = (NAMES + col(subjects.end)).saturating_sub(1);
                self.block(commune..commune + 1, NAMES + col(subjects.start), last)
            }
        };
        self.times(Some(cells), letters, messages)
    }

    /// The same of those few of them that are not left out; where none is left, nothing is counted.
    pub(super) fn subjects_but(
        &self,
        commune: usize,
        subjects: Range<usize>,
        is_left_out: impl Fn(usize) -> bool,
        letters: &[Letter],
        messages: &Messages,
    ) -> String {
        let mut runs: Vec<Range<usize>> = Vec::new();
        for subject in subjects.filter(|subject| !is_left_out(*subject)) {
            match runs.last_mut() {
                Some(run) if run.end == subject => run.end = subject + 1,
                _ => runs.push(subject..subject + 1),
            }
        }
        let counts: Vec<String> = runs.into_iter().map(|run| self.subjects(commune, run, letters, messages)).collect();
        if counts.is_empty() { "0".to_owned() } else { counts.join("+") }
    }

    /// The cell of a commune and a criterion or indicator, by their numbers.
    pub(super) fn at(&self, commune: usize, subject: usize) -> SheetCell {
        let (row, column) = match self.across {
            Across::Communes => (subject, commune),
            Across::Subjects => (commune, subject),
        };
        SheetCell::new(&self.sheet, CellRef::new(self.row(row), u32::from(NAMES + col(column))))
    }

    /// The first cell of the sheet.
    pub(super) fn target(&self) -> SheetCell {
        SheetCell::new(&self.sheet, CellRef::new(0, 0))
    }

    /// The counts of a letter down the rows, as another sheet refers to them.
    pub(super) fn counts(&self, letter: usize) -> Option<String> {
        let column = self.end + col(letter);
        self.rows.absolute(column, column).map(|cells| format!("{}!{cells}", quoted(&self.sheet)))
    }

    /// The count of a letter in the row of this number.
    pub(super) fn count_at(&self, row: usize, letter: usize) -> SheetCell {
        SheetCell::new(&self.sheet, CellRef::new(self.row(row), u32::from(self.end + col(letter))))
    }

    /// The count of a letter in the whole matrix.
    pub(super) fn total(&self, letter: usize) -> SheetCell {
        let row = self.rows.end.saturating_add(u32::from(col(letter)));
        SheetCell::new(&self.sheet, CellRef::new(row, u32::from(self.end + col(letter))))
    }

    fn times(&self, cells: Option<String>, letters: &[Letter], messages: &Messages) -> String {
        let Some(cells) = cells else { return "0".to_owned() };
        let sheet = quoted(&self.sheet);
        let one = |letter: &Letter| format!("COUNTIF({sheet}!{cells},\"{}\")", letter.sign(messages));
        letters.iter().map(one).collect::<Vec<_>>().join("+")
    }

    /// Some rows, by their numbers, from one column to another.
    fn block(&self, rows: Range<usize>, first: u16, last: u16) -> String {
        let end = self.row(rows.end).saturating_sub(1);
        range(CellRef::new(self.row(rows.start), first.into()), CellRef::new(end, last.into()))
    }

    fn row(&self, number: usize) -> u32 {
        self.rows.first.saturating_add(u32::try_from(number).unwrap_or(u32::MAX))
    }

    /// The last column of letters, unless there is none.
    fn last(&self) -> Option<u16> {
        self.end.checked_sub(1).filter(|last| *last >= NAMES)
    }
}
