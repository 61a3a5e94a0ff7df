//! The totals of the funding table as the workbook shows them. A total that still has the form's own formula is what its cells
//! make it, and never accused; one that was changed, typed over or emptied is kept to be named.

use crate::money::Money;
use crate::place::CellRef;
use crate::submission::cells::Reader;
use crate::submission::formulas;
use crate::submission::locate::Located;
use crate::submission::{Entry, Funding, Line, OtherTotal};
use crate::workbook::Value;

/// What is summed, and where the sums stand.
pub(super) struct Sums<'s> {
    pub lines: &'s [(Line, u32)],
    pub sources: &'s [(Line, u32)],
    pub row: Option<u32>,
    pub column: Option<u32>,
}

/// A total: its cell, and what it has to add up, for a total of totals each of several ways.
struct Total {
    at: CellRef,
    ways: Vec<Vec<CellRef>>,
}

pub(super) fn read<'a>(table: &Located<'a>, sums: &Sums<'_>, reader: &mut Reader<'a>, funding: &mut Funding) {
    if let Some(column) = sums.column {
        for (line, row) in sums.lines {
            let total = Total { at: CellRef::new(*row, column), ways: vec![across(table, *row, sums)] };
            let said = total.says_something(table) || matches!(line, Line::Known(_));
            let entry = one(table, &total, said, reader, &mut funding.other_totals);
            funding.group_totals.push((line.clone(), entry));
        }
    }
    let Some(row) = sums.row else { return };
    for (line, column) in sums.sources {
        let total = Total { at: CellRef::new(row, *column), ways: vec![down(table, *column, sums)] };
        let known = matches!(line, Line::Known(_));
        let entry = one(table, &total, known, reader, &mut funding.other_totals);
        funding.source_totals.push((line.clone(), entry));
    }
    if let Some(column) = sums.column {
        let all = sums.sources.iter().flat_map(|(_, source)| down(table, *source, sums)).collect();
        let ways = vec![down(table, column, sums), across(table, row, sums), all];
        let total = Total { at: CellRef::new(row, column), ways };
        funding.grand_total = Some(one(table, &total, true, reader, &mut funding.other_totals));
    }
}

/// Reads a total, and notes it where it is `due` and not the form's.
fn one<'a>(
    table: &Located<'a>,
    total: &Total,
    due: bool,
    reader: &mut Reader<'a>,
    others: &mut Vec<OtherTotal>,
) -> Entry<Money> {
    let place = reader.place(table.sheet, total.at);
    if formulas::is_sum_of(table.sheet, total.at, &total.ways) {
        reader.take(table.sheet, total.at);
        return Entry::empty(place);
    }
    let other = formulas::other_total(table.sheet, total.at, &place, &total.ways);
    others.extend(other.filter(|other| due && (!other.is_number() || reader.tells_formulas())));
    reader.total(table.sheet, total.at)
}

impl Total {
    /// Whether one of the amounts is filled.
    fn says_something(&self, table: &Located<'_>) -> bool {
        self.ways.iter().flatten().any(|at| table.sheet.cells.contains_key(at))
    }
}

/// The cells of a row that its total adds up.
fn across(table: &Located<'_>, row: u32, sums: &Sums<'_>) -> Vec<CellRef> {
    let cells = sums.sources.iter().filter_map(|(line, column)| counted(table, line, CellRef::new(row, *column)));
    let mut cells: Vec<CellRef> = cells.collect();
    cells.sort();
    cells
}

/// The cells of a column that its total adds up.
fn down(table: &Located<'_>, column: u32, sums: &Sums<'_>) -> Vec<CellRef> {
    sums.lines.iter().filter_map(|(line, row)| counted(table, line, CellRef::new(*row, column))).collect()
}

/// A line of the commune's own counts only where it says something.
fn counted(table: &Located<'_>, line: &Line, at: CellRef) -> Option<CellRef> {
    let empty = table.sheet.cells.get(&at).is_none_or(|cell| cell.value == Value::Number(0.0));
    (matches!(line, Line::Known(_)) || !empty).then_some(at)
}
