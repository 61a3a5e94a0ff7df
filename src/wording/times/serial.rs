//! Days as a spreadsheet counts them, and times that it made a number or a day of.

use chrono::{NaiveDate, TimeDelta};

use crate::wording::times::{Period, plausible};

/// The number of the last day of 1900.
pub const DAYS_OF_1900: i64 = 366;

/// Days within [`crate::wording::times::YEARS`].
const PLAUSIBLE: std::ops::Range<f64> = 32_874.0..73_415.0;

/// Before March 1900 a spreadsheet counts one day less than there were, for it knows a 29 February.
const LEAP: i64 = 60;

/// The day before the first.
const fn nought() -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(1899, 12, 30)
}

/// The year that was typed into a cell of days: Excel shows 2025 there as a day of 1905.
pub fn typed_year(day: NaiveDate) -> Option<i32> {
    let days = day.signed_duration_since(nought()?).num_days();
    days.try_into().ok().and_then(plausible)
}

/// A day as Excel counts them, in a cell that was not formatted as one.
pub fn from_serial(days: f64) -> Option<NaiveDate> {
    let days = (days.fract() == 0.0 && PLAUSIBLE.contains(&days)).then_some(days as i64)?;
    nought()?.checked_add_signed(TimeDelta::try_days(days)?)
}

/// How Excel counts a day.
pub fn count(day: NaiveDate) -> i64 {
    let days = nought().map_or(0, |first| day.signed_duration_since(first).num_days());
    if days <= LEAP { days - 1 } else { days }
}

/// `10.2024`, a month and its year that became a number.
pub fn from_decimal(number: f64) -> Option<Period> {
    let written = number.to_string();
    let (month, year) = written.split_once('.')?;
    // The number 10.202 was 10.2020.
    let year = plausible(format!("{year:0<4}").parse().ok()?)?;
    let month = month.parse().ok().filter(|month| (1..=12).contains(month))?;
    Some(Period { year, month: Some(month) })
}

#[cfg(test)]
mod tests {
    use chrono::{NaiveDate, TimeDelta};

    use super::{DAYS_OF_1900, count, from_decimal, from_serial, typed_year};
    use crate::wording::times::Period;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a day")
    }

    #[test]
    fn a_year_typed_among_days_is_found_again() {
        let shown = day(1905, 7, 17);
        assert_eq!((typed_year(shown), typed_year(shown + TimeDelta::days(40_000))), (Some(2025), None));
    }

    #[test]
    fn days_are_counted_as_excel_does() {
        assert_eq!((count(day(1900, 12, 31)), count(day(1900, 1, 1))), (DAYS_OF_1900, 1));
        assert_eq!(
            (from_serial(45_306.0), from_serial(45_306.5), from_serial(2024.0)),
            (Some(day(2024, 1, 15)), None, None)
        );
    }

    #[test]
    fn a_month_and_its_year_may_have_become_a_number() {
        let of = |year, month| Some(Period { year, month: Some(month) });
        assert_eq!(
            (from_decimal(10.2024), from_decimal(10.202), from_decimal(13.2024)),
            (of(2024, 10), of(2020, 10), None)
        );
    }
}
