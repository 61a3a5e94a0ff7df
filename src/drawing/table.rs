//! Tables: headings and rows of typed cells, with the heights their text needs.

use std::borrow::Cow;

use rust_xlsxwriter::{Format, Formula, XlsxError};

use crate::drawing::cut::cut;
use crate::drawing::look::{self, BODY, CellLook, RowWeight};
use crate::drawing::page::Page;
use crate::drawing::ranges::{Rows, SheetCell, col};
use crate::drawing::row_height::{BOLD, Shown};
use crate::message::Messages;
use crate::money::Money;

/// Longest text of a cell, in UTF-16 units: a little less than Excel's limit.
const LONGEST: usize = 32_000;

pub(crate) enum TableCell<'a> {
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
    /// Amounts in đồng.
    Dong(Money),
    DongOf(String, Money),
    /// Part of a whole, shown in per cent.
    ShareOf(String, Option<f64>),
    /// Triệu đồng for each of something.
    RatioOf(String, Option<f64>),
    /// A cell that leads somewhere else.
    Linked(Box<TableCell<'a>>, SheetCell),
}

impl<'a> TableCell<'a> {
    pub(crate) fn text(text: impl Into<Cow<'a, str>>) -> Self {
        Self::Text(text.into())
    }

    pub(crate) fn centred(text: impl Into<Cow<'a, str>>) -> Self {
        Self::Centred(text.into())
    }

    /// The same cell, leading somewhere if there is anywhere to lead to.
    pub(crate) fn linked(self, target: Option<SheetCell>) -> Self {
        match target {
            Some(target) => Self::Linked(Box::new(self), target),
            None => self,
        }
    }

    fn look(&self, weight: RowWeight) -> &'static Format {
        let look = match self {
            Self::Empty | Self::Text(_) => CellLook::Text,
            Self::Centred(_) | Self::TextOf(..) => CellLook::Centred,
            Self::Count(_) | Self::CountOf(..) => CellLook::Count,
            Self::Amount(_) | Self::AmountOf(..) | Self::RatioOf(..) => CellLook::Amount,
            Self::Dong(_) | Self::DongOf(..) => CellLook::Dong,
            Self::MeanOf(..) => CellLook::Mean,
            Self::ShareOf(..) => CellLook::Share,
            Self::Linked(cell, _) if matches!(**cell, Self::Text(_)) => CellLook::Leading,
            Self::Linked(cell, _) => return cell.look(weight),
        };
        look.of(weight)
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
    pub(crate) fn headings(&mut self, headings: &[String]) -> Result<(), XlsxError> {
        self.part_of_headings(0, headings)?;
        self.leading(self.next);
        self.next += 1;
        Ok(())
    }

    /// Headings in the next row from a column on.
    pub(crate) fn part_of_headings(&mut self, first: u16, headings: &[String]) -> Result<(), XlsxError> {
        for (heading, column) in headings.iter().zip(first..) {
            self.canvas.text((self.next, column), heading, look::heading())?;
        }
        let shown = headings.iter().zip(self.widths.iter().skip(first.into()));
        let height = BODY.height(shown.map(|(text, width)| Shown { text, width: *width, scale: BOLD }));
        let cells = self.line(self.next).height;
        self.height(self.next, height.max(cells))
    }

