//! Where the totals of the funding table stand, and what each has to add up.

use crate::place::CellRef;
use crate::submission::Line;
use crate::submission::cells::Total;
use crate::submission::locate::Located;
use crate::workbook::Value;

/// The totals of the table: each line across its sources, each source down its lines, and all. For lines of the commune's
/// own the form has none.
pub(super) fn of(
    table: &Located<'_>,
    (lines, total_row): (&[(Line, u32)], Option<u32>),
    (sources, total_column): (&[(Line, u32)], Option<u32>),
) -> Vec<Total> {
    // A line of the commune's own counts only where it says something.
    let counts = |(line, at): (&Line, CellRef)| {
        let empty = table.sheet.cells.get(&at).is_none_or(|cell| cell.value == Value::Number(0.0));
        (matches!(line, Line::Known(_)) || !empty).then_some(at)
    };
    let across = |row: u32, column_of: &[(Line, u32)]| -> Vec<CellRef> {
        let mut cells: Vec<CellRef> =
            column_of.iter().filter_map(|(line, column)| counts((line, CellRef::new(row, *column)))).collect();
        cells.sort();
        cells
    };
    let down = |column: u32| -> Vec<CellRef> {
        lines.iter().filter_map(|(line, row)| counts((line, CellRef::new(*row, column)))).collect()
    };
    let is_filled = |cells: &[CellRef]| cells.iter().any(|at| table.sheet.cells.contains_key(at));
    let mut totals = Vec::new();
    if let Some(column) = total_column {
        totals.extend(lines.iter().map(|(line, row)| {
            let cells = across(*row, sources);
            let of_form = matches!(line, Line::Known(_));
            let expected = of_form || is_filled(&cells);
            Total { at: CellRef::new(*row, column), ways: vec![cells], of_form, expected }
        }));
    }
    if let Some(row) = total_row {
        totals.extend(sources.iter().map(|(line, column)| {
            let of_form = matches!(line, Line::Known(_));
            Total { at: CellRef::new(row, *column), ways: vec![down(*column)], of_form, expected: of_form }
        }));
        if let Some(column) = total_column {
            let all = sources.iter().flat_map(|(_, column)| down(*column)).collect();
            let ways = vec![down(column), across(row, sources), all];
            totals.push(Total { at: CellRef::new(row, column), ways, of_form: true, expected: true });
        }
    }
    totals
}
