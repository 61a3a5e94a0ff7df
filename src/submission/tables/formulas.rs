//! Formulas that stand in the cells of totals: whether they add up what they have to.

use crate::place::CellRef;
use crate::submission::tables::areas::{self, Area};
use crate::workbook::{Sheet, Value};

/// More cells than a sum of the form could have.
const MOST_CELLS: u64 = 1_000;

/// Half a đồng, in triệu đồng.
const CLOSE: f64 = 5e-7;

/// What stands in the cell of a total.
pub(super) enum Sum {
    /// A formula that adds up just what it has to, whatever the way it is written.
    Right,
    /// Another formula.
    Changed(String),
    /// A formula whose text the file does not tell, and which does not show the sum.
    Unknown,
    /// No formula.
    Typed,
    /// Nothing.
    Deleted,
}

/// How a total is made: `ways` are the cells it has to add up, for a total of totals in each of several ways.
pub(super) fn sum(sheet: &Sheet, at: CellRef, ways: &[Vec<CellRef>]) -> Sum {
    let Some(cell) = sheet.cells.get(&at) else { return Sum::Deleted };
    let Some(formula) = &cell.formula else { return Sum::Typed };
    if formula.is_unknown() {
        return if shows_sum(sheet, at, ways) { Sum::Right } else { Sum::Unknown };
    }
    let areas = areas::of(formula.text()).filter(|areas| areas.iter().map(Area::cells).sum::<u64>() <= MOST_CELLS);
    let right = areas.is_some_and(|areas| ways.iter().any(|cells| adds_up(sheet, &areas, cells)));
    if right { Sum::Right } else { Sum::Changed(formula.shown()) }
}

/// Whether a cell shows what Excel makes of the others: it adds up numbers, skips words and passes errors on.
pub(super) fn shows_sum(sheet: &Sheet, at: CellRef, ways: &[Vec<CellRef>]) -> bool {
    let value = |at: &CellRef| sheet.cells.get(at).map(|cell| &cell.value);
    let number = |at: &CellRef| match value(at)? {
        Value::Number(number) => Some(*number),
        _ => None,
    };
    let fails = |at: &CellRef| matches!(value(at), Some(Value::Error(_)));
    ways.iter().any(|cells| match number(&at) {
        Some(shown) => (cells.iter().filter_map(number).sum::<f64>() - shown).abs() < CLOSE,
        None => fails(&at) && cells.iter().any(fails),
    })
}

/// Whether a total adds up its cells and some of other sums as well: by its formula, or by its number.
pub(super) fn counts_also(sheet: &Sheet, at: CellRef, cells: &[CellRef], also: &[CellRef]) -> bool {
    let number = |at: &CellRef| match sheet.cells.get(at)?.value {
        Value::Number(number) if number != 0.0 => Some(number),
        _ => None,
    };
    let sums = also.iter().filter_map(number).sum::<f64>();
    let Some(cell) = sheet.cells.get(&at).filter(|_| sums.abs() >= CLOSE) else { return false };
    let areas = match &cell.formula {
        Some(formula) => areas::of(formula.text()),
        None => {
            let all = cells.iter().filter_map(number).sum::<f64>() + sums;
            return number(&at).is_some_and(|shown| (all - shown).abs() < CLOSE);
        }
    };
    let known: Vec<CellRef> = cells.iter().chain(also).copied().collect();
    areas.filter(|areas| areas.iter().map(Area::cells).sum::<u64>() <= MOST_CELLS).is_some_and(|areas| {
        let holds = |cell: &CellRef| areas.iter().any(|area| area.contains(*cell));
        cells.iter().all(holds) && hold_only(sheet, &areas, &known)
    })
}

/// Whether the areas hold all of the cells, and no other number that changes the sum.
fn adds_up(sheet: &Sheet, areas: &[Area], cells: &[CellRef]) -> bool {
    cells.iter().all(|cell| areas.iter().any(|area| area.contains(*cell))) && hold_only(sheet, areas, cells)
}

/// Whether every number in the areas stands in one of the cells.
fn hold_only(sheet: &Sheet, areas: &[Area], cells: &[CellRef]) -> bool {
    let numbers = |area: &Area| {
        let rows = CellRef::new(area.first.row, 0)..=CellRef::new(area.last.row, u32::MAX);
        let area = *area;
        let number = |value: &Value| matches!(value, Value::Number(number) if *number != 0.0);
        sheet.cells.range(rows).filter(move |(at, cell)| area.contains(**at) && number(&cell.value))
    };
    areas.iter().flat_map(numbers).all(|(at, _)| cells.contains(at))
}
