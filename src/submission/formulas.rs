//! Formulas that the commune wrote: in cells that ask for a value, and in place of the form's own sums.

use crate::finding::Finding;
use crate::place::{CellRef, Place};
use crate::submission::sum::{self, Area};
use crate::submission::{Entry, OtherTotal, faults};
use crate::workbook::{Formula, Sheet, Value};

/// More cells than a sum of the form could have.
const MOST_CELLS: u64 = 1_000;

/// What is said of a formula in an input cell whose result was read.
pub(super) fn in_an_input<T>(formula: &Formula, entry: &Entry<T>) -> Finding {
    let rule = if formula.names_another_file() { &faults::OTHER_FILE } else { &faults::FORMULA };
    let finding = Finding::new(rule, &entry.place).found(entry.raw.clone().unwrap_or_default());
    finding.with("formula", shown(formula))
}

/// What of a total is not the form's: `cells` are those it has to add up, or, for a total of totals, each of several ways.
/// `None` when it adds up just those, whatever the way it is written, when nothing or an error value stands there, and when
/// a formula does whose text is not known.
pub(super) fn other_total(sheet: &Sheet, at: CellRef, place: &Place, ways: &[Vec<CellRef>]) -> Option<OtherTotal> {
    let cell = sheet.cells.get(&at).filter(|cell| !matches!(cell.value, Value::Error(_)))?;
    let expected = ways.first().map(|cells| sum::written(cells)).unwrap_or_default();
    let other = |found| Some(OtherTotal { place: place.clone(), found, expected });
    match &cell.formula {
        None => other(None),
        Some(formula) if formula.is_unknown() => None,
        Some(formula) => {
            let areas =
                sum::areas(formula.text()).filter(|areas| areas.iter().map(Area::cells).sum::<u64>() <= MOST_CELLS);
            let right = areas.is_some_and(|areas| ways.iter().any(|cells| adds_up(sheet, &areas, cells)));
            if right { None } else { other(Some(shown(formula))) }
        }
    }
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
