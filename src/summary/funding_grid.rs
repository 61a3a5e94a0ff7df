//! A table of amounts with sums on both sides.

use rust_xlsxwriter::{ConditionalFormatFormula, Format, XlsxError};

use crate::message::Messages;
use crate::place::CellRef;
use crate::summary::funding_sums::Sums;
use crate::summary::page::Page;
use crate::summary::ranges::{Rows, col, range};
use crate::summary::style::{self, Weight};
use crate::summary::table::Cell;

/// Columns before the amounts: number and name.
pub(super) const NAMES: u16 = 2;

pub(super) struct Grid<'a> {
    pub(super) caption: String,
    /// What the rows are.
    pub(super) heading: String,
    pub(super) columns: &'a [String],
    pub(super) rows: Vec<GridRow<'a>>,
    pub(super) sums: Sums,
}

pub(super) enum GridRow<'a> {
    Known(&'a str),
    /// A commune that has not reported: it has no amounts, which is not the same as amounts of zero.
    NotReported(&'a str),
}

impl Grid<'_> {
    /// Writes the table and says where its rows are; the headings stand right above.
    pub(super) fn write(&self, page: &mut Page, messages: &Messages) -> Result<Rows, XlsxError> {
        page.caption(&self.caption)?;
        let mut headings = vec![messages.get("summary-number"), self.heading.clone()];
        headings.extend_from_slice(self.columns);
        headings.push(messages.get("summary-sum"));
        page.headings(&headings)?;
        let first = page.next;
        for (row, index) in self.rows.iter().zip(0_usize..) {
            let number = Cell::Count(index + 1);
            match row {
                GridRow::Known(name) => {
                    let mut cells = vec![number, Cell::text(*name)];
                    cells.extend(self.amounts(index));
                    cells.push(Cell::AmountOf(self.across(page.next), self.sums.of_row(index)));
                    page.row(Weight::Normal, &cells)?;
                }
                GridRow::NotReported(name) => {
                    let mut cells = vec![number, Cell::text(*name), Cell::text(messages.get("summary-not-reported"))];
                    cells.resize_with(headings.len(), || Cell::Empty);
                    page.row(Weight::Muted, &cells)?;
                }
            }
        }
        let rows = Rows { first, end: page.next };
        page.row(Weight::Total, &self.totals(rows, messages))?;
        page.trim_decimals(first, NAMES, self.sum_column())?;
        Ok(rows)
    }

    fn amounts(&self, row: usize) -> Vec<Cell<'static>> {
        let amounts = (0..self.columns.len()).map(|column| self.sums.at(row, column));
        amounts.map(|amount| amount.map_or(Cell::Empty, Cell::Amount)).collect()
    }

    fn sum_column(&self) -> u16 {
        NAMES + col(self.columns.len())
    }

    /// `=SUM(C7:G7)`.
    fn across(&self, row: u32) -> String {
        let last = CellRef::new(row, u32::from(self.sum_column()).saturating_sub(1));
        format!("=SUM({})", range(CellRef::new(row, NAMES.into()), last))
    }

    fn totals(&self, rows: Rows, messages: &Messages) -> Vec<Cell<'static>> {
        let mut cells = vec![Cell::Empty, Cell::text(messages.get("summary-total"))];
        let columns = (0..self.columns.len()).zip(NAMES..);
        cells.extend(columns.map(|(index, column)| Cell::AmountOf(rows.sum(column), self.sums.of_column(index))));
        cells.push(Cell::AmountOf(rows.sum(self.sum_column()), self.sums.total()));
        cells
    }
}

impl Page {
    /// Takes the decimal separator away from whole amounts, down to the row above the next one.
    pub(super) fn trim_decimals(&mut self, first: u32, left: u16, right: u16) -> Result<(), XlsxError> {
        let cell = CellRef::new(first, left.into());
        let whole = Format::new().set_num_format(style::WHOLE_AMOUNT);
        let rule = ConditionalFormatFormula::new()
            .set_rule(format!("=ROUND({cell},6)=ROUND({cell},0)").as_str())
            .set_format(whole);
        let last = self.next.saturating_sub(1);
        self.worksheet.add_conditional_format(first, left, last, right, &rule)?;
        Ok(())
    }
}
