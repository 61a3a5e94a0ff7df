//! The codes that a cell may mean: `17.10`, `Tiêu chí 17,10`, the number 17.1, the day 10 January that was 10.1.

use chrono::Datelike;

use crate::wording::{half_width, normalise};
use crate::workbook::Value;

/// Words before a code.
const WORDS: [&str; 9] = ["tieu chi thanh phan", "tieu chi", "chi tieu", "tctp", "tc", "ct", "so", "ma", "muc"];

/// What a code cell may mean, the likeliest first; several where the digits alone do not say.
pub(super) fn meanings<'k>(value: &Value, known: &[&'k str]) -> Vec<&'k str> {
    let exactly = |text: &str| known.iter().copied().find(|code| *code == text);
    match value {
        Value::Number(number) => {
            let text = number.to_string();
            // 17.1 may have been 17.10: a number does not keep its last zero.
            let zeros = text.contains('.').then(|| format!("{text}0"));
            let dotless =
                known.iter().copied().filter(|code| !text.contains('.') && digits(code) == text && **code != text);
            exactly(&text).into_iter().chain(zeros.as_deref().and_then(exactly)).chain(dotless).collect()
        }
        Value::Date(day) => {
            let texts = [format!("{}.{}", day.day(), day.month()), format!("{}.{}", day.month(), day.day())];
            let mut found: Vec<&str> = texts.iter().filter_map(|text| exactly(text)).collect();
            found.dedup();
            found
        }
        Value::Text(text) => {
            let bare = bare(text);
            if let Some(code) = exactly(&bare) {
                return vec![code];
            }
            let squeezed: String = bare.chars().filter(|c| *c != '.').collect();
            known.iter().copied().filter(|code| !squeezed.is_empty() && digits(code) == squeezed).collect()
        }
        _ => Vec::new(),
    }
}

/// A code that was typed into the same cell as the name after it: `9.1 Nhà tạm, dột nát`.
pub(super) fn before_name<'t>(text: &'t str, known: &[&str]) -> Option<(Value, &'t str)> {
    let ends = text.char_indices().filter(|(_, sign)| sign.is_whitespace()).map(|(end, _)| end).take(3);
    let split = ends.filter_map(|end| text.split_at_checked(end)).find(|(code, _)| {
        code.contains(|c: char| c.is_ascii_digit()) && !meanings(&Value::Text((*code).into()), known).is_empty()
    });
    split.map(|(code, name)| (Value::Text(code.into()), name))
}

/// A text as a code: without the words before it, with points for commas and spaces, without leading zeros.
fn bare(text: &str) -> String {
    let mut rest = normalise(&half_width(text));
    while let Some(next) = WORDS.iter().find_map(|word| rest.strip_prefix(word)).map(str::trim_start) {
        rest = next.to_owned();
    }
    let parts = rest.split(' ').map(|part| {
        let short = part.trim_start_matches('0');
        if short.is_empty() { part } else { short }
    });
    parts.collect::<Vec<_>>().join(".")
}

fn digits(code: &str) -> String {
    code.chars().filter(|c| *c != '.').collect()
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::meanings;
    use crate::workbook::Value;

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
            assert_eq!(meanings(&Value::Text(text.into()), &KNOWN), ["17.10"], "{text}");
        }
        assert_eq!(meanings(&Value::Text("17.01".into()), &KNOWN), ["17.1"]);
        assert_eq!(meanings(&Value::Text("17.1a".into()), &KNOWN), ["17.1.a"]);
        assert_eq!(meanings(&Value::Text("x".into()), &KNOWN), [] as [&str; 0]);
    }

    #[test]
    fn a_number_or_a_day_may_mean_several() {
        assert_eq!(meanings(&Value::Number(17.1), &KNOWN), ["17.1", "17.10"]);
        assert_eq!(meanings(&Value::Number(1710.0), &KNOWN), ["17.10"]);
        let day = NaiveDate::from_ymd_opt(2024, 1, 10).expect("a day");
        assert_eq!(meanings(&Value::Date(day), &KNOWN), ["10.1"]);
        assert_eq!(meanings(&Value::Number(11.0), &KNOWN), ["11", "1.1"]);
    }
}
