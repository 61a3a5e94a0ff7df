//! Formulas that the commune wrote: in cells that ask for a value, and in place of the form's own sums.

use crate::finding::Finding;
use crate::place::{CellRef, Place};
use crate::submission::number::{self, Reading, Unit};
use crate::submission::sum::{self, Area};
use crate::submission::{Entry, Instead, OtherTotal, faults};
use crate::workbook::{Formula, Sheet, Value};

/// More cells than a sum of the form could have.
const MOST_CELLS: u64 = 1_000;

/// Half a đồng, in triệu đồng.
const CLOSE: f64 = 5e-7;

/// What is said of a formula in an input cell whose result was read.
pub(super) fn in_an_input<T>(formula: &Formula, entry: &Entry<T>) -> Finding {
    let rule = if formula.names_another_file() { &faults::OTHER_FILE } else { &faults::FORMULA };
    let finding = Finding::new(rule, &entry.place).found(entry.raw.clone().unwrap_or_default());
    finding.with("formula", shown(formula))
}

/// Whether a total is a formula that adds up just these cells, whatever the way it is written: `cells` are those it has to add
/// up, or, for a total of totals, each of several ways. A formula whose text is not known is one if it shows their sum.
pub(super) fn is_sum_of(sheet: &Sheet, at: CellRef, ways: &[Vec<CellRef>]) -> bool {
    let Some(formula) = sheet.cells.get(&at).and_then(|cell| cell.formula.as_ref()) else { return false };
    if formula.is_unknown() {
        return shows_sum(sheet, at, ways);
    }
    let areas = sum::areas(formula.text());
    let areas = areas.filter(|areas| areas.iter().map(Area::cells).sum::<u64>() <= MOST_CELLS);
    areas.is_some_and(|areas| ways.iter().any(|cells| adds_up(sheet, &areas, cells)))
}

/// Whether a cell shows what Excel makes of the others: it adds up numbers, skips words and passes errors on.
fn shows_sum(sheet: &Sheet, at: CellRef, ways: &[Vec<CellRef>]) -> bool {
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

/// A total that is no such sum. `None` where words or an error value stand, which have a finding of their own, and where a
/// formula stands whose text is not known.
pub(super) fn other_total(sheet: &Sheet, at: CellRef, place: &Place, ways: &[Vec<CellRef>]) -> Option<OtherTotal> {
    let expected = ways.first().map(|cells| sum::written(cells)).unwrap_or_default();
    let found = match sheet.cells.get(&at) {
        None => Instead::Nothing,
        Some(cell) => match (&cell.formula, &cell.value) {
            (_, Value::Error(_)) => return None,
            (Some(formula), _) if formula.is_unknown() => return None,
            (Some(formula), _) => Instead::Formula(shown(formula)),
            (None, value) if is_number(value) => Instead::Number,
            (None, _) => return None,
        },
    };
    Some(OtherTotal { place: place.clone(), found, expected })
}

fn is_number(value: &Value) -> bool {
    match value {
        Value::Number(_) => true,
        Value::Text(text) => {
            matches!(number::from_text(text, Unit::Millions), Reading::Plain(_) | Reading::Understood(_))
        }
        _ => false,
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
