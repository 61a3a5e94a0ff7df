//! When an indicator's number may be held against anything: nothing else is wrong with it by itself, nor with it and its part.

use rust_decimal::Decimal;

use crate::catalogue::{Indicator, Level};
use crate::district::RuleBook;
use crate::form::{ColumnId, Comparison, Condition, ConditionCell, Kind, Operand, TableId};

/// Of a column's numbers the second, a part of the first, is larger, whatever else is wrong with them: then nothing else is said of
/// the two together. Never for an indicator with one number.
pub(super) fn part_is_larger(indicator: &Indicator, column: &ColumnId) -> Condition {
    let Some(part) = &indicator.part else { return Condition::Any(Vec::new()) };
    let cell = |code: &str| ConditionCell::In(TableId::Indicators, code.to_owned(), column.clone());
    Condition::Compare(cell(&part.code), Comparison::More, Operand::Cell(cell(&indicator.code)))
}

/// A number that nothing is said of by itself.
pub(super) fn sound(indicator: &Indicator, level: &Level, cell: &ConditionCell) -> Condition {
    let mut faults = Kind::Number(indicator.measure).wrong_numbers(cell, &RuleBook::default());
    faults.extend(doubtful_share(indicator, level, cell));
    Condition::All(vec![Condition::IsNumber(cell.clone()), Condition::Any(faults).negated()])
}

/// A number that may be a share of one.
pub(super) fn doubtful_share(indicator: &Indicator, level: &Level, cell: &ConditionCell) -> Option<Condition> {
    let (above, below) = indicator.doubtful_shares(level)?;
    let compared =
        |comparison, number: Decimal| Condition::Compare(cell.clone(), comparison, Operand::Number(number.normalize()));
    Some(Condition::All(vec![compared(Comparison::More, above), compared(Comparison::Less, below)]))
}
