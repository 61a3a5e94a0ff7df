//! Numbers: counts, areas, percentages on the scale of their column.

use chrono::Datelike;
use rust_decimal::Decimal;

use crate::catalogue::{Direction, Measure};
use crate::finding::{Finding, Rule};
use crate::form::{MOST_COUNTED, MOST_PER_HEAD};
use crate::message::{Arg, Message};
use crate::money::Money;
use crate::submission::cells::{OnScale, Reading, Scale, Spot};
use crate::submission::{Said, faults};
use crate::wording::number::{self, Bound, NumberOf, Numeral};
use crate::wording::times;
use crate::workbook::{Cell, Value};

/// A number as it was read, with what is to be said of the reading once the number is accepted.
pub(super) struct Heard {
    pub(super) number: Decimal,
    remark: Option<Finding>,
}

impl Heard {
    /// The number stands, as this.
    pub(super) fn accepted(self, said: Said) -> Reading {
        Reading { said: Some(said), findings: self.remark.into_iter().collect() }
    }
}

impl Spot<'_> {
    /// A number of the indicator's kind. Percentages are 0 to 100, everything else is not negative; `scale` is how the
    /// column writes its percentages. What has no number says a few words.
    pub(super) fn quantity(self, measure: Measure, direction: Option<Direction>, scale: &Scale) -> Reading {
        if measure == Measure::PassFail {
            return Reading::plain(Said::Text(self.cell.value.text()));
        }
        if self.is_bound_against(direction) {
            return self.refused(&faults::UNREADABLE_NUMBER, Message::new("example-number"));
        }
        let of_column = self.place.cell.is_some_and(|at| scale.lies_over(at.column));
        // A format of percent that lies over the whole column says nothing of a cell that counts something else.
        let percent = self.cell.percent && (measure == Measure::Percentage || !of_column);
        let heard = self.number_shown(number_of(measure), percent);
        let heard = match measure {
            Measure::Percentage => heard.and_then(|heard| self.scaled(heard, scale)),
            _ => heard,
        };
        match heard {
            Err(refused) => refused,
            Ok(heard) => match out_of_range(heard.number, measure) {
                Some(range) => self.refused(&faults::OUT_OF_RANGE, range),
                None => {
                    let number = heard.number;
                    heard.accepted(Said::Number(number))
                }
            },
        }
    }

    /// `≤ 95` where at least something is asked, `≥ 12` where at most something is: how much it is, it does not say.
    fn is_bound_against(self, direction: Option<Direction>) -> bool {
        let Value::Text(text) = &self.cell.value else { return false };
        match direction {
            Some(Direction::AtLeast) => number::bound(text) == Some(Bound::AtMost),
            Some(Direction::AtMost | Direction::NoneAllowed) => number::bound(text) == Some(Bound::AtLeast),
            None => false,
        }
    }

    /// A percentage on the scale of 0 to 100.
    fn scaled(self, heard: Heard, scale: &Scale) -> Result<Heard, Reading> {
        let number = heard.number;
        let known = self.place.cell.and_then(|at| scale.of(at));
        let Some((known, hundredfold)) = known.zip(number.checked_mul(Decimal::ONE_HUNDRED)) else { return Ok(heard) };
        let hundredfold = hundredfold.normalize();
        let read_as = |number: Decimal, expected: Arg| {
            let remark = found(Finding::new(&faults::READ_AS, self.place), self.cell).expected(expected);
            Ok(Heard { number, remark: Some(remark) })
        };
        match known {
            OnScale::Share => Ok(Heard { number: hundredfold, ..heard }),
            OnScale::Hundred => Ok(heard),
            OnScale::ShareAlone => read_as(hundredfold, hundredfold.into()),
            OnScale::HundredAlone => read_as(number, number.into()),
            OnScale::NoShare => read_as(number, Message::new("percent-among-shares").with("number", number).into()),
            OnScale::Doubtful => {
                let either = Message::new("either-share").with("one", hundredfold).with("other", number);
                Err(self.refused(&faults::DOUBTFUL_SCALE, either))
            }
        }
    }

    /// The cell as a number of this unit.
    pub(super) fn number(self, unit: NumberOf) -> Result<Heard, Reading> {
        self.number_shown(unit, self.cell.percent)
    }

    /// `percent`: it is shown as a percentage.
    fn number_shown(self, unit: NumberOf, percent: bool) -> Result<Heard, Reading> {
        let heard = |number| Ok(Heard { number, remark: None });
        let refuse = |rule, expected: Message| Err(self.refused(rule, expected));
        match &self.cell.value {
            Value::Number(number) => match number::from_cell(*number) {
                // Under a format of percent, Excel makes 0.125 of a typed 12.5.
                Some(number) if percent && unit != NumberOf::Percent && !number.is_zero() => {
                    let shown = number.checked_mul(Decimal::ONE_HUNDRED).unwrap_or(number);
                    refuse(&faults::UNREADABLE_NUMBER, either(number, shown.normalize()))
                }
                Some(number) => heard(number),
                None => refuse(&faults::OUT_OF_RANGE, range(unit)),
            },
            Value::Text(text) => match number::from_text(text, unit) {
                // A sum of the spreadsheet passes over a number that is a text, however plainly it is written.
                Numeral::Plain(number) | Numeral::Understood(number) => {
                    let remark = Finding::new(&faults::READ_AS, self.place).found(text.as_str());
                    Ok(Heard { number, remark: Some(remark.expected(counted(number, unit))) })
                }
                Numeral::Ambiguous { decimal, thousands } => {
                    refuse(&faults::UNREADABLE_NUMBER, either(decimal, thousands))
                }
                Numeral::Unclear if is_percentage(text) && unit.is_money() => {
                    let refused = found(Finding::new(&faults::UNREADABLE_NUMBER, self.place), self.cell);
                    Err(Reading::refused(refused.expected(example(unit)).with("kind", "percentage")))
                }
                Numeral::Unclear => refuse(&faults::UNREADABLE_NUMBER, example(unit)),
            },
            // Excel makes a day of 5/12 and, where decimals have a comma, of 5.12.
            // Nobody means a day of 1900: the number was typed into a cell that Excel had made one of days.
            Value::Date(day) if times::count(*day) <= times::DAYS_OF_1900 => {
                let count = Decimal::from(times::count(*day));
                refuse(&faults::UNREADABLE_NUMBER, Message::new("number-shown-as-day").with("number", count))
            }
            Value::Date(day) => {
                let typed = Message::new("number-became-day").with("day", day.day().to_string());
                refuse(&faults::UNREADABLE_NUMBER, typed.with("month", day.month().to_string()))
            }
            _ => refuse(&faults::UNREADABLE_NUMBER, example(unit)),
        }
    }

    fn refused(self, rule: &'static Rule, expected: Message) -> Reading {
        Reading::refused(found(Finding::new(rule, self.place), self.cell).expected(expected))
    }
}

