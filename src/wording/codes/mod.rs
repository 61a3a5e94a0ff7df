//! The codes that a cell may mean: `17.10`, `Tiêu chí 17,10`, the number 17.1, the day 10 January that was 10.1.
//!
//! ```text
//! code  = { word } , part , { separator , part } ;
//! word  = "tiêu chí thành phần" | "tiêu chí" | "chỉ tiêu" | "TCTP" | "TC" | "CT" | "số" | "mã" | "mục" ;
//! part  = { "0" } , digits | letter ;              the separators may be left out: 1710
//! ```

mod in_text;

use chrono::{Datelike, NaiveDate};

use crate::wording::{half_width, normalise, times};

pub use in_text::unknown_code;

/// Words before a code, the longer first.
const WORDS: [&str; 9] = ["tieu chi thanh phan", "tieu chi", "chi tieu", "tctp", "tc", "ct", "so", "ma", "muc"];

/// The codes that a text may mean.
pub fn of_text<'k>(text: &str, known: &[&'k str]) -> Vec<&'k str> {
    let bare = bare(text);
    if let Some(code) = exactly(&bare, known) {
        return vec![code];
    }
    let squeezed: String = bare.chars().filter(|c| *c != '.').collect();
    known.iter().copied().filter(|code| !squeezed.is_empty() && is_joined(code, &squeezed)).collect()
}

/// The codes that a number may mean, the likeliest first: 17.1 may have been 17.10, for a number does not keep its last zero.
pub fn of_number<'k>(number: f64, known: &[&'k str]) -> Vec<&'k str> {
    let text = number.to_string();
    if text.contains('.') {
        return exactly(&text, known).into_iter().chain(exactly(&format!("{text}0"), known)).collect();
    }
    let joined = known.iter().copied().filter(|code| **code != text && is_joined(code, &text));
    exactly(&text, known).into_iter().chain(joined).collect()
}

/// The codes that a spreadsheet may have made a day of.
pub fn of_day<'k>(day: NaiveDate, known: &[&'k str]) -> Vec<&'k str> {
    let texts = [format!("{}.{}", day.day(), day.month()), format!("{}.{}", day.month(), day.day())];
    let mut found: Vec<&str> = texts.iter().filter_map(|text| exactly(text, known)).collect();
    found.dedup();
    found
}

/// The codes that a day or a month may have been before a spreadsheet made one of it: of 17/06/2024 17.6, of 6/2024 6. `None` of
/// a text that is none.
pub fn of_day_text(text: &str) -> Option<Vec<String>> {
    let numbers: Vec<u32> = text.trim().split(['/', '-']).map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let (year, parts) = numbers.split_last()?;
    times::plausible(*year)?;
    match parts {
        [month] => Some(vec![month.to_string()]),
        [day, month] => Some(vec![format!("{day}.{month}"), format!("{month}.{day}"), day.to_string()]),
        _ => None,
    }
}

fn exactly<'k>(text: &str, known: &[&'k str]) -> Option<&'k str> {
    known.iter().copied().find(|code| *code == text)
}

/// Whether a code is this text once its points are left out.
fn is_joined(code: &str, text: &str) -> bool {
    code.chars().filter(|c| *c != '.').eq(text.chars())
}

/// A text as a code: without the words before it, with points for commas and spaces, without leading zeros.
fn bare(text: &str) -> String {
    let whole = normalise(&half_width(text));
    let mut rest = whole.as_str();
    while let Some(next) = WORDS.iter().find_map(|word| rest.strip_prefix(word)) {
        rest = next.trim_start();
    }
    let parts = rest.split(' ').map(|part| {
        let short = part.trim_start_matches('0');
        if short.is_empty() { part } else { short }
    });
    parts.collect::<Vec<_>>().join(".")
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::{of_day, of_day_text, of_number, of_text};

    const KNOWN: [&str; 9] = ["1", "1.1", "10", "10.1", "11", "17.1", "17.1.a", "17.10", "17.11"];

    #[test]
    fn a_code_is_known_however_it_is_written() {
        for text in [
            "17.10",
            "17,10",
            "17.10.",
            "Tiêu chí 17.10",
            "TC 17.10",
            "tc17.10",
            "17 10",
            "1710",
            "Chỉ tiêu số 17.10",
            "１７．１０",
        ] {
            assert_eq!(of_text(text, &KNOWN), ["17.10"], "{text}");
        }
        assert_eq!(of_text("17.01", &KNOWN), ["17.1"]);
        assert_eq!(of_text("17.1a", &KNOWN), ["17.1.a"]);
        assert_eq!(of_text("x", &KNOWN), [] as [&str; 0]);
    }

    #[test]
    fn a_number_or_a_day_may_mean_several() {
        assert_eq!(of_number(17.1, &KNOWN), ["17.1", "17.10"]);
        assert_eq!(of_number(1710.0, &KNOWN), ["17.10"]);
        let day = NaiveDate::from_ymd_opt(2024, 1, 10).expect("a day");
        assert_eq!(of_day(day, &KNOWN), ["10.1"]);
        assert_eq!(of_number(11.0, &KNOWN), ["11", "1.1"]);
        let codes = |codes: &[&str]| Some(codes.iter().map(|code| (*code).to_owned()).collect::<Vec<_>>());
        assert_eq!(of_day_text("17/06/2024"), codes(&["17.6", "6.17", "17"]));
        assert_eq!((of_day_text("6/2024"), of_day_text("17.6"), of_day_text("17/6")), (codes(&["6"]), None, None));
    }
}
