//! Tables: headings and rows of typed cells, with the heights their text needs.

use std::borrow::Cow;

use rust_xlsxwriter::{Formula, XlsxError};

use crate::message::Messages;
use crate::money::Money;
use crate::row_height::{BOLD, Shown};
use crate::summary::page::Page;
use crate::summary::ranges::{Rows, Target, col};
use crate::summary::style::{self, Weight};

/// Longest text of a cell, in UTF-16 units: a little less than Excel's limit.
const LONGEST: usize = 32_000;

pub(super) enum Cell<'a> {
    Empty,
    Text(Cow<'a, str>),
    Centred(Cow<'a, str>),
    Count(usize),
    Amount(Money),
    /// A formula and its result.
    TextOf(String, String),
    CountOf(String, usize),
    MeanOf(String, Option<f64>),
    AmountOf(String, Money),
    /// The same, shown with one decimal.
    RoundedOf(String, Money),
    /// Amounts in đồng.
    Dong(Money),
    DongOf(String, Money),
    /// Part of a whole, shown in per cent.
    ShareOf(String, Option<f64>),
    /// Triệu đồng for each of something.
    RatioOf(String, Option<f64>),
    /// A cell that leads somewhere else.
    Linked(Box<Cell<'a>>, Target),
}

impl<'a> Cell<'a> {
    pub(super) fn text(text: impl Into<Cow<'a, str>>) -> Self {
        Self::Text(text.into())
    }

    pub(super) fn centred(text: impl Into<Cow<'a, str>>) -> Self {
        Self::Centred(text.into())
    }

    /// The same cell, leading somewhere if there is anywhere to lead to.
    pub(super) fn linked(self, target: Option<Target>) -> Self {
        match target {
            Some(target) => Self::Linked(Box::new(self), target),
            None => self,
        }
    }

    /// The text that may need several lines.
    fn shown(&self) -> Option<&str> {
        match self {
            Self::Text(text) | Self::Centred(text) => Some(text),
            Self::Linked(cell, _) => cell.shown(),
            _ => None,
        }
    }
}

impl Page {
    pub(super) fn headings(&mut self, headings: &[String]) -> Result<(), XlsxError> {
        for (heading, column) in headings.iter().zip(0..) {
            self.worksheet.write_string_with_format(self.next, column, heading, &style::heading())?;
        }
        let shown = headings.iter().zip(&self.widths);
        let shown = shown.map(|(text, width)| Shown { text, width: *width, scale: BOLD });
        self.height(self.next, style::BODY.height(shown))?;
        self.leading(self.next);
        self.next += 1;
        Ok(())
    }

    pub(super) fn row(&mut self, weight: Weight, cells: &[Cell<'_>]) -> Result<(), XlsxError> {
        for (cell, column) in cells.iter().zip(0..) {
            self.cell(weight, column, cell)?;
        }
        let scale = if weight == Weight::Total { BOLD } else { 1.0 };
        let texts = cells.iter().zip(&self.widths);
        let shown = texts.filter_map(|(cell, width)| cell.shown().map(|text| Shown { text, width: *width, scale }));
        self.height(self.next, style::BODY.height(shown))?;
        self.next += 1;
        Ok(())
    }

    /// Sums of the rows above, which are not taken over to another page alone.
    pub(super) fn sum(&mut self, cells: &[Cell<'_>]) -> Result<(), XlsxError> {
        self.leading(self.next.saturating_sub(1));
        self.row(Weight::Total, cells)
    }

    /// A register: headings that are repeated on each page and filtered by, then its rows, or a word that there are none.
    pub(super) fn register<'a>(
        &mut self,
        headings: &[String],
        rows: impl Iterator<Item = (Weight, Vec<Cell<'a>>)>,
        messages: &Messages,
    ) -> Result<Rows, XlsxError> {
        self.repeat()?;
        self.worksheet.set_freeze_panes(self.next + 1, 0)?;
        self.filtered(headings, rows, messages)
    }

    /// Headings to filter by, then rows, or a word that there are none.
    pub(super) fn filtered<'a>(
        &mut self,
        headings: &[String],
        rows: impl Iterator<Item = (Weight, Vec<Cell<'a>>)>,
        messages: &Messages,
    ) -> Result<Rows, XlsxError> {
        self.headings(headings)?;
        let first = self.next;
        for (weight, cells) in rows {
            self.row(weight, &cells)?;
        }
        let rows = Rows { first, end: self.next };
        match rows.last() {
            Some(last) => {
                self.worksheet.autofilter(first - 1, 0, last, col(headings.len().saturating_sub(1)))?;
            }
            None => self.note(&messages.get("summary-none"))?,
        }
        Ok(rows)
    }

    fn cell(&mut self, weight: Weight, column: u16, cell: &Cell<'_>) -> Result<(), XlsxError> {
        let (row, sheet) = (self.next, &mut self.worksheet);
        match cell {
            Cell::Empty => sheet.write_blank(row, column, &style::cell(weight))?,
            Cell::Text(text) => sheet.write_string_with_format(row, column, limited(text), &style::cell(weight))?,
            Cell::Centred(text) => {
                sheet.write_string_with_format(row, column, limited(text), &style::centred(weight))?
            }
            Cell::Count(count) => sheet.write_number_with_format(row, column, number(*count), &style::count(weight))?,
            Cell::Amount(money) => {
                sheet.write_number_with_format(row, column, money.millions_f64(), &style::amount(weight))?
            }
            Cell::TextOf(formula, text) => {
                let formula = Formula::new(formula).set_result(text);
                sheet.write_formula_with_format(row, column, formula, &style::centred(weight))?
            }
            Cell::CountOf(formula, count) => {
                let formula = Formula::new(formula).set_result(count.to_string());
                sheet.write_formula_with_format(row, column, formula, &style::count(weight))?
            }
            Cell::MeanOf(formula, mean) => {
                sheet.write_formula_with_format(row, column, quotient(formula, *mean), &style::mean(weight))?
            }
            Cell::ShareOf(formula, share) => {
                sheet.write_formula_with_format(row, column, quotient(formula, *share), &style::share(weight))?
            }
            Cell::RatioOf(formula, ratio) => {
                sheet.write_formula_with_format(row, column, quotient(formula, *ratio), &style::ratio(weight))?
            }
            Cell::Dong(money) => {
                sheet.write_number_with_format(row, column, money.dong() as f64, &style::dong(weight))?
            }
            Cell::DongOf(formula, money) => {
                let formula = Formula::new(formula).set_result(money.dong().to_string());
                sheet.write_formula_with_format(row, column, formula, &style::dong(weight))?
            }
            Cell::Linked(cell, target) => {
                self.link((row, column), target, &style::cell(weight))?;
                return self.cell(weight, column, cell);
            }
            Cell::RoundedOf(formula, money) => {
                let formula = Formula::new(formula).set_result(money.millions().to_string());
                sheet.write_formula_with_format(row, column, formula, &style::rounded(weight))?
            }
            Cell::AmountOf(formula, money) => {
                let formula = Formula::new(formula).set_result(money.millions().to_string());
                sheet.write_formula_with_format(row, column, formula, &style::amount(weight))?
            }
        };
        Ok(())
    }
}

/// A formula that has no number where it would divide by nothing.
fn quotient(formula: &str, result: Option<f64>) -> Formula {
    Formula::new(formula).set_result(result.map_or_else(|| "–".to_owned(), |result| result.to_string()))
}

/// A count for a cell, which holds a double.
pub(super) fn number(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::INFINITY, f64::from)
}

/// Text that Excel takes: what is beyond its limit is cut and marked as cut.
fn limited(text: &str) -> Cow<'_, str> {
    if text.encode_utf16().count() <= LONGEST {
        return Cow::Borrowed(text);
    }
    let mut left = LONGEST - 1;
    let fits = text.chars().take_while(|letter| {
        let size = letter.len_utf16();
        let fits = size <= left;
        left = left.saturating_sub(size);
        fits
    });
    Cow::Owned(format!("{}…", fits.collect::<String>()))
}
