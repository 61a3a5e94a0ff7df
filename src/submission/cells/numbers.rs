//! Numbers: counts, areas, percentages on the scale of their column.

use chrono::Datelike;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::catalogue::Measure;
use crate::finding::{Finding, Rule};
use crate::form::{MOST_COUNTED, MOST_PER_HEAD};
use crate::message::{Arg, Message};
use crate::money::Money;
use crate::place::{CellRef, Place};
use crate::submission::cells::Reader;
use crate::submission::scale::{self, Scale};
use crate::submission::{Entry, faults};
use crate::wording::number::{self, NumberOf, Numeral};
use crate::wording::times;
use crate::workbook::{Cell, Sheet, Value};

/// A number as it was read, with what is to be said of the reading once the number is accepted.
pub(super) struct Heard {
    pub(super) number: Decimal,
    said: Option<Finding>,
}

impl<'a> Reader<'a> {
    /// A number of the indicator's kind. Percentages are 0 to 100, everything else is not negative; `scale` is how the
    /// column writes its percentages.
    pub(in crate::submission) fn quantity(
        &mut self,
        sheet: &'a Sheet,
        at: CellRef,
        measure: Measure,
        scale: &Scale,
    ) -> Entry<Decimal> {
        self.read(sheet, at, |reader, cell, place| {
            // A format of percent that lies over the whole column says nothing of a cell that counts something else.
            let plain = Cell { percent: cell.percent && !scale.lies_over(at.column), ..cell.clone() };
            let as_typed = if measure == Measure::Percentage { cell } else { &plain };
            let heard = reader.number(as_typed, place, number_of(measure))?;
            let heard = if measure == Measure::Percentage { reader.scaled(heard, cell, place, scale)? } else { heard };
            let number = heard.number;
            let negative = number.is_sign_negative() && !number.is_zero();
            let counted = |number: Decimal| number <= Decimal::from(MOST_COUNTED);
            let range = match measure {
                Measure::Percentage => {
                    (negative || number > Decimal::ONE_HUNDRED).then(|| Message::new("range-percentage"))
                }
                Measure::Count if negative || !number.fract().is_zero() => Some(Message::new("range-whole")),
                Measure::Amount if number >= Decimal::from(MOST_PER_HEAD) => Some(Message::new("range-per-head")),
                _ if negative => Some(Message::new("range-not-negative")),
                Measure::Count | Measure::Area if !counted(number) => {
                    Some(Message::new("range-counted").with("most", Decimal::from(MOST_COUNTED)))
                }
                _ => None,
            };
            if let Some(range) = range {
                reader.say(found(Finding::new(&faults::OUT_OF_RANGE, place), cell).expected(range));
                return None;
            }
            reader.accept(heard);
            Some(number)
        })
    }

    /// A cell from which no number can be taken, whatever it says.
    pub(in crate::submission) fn no_number(&mut self, sheet: &'a Sheet, at: CellRef) -> Entry<Decimal> {
        self.read(sheet, at, |reader, cell, place| {
            let finding = found(Finding::new(&faults::UNREADABLE_NUMBER, place), cell);
            reader.say(finding.expected(Message::new("example-number")));
            None
        })
    }

    pub(in crate::submission) fn whole(&mut self, sheet: &'a Sheet, at: CellRef) -> Entry<u64> {
        let entry = self.quantity(sheet, at, Measure::Count, &Scale::default());
        Entry { value: entry.value.and_then(|number| number.to_u64()), raw: entry.raw, place: entry.place }
    }

    /// A percentage on the scale of 0 to 100.
    fn scaled(&mut self, heard: Heard, cell: &Cell, place: &Place, scale: &Scale) -> Option<Heard> {
        let number = heard.number;
        let Some(known) = scale.of(place.cell?) else { return Some(heard) };
        let hundredfold = number.checked_mul(Decimal::ONE_HUNDRED)?.normalize();
        let read_as = |number: Decimal| {
            let said = found(Finding::new(&faults::READ_AS, place), cell).expected(number);
            Some(Heard { number, said: Some(said) })
        };
        match known {
            scale::Cell::Share => Some(Heard { number: hundredfold, ..heard }),
            scale::Cell::Hundred => Some(heard),
            scale::Cell::ShareAlone => read_as(hundredfold),
            scale::Cell::HundredAlone => read_as(number),
            scale::Cell::NoShare => {
                let said = found(Finding::new(&faults::READ_AS, place), cell);
                let said = said.expected(Message::new("percent-among-shares").with("number", number));
                Some(Heard { number, said: Some(said) })
            }
            scale::Cell::Doubtful => {
                let either = Message::new("either-share").with("one", hundredfold).with("other", number);
                self.say(found(Finding::new(&faults::DOUBTFUL_SCALE, place), cell).expected(either));
                None
            }
        }
    }

    /// The cell as a number of this unit.
    pub(super) fn number(&mut self, cell: &Cell, place: &Place, unit: NumberOf) -> Option<Heard> {
        let heard = |number| Some(Heard { number, said: None });
        let mut refuse = |rule: &'static Rule, expected: Message| {
            self.say(found(Finding::new(rule, place), cell).expected(expected));
            None
        };
        match &cell.value {
            Value::Number(number) => match number::from_cell(*number) {
                // Under a format of percent, Excel makes 0.125 of a typed 12.5.
                Some(number) if cell.percent && unit != NumberOf::Percent && !number.is_zero() => {
                    let shown = number.checked_mul(Decimal::ONE_HUNDRED).unwrap_or(number);
                    refuse(&faults::UNREADABLE_NUMBER, either(number, shown.normalize()))
                }
                Some(number) => heard(number),
                None => refuse(&faults::OUT_OF_RANGE, range(unit)),
            },
            Value::Text(text) => match number::from_text(text, unit) {
                // A sum of the spreadsheet passes over a number that is a text, however plainly it is written.
                Numeral::Plain(number) | Numeral::Understood(number) => {
                    let said =
                        Finding::new(&faults::READ_AS, place).found(text.as_str()).expected(counted(number, unit));
                    Some(Heard { number, said: Some(said) })
                }
                Numeral::Ambiguous { decimal, thousands } => {
                    refuse(&faults::UNREADABLE_NUMBER, either(decimal, thousands))
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

    /// Says what was understood of a number that stands.
    pub(super) fn accept(&mut self, heard: Heard) {
        if let Some(said) = heard.said {
            self.say(said);
        }
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
pub(super) fn found(finding: Finding, cell: &Cell) -> Finding {
    let Value::Number(written) = &cell.value else { return finding.found(cell.value.shown().into_owned()) };
    let Some(number) = number::from_cell(*written) else { return finding.found(format!("{written:e}")) };
    match number.checked_mul(Decimal::ONE_HUNDRED).filter(|_| cell.percent) {
        Some(shown) => {
            let shown = shown.normalize();
            finding.found_as(format!("{shown} %"), Message::new("percent-shown").with("number", unseparated(shown)))
        }
        None => finding.found_as(cell.value.shown().into_owned(), unseparated(number)),
    }
}
