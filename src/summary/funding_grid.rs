//! A table of amounts with sums and shares on both sides.

use rust_xlsxwriter::XlsxError;

use crate::consolidation::analysis::Amounts;
use crate::drawing::look::RowWeight;
use crate::drawing::page::Page;
use crate::drawing::ranges::{Rows, SheetCell, col, range};
use crate::drawing::table::{TableCell, number};
use crate::message::Messages;
use crate::money::Money;
use crate::place::CellRef;

/// Columns before the amounts: number and name.
pub(super) const NAMES: u16 = 2;
/// Columns from the sum to the households.
const HOUSEHOLDS: u32 = 2;

pub(super) struct Grid<'a> {
    pub(super) caption: String,
    /// What the rows are.
    pub(super) heading: String,
    pub(super) columns: &'a [String],
    pub(super) rows: Vec<GridRow<'a>>,
    pub(super) amounts: Amounts,
    /// Of each row, as far as they are known: then the amount for each of them is shown.
    pub(super) households: Option<Vec<Option<Households>>>,
}

pub(super) struct Households {
    pub(super) number: usize,
    /// Where it is said from which cell the number comes.
    pub(super) from: Option<SheetCell>,
}

pub(super) enum GridRow<'a> {
    Known(&'a str),
    /// A commune that has not reported: it has no amounts, which is not the same as amounts of zero.
    NotReported(&'a str),
}

/// The formula of an amount, by the number of its row and column, and by the row of the sheet on which it stands.
pub(super) type FormulaOf<'a> = &'a dyn Fn(usize, usize, u32) -> String;

impl Grid<'_> {
    /// Writes the table and says where its rows are; the headings stand right above.
    pub(super) fn write(
        &self,
        page: &mut Page,
        formula: FormulaOf<'_>,
        messages: &Messages,
    ) -> Result<Rows, XlsxError> {
        page.caption(&self.caption)?;
        let headings = self.headings(messages);
        page.headings(&headings)?;
        let first = page.next;
        let rows = Rows { first, end: first.saturating_add(u32::try_from(self.rows.len()).unwrap_or(u32::MAX)) };
        for (row, index) in self.rows.iter().zip(0_usize..) {
            // The table stands on one page where it can: its headings are not repeated.
            page.leading(page.next);
            match row {
                GridRow::Known(name) => {
                    page.row(RowWeight::Normal, &self.known(name, index, page.next, rows, formula))?
                }
                GridRow::NotReported(name) => {
                    let number = TableCell::Count(index + 1);
                    let mut cells =
                        vec![number, TableCell::text(*name), TableCell::text(messages.get("summary-not-reported"))];
                    cells.resize_with(headings.len(), || TableCell::Empty);
                    page.row(RowWeight::Muted, &cells)?;
                }
            }
        }
        page.sum(&self.totals(rows, messages))?;
        page.sum(&self.shares(rows, messages))?;
        Ok(rows)
    }

    fn headings(&self, messages: &Messages) -> Vec<String> {
        let mut headings = vec![messages.get("summary-number"), self.heading.clone()];
        headings.extend_from_slice(self.columns);
        headings.extend([messages.get("summary-sum"), messages.get("summary-share")]);
        if self.households.is_some() {
            headings.extend([messages.get("summary-households"), messages.get("summary-per-household")]);
        }
        headings
    }

    pub(super) fn sum_column(&self) -> u16 {
        NAMES + col(self.columns.len())
    }

    /// Where the households of a row stand.
    pub(super) fn households_at(&self, row: u32) -> CellRef {
        CellRef::new(row, u32::from(self.sum_column()) + HOUSEHOLDS)
    }

    fn known<'a>(
        &self,
        name: &'a str,
        index: usize,
        row: u32,
        rows: Rows,
        formula: FormulaOf<'_>,
    ) -> Vec<TableCell<'a>> {
        let mut cells = vec![TableCell::Count(index + 1), TableCell::text(name)];
        let amount = |column| TableCell::AmountOf(formula(index, column, row), self.amounts.at(index, column));
        cells.extend((0..self.columns.len()).map(amount));
        let sum = self.amounts.of_row(index);
        let sum_at = CellRef::new(row, self.sum_column().into());
        let last = CellRef::new(row, u32::from(self.sum_column()).saturating_sub(1));
        cells.push(TableCell::AmountOf(format!("=SUM({})", range(CellRef::new(row, NAMES.into()), last)), sum));
        cells.push(self.share(sum_at, self.total_at(rows), sum));
        if let Some(households) = &self.households {
            let given = households.get(index).and_then(Option::as_ref);
            let known = given.map(|given| given.number);
            let at = self.households_at(row);
            cells.push(
                given.map_or(TableCell::Empty, |given| TableCell::Count(given.number).linked(given.from.clone())),
            );
            let formula = format!("=IF(N({at})=0,\"–\",{sum_at}/{at})");
            cells.push(TableCell::RatioOf(formula, per(sum, known.unwrap_or_default())));
        }
        cells
    }

    fn total_at(&self, rows: Rows) -> CellRef {
        CellRef::new(rows.end, self.sum_column().into())
    }

    fn share(&self, part: CellRef, whole: CellRef, amount: Money) -> TableCell<'static> {
        let total = self.amounts.total().dong();
        let share = (total != 0).then(|| amount.dong() as f64 / total as f64);
        TableCell::ShareOf(format!("=IF({0}=0,\"–\",{part}/{0})", whole.absolute()), share)
    }

    fn totals(&self, rows: Rows, messages: &Messages) -> Vec<TableCell<'static>> {
        let mut cells = vec![TableCell::Empty, TableCell::text(messages.get("summary-total"))];
        let columns = (0..self.columns.len()).zip(NAMES..);
        cells.extend(
            columns.map(|(index, column)| TableCell::AmountOf(rows.sum(column), self.amounts.of_column(index))),
        );
        let column = self.sum_column();
        cells.push(TableCell::AmountOf(rows.sum(column), self.amounts.total()));
        let at = self.total_at(rows);
        cells.push(self.share(at, at, self.amounts.total()));
        if let Some(households) = &self.households {
            let known = || households.iter().zip(0..).filter_map(|(given, row)| Some((given.as_ref()?.number, row)));
            let sum: usize = known().map(|(count, _)| count).sum();
            cells.push(TableCell::CountOf(rows.sum(column + 2), sum));
            // Amounts of communes that do not say how many households they have stay out.
            let amounts: Money = known().filter(|(count, _)| *count > 0).map(|(_, row)| self.amounts.of_row(row)).sum();
            let formula = match (rows.of_column(column), rows.of_column(column + 2)) {
                (Some(sums), Some(counts)) => {
                    format!("=IF(SUM({counts})=0,\"–\",SUMIF({counts},\">0\",{sums})/SUM({counts}))")
                }
                _ => "=\"–\"".to_owned(),
            };
            cells.push(TableCell::RatioOf(formula, per(amounts, sum)));
        }
        cells
    }

    /// What part each column is of all amounts.
    fn shares(&self, rows: Rows, messages: &Messages) -> Vec<TableCell<'static>> {
        let mut cells = vec![TableCell::Empty, TableCell::text(messages.get("summary-share"))];
        let of_column = |(index, column): (usize, u16)| {
            let amount = if index < self.columns.len() { self.amounts.of_column(index) } else { self.amounts.total() };
            self.share(CellRef::new(rows.end, column.into()), self.total_at(rows), amount)
        };
        cells.extend((0..=self.columns.len()).zip(NAMES..).map(of_column));
        let columns = if self.households.is_some() { 3 } else { 1 };
        cells.extend((0..columns).map(|_| TableCell::Empty));
        cells
    }
}

/// Triệu đồng for each of so many.
fn per(amount: Money, count: usize) -> Option<f64> {
    (count > 0).then(|| amount.millions_f64() / number(count))
}
