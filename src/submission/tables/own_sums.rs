//! Sums that the commune added to the funding table, and what it added about money: shares, running totals, another year.
//! They are named and not counted: totals are recomputed.

use std::collections::BTreeSet;

use crate::finding::Finding;
use crate::form::ColumnId;
use crate::message::Message;
use crate::place::{CellRef, ranges};
use crate::submission::listing::{left_out, shown};
use crate::submission::noted::Noted;
use crate::submission::recognise::Located;
use crate::submission::tables::formulas;
use crate::submission::{faults, rows};
use crate::wording::{Text, sums};
use crate::workbook::{Cell, Sheet, Value};

/// Half a đồng, in triệu đồng.
const CLOSE: f64 = 5e-7;

/// A row that is called a sum, most of whose numbers are formulas or the sums of what stands above them: one may be wrong.
pub(super) fn is_row(table: &Located<'_>, row: u32, label: &Text, sources: impl IntoIterator<Item = u32>) -> bool {
    if !sums::is_sum(label.plain()) {
        return false;
    }
    let cells = sources.into_iter().filter_map(|column| Some((column, cell(table, CellRef::new(row, column))?)));
    let cells: Vec<(u32, &Cell)> = cells.collect();
    let summed = cells.iter().filter(|(column, cell)| {
        let above = table.rows().filter(|other| *other < row).map(|above| CellRef::new(above, *column));
        is_sum(table, cell, above)
    });
    cells.is_empty() || summed.count() * 2 > cells.len()
}

/// A column that is called a sum, each of whose numbers is a formula or the sum of the sources: of all, or of those to its left.
pub(super) fn is_column(table: &Located<'_>, column: u32, heading: &Text, sources: &[u32]) -> bool {
    let left: Vec<u32> = sources.iter().copied().filter(|source| *source < column).collect();
    let sums = |row: u32, cell: &Cell| {
        [sources, &left]
            .into_iter()
            .any(|beside| is_sum(table, cell, beside.iter().map(|source| CellRef::new(row, *source))))
    };
    sums::is_sum(heading.plain())
        && table.rows().all(|row| cell(table, CellRef::new(row, column)).is_none_or(|cell| sums(row, cell)))
}

/// A row or a column that is not counted, by what it is called.
pub(super) struct OwnSum {
    line: SummedLine,
    text: Text,
    /// What is said of it.
    what: Message,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum SummedLine {
    Row(u32),
    /// Rows that belong together.
    Rows(Vec<u32>),
    /// A column, with the cell of its heading.
    Column(CellRef),
}

impl OwnSum {
    /// A row or a column of sums.
    pub(super) fn of(line: SummedLine, text: Text) -> Self {
        Self { line, text, what: Message::new("own-sum") }
    }

    /// What is counted elsewhere, in the words of a message.
    pub(super) const fn named(line: SummedLine, text: Text, what: Message) -> Self {
        Self { line, text, what }
    }

    /// A row or a column of something that is said about money.
    pub(super) fn about(line: SummedLine, text: Text) -> Self {
        Self { line, text, what: Message::new("about-money") }
    }

    /// The column that is not counted, where it is one.
    pub(super) const fn column(&self) -> Option<u32> {
        match self.line {
            SummedLine::Column(heading) => Some(heading.column),
            SummedLine::Row(_) | SummedLine::Rows(_) => None,
        }
    }

    fn holds(&self, cell: CellRef) -> bool {
        match &self.line {
            SummedLine::Row(row) => cell.row == *row,
            SummedLine::Rows(rows) => rows.contains(&cell.row),
            SummedLine::Column(heading) => cell.column == heading.column,
        }
    }

