//! The levels that an indicator's numbers are held against, by year and class of commune.

use rust_decimal::Decimal;

use crate::catalogue::{Direction, Level, LevelValue};
use crate::district::Profile;
use crate::form::{ColumnId, Comparison, Condition, ConditionCell, Operand, TableId};
use crate::message::Language;

/// What levels depend on.
#[derive(Clone, Copy)]
pub(super) struct Situation<'a> {
    pub profile: &'a Profile,
    /// The class of the commune, where the office knows it.
    pub class: Option<&'a str>,
    /// Id of the task group that the indicator's criterion belongs to.
    pub group: &'a str,
}

/// Levels, each with when it is the commune's.
pub(super) type Levels = Vec<(Condition, Decimal)>;

/// A number that may be judged compares so with its level.
pub(super) fn compared(
    (cell, judged): (&ConditionCell, Condition),
    levels: &[(Condition, Decimal)],
    wanted: Comparison,
) -> Condition {
    let one_of = levels.iter().map(|(of_class, level)| {
        let compared = Condition::Compare(cell.clone(), wanted, Operand::Number(*level));
        Condition::All(vec![judged.clone(), of_class.clone(), compared])
    });
    Condition::Any(one_of.collect())
}

pub(super) const fn reaching(direction: Direction) -> Comparison {
    match direction {
        Direction::AtLeast => Comparison::AtLeast,
        Direction::AtMost => Comparison::AtMost,
        Direction::NoneAllowed => Comparison::Equal,
    }
}

/// How a number compares that does not reach its level. There is none below nothing.
pub(super) const fn short(direction: Direction) -> Comparison {
    match direction {
        Direction::AtLeast => Comparison::Less,
        Direction::AtMost | Direction::NoneAllowed => Comparison::More,
    }
}

/// How a remark says that the plan does not reach its level.
pub(super) const fn planned_short(direction: Direction) -> &'static str {
    match direction {
        Direction::AtLeast => "Kế hoạch chưa tới mức",
        Direction::AtMost | Direction::NoneAllowed => "Kế hoạch còn cao hơn mức",
    }
}

/// `42`, `≤ 13`.
pub(super) fn written(direction: Direction, level: Decimal) -> String {
    let sign = if direction == Direction::AtMost { "≤ " } else { "" };
    format!("{sign}{}", Language::Vi.number(level))
}

/// The level of a year, with the condition under which it is the commune's: always, or by the class that it gives.
pub(super) fn levels(level: &Level, year: i32, situation: Situation<'_>) -> Levels {
    let class = situation.class;
    match level {
        Level::Set { value: LevelValue::ByClass(classes), .. } if class.is_none() => {
            let answer = || ConditionCell::In(TableId::General, "class".to_owned(), ColumnId::Answer);
            classes.iter().map(|(class, number)| (Condition::Is(answer(), vec![class.clone()]), *number)).collect()
        }
        level => level.number(year, class).map(|number| (Condition::All(Vec::new()), number)).into_iter().collect(),
    }
}
