//! Numbers, amounts and days as Vietnamese documents write them.

use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;

use crate::catalogue::{Indicator, Measure};
use crate::message::{Language, in_words};
use crate::money::Money;

/// What nobody has written, as in the outline.
pub(super) const DOTS: &str = "……………";

/// `1.234,5`.
pub(super) fn number(number: Decimal) -> String {
    Language::Vi.number(number)
}

/// In triệu đồng, without the unit.
pub(super) fn millions(amount: Money) -> String {
    number(amount.millions())
}

/// In đồng, without the unit.
pub(super) fn dong(amount: Money) -> String {
    number(Decimal::from(amount.dong()))
}

/// `Mười tám tỷ đồng`.
pub(super) fn amount_in_words(amount: Money) -> String {
    let sign = if amount.dong() < 0 { "âm " } else { "" };
    capitalised(&format!("{sign}{} đồng", in_words(amount.dong().unsigned_abs())))
}

/// A count of two digits, as documents write them: `05`.
pub(super) fn count(count: usize) -> String {
    match count {
        1..10 => format!("0{count}"),
        count => number(Decimal::from(count)),
    }
}

/// `31/12/2023`.
pub(super) fn day(day: NaiveDate) -> String {
    Language::Vi.date(day)
}

/// `ngày 05 tháng 01 năm 2024`: days below ten and the first two months have a zero. Of no day, the year alone.
pub(super) fn day_in_words(day: Option<NaiveDate>, year: i32) -> String {
    match day {
        None => format!("ngày …… tháng …… năm {year}"),
        Some(day) => {
            let month = match day.month() {
                month @ 1..=2 => format!("0{month}"),
                month => month.to_string(),
            };
            format!("ngày {:02} tháng {month} năm {}", day.day(), day.year())
        }
    }
}

/// A number in the unit of its indicator: `92,8%`, `45 triệu đồng/người/năm`.
pub(super) fn in_unit(value: Decimal, indicator: &Indicator) -> String {
    let value = number(value);
    match indicator.measure {
        Measure::Percentage => format!("{value}%"),
        _ => format!("{value} {}", indicator.unit).trim_end().to_owned(),
    }
}

/// `≥ 90%`, on one line.
pub(super) fn level(level: Decimal, indicator: &Indicator) -> String {
    let sign = indicator.direction.map(|direction| direction.sign('\u{a0}')).unwrap_or_default();
    format!("{sign}{}", in_unit(level, indicator))
}

pub(super) fn capitalised(text: &str) -> String {
    let mut signs = text.chars();
    signs.next().map(|first| first.to_uppercase().chain(signs).collect()).unwrap_or_default()
}

/// `I`, `II`, …, for what a document has few of.
pub(super) fn roman(number: usize) -> String {
    const SIGNS: [(usize, &str); 5] = [(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
    let mut left = number;
    let mut written = String::new();
    for (value, sign) in SIGNS {
        while left >= value {
            written.push_str(sign);
            left -= value;
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::{amount_in_words, count, day_in_words, dong, millions, roman};
    use crate::money::Money;

    #[test]
    fn amounts_are_written_in_figures_and_in_words() {
        let amount = Money::from_dong(18_152_700_000);
        assert_eq!((dong(amount), millions(amount)), ("18.152.700.000".to_owned(), "18.152,7".to_owned()));
        assert_eq!(amount_in_words(amount), "Mười tám tỷ một trăm năm mươi hai triệu bảy trăm nghìn đồng");
        assert_eq!(amount_in_words(Money::from_dong(-1)), "Âm một đồng");
    }

    #[test]
    fn days_have_zeros_where_the_decree_wants_them() {
        let day = |month, day| NaiveDate::from_ymd_opt(2030, month, day);
        assert_eq!(day_in_words(day(1, 5), 2030), "ngày 05 tháng 01 năm 2030");
        assert_eq!(day_in_words(day(3, 15), 2030), "ngày 15 tháng 3 năm 2030");
        assert_eq!(day_in_words(None, 2030), "ngày …… tháng …… năm 2030");
    }

    #[test]
    fn small_counts_have_a_zero_and_parts_are_roman() {
        assert_eq!([0, 1, 12].map(count), ["0", "01", "12"]);
        assert_eq!([1, 4, 6, 9, 14].map(roman), ["I", "IV", "VI", "IX", "XIV"]);
    }
}
