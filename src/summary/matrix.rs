//! A matrix of letters with its counts on both sides.
//!
//! ```text
//!        name      | column | column | … | Đ | K | C | –
//!  code  name      |   Đ    |   K    |   |  COUNTIF over the row
//!  …
//!        count of Đ | COUNTIF over the column  | total
//! ```

use rust_xlsxwriter::{ConditionalFormatCell, ConditionalFormatCellRule, Format, Formula, XlsxError};

use crate::consolidation::Letter;
use crate::drawing::look::{self, CellLook, RowWeight};
use crate::drawing::page::Page;
use crate::drawing::ranges::{Rows, SheetCell, col, range};
use crate::drawing::table::TableCell;
use crate::message::{Message, Messages};
use crate::place::CellRef;
use crate::summary::lettered::{Across, Lettered, NAMES};

/// Rows above the headings that say what the letters mean.
const LEGEND: u32 = 1;
/// The last rows, which are not taken over to another page with fewer others, nor the counts without them.
const KEPT: u32 = 5;
/// Lines of an upright heading that a column holds.
const UPRIGHT_LINES: f64 = 2.0;

pub(super) struct Matrix<'a> {
    pub(super) headings: [String; 2],
    pub(super) columns: Vec<String>,
    pub(super) rows: Vec<MatrixRow>,
    pub(super) letters: &'a [Letter],
    /// Of a column of letters, in digits.
    pub(super) letter_width: f64,
    /// The least height of a row, in points.
    pub(super) row_height: f64,
}

pub(super) struct MatrixRow {
    /// Number or code, and name.
    pub(super) names: [String; 2],
    /// Where the name leads.
    pub(super) target: Option<SheetCell>,
    /// Each with what is behind it.
    pub(super) letters: Vec<(Letter, Option<SheetCell>)>,
    /// Which of them are in doubt.
    pub(super) doubtful: Vec<bool>,
}

/// A letter and what stands for it in the cells.
type Sign = (Letter, String);

