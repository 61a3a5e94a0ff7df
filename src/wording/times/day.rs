//! Whole days.

use chrono::NaiveDate;

use crate::wording::times::time_words::{TimeWords, numbers};
use crate::wording::times::{Told, plausible};

/// Years written with two digits.
const SHORT: std::ops::RangeInclusive<u32> = 15..=40;

/// No day of a month and no month is larger.
pub(super) const LARGEST_DAY: u32 = 31;

/// `15/01/2024`, `15-1-2024`, `2024-01-15`, `ngày 15 tháng 1 năm 2024`, `15/1/24`, and `01/15/2024`, which is no other day.
/// An hour or a weekday beside it is passed over.
pub fn day(text: &str) -> Option<Told<NaiveDate>> {
    let words = TimeWords::of(text)?;
    let told = day_of(&numbers(&words.list)?)?;
    Some(if words.more { told.understood() } else { told })
}

pub(super) fn day_of(numbers: &[u32]) -> Option<Told<NaiveDate>> {
    let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day);
    match *numbers {
        [first, month, day] if first > LARGEST_DAY => date(plausible(first)?, month, day).map(Told::Plain),
        [day, month, year] => {
            let year = short_or_full(year)?;
            let read = date(year.value(), month, day).map(|read| year.map(|_| read));
            read.or_else(|| date(year.value(), day, month).map(Told::Understood))
        }
        _ => None,
    }
}

/// A year of four digits, or of two in this century.
pub(super) fn short_or_full(year: u32) -> Option<Told<i32>> {
    match year {
        short if SHORT.contains(&short) => plausible(2000 + short).map(Told::Understood),
        full => plausible(full).map(Told::Plain),
    }
}
