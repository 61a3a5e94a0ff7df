//! Days, periods and years.

use chrono::{Datelike, NaiveDate};
use rust_decimal::prelude::ToPrimitive;

use crate::finding::Finding;
use crate::message::Message;
use crate::place::CellRef;
use crate::submission::cells::Reader;
use crate::submission::{Entry, faults};
use crate::wording::fillers::says_nothing;
use crate::wording::times::{self, Period, Told};
use crate::workbook::{Sheet, Value};

impl<'a> Reader<'a> {
    pub(in crate::submission) fn day(&mut self, sheet: &'a Sheet, at: CellRef) -> Entry<NaiveDate> {
        self.dated(sheet, at, "example-day", |value| match value {
            // A year typed into a cell of dates arrives as a day of 1905.
            Value::Date(day) => times::plausible(u32::try_from(day.year()).ok()?).map(|_| Told::Plain(*day)),
            Value::Text(text) => times::day(text),
            Value::Number(number) => times::from_serial(*number).map(Told::Understood),
            _ => None,
        })
    }

    pub(in crate::submission) fn period(&mut self, sheet: &'a Sheet, at: CellRef) -> Entry<Period> {
        let plan_year = self.plan_year;
        self.dated(sheet, at, "example-period", |value| match value {
            Value::Date(day) => Some(match times::typed_year(*day) {
                Some(year) => Told::Understood(Period { year, month: None }),
                None => Told::Plain(times::from_day(*day)),
            }),
            Value::Text(text) => times::period(text, plan_year),
            Value::Number(number) => match whole_year(*number) {
                Some(year) => Some(Told::Plain(Period { year, month: None })),
                None => times::from_decimal(*number)
                    .or_else(|| times::from_serial(*number).map(times::from_day))
                    .map(Told::Understood),
            },
            _ => None,
        })
    }

    pub(in crate::submission) fn year(&mut self, sheet: &'a Sheet, at: CellRef) -> Entry<i32> {
        self.dated(sheet, at, "example-year", |value| match value {
            Value::Date(day) => {
                let year = u32::try_from(day.year()).ok().and_then(times::plausible);
                year.or_else(|| times::typed_year(*day)).map(Told::Understood)
            }
            Value::Text(text) => times::year(text),
            Value::Number(number) => whole_year(*number).map(Told::Plain),
            _ => None,
        })
    }

    fn dated<T: Shown>(
        &mut self,
        sheet: &'a Sheet,
        at: CellRef,
        example: &'static str,
        read: impl Fn(&Value) -> Option<Told<T>>,
    ) -> Entry<T> {
        // A dash holds the place of a time that is not known yet.
        let dash = sheet.cells.get(&at).filter(|cell| matches!(&cell.value, Value::Text(text) if says_nothing(text)));
        if let Some(cell) = dash.filter(|_| sheet.hiding(at).is_none()) {
            let place = self.place(sheet, at);
            self.take(sheet, at);
            self.say(
                Finding::new(&faults::READ_AS, &place)
                    .found(cell.value.shown().into_owned())
                    .expected(Message::new("as-empty")),
            );
            return Entry::empty(place);
        }
        self.read(sheet, at, |reader, cell, place| match read(&cell.value) {
            Some(Told::Plain(value)) => Some(value),
            Some(Told::Understood(value)) => {
                reader.say(
                    Finding::new(&faults::READ_AS, place)
                        .found(cell.value.shown().into_owned())
                        .expected(value.shown()),
                );
                Some(value)
            }
            None => {
                let finding = Finding::new(&faults::UNREADABLE_DATE, place).found(cell.value.shown().into_owned());
                reader.say(finding.expected(Message::new(example)));
                None
            }
        })
    }
}

fn whole_year(number: f64) -> Option<i32> {
    (number.fract() == 0.0).then_some(number).and_then(|n| n.to_u32()).and_then(times::plausible)
}

/// How a finding writes what was read.
trait Shown {
    fn shown(&self) -> String;
}

impl Shown for NaiveDate {
    fn shown(&self) -> String {
        self.format("%d/%m/%Y").to_string()
    }
}

impl Shown for Period {
    fn shown(&self) -> String {
        self.to_string()
    }
}

impl Shown for i32 {
    fn shown(&self) -> String {
        self.to_string()
    }
}
