//! The cells of a sheet, which get their looks in runs: the library looks a format up anew for each cell that it is given with
//! one, which takes longer than everything else about the cell.

use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Url, Worksheet, XlsxError};

use crate::drawing::book;
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
    open: Vec<Option<LookRun>>,
    ended: Vec<LookRun>,
    /// Of a sheet that keeps one row: what cells look like that are written without a look of their own, by column.
    standing: Vec<&'static Format>,
}

/// Cells of one look below each other.
#[derive(Clone, Copy)]
struct LookRun {
    column: u16,
    first: u32,
    last: u32,
    look: &'static Format,
}

/// A cell by the numbers of its row and column.
type CellAt = (u32, u16);

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

    pub(crate) fn text(&mut self, at: CellAt, text: &str, look: &'static Format) -> Result<(), XlsxError> {
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

    pub(crate) fn number(
        &mut self,
        at: CellAt,
        number: impl Into<f64>,
        look: &'static Format,
    ) -> Result<(), XlsxError> {
        if self.looks_by_itself(at, look) {
            self.sheet.write_number_with_format(at.0, at.1, number, look)?;
        } else {
            self.sheet.write_number(at.0, at.1, number)?;
        }
        Ok(())
    }

    pub(crate) fn date(&mut self, at: CellAt, date: ExcelDateTime, look: &'static Format) -> Result<(), XlsxError> {
        if self.looks_by_itself(at, look) {
            self.sheet.write_datetime_with_format(at.0, at.1, date, look)?;
        } else {
            self.sheet.write_datetime(at.0, at.1, date)?;
        }
        Ok(())
    }

    pub(crate) fn formula(&mut self, at: CellAt, formula: Formula, look: &'static Format) -> Result<(), XlsxError> {
        if self.looks_by_itself(at, look) {
            self.sheet.write_formula_with_format(at.0, at.1, formula, look)?;
        } else {
            self.sheet.write_formula(at.0, at.1, formula)?;
        }
        Ok(())
    }

    /// Of a run the library makes an empty cell by itself.
    pub(crate) fn blank(&mut self, at: CellAt, look: &'static Format) -> Result<(), XlsxError> {
        match self.keeps {
            Keeps::Rows => self.note(at, look),
            Keeps::OneRow => {
                self.sheet.write_blank(at.0, at.1, look)?;
            }
        }
        Ok(())
    }

    /// Makes a cell lead to another one. The cell's own content is to be written after it.
    pub(crate) fn link(&mut self, at: CellAt, target: &SheetCell, look: &'static Format) -> Result<(), XlsxError> {
        self.sheet.write_url_with_format(at.0, at.1, Url::new(format!("internal:{target}")), look)?;
        Ok(())
    }

    pub(crate) const fn keeps(&self) -> Keeps {
        self.keeps
    }

    pub(crate) fn height(&mut self, row: u32, height: f64) -> Result<(), XlsxError> {
        self.sheet.set_row_height(row, height)?;
        Ok(())
    }

    /// From here on most cells of a column look so: where a sheet keeps one row, its columns look so for the time being. A row
    /// goes out of the sheet when the next one begins.
    pub(crate) fn stand(&mut self, looks: Vec<&'static Format>) -> Result<(), XlsxError> {
        if self.keeps == Keeps::OneRow {
            for (look, column) in looks.iter().zip(0..) {
                self.sheet.set_column_format(column, look)?;
            }
            self.standing = looks;
        }
        Ok(())
    }

    /// The cells of the last of these rows, which are written now, need a look of their own: it is still kept when the columns look
    /// like nothing again.
    pub(crate) fn last_to_stand(&mut self) -> Vec<&'static Format> {
        std::mem::take(&mut self.standing)
    }

    /// To be said when the last row has begun.
    pub(crate) fn stand_no_more(&mut self, looks: &[&'static Format]) -> Result<(), XlsxError> {
        let plain = book::unwritten();
        for (_, column) in looks.iter().zip(0..) {
            self.sheet.set_column_format(column, plain)?;
        }
        Ok(())
    }

    /// Whether a cell must be written with its look, because it is in no run.
    fn looks_by_itself(&mut self, at: CellAt, look: &'static Format) -> bool {
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
    fn note(&mut self, (row, column): CellAt, look: &'static Format) {
        let index = usize::from(column);
        if self.open.len() <= index {
            self.open.resize(index + 1, None);
        }
        let Some(open) = self.open.get_mut(index) else { return };
        let alone = LookRun { column, first: row, last: row, look };
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
        let beside = |left: &LookRun, right: &LookRun| {
            left.column + 1 == right.column
                && (left.first, left.last) == (right.first, right.last)
                && std::ptr::eq(left.look, right.look)
        };
        for block in runs.chunk_by(beside) {
            if let (Some(left), Some(right)) = (block.first(), block.last()) {
                self.sheet.set_range_format(left.first, left.column, left.last, right.column, left.look)?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Formula, Worksheet, XlsxError};

    use super::{Canvas, Keeps};
    use crate::drawing::book;
    use crate::drawing::look::{CellLook, RowWeight};

    const LAST: u32 = 4;

    fn looks(row: u32) -> [&'static Format; 4] {
        let weight = if row == 2 { RowWeight::Total } else { RowWeight::Normal };
        [CellLook::Text, CellLook::Count, CellLook::Text, CellLook::Amount].map(|look| look.of(weight))
    }

    fn one_by_one(sheet: &mut Worksheet) -> Result<(), XlsxError> {
        for row in 0..=LAST {
            let [name, count, empty, sum] = looks(row);
            sheet.write_string_with_format(row, 0, "xã", name)?.write_number_with_format(row, 1, row, count)?;
            sheet.write_blank(row, 2, empty)?.write_formula_with_format(row, 3, Formula::new("=SUM(B1:B2)"), sum)?;
        }
        Ok(())
    }

    fn in_runs(canvas: &mut Canvas) -> Result<(), XlsxError> {
        canvas.stand(looks(0).to_vec())?;
        for row in 0..=LAST {
            let standing = if row == LAST { canvas.last_to_stand() } else { Vec::new() };
            let [name, count, empty, sum] = looks(row);
            canvas.text((row, 0), "xã", name)?;
            canvas.number((row, 1), row, count)?;
            canvas.blank((row, 2), empty)?;
            canvas.formula((row, 3), Formula::new("=SUM(B1:B2)"), sum)?;
            canvas.stand_no_more(&standing)?;
        }
        Ok(())
    }

    fn bytes(keeps: Keeps, write: impl Fn(Worksheet) -> Result<Worksheet, XlsxError>) -> Result<Vec<u8>, XlsxError> {
        let mut workbook = book::book()?;
        let created = ExcelDateTime::from_ymd(2020, 1, 1)?;
        workbook.set_properties(&DocProperties::new().set_creation_datetime(&created));
        let mut sheet = match keeps {
            Keeps::Rows => book::sheet()?,
            Keeps::OneRow => workbook.new_worksheet_with_low_memory()?,
        };
        for column in 0..4 {
            sheet.set_column_width(column, 12)?;
        }
        workbook.push_worksheet(write(sheet)?);
        workbook.save_to_buffer()
    }

    #[test]
    fn cells_in_runs_have_the_bytes_of_cells_that_are_given_their_looks_one_by_one() {
        for keeps in [Keeps::Rows, Keeps::OneRow] {
            let each = bytes(keeps, |mut sheet| one_by_one(&mut sheet).map(|()| sheet)).expect("a workbook");
            let runs = bytes(keeps, |sheet| {
                let mut canvas = Canvas::new(sheet, keeps);
                in_runs(&mut canvas)?;
                canvas.finish()
            });
            assert!(each == runs.expect("a workbook"), "{keeps:?}");
        }
    }
}