    pub(crate) fn row(&mut self, weight: RowWeight, cells: &[TableCell<'_>]) -> Result<(), XlsxError> {
        self.part_of_row(0, weight, cells)?;
        self.next += 1;
        Ok(())
    }

    /// Cells of the next row from a column on; others of it may stand beside them already, and the row is as high as the highest.
    pub(crate) fn part_of_row(
        &mut self,
        first: u16,
        weight: RowWeight,
        cells: &[TableCell<'_>],
    ) -> Result<(), XlsxError> {
        for (cell, column) in cells.iter().zip(first..) {
            self.cell(weight, column, cell)?;
        }
        let scale = if weight == RowWeight::Total { BOLD } else { 1.0 };
        let texts = cells.iter().zip(self.widths.iter().skip(first.into()));
        let shown = texts.filter_map(|(cell, width)| cell.shown().map(|text| Shown { text, width: *width, scale }));
        let height = BODY.height(shown);
        self.raise(self.next, height)
    }

    /// A row that is so high, in points, or as high as its texts need.
    pub(crate) fn row_at_least(&mut self, height: f64, cells: &[TableCell<'_>]) -> Result<(), XlsxError> {
        let row = self.next;
        self.row(RowWeight::Normal, cells)?;
        self.raise(row, height)
    }

    /// Sums of the rows above, which are not taken over to another page alone.
    pub(crate) fn sum(&mut self, cells: &[TableCell<'_>]) -> Result<(), XlsxError> {
        self.leading(self.next.saturating_sub(1));
        self.row(RowWeight::Total, cells)
    }

    /// A register: headings that are repeated on each page and filtered by, then its rows, or a word that there are none.
    pub(crate) fn register<'a>(
        &mut self,
        headings: &[String],
        rows: impl Iterator<Item = (RowWeight, Vec<TableCell<'a>>)>,
        messages: &Messages,
    ) -> Result<Rows, XlsxError> {
        self.repeat()?;
        self.canvas.sheet()?.set_freeze_panes(self.next + 1, 0)?;
        self.filtered(headings, rows, messages)
    }

    /// Headings to filter by, then rows, or a word that there are none.
    pub(crate) fn filtered<'a>(
        &mut self,
        headings: &[String],
        rows: impl Iterator<Item = (RowWeight, Vec<TableCell<'a>>)>,
        messages: &Messages,
    ) -> Result<Rows, XlsxError> {
        self.headings(headings)?;
        let first = self.next;
        let mut rows = rows.peekable();
        if let Some((weight, cells)) = rows.peek() {
            self.canvas.stand(cells.iter().map(|cell| cell.look(*weight)).collect())?;
        }
        while let Some((weight, cells)) = rows.next() {
            if rows.peek().is_some() {
                self.row(weight, &cells)?;
            } else {
                let looks = self.canvas.last_to_stand();
                self.row(weight, &cells)?;
                self.canvas.stand_no_more(&looks)?;
            }
        }
        let rows = Rows { first, end: self.next };
        match rows.last() {
            Some(last) => {
                self.canvas.sheet()?.autofilter(first - 1, 0, last, col(headings.len().saturating_sub(1)))?;
            }
            None => self.note(&messages.get("summary-none"))?,
        }
        Ok(rows)
    }

    fn cell(&mut self, weight: RowWeight, column: u16, cell: &TableCell<'_>) -> Result<(), XlsxError> {
        let (at, look, canvas) = ((self.next, column), cell.look(weight), &mut self.canvas);
        let resulting = |formula: &str, result: String| Formula::new(formula).set_result(result);
        match cell {
            TableCell::Empty => canvas.blank(at, look),
            TableCell::Text(text) | TableCell::Centred(text) => canvas.text(at, &cut(text, LONGEST), look),
            TableCell::Count(count) => canvas.number(at, number(*count), look),
            TableCell::Amount(money) => canvas.number(at, money.millions_f64(), look),
            TableCell::Dong(money) => canvas.number(at, money.dong() as f64, look),
            TableCell::TextOf(formula, text) => canvas.formula(at, resulting(formula, text.clone()), look),
            TableCell::CountOf(formula, count) => canvas.formula(at, resulting(formula, count.to_string()), look),
            TableCell::MeanOf(formula, result)
            | TableCell::ShareOf(formula, result)
            | TableCell::RatioOf(formula, result) => canvas.formula(at, quotient(formula, *result), look),
            TableCell::DongOf(formula, money) => canvas.formula(at, resulting(formula, money.dong().to_string()), look),
            TableCell::AmountOf(formula, money) => {
                canvas.formula(at, resulting(formula, money.millions().to_string()), look)
            }
            TableCell::Linked(cell, target) => {
                canvas.link(at, target, CellLook::Text.of(weight))?;
                match &**cell {
                    TableCell::Text(text) => canvas.text(at, &cut(text, LONGEST), look),
                    other => self.cell(weight, column, other),
                }
            }
        }
    }
}

/// A formula that has no number where it would divide by nothing.
fn quotient(formula: &str, result: Option<f64>) -> Formula {
    Formula::new(formula).set_result(result.map_or_else(|| "–".to_owned(), |result| result.to_string()))
}

/// A count for a cell, which holds a double.
pub(crate) fn number(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::INFINITY, f64::from)
}
