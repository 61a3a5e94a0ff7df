//! Formulas that the commune wrote: in cells that ask for a value, and in place of the form's own sums.

use crate::finding::Finding;
use crate::place::{CellRef, Place};
use crate::submission::faults;
use crate::submission::sum::{self, Area};
use crate::workbook::{Formula, Sheet, Value};

/// More cells than a sum of the form could have.
const MOST_CELLS: u64 = 1_000;

/// Half a đồng, in triệu đồng.
const CLOSE: f64 = 5e-7;

/// What is said of a formula in an input cell whose result was read.
pub(super) fn in_an_input(formula: &Formula, place: &Place) -> Finding {
    let rule = if formula.names_another_file() { &faults::OTHER_FILE } else { &faults::FORMULA };
    Finding::new(rule, place).with("formula", shown(formula))
}

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
    let areas = sum::areas(formula.text()).filter(|areas| areas.iter().map(Area::cells).sum::<u64>() <= MOST_CELLS);
    let right = areas.is_some_and(|areas| ways.iter().any(|cells| adds_up(sheet, &areas, cells)));
    if right { Sum::Right } else { Sum::Changed(shown(formula)) }
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

/// Whether the areas hold all of the cells, and no other number that changes the sum.
fn adds_up(sheet: &Sheet, areas: &[Area], cells: &[CellRef]) -> bool {
    let all = cells.iter().all(|cell| areas.iter().any(|area| area.contains(*cell)));
    let numbers = |area: &Area| {
        let rows = CellRef::new(area.first.row, 0)..=CellRef::new(area.last.row, u32::MAX);
        let area = *area;
        let number = |value: &Value| matches!(value, Value::Number(number) if *number != 0.0);
        sheet.cells.range(rows).filter(move |(at, cell)| area.contains(**at) && number(&cell.value))
    };
    all && areas.iter().flat_map(numbers).all(|(at, _)| cells.contains(at))
}

fn shown(formula: &Formula) -> String {
    const LONGEST: usize = 120;
    let text: String = formula.text().chars().take(LONGEST).collect();
    let more = if text.len() < formula.text().len() || formula.is_unknown() { "…" } else { "" };
    format!("={text}{more}")
}