/// `98%`: a number like any other but for its sign.
fn is_percentage(text: &str) -> bool {
    matches!(number::from_text(text, NumberOf::Percent), Numeral::Plain(_) | Numeral::Understood(_))
        && text.trim_end().ends_with('%')
}

/// What a number of this kind would have to be, which this one is not.
fn out_of_range(number: Decimal, measure: Measure) -> Option<Message> {
    let negative = number.is_sign_negative() && !number.is_zero();
    match measure {
        Measure::Percentage => (negative || number > Decimal::ONE_HUNDRED).then(|| Message::new("range-percentage")),
        Measure::Count if negative || !number.fract().is_zero() => Some(Message::new("range-whole")),
        Measure::Amount if number >= Decimal::from(MOST_PER_HEAD) => Some(Message::new("range-per-head")),
        _ if negative => Some(Message::new("range-not-negative")),
        Measure::Count | Measure::Area if number > Decimal::from(MOST_COUNTED) => {
            Some(Message::new("range-counted").with("most", Decimal::from(MOST_COUNTED)))
        }
        _ => None,
    }
}

const fn number_of(measure: Measure) -> NumberOf {
    match measure {
        Measure::Percentage => NumberOf::Percent,
        Measure::Amount => NumberOf::MillionsPerHead,
        Measure::Area => NumberOf::Area,
        Measure::Count | Measure::PassFail => NumberOf::Things,
    }
}

/// What a number of this unit may be.
const fn range(unit: NumberOf) -> Message {
    match unit {
        NumberOf::Percent => Message::new("range-percentage"),
        NumberOf::Things => Message::new("range-whole"),
        NumberOf::Area => Message::new("range-not-negative"),
        NumberOf::Millions | NumberOf::MillionsPerHead | NumberOf::Dong => Message::new("range-amount"),
    }
}

/// A number that was read, so that it cannot be misread again: money with its unit, a whole number without a separator.
fn counted(number: Decimal, unit: NumberOf) -> Arg {
    let money = match unit {
        NumberOf::Millions | NumberOf::MillionsPerHead => Money::from_millions(number).ok().map(Arg::Millions),
        NumberOf::Dong => Money::from_whole(number).ok().map(Arg::Dong),
        NumberOf::Percent | NumberOf::Area | NumberOf::Things => None,
    };
    money.unwrap_or_else(|| unseparated(number))
}

fn unseparated(number: Decimal) -> Arg {
    let number = number.normalize();
    if number.fract().is_zero() { Arg::from(number.to_string()) } else { Arg::from(number) }
}

/// Two numbers to choose from.
fn either(one: Decimal, other: Decimal) -> Message {
    let kind = if !one.fract().is_zero() && other.fract().is_zero() { "either-number" } else { "either-of" };
    Message::new(kind).with("one", unseparated(one)).with("other", unseparated(other))
}

/// How a number of this unit is written.
fn example(unit: NumberOf) -> Message {
    Message::new(match unit {
        NumberOf::Things => "example-count",
        NumberOf::Millions => "example-millions",
        NumberOf::Dong => "example-dong",
        NumberOf::Percent | NumberOf::Area | NumberOf::MillionsPerHead => "example-number",
    })
}

/// What a cell holds, as Excel shows it in the user's language: with its sign where the number has the format of percent.
pub(in crate::submission) fn found(finding: Finding, cell: &Cell) -> Finding {
    let Value::Number(written) = &cell.value else { return finding.found(cell.value.shown()) };
    let Some(number) = number::from_cell(*written) else { return finding.found(format!("{written:e}")) };
    match number.checked_mul(Decimal::ONE_HUNDRED).filter(|_| cell.percent) {
        Some(shown) => {
            let shown = shown.normalize();
            finding.found_as(format!("{shown} %"), Message::new("percent-shown").with("number", unseparated(shown)))
        }
        None => finding.found_as(cell.value.shown(), unseparated(number)),
    }
}