impl Matrix<'_> {
    pub(super) fn widths(&self, names: [f64; 2]) -> Vec<f64> {
        let letters = std::iter::repeat_n(self.letter_width, self.columns.len() + self.letters.len());
        names.into_iter().chain(letters).collect()
    }

    pub(super) fn write(&self, page: &mut Page, across: Across, messages: &Messages) -> Result<Lettered, XlsxError> {
        let signs: Vec<Sign> = self.letters.iter().map(|letter| (*letter, letter.sign(messages))).collect();
        page.repeat_with(LEGEND)?;
        page.canvas.sheet()?.set_repeat_columns(0, NAMES - 1)?;
        self.write_headings(page, &signs)?;
        page.freeze(NAMES)?;
        let first = page.next;
        for MatrixRow { names: [code, name], target, letters, doubtful } in &self.rows {
            let row = page.next;
            let name = TableCell::text(name.as_str()).linked(target.clone());
            page.row_at_least(self.row_height, &[TableCell::centred(code.as_str()), name])?;
            let doubtful = doubtful.iter().copied().chain(std::iter::repeat(false));
            for (((letter, target), column), doubtful) in letters.iter().zip(NAMES..).zip(doubtful) {
                let look = if doubtful { CellLook::Doubtful } else { CellLook::Centred };
                let format = look.of(RowWeight::Normal);
                if let Some(target) = target {
                    page.canvas.link((row, column), target, format)?;
                }
                let sign = signs.iter().find(|(known, _)| known == letter).map_or("", |(_, sign)| sign);
                page.canvas.text((row, column), sign, format)?;
            }
            self.count_row(page, row, letters, &signs)?;
        }
        let rows = Rows { first, end: page.next };
        (page.next.saturating_sub(KEPT).max(first)..page.next).for_each(|row| page.leading(row));
        self.count_columns(page, rows, &signs, messages)?;
        self.colour(page, rows, &signs)?;
        Ok(Lettered { sheet: page.name.clone(), rows, end: self.after_letters(), across })
    }

    fn write_headings(&self, page: &mut Page, signs: &[Sign]) -> Result<(), XlsxError> {
        let row = page.next;
        page.headings(&self.headings)?;
        for (heading, column) in self.columns.iter().zip(NAMES..) {
            page.canvas.text((row, column), heading, look::upright_heading())?;
        }
        for ((_, sign), column) in signs.iter().zip(self.after_letters()..) {
            page.canvas.text((row, column), sign, look::heading())?;
        }
        let height = look::BODY.height_upright(&self.columns, UPRIGHT_LINES);
        page.height(row, height)
    }

    /// The first column after the letters.
    fn after_letters(&self) -> u16 {
        NAMES + col(self.columns.len())
    }

    fn count_row(
        &self,
        page: &mut Page,
        row: u32,
        letters: &[(Letter, Option<SheetCell>)],
        signs: &[Sign],
    ) -> Result<(), XlsxError> {
        // Without a commune there is nothing to count.
        if self.after_letters() == NAMES {
            return Ok(());
        }
        let last = u32::from(self.after_letters()).saturating_sub(1);
        let cells = range(CellRef::new(row, NAMES.into()), CellRef::new(row, last));
        for (sign, column) in signs.iter().zip(self.after_letters()..) {
            page.count((row, column), &cells, sign, letters.iter().map(|(letter, _)| letter))?;
        }
        Ok(())
    }

    fn count_columns(&self, page: &mut Page, rows: Rows, signs: &[Sign], messages: &Messages) -> Result<(), XlsxError> {
        for (sign, total) in signs.iter().zip(self.after_letters()..) {
            let row = page.next;
            page.leading(row);
            let label = Message::new("summary-count-of").with("letter", &sign.1);
            page.row(RowWeight::Total, &[TableCell::Empty, TableCell::text(messages.text(&label))])?;
            for (column, index) in (NAMES..self.after_letters()).zip(0_usize..) {
                let Some(cells) = rows.of_column(column) else { continue };
                let letters = self.rows.iter().filter_map(|row| row.letters.get(index)).map(|(letter, _)| letter);
                page.count((row, column), &cells, sign, letters)?;
            }
            for column in (self.after_letters()..).take(signs.len()) {
                page.canvas.blank((row, column), CellLook::Count.of(RowWeight::Total))?;
            }
            let all = self.rows.iter().flat_map(|row| &row.letters).filter(|(letter, _)| *letter == sign.0).count();
            let formula = Formula::new(rows.sum(total)).set_result(all.to_string());
            page.canvas.formula((row, total), formula, CellLook::Count.of(RowWeight::Total))?;
        }
        Ok(())
    }

    fn colour(&self, page: &mut Page, rows: Rows, signs: &[Sign]) -> Result<(), XlsxError> {
        let Some(last) = rows.last().filter(|_| !self.columns.is_empty()) else { return Ok(()) };
        for (letter, sign) in signs {
            let (fill, font) = letter.colours();
            let format = Format::new().set_background_color(fill).set_font_color(font);
            let equal = ConditionalFormatCellRule::EqualTo(sign.clone());
            let rule = ConditionalFormatCell::new().set_rule(equal).set_format(format);
            page.canvas.sheet()?.add_conditional_format(rows.first, NAMES, last, self.after_letters() - 1, &rule)?;
        }
        Ok(())
    }
}

impl Page {
    /// How often a letter stands in some cells.
    fn count<'a>(
        &mut self,
        (row, column): (u32, u16),
        cells: &str,
        (letter, sign): &Sign,
        letters: impl Iterator<Item = &'a Letter>,
    ) -> Result<(), XlsxError> {
        let result = letters.filter(|other| *other == letter).count();
        let formula = Formula::new(format!("=COUNTIF({cells},\"{sign}\")")).set_result(result.to_string());
        self.canvas.formula((row, column), formula, CellLook::Count.of(RowWeight::Total))?;
        Ok(())
    }
}
