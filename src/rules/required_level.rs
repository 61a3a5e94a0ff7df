//! A required level as a message says it: the most that there may be with its sign, so that nobody reads it as a goal to rise to.

use rust_decimal::Decimal;

use crate::catalogue::{Direction, Indicator};
use crate::message::{Arg, Message};

/// The level of the indicator, and that of its second number.
pub(super) fn of_indicator(indicator: &Indicator, year: i32, class: Option<&str>) -> Arg {
    let levels = [Some(&indicator.level), indicator.part.as_ref().map(|part| &part.level)].into_iter().flatten();
    let numbers = levels.filter_map(|level| level.number(year, class));
    Arg::List(numbers.map(|number| said(indicator.direction, number)).collect())
}

pub(super) fn said(direction: Option<Direction>, number: Decimal) -> Arg {
    match direction {
        Some(Direction::AtMost) => Message::new("level-at-most").with("number", number).into(),
        _ => number.into(),
    }
}
