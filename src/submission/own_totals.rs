//! Sums that the commune added to the funding table. Totals are recomputed, so they are named and not counted.

use crate::district::normalise;
use crate::finding::Finding;
use crate::place::CellRef;
use crate::submission::cells::Reader;
use crate::submission::faults;
use crate::submission::listing::left_out;
use crate::submission::locate::Located;
use crate::workbook::{Cell, Value};

/// What begins the name of a row or a column of sums.
const WORDS: [&str; 2] = ["cong", "tong"];

/// What the form's own total may be called.
const TOTALS: [&str; 6] = ["cong", "tong", "tong cong", "tong so", "tong kinh phi", "cong tong"];

/// Half a đồng, in triệu đồng.
const CLOSE: f64 = 5e-7;

/// A row that is called a sum, each of whose numbers is a formula or the sum of what stands above it.
pub(super) fn is_row(table: &Located<'_>, row: u32, label: &str, sources: impl IntoIterator<Item = u32>) -> bool {
    is_called_one(label)
        && sources.into_iter().all(|column| {
            let above = table.rows().filter(|other| *other < row).map(|above| CellRef::new(above, column));
            cell(table, CellRef::new(row, column)).is_none_or(|cell| is_sum(table, cell, above))
        })
}

/// A column that is called a sum, each of whose numbers is a formula or the sum of the sources: of all, or of those to its left.
pub(super) fn is_column(table: &Located<'_>, column: u32, heading: &str, sources: &[u32]) -> bool {
    let left: Vec<u32> = sources.iter().copied().filter(|source| *source < column).collect();
    let sums = |row: u32, cell: &Cell| {
        [sources, &left]
            .into_iter()
            .any(|beside| is_sum(table, cell, beside.iter().map(|source| CellRef::new(row, *source))))
    };
    is_called_one(heading)
        && table.rows().all(|row| cell(table, CellRef::new(row, column)).is_none_or(|cell| sums(row, cell)))
}

/// Names a column of sums at its heading, with its cells, which nobody reads.
pub(super) fn name_column<'a>(table: &Located<'a>, heading: CellRef, text: &str, reader: &mut Reader<'a>) {
    let below = table.rows().map(|row| CellRef::new(row, heading.column));
    let cells: Vec<(CellRef, String)> = below.filter_map(|at| Some((at, cell(table, at)?.value.shown()))).collect();
    for at in cells.iter().map(|(at, _)| *at).chain([heading]) {
        reader.take(table.sheet, at);
    }
    let finding = Finding::new(&faults::OWN_TOTAL, &reader.place(table.sheet, heading)).found(text);
    reader.say(finding.with("cells", left_out(&cells)));
}

/// `Tổng`, `Cộng`, `Tổng cộng`: a name that says nothing else.
pub(super) fn is_called_total(name: &str) -> bool {
    TOTALS.contains(&normalise(name).as_str())
}

/// Whether a name says that it is a sum of something.
pub(super) fn is_called_one(name: &str) -> bool {
    let name = normalise(name);
    WORDS.iter().any(|word| name == *word || name.starts_with(&format!("{word} ")))
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
