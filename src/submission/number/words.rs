//! The words and signs around a number: those that change nothing, those that mean none, and the units of counting.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::submission::number::Unit;
use crate::wording::half_width;

/// What may stand before a number without making it another. "Trên 95" and "gần 95" are not among them.
const LEADS: [&str; 15] = [
    "≥", "≤", ">=", "<=", "=", "~", "≈", "khoang", "xap xi", "uoc dat", "uoc tinh", "uoc", "dat", "tong so", "hien co",
];

const PERCENT: [&str; 2] = ["%", "phantram"];

const AREA: [&str; 4] = ["m2/nguoi", "m2/ng", "m2", "met vuong"];

const THINGS: [&str; 18] = [
    "nhan khau",
    "hop tac xa",
    "mo hinh",
    "can nha",
    "nha tam",
    "nguoi",
    "khau",
    "thon",
    "ban",
    "nha",
    "can",
    "cai",
    "htx",
    "truong",
    "ho",
    "to",
    "lop",
    "km",
];

/// Lower case without accents and apostrophes, in plain digits, with a space only where it stands between digits.
pub(super) fn plain(text: &str) -> String {
    let folded = bare(text);
    folded.trim_start_matches(['\'', '’', '‘', '`', '\u{200e}']).to_owned()
}

/// The text as it stands, in one spelling.
pub(super) fn bare(text: &str) -> String {
    let folded: String = half_width(text)
        .nfd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            'đ' => 'd',
            '−' => '-',
            c if c.is_whitespace() => ' ',
            c => c,
        })
        .collect();
    let folded = folded.replace("m²", "m2");
    let mut joined = String::new();
    let mut rest = folded.trim().chars().peekable();
    while let Some(c) = rest.next() {
        let digits = |c: Option<&char>| c.is_some_and(char::is_ascii_digit);
        if c != ' ' || (digits(joined.chars().next_back().as_ref()) && digits(rest.peek())) {
            joined.push(c);
        }
    }
    joined
}

/// Whether the text says that there is none.
pub(super) fn is_zero(plain: &str, unit: Unit) -> bool {
    let none = ["-", "--", "–", "—", "khong", "ko", "khongco", "koco"].contains(&plain);
    // Of a share that is not there yet, nobody knows how large it is.
    none || (plain == "chuaco" && unit != Unit::Percent)
}

/// Whether words behind a number say that it is not quite the one that is asked for: `0 (chưa điều tra)`.
pub(super) fn denies(remark: &str) -> bool {
    let anywhere = ["chua", "khong", "kotinh", "datru", "ngoai", "thieu", "?"];
    anywhere.iter().any(|word| remark.contains(word)) || ["moi", "tren"].iter().any(|word| remark.starts_with(word))
}

/// The text after the words that change nothing.
pub(super) fn without_lead(plain: &str) -> &str {
    let mut rest = plain;
    while let Some(next) = LEADS.iter().find_map(|lead| rest.strip_prefix(lead.replace(' ', "").as_str())) {
        rest = next.strip_prefix(':').unwrap_or(next);
    }
    rest
}

/// The text before a unit of its kind.
pub(super) fn without_unit(text: &str, unit: Unit) -> &str {
    let units: &[&str] = match unit {
        Unit::Percent => &PERCENT,
        Unit::Area => &AREA,
        Unit::Things => &THINGS,
        Unit::Millions | Unit::MillionsPerHead | Unit::Dong => &[],
    };
    units.iter().find_map(|unit| text.strip_suffix(unit.replace(' ', "").as_str())).unwrap_or(text)
}