    /// Names it with its cells, which nobody reads, and with the totals of the form that count them once more.
    pub(super) fn report(&self, table: &Located<'_>, counted: &[Counted]) -> Noted {
        let mut noted = Noted::default();
        let own = match &self.line {
            SummedLine::Row(row) => std::slice::from_ref(row),
            SummedLine::Rows(rows) => rows.as_slice(),
            SummedLine::Column(_) => &[],
        };
        let (at, cells) = match (&self.line, own) {
            (SummedLine::Column(heading), _) => (*heading, below(table, *heading)),
            (_, [first, ..]) => {
                (rows::label_at(table, *first), own.iter().flat_map(|row| rows::inputs(table, *row)).collect())
            }
            _ => return noted,
        };
        let labels = own.iter().flat_map(|row| [Some(rows::label_at(table, *row)), table.at(*row, &ColumnId::Number)]);
        noted.name(table, cells.iter().map(|(at, _)| *at).chain(labels.flatten()).chain([at]), &faults::OWN_TOTAL);
        let totals =
            counted.iter().filter(|total| total.also.iter().any(|cell| self.holds(*cell))).map(|total| total.at);
        let totals: Vec<String> = ranges(totals);
        let effect = match totals.is_empty() {
            true => Message::new("own-sum-alone"),
            false => Message::new("own-sum-in-totals").with("totals", totals.join(", ")),
        };
        let finding = Finding::new(&faults::OWN_TOTAL, &table.place(at)).found(&*self.text);
        let finding = finding.in_cells(cells.iter().map(|(at, _)| *at));
        let finding = finding.with("what", self.what.clone()).with("cells", left_out(&cells));
        noted.say(finding.with("effect", effect));
        noted
    }
}

/// A total of the form that counts sums of the commune's own beside what it has to.
pub(super) struct Counted {
    pub(super) at: CellRef,
    also: Vec<CellRef>,
}

impl Counted {
    /// If the total at a place is one: `ways` are the cells that it has to add up, in one way or another.
    pub(super) fn of(sheet: &Sheet, at: CellRef, ways: &[Vec<CellRef>], own: &[OwnSum]) -> Option<Self> {
        let also = ways.iter().find_map(|way| {
            let also = beside(own, way);
            formulas::counts_also(sheet, at, way, &also).then_some(also)
        });
        also.map(|also| Self { at, also })
    }
}

/// The cells of such sums that stand among others, which a total adds up: of rows below one another, of columns beside one
/// another.
fn beside(own: &[OwnSum], cells: &[CellRef]) -> Vec<CellRef> {
    let rows: BTreeSet<u32> = cells.iter().map(|cell| cell.row).collect();
    let columns: BTreeSet<u32> = cells.iter().map(|cell| cell.column).collect();
    let across = |row: u32| columns.iter().map(move |column| CellRef::new(row, *column));
    let lines = own.iter().flat_map(|sum| match &sum.line {
        SummedLine::Row(row) if rows.len() > 1 => across(*row).collect(),
        SummedLine::Rows(own) if rows.len() > 1 => own.iter().flat_map(|row| across(*row)).collect(),
        SummedLine::Column(at) if columns.len() > 1 => rows.iter().map(|row| CellRef::new(*row, at.column)).collect(),
        _ => Vec::new(),
    });
    lines.collect()
}

/// The filled cells of a column of the commune's own.
fn below(table: &Located<'_>, heading: CellRef) -> Vec<(CellRef, String)> {
    let below = table.rows().map(|row| CellRef::new(row, heading.column));
    below.filter_map(|at| Some((at, shown(&cell(table, at)?.value)))).collect()
}

fn is_sum(table: &Located<'_>, cell_of_sum: &Cell, of: impl Iterator<Item = CellRef>) -> bool {
    let sum: f64 = of.filter_map(|at| number(cell(table, at)?)).sum();
    cell_of_sum.formula.is_some() || number(cell_of_sum).is_some_and(|number| (number - sum).abs() < CLOSE)
}

fn number(cell: &Cell) -> Option<f64> {
    match cell.value {
        Value::Number(number) => Some(number),
        _ => None,
    }
}

fn cell<'a>(table: &Located<'a>, at: CellRef) -> Option<&'a Cell> {
    table.sheet.cells.get(&at)
}
