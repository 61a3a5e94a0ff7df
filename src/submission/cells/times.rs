//! Days, periods and years.

use chrono::{Datelike, NaiveDate};
use rust_decimal::prelude::ToPrimitive;

use crate::finding::Finding;
use crate::message::Message;
use crate::submission::cells::{Reading, Spot, found};
use crate::submission::{Said, faults};
use crate::wording::fillers::says_nothing;
use crate::wording::times::{self, Period, Told};
use crate::workbook::Value;

/// A dash holds the place of a time that is not known yet.
pub(super) fn holds_a_place(value: &Value) -> bool {
    matches!(value, Value::Text(text) if says_nothing(text))
}

impl Spot<'_> {
    pub(super) fn day(self) -> Reading {
        let told = match &self.cell.value {
            // A year typed into a cell of dates arrives as a day of 1905.
            Value::Date(day) => u32::try_from(day.year()).ok().and_then(times::plausible).map(|_| Told::Plain(*day)),
            Value::Text(text) => times::day(text),
            Value::Number(number) => self.counted(*number).map(Told::Understood),
            _ => None,
        };
        let shown = |day: &NaiveDate| day.format("%d/%m/%Y").to_string();
        self.told(told, (Said::Day, shown), "example-day")
    }

    pub(super) fn period(self) -> Reading {
        let told = match &self.cell.value {
            Value::Date(day) => Some(match times::typed_year(*day) {
                Some(year) => Told::Understood(Period { year, month: None }),
                None => Told::Plain(Period::from(*day)),
            }),
            Value::Text(text) => times::period(text, self.plan_year),
            Value::Number(number) => match whole_year(*number) {
                Some(year) => Some(Told::Plain(Period { year, month: None })),
                None => times::from_decimal(*number)
                    .or_else(|| self.counted(*number).map(Period::from))
                    .map(Told::Understood),
            },
            _ => None,
        };
        self.told(told, (Said::Period, Period::to_string), "example-period")
    }

    pub(super) fn year(self) -> Reading {
        let told = match &self.cell.value {
            Value::Date(day) => {
                let year = u32::try_from(day.year()).ok().and_then(times::plausible);
                year.or_else(|| times::typed_year(*day)).map(Told::Understood)
            }
            Value::Text(text) => times::year(text),
            Value::Number(number) => whole_year(*number).map(Told::Plain),
            _ => None,
        };
        self.told(told, (Said::Year, i32::to_string), "example-year")
    }

    /// A day that is written as its number. Where days are counted from 1904 on, nobody knows whether the number was counted so.
    fn counted(self, number: f64) -> Option<NaiveDate> {
        times::from_serial(number).filter(|_| !self.from_1904)
    }

    fn told<T>(
        self,
        told: Option<Told<T>>,
        (said, shown): (fn(T) -> Said, impl Fn(&T) -> String),
        example: &'static str,
    ) -> Reading {
        match told {
            Some(Told::Plain(time)) => Reading::plain(said(time)),
            Some(Told::Understood(time)) => {
                let read = shown(&time);
                self.understood(said(time), read)
            }
            None => {
                let finding = found(Finding::new(&faults::UNREADABLE_DATE, self.place), self.cell);
                // Where a day is asked, a year or a month is understood, and is not enough.
                let shown = self.cell.value.shown();
                let part = match &self.cell.value {
                    Value::Date(day) => times::typed_year(*day).map(|year| Period { year, month: None }),
                    _ => times::period(&shown, self.plan_year).map(Told::value),
                };
                let (what, example) = match part.filter(|_| example == "example-day") {
                    Some(read) => {
                        (Message::new("time-without-day").with("read", read.to_string()), "example-whole-day")
                    }
                    None => (Message::new("time-unreadable"), example),
                };
                Reading::refused(finding.with("what", what).expected(Message::new(example)))
            }
        }
    }
}

fn whole_year(number: f64) -> Option<i32> {
    (number.fract() == 0.0).then_some(number).and_then(|n| n.to_u32()).and_then(times::plausible)
}
