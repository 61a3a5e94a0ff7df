//! An argument of a message: kept typed, so that each language writes numbers and dates its own way.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::message::Message;
use crate::money::Money;
use crate::place::CellRef;

#[derive(Debug, Clone, PartialEq)]
pub enum Arg {
    Text(String),
    /// A count; also usable in plural rules.
    Count(usize),
    Number(Decimal),
    /// Written with one decimal always, so that numbers below each other can be compared.
    OneDecimal(Decimal),
    /// Written in triệu đồng, with its unit.
    Millions(Money),
    /// Written in đồng, with its unit.
    Dong(Money),
    /// In đồng as a cell wants it: digits alone.
    TypedDong(Money),
    Date(NaiveDate),
    /// A message inside a message, such as the name of a list value.
    Message(Box<Message>),
    /// Several of them, joined by commas.
    List(Vec<Arg>),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<usize> for Arg {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}

impl From<Decimal> for Arg {
    fn from(number: Decimal) -> Self {
        Self::Number(number)
    }
}

impl From<NaiveDate> for Arg {
    fn from(date: NaiveDate) -> Self {
        Self::Date(date)
    }
}

impl From<CellRef> for Arg {
    fn from(cell: CellRef) -> Self {
        Self::Text(cell.to_string())
    }
}

impl From<Message> for Arg {
    fn from(message: Message) -> Self {
        Self::Message(Box::new(message))
    }
}

impl From<Vec<Arg>> for Arg {
    fn from(list: Vec<Arg>) -> Self {
        Self::List(list)
    }
}
