//! What a cell says once it is read: the same for `92,8 %` and 92.8.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::form::{Assessment, Theme, YesNo};
use crate::money::Money;
use crate::submission::{FieldValue, Quantity};
use crate::wording::times::Period;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said<'a> {
    Text(&'a str),
    Number(Decimal),
    Money(Money),
    Day(NaiveDate),
    Period(Period),
    Year(i32),
    /// A value of a list, in the form's words.
    Word(&'static str),
}

pub(super) trait Says {
    fn said(&self) -> Said<'_>;
}

impl Says for String {
    fn said(&self) -> Said<'_> {
        Said::Text(self)
    }
}

impl Says for FieldValue {
    fn said(&self) -> Said<'_> {
        match self {
            Self::Text(text) => Said::Text(text),
            Self::Whole(number) => Said::Number(Decimal::from(*number)),
            Self::Year(year) => Said::Year(*year),
            Self::Date(day) => Said::Day(*day),
            Self::YesNo(value) => value.said(),
        }
    }
}

impl Says for Quantity {
    fn said(&self) -> Said<'_> {
        match self {
            Self::Number(number) => Said::Number(*number),
            Self::Words(text) => Said::Text(text),
        }
    }
}

impl Says for Money {
    fn said(&self) -> Said<'_> {
        Said::Money(*self)
    }
}

impl Says for NaiveDate {
    fn said(&self) -> Said<'_> {
        Said::Day(*self)
    }
}

impl Says for Period {
    fn said(&self) -> Said<'_> {
        Said::Period(*self)
    }
}

impl Says for i32 {
    fn said(&self) -> Said<'_> {
        Said::Year(*self)
    }
}

impl Says for Assessment {
    fn said(&self) -> Said<'_> {
        Said::Word(self.text())
    }
}

impl Says for YesNo {
    fn said(&self) -> Said<'_> {
        Said::Word(self.text())
    }
}

impl Says for Theme {
    fn said(&self) -> Said<'_> {
        Said::Word(self.text())
    }
}
