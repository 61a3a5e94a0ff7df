//! Where the totals of the funding table stand, and what each has to add up.

use crate::form::ColumnId;
use crate::place::CellRef;
use crate::submission::recognise::Located;
use crate::workbook::Value;

/// What a total is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TotalOf {
    /// Of one of the table's rows, from zero.
    Line(usize),
    /// Of one of its columns, from zero.
    Source(usize),
    All,
}

/// A total of the table.
pub(super) struct Total {
    pub of: TotalOf,
    pub at: CellRef,
    /// The cells it has to add up, for a total of totals in each of several ways; none where some of them were not found.
    pub ways: Vec<Vec<CellRef>>,
    /// The form has a formula there.
    pub of_form: bool,
    /// Something has to be there.
    pub expected: bool,
}

/// A task group by its row, or a funding source by its column.
pub(super) struct Axis {
    pub at: u32,
    /// Whether it is the form's; the commune may have added it.
    pub of_form: bool,
}

/// The totals of the table: each line across its sources, each source down its lines, and all. For lines of the commune's
/// own the form has none.
pub(super) fn of(table: &Located<'_>, lines: &[Axis], sources: &[Axis], total_row: Option<u32>) -> Vec<Total> {
    // A line of the commune's own counts only where it says something.
    let counts = |axis: &Axis, at: CellRef| {
        let empty = table.sheet.cells.get(&at).is_none_or(|cell| cell.value == Value::Number(0.0));
        (axis.of_form || !empty).then_some(at)
    };
    let across = |row: u32| -> Vec<CellRef> {
        let mut cells: Vec<CellRef> =
            sources.iter().filter_map(|source| counts(source, CellRef::new(row, source.at))).collect();
        cells.sort();
        cells
    };
    let down = |column: u32| -> Vec<CellRef> {
        lines.iter().filter_map(|line| counts(line, CellRef::new(line.at, column))).collect()
    };
    let is_filled = |cells: &[CellRef]| cells.iter().any(|at| table.sheet.cells.contains_key(at));
    let total_column = table.column(&ColumnId::Total);
    let mut totals = Vec::new();
    if let Some(column) = total_column {
        totals.extend(lines.iter().enumerate().map(|(index, Axis { at: row, of_form })| {
            let cells = across(*row);
            let expected = *of_form || is_filled(&cells);
            let at = CellRef::new(*row, column);
            Total { of: TotalOf::Line(index), at, ways: vec![cells], of_form: *of_form, expected }
        }));
    }
    if let Some(row) = total_row {
        totals.extend(sources.iter().enumerate().map(|(index, Axis { at: column, of_form })| {
            let at = CellRef::new(row, *column);
            Total { of: TotalOf::Source(index), at, ways: vec![down(*column)], of_form: *of_form, expected: *of_form }
        }));
        if let Some(column) = total_column {
            let all = sources.iter().flat_map(|source| down(source.at)).collect();
            let ways = vec![down(column), across(row), all];
            let at = CellRef::new(row, column);
            totals.push(Total { of: TotalOf::All, at, ways, of_form: true, expected: true });
        }
    }
    totals
}
