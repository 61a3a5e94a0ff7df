//! Days, months, quarters and years as people write them. Day before month, as in Viet Nam.
//!
//! ```text
//! day      = number , number , year | full , number , number ;   day, month; the other way round where only that is a day
//! period   = { "trước" } , ( part , [ full ] | months , [ year ] | full , [ month ] | day | end ) ;
//! part     = half | quarter ;                                     both end with their last month
//! half     = ( 6 | "sáu" ) , "tháng" , ( "đầu" | "cuối" ) , "năm" | "giữa năm" | "hết năm" ;
//! quarter  = [ "trong" ] , ( "quý" | "quí" | "q" ) , ( 1 … 4 | roman ) | roman ;
//! roman    = "I" | "II" | "III" | "IV" ;
//! months   = month , [ [ full ] , month ] ;                       a span ends with its last month
//! month    = [ "tháng" | "T" ] , 1 … 12 ;
//! year     = full | 15 … 40 ;                                     of this century, behind a month
//! full     = 1990 … 2100 ;
//! end      = "cuối năm" | "trong năm" ;
//! ```
//!
//! Signs between numbers are as good as spaces, but for one: `09–10/2024` is a span of months. Passed over wherever they stand are
//! an hour and a weekday, "ngày", "tháng", "năm", "trong", "cuối", "hết", and, as saying that the time is not quite the one that is
//! written, "từ", "đến", "đầu", "dự kiến". A text with any other word, or that asks (`?`, `≥`), is no time.

mod day;
mod named;
mod period;
mod serial;
mod time_words;

use chrono::{Datelike, NaiveDate};

pub use day::day;
pub use named::{is_of_another, years};
pub use period::{period, year};
pub use serial::{DAYS_OF_1900, count, from_decimal, from_serial, typed_year};

/// The years that anything in a form or in the settings may be of.
pub const YEARS: (u16, u16) = (1990, 2100);

/// When something is to be done: a year, and a month if one is given (a quarter is its last month).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Period {
    pub year: i32,
    pub month: Option<u32>,
}

impl From<NaiveDate> for Period {
    fn from(day: NaiveDate) -> Self {
        Self { year: day.year(), month: Some(day.month()) }
    }
}

impl std::fmt::Display for Period {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.month {
            Some(month) => write!(f, "{month:02}/{}", self.year),
            None => write!(f, "{}", self.year),
        }
    }
}

/// What a text says as a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told<T> {
    Plain(T),
    /// Certain, but something had to be understood: a year of two digits, a year left out.
    Understood(T),
}

impl<T> Told<T> {
    pub fn value(self) -> T {
        match self {
            Self::Plain(value) | Self::Understood(value) => value,
        }
    }

    fn map<U>(self, map: impl FnOnce(T) -> U) -> Told<U> {
        match self {
            Self::Plain(value) => Told::Plain(map(value)),
            Self::Understood(value) => Told::Understood(map(value)),
        }
    }

    /// The same, though something speaks against its being plain.
    fn understood(self) -> Self {
        Self::Understood(self.value())
    }
}

/// One of [`YEARS`].
pub fn plausible(year: u32) -> Option<i32> {
    let (first, last) = YEARS;
    (u32::from(first)..=last.into()).contains(&year).then_some(year)?.try_into().ok()
}

#[cfg(test)]
mod tests;
