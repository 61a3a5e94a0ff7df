//! Numbers as people type them. What is certain is read; what has two readings is not guessed.

use rust_decimal::Decimal;
use unicode_normalization::UnicodeNormalization;

/// What a text says as a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reading {
    /// Exactly what stands there.
    Plain(Decimal),
    /// Certain, but something had to be understood: a unit, a sign, a word.
    Understood(Decimal),
    /// Two numbers are possible: decimal point or thousands.
    Ambiguous {
        decimal: Decimal,
        thousands: Decimal,
    },
    Unclear,
}

/// Words that may stand before a number without changing it.
const LEADS: [&str; 6] = ["≥", "≤", ">=", "<=", "=", "đạt"];

/// Units that may follow a number in a cell that is already in that unit.
const UNITS: [&str; 12] =
    ["%", "triệu đồng/người/năm", "triệu đồng", "triệu", "tr.đ", "trđ", "đồng", "đ", "hộ", "người", "bản", "nhà"];

/// A cell's own number, rounded to the 15 digits Excel keeps.
pub(super) fn from_cell(number: f64) -> Option<Decimal> {
    let written = format!("{number:.14e}");
    Decimal::from_scientific(&written).ok().map(|number| number.normalize())
}

/// Reads a text. `million` says that the cell is in triệu đồng, so that "đồng" is not its unit.
pub(super) fn from_text(text: &str, million: bool) -> Reading {
    let plain: String = text.nfkc().filter(|c| !c.is_whitespace()).collect::<String>().to_lowercase();
    if ["-", "–", "—", "không", "ko", "không có"].map(|word| word.replace(' ', "")).contains(&plain) {
        return Reading::Understood(Decimal::ZERO);
    }
    let mut rest = plain.as_str();
    for lead in LEADS {
        rest = rest.strip_prefix(lead).unwrap_or(rest);
    }
    let unit = UNITS
        .iter()
        .map(|unit| unit.replace(' ', ""))
        .find_map(|unit| rest.strip_suffix(unit.as_str()).map(|r| (r, unit)));
    if let Some((before, unit)) = unit {
        if million && (unit == "đồng" || unit == "đ") {
            return Reading::Unclear;
        }
        rest = before;
    }
    let understood = rest != plain;
    match separated(rest) {
        Reading::Plain(number) if understood => Reading::Understood(number),
        reading => reading,
    }
}

/// Digits with points and commas in the Vietnamese or the English way.
fn separated(text: &str) -> Reading {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", text),
    };
    if digits.is_empty()
        || !digits.starts_with(|c: char| c.is_ascii_digit())
        || digits.chars().any(|c| !c.is_ascii_digit() && c != '.' && c != ',')
    {
        return Reading::Unclear;
    }
    let number = |text: String| format!("{sign}{text}").parse::<Decimal>().ok();
    let signs: Vec<char> = digits.chars().filter(|c| !c.is_ascii_digit()).collect();
    let plain = |text: String| number(text).map_or(Reading::Unclear, Reading::Plain);
    match signs.as_slice() {
        [] => plain(digits.to_owned()),
        [point] => {
            let decimal = digits.replace(*point, ".");
            let (whole, fraction) = digits.split_once(*point).unwrap_or((digits, ""));
            if fraction.is_empty() {
                return Reading::Unclear;
            }
            if fraction.len() == 3 && (1..=3).contains(&whole.len()) && whole != "0" {
                let pair = (number(decimal), number(format!("{whole}{fraction}")));
                return match pair {
                    (Some(decimal), Some(thousands)) => Reading::Ambiguous { decimal, thousands },
                    _ => Reading::Unclear,
                };
            }
            plain(decimal)
        }
        [first, .., last] => {
            let (whole, fraction) =
                if first == last { (digits, "") } else { digits.rsplit_once(*last).unwrap_or((digits, "")) };
            let repeated_last = first != last && whole.contains(*last);
            if repeated_last || !grouped(whole, *first) || (first != last && fraction.is_empty()) {
                return Reading::Unclear;
            }
            let whole = whole.replace(*first, "");
            plain(if fraction.is_empty() { whole } else { format!("{whole}.{fraction}") })
        }
    }
}

/// Whether the parts between the separators are thousands: one to three digits, then threes.
fn grouped(whole: &str, separator: char) -> bool {
    let mut parts = whole.split(separator);
    let first = parts.next().map_or(0, str::len);
    (1..=3).contains(&first) && parts.all(|part| part.len() == 3 && part.chars().all(|c| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::{Reading, from_cell, from_text};
    use rust_decimal::Decimal;

    fn decimal(text: &str) -> Decimal {
        text.parse().expect("a decimal")
    }

    #[test]
    fn both_ways_of_writing_are_read() {
        assert_eq!(from_text("1.234,5", false), Reading::Plain(decimal("1234.5")));
        assert_eq!(from_text("1,234.5", false), Reading::Plain(decimal("1234.5")));
        assert_eq!(from_text("1.234.567", false), Reading::Plain(decimal("1234567")));
        assert_eq!(from_text("95,5", false), Reading::Plain(decimal("95.5")));
        assert_eq!(from_text("０.５", false), Reading::Plain(decimal("0.5")));
    }

    #[test]
    fn signs_and_units_are_understood() {
        for text in ["95 %", "≥95", "95%"] {
            assert_eq!(from_text(text, false), Reading::Understood(decimal("95")), "{text}");
        }
        assert_eq!(from_text("12 triệu", true), Reading::Understood(decimal("12")));
        assert_eq!(from_text("-", true), Reading::Understood(Decimal::ZERO));
    }

    #[test]
    fn two_readings_are_not_decided() {
        let both = Reading::Ambiguous { decimal: decimal("1.234"), thousands: decimal("1234") };
        assert_eq!(from_text("1.234", false), both);
        assert_eq!(from_text("1,234", false), both);
    }

    #[test]
    fn what_is_no_number_is_left() {
        for text in ["12/15", "abc", "1.2.3", "12,34,56", "5.", "1,234.5.6", ""] {
            assert_eq!(from_text(text, false), Reading::Unclear, "{text}");
        }
        assert_eq!(from_text("5000 đồng", true), Reading::Unclear);
    }

    #[test]
    fn a_computed_number_is_rounded_to_what_excel_keeps() {
        assert_eq!(from_cell(0.1 + 0.2), Some(decimal("0.3")));
        assert_eq!(from_cell(95.0), Some(decimal("95")));
    }
}
