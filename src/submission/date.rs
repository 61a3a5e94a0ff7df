//! Days, months, quarters and years as people write them.

use chrono::{Datelike, NaiveDate};

use crate::district::normalise;
use crate::form::YEARS;

/// When something is to be done: a year, and a month if one is given (a quarter is its last month).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Period {
    pub year: i32,
    pub month: Option<u32>,
}

impl std::fmt::Display for Period {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.month {
            Some(month) => write!(f, "{month:02}/{}", self.year),
            None => write!(f, "{}", self.year),
        }
    }
}

/// `15/01/2024`, `15-1-2024`, `ngày 15 tháng 1 năm 2024`.
pub(super) fn day(text: &str) -> Option<NaiveDate> {
    match numbers(text).as_slice() {
        [day, month, year] => NaiveDate::from_ymd_opt(plausible(*year)?, *month, *day),
        _ => None,
    }
}

/// `10/2024`, `tháng 10 năm 2024`, `quý III/2024`, `2024`, or a whole day.
pub(super) fn period(text: &str) -> Option<Period> {
    let quarter = normalise(text);
    if let Some(rest) = quarter.strip_prefix("quy ") {
        let (number, year) = rest.split_once(' ')?;
        let quarter = match number {
            "i" | "1" => 1,
            "ii" | "2" => 2,
            "iii" | "3" => 3,
            "iv" | "4" => 4,
            _ => return None,
        };
        return Some(Period { year: self::year(year)?, month: Some(quarter * 3) });
    }
    match numbers(text).as_slice() {
        [year] => Some(Period { year: plausible(*year)?, month: None }),
        [month @ 1..=12, year] => Some(Period { year: plausible(*year)?, month: Some(*month) }),
        [_, _, _] => day(text).map(from_day),
        _ => None,
    }
}

pub(super) fn from_day(day: NaiveDate) -> Period {
    Period { year: day.year(), month: Some(day.month()) }
}

/// `2024`, `năm 2024`.
pub(super) fn year(text: &str) -> Option<i32> {
    match numbers(text).as_slice() {
        [year] => plausible(*year),
        _ => None,
    }
}

pub(super) fn plausible(year: u32) -> Option<i32> {
    let (first, last) = YEARS;
    (u32::from(first)..=last.into()).contains(&year).then_some(year)?.try_into().ok()
}

/// The numbers of a text whose only words are those of dates.
fn numbers(text: &str) -> Vec<u32> {
    let words = normalise(text);
    let words = words.split(' ').filter(|word| !["ngay", "thang", "nam", "truoc", "cuoi"].contains(word));
    words.map(|word| word.parse().ok()).collect::<Option<_>>().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{Period, day, period, year};
    use chrono::NaiveDate;

    #[test]
    fn days_are_read_in_their_usual_forms() {
        let expected = NaiveDate::from_ymd_opt(2024, 1, 15);
        for text in ["15/01/2024", "15-1-2024", "15.1.2024", "ngày 15 tháng 1 năm 2024"] {
            assert_eq!(day(text), expected, "{text}");
        }
        assert_eq!(day("31/02/2024"), None);
    }

    #[test]
    fn months_quarters_and_years_are_periods() {
        assert_eq!(period("10/2024"), Some(Period { year: 2024, month: Some(10) }));
        assert_eq!(period("Quý III/2024"), Some(Period { year: 2024, month: Some(9) }));
        assert_eq!(period("năm 2025"), Some(Period { year: 2025, month: None }));
        assert_eq!(period("sớm nhất có thể"), None);
    }

    #[test]
    fn an_impossible_year_is_none() {
        assert_eq!((year("2024"), year("20244"), year("24")), (Some(2024), None, None));
    }
}
