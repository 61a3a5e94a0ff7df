//! The cells of a sheet, which get their looks in runs: the library looks a format up anew for each cell that it is given with
//! one, which takes longer than everything else about the cell.

use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Url, Worksheet, XlsxError};

use crate::drawing::ranges::SheetCell;

/// What a sheet keeps in memory while it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Keeps {
    Rows,
    /// It is written from top to bottom, and what is above is gone.
    OneRow,
}

pub(crate) struct Canvas {
    sheet: Worksheet,
    keeps: Keeps,
    /// The last run of each column, which may go on.
    open: Vec<Option<Run>>,
    ended: Vec<Run>,
    /// Of a sheet that keeps one row: what cells look like that are written without a look of their own, by column.
    standing: Vec<&'static Format>,
}

/// Cells of one look below each other.
#[derive(Clone, Copy)]
struct Run {
    column: u16,
    first: u32,
    last: u32,
    look: &'static Format,
}

/// A cell by the numbers of its row and column.
type At = (u32, u16);

impl Canvas {
    pub(crate) const fn new(sheet: Worksheet, keeps: Keeps) -> Self {
        Self { sheet, keeps, open: Vec::new(), ended: Vec::new(), standing: Vec::new() }
    }

    /// The sheet itself, with the looks of all cells until now.
    pub(crate) fn sheet(&mut self) -> Result<&mut Worksheet, XlsxError> {
        self.settle()?;
        Ok(&mut self.sheet)
    }

    pub(crate) fn finish(mut self) -> Result<Worksheet, XlsxError> {
        self.settle()?;
        Ok(self.sheet)
    }

    pub(crate) fn text(&mut self, at: At, text: &str, look: &'static Format) -> Result<(), XlsxError> {
        if text.is_empty() {
            return self.blank(at, look);
        }
        if self.looks_by_itself(at, look) {
            self.sheet.write_string_with_format(at.0, at.1, text, look)?;
        } else {
            self.sheet.write_string(at.0, at.1, text)?;
        }
        Ok(())
    }

    pub(crate) fn number(&mut self, at: At, number: impl Into<f64>, look: &'static Format) -> Result<(), XlsxError> {
        if self.looks_by_itself(at, look) {
            self.sheet.write_number_with_format(at.0, at.1, number, look)?;
        } else {
            self.sheet.write_number(at.0, at.1, number)?;
        }
        Ok(())
    }

    pub(crate) fn date(&mut self, at: At, date: ExcelDateTime, look: &'static Format) -> Result<(), XlsxError> {
        if self.looks_by_itself(at, look) {
            self.sheet.write_datetime_with_format(at.0, at.1, date, look)?;
        } else {
            self.sheet.write_datetime(at.0, at.1, date)?;
        }
        Ok(())
    }

    pub(crate) fn formula(&mut self, at: At, formula: Formula, look: &'static Format) -> Result<(), XlsxError> {
        if self.looks_by_itself(at, look) {
            self.sheet.write_formula_with_format(at.0, at.1, formula, look)?;
        } else {
            self.sheet.write_formula(at.0, at.1, formula)?;
        }
        Ok(())
    }

    /// Of a run the library makes an empty cell by itself.
    pub(crate) fn blank(&mut self, at: At, look: &'static Format) -> Result<(), XlsxError> {
        match self.keeps {
            Keeps::Rows => self.note(at, look),
            Keeps::OneRow => {
                self.sheet.write_blank(at.0, at.1, look)?;
            }
        }
        Ok(())
    }

    /// Makes a cell lead to another one. The cell's own content is to be written after it.
    pub(crate) fn link(&mut self, at: At, target: &SheetCell, look: &'static Format) -> Result<(), XlsxError> {
        self.sheet.write_url_with_format(at.0, at.1, Url::new(format!("internal:{target}")), look)?;
        Ok(())
    }

    pub(crate) fn height(&mut self, row: u32, height: f64) -> Result<(), XlsxError> {
        self.sheet.set_row_height(row, height)?;
        Ok(())
    }

    /// Cells of these looks, by column, are many from here on.
    pub(crate) fn stand(&mut self, looks: Vec<&'static Format>) -> Result<(), XlsxError> {
        if self.keeps == Keeps::OneRow {
            for (look, column) in looks.iter().zip(0..) {
                self.sheet.set_column_format(column, look)?;
            }
            self.standing = looks;
        }
        Ok(())
    }

    /// The row that is written now is the last of those.
    pub(crate) fn last_to_stand(&mut self) -> Vec<&'static Format> {
        std::mem::take(&mut self.standing)
    }

    /// After the last of them the columns themselves look like nothing again.
    pub(crate) fn stand_no_more(&mut self, looks: &[&'static Format]) -> Result<(), XlsxError> {
        let plain = Format::new();
        for (_, column) in looks.iter().zip(0..) {
            self.sheet.set_column_format(column, &plain)?;
        }
        Ok(())
    }

    /// Whether a cell must be written with its look, because it is in no run.
    fn looks_by_itself(&mut self, at: At, look: &'static Format) -> bool {
        match self.keeps {
            Keeps::Rows => {
                self.note(at, look);
                false
            }
            Keeps::OneRow => {
                let standing = self.standing.get(usize::from(at.1));
                !standing.is_some_and(|standing| std::ptr::eq(*standing, look))
            }
        }
    }

    /// Takes the cell into the run of its column.
    fn note(&mut self, (row, column): At, look: &'static Format) {
        let index = usize::from(column);
        if self.open.len() <= index {
            self.open.resize(index + 1, None);
        }
        let Some(open) = self.open.get_mut(index) else { return };
        let alone = Run { column, first: row, last: row, look };
        match open {
            Some(run) if std::ptr::eq(run.look, look) && (run.first..=run.last + 1).contains(&row) => {
                run.last = run.last.max(row);
            }
            Some(run) => self.ended.push(std::mem::replace(run, alone)),
            None => *open = Some(alone),
        }
    }

    /// Gives the cells their looks, in the order in which each look first stands on the sheet.
    fn settle(&mut self) -> Result<(), XlsxError> {
        let mut runs = std::mem::take(&mut self.ended);
        runs.extend(self.open.drain(..).flatten());
        runs.sort_by_key(|run| (run.first, run.column));
        for Run { column, first, last, look } in runs {
            self.sheet.set_range_format(first, column, last, column, look)?;
        }
        Ok(())
    }
}
