//! Lines and sources that the commune added to the funding table, and which of them are money of this plan.

use crate::form::{ColumnId, Role};
use crate::place::CellRef;
use crate::submission::noted::{Claim, Noted};
use crate::submission::recognise::Located;
use crate::submission::rows::Labels;
use crate::submission::tables::own_sums::{self, OwnSum, SummedLine};
use crate::submission::tables::parts::LineParts;
use crate::wording::{Text, about_money, sums};
use crate::workbook::Cell;

/// More lines and more columns than a commune adds: what follows them is named as outside the form.
const MOST_LINES: usize = 200;
const MOST_COLUMNS: usize = 30;

/// What a commune added: what is counted, and what is only named.
pub(super) struct Added<T> {
    pub lines: Vec<(Text, T)>,
    pub sums: Vec<OwnSum>,
}

/// The row of totals: by its label, or else the last row, below all of the form's, that is called nothing but a sum or sums what
/// stands above it.
pub(super) fn total_row(table: &Located<'_>, labels: &Labels<'_>, sources: &[u32]) -> Option<u32> {
    let form = table.table.total.as_ref().map(Text::plain).unwrap_or_default();
    if let Some((cell, _)) = labels.others.iter().find(|(_, label)| label.plain() == form) {
        return Some(cell.row);
    }
    let below = labels.rows.values().max().copied().unwrap_or(u32::MAX);
    let (cell, label) = labels.others.iter().max_by_key(|(cell, _)| cell)?;
    let sums = sums::is_total(label.plain()) || own_sums::is_row(table, cell.row, label, sources.iter().copied());
    (cell.row > below && sums).then_some(cell.row)
}

/// Rows the commune added, by their labels, with an amount in one of the sources; those that are parts of another line are not.
pub(super) fn rows(
    table: &Located<'_>,
    (others, parts): (&[(CellRef, Text)], &[LineParts]),
    (sources, total_row): (&[u32], Option<u32>),
    plan_year: i32,
) -> (Added<u32>, Noted) {
    let mut noted = Noted::default();
    let mut added = Added { lines: Vec::new(), sums: Vec::new() };
    for (cell, label) in others.iter().take(MOST_LINES) {
        let row = cell.row;
        if parts.iter().any(|parts| parts.holds(row)) {
            continue;
        }
        let is_filled = || sources.iter().any(|column| table.sheet.cells.contains_key(&CellRef::new(row, *column)));
        if Some(row) == total_row {
            noted.claim(table, *cell, Claim::Given);
        } else if own_sums::is_row(table, row, label, sources.iter().copied()) {
            added.sums.push(OwnSum::of(SummedLine::Row(row), label.clone()));
        } else if is_filled() && about_money::is_money(label, plan_year) {
            noted.claim(table, *cell, Claim::Answer);
            if let Some(number) = table.at(row, &ColumnId::Number) {
                noted.claim(table, number, Claim::Given);
            }
            added.lines.push((label.clone(), row));
        } else if is_filled() {
            added.sums.push(OwnSum::about(SummedLine::Row(row), label.clone()));
        }
    }
    (added, noted)
}

/// Columns the commune added between or after the form's: a heading of its own over at least one number. `taken` are the form's and
/// those of other tables on the same rows.
pub(super) fn columns(
    table: &Located<'_>,
    taken: Vec<u32>,
    (sources, total_row): (&[u32], Option<u32>),
    plan_year: i32,
) -> (Added<u32>, Noted) {
    let mut noted = Noted::default();
    let is_filled = |column: u32| {
        let mut rows = table.rows().filter(|row| Some(*row) != total_row);
        rows.any(|row| table.sheet.cells.contains_key(&CellRef::new(row, column)))
    };
    let copied = copied_beside(table, &taken).unwrap_or(u32::MAX);
    let is_own =
        |column: u32| column < copied && !taken.contains(&column) && !table.is_perhaps(column) && is_filled(column);
    let headings = table.sheet.cells.row(table.heading_row).filter(|(at, _)| is_own(at.column));
    let mut known = sources.to_vec();
    let mut added = Added { lines: Vec::new(), sums: Vec::new() };
    for (at, cell) in headings.take(MOST_COLUMNS) {
        let heading = cell.value.text();
        if own_sums::is_column(table, at.column, &heading, &known) {
            added.sums.push(OwnSum::of(SummedLine::Column(*at), heading));
        } else if !about_money::is_money(&heading, plan_year) {
            added.sums.push(OwnSum::about(SummedLine::Column(*at), heading));
        } else {
            noted.claim(table, *at, Claim::Answer);
            known.push(at.column);
            added.lines.push((heading, at.column));
        }
    }
    (added, noted)
}

/// Where the table begins once more beside itself: from there on nothing is money of this plan. `taken` are columns that belong
/// to it or to another table.
fn copied_beside(table: &Located<'_>, taken: &[u32]) -> Option<u32> {
    let row = table.heading_row;
    let heading = |column: u32| table.sheet.cells.get(&CellRef::new(row, column)).filter(|_| !taken.contains(&column));
    let key = table.table.columns.iter().find(|column| column.role == Role::Key)?;
    let is_key = |cell: &Cell| cell.value.plain() == key.heading.plain();
    let mut headings = table.sheet.cells.row(row);
    let (name, _) = headings.find(|(at, cell)| !taken.contains(&at.column) && is_key(cell))?;
    // The running numbers before its names belong to it.
    Some(name.column.checked_sub(1).filter(|numbers| heading(*numbers).is_some()).unwrap_or(name.column))
}
