//! The words and signs around a number: those that change nothing, those that mean none, and the units of counting.

use crate::wording::base_letters::letters;
use crate::wording::fillers::NonAnswer;
use crate::wording::half_width;
use crate::wording::number::NumberOf;

/// What may stand before a number without making it another. "Trên 95" and "gần 95" are not among them. Words have no spaces here,
/// and neither have the units.
const LEADS: [&str; 15] =
    ["≥", "≤", ">=", "<=", "=", "~", "≈", "khoang", "xapxi", "uocdat", "uoctinh", "uoc", "dat", "tongso", "hienco"];

const PERCENT: [&str; 2] = ["%", "phantram"];

const AREA: [&str; 4] = ["m2/nguoi", "m2/ng", "m2", "metvuong"];

const THINGS: [&str; 18] = [
    "nhankhau", "hoptacxa", "mohinh", "cannha", "nhatam", "nguoi", "khau", "thon", "ban", "nha", "can", "cai", "htx",
    "truong", "ho", "to", "lop", "km",
];

/// A text in one spelling without the apostrophes before it, which say that it is a text.
pub(super) fn plain(bare: &str) -> &str {
    bare.trim_start_matches(['\'', '’', '‘', '`', '\u{200e}'])
}

/// Lower case without accents, in plain digits, with a space only where it stands between digits.
pub(super) fn bare(text: &str) -> String {
    let half = half_width(text);
    let mut letters = letters(half.trim()).map(|c| match c {
        '−' => '-',
        c if c.is_whitespace() => ' ',
        c => c,
    });
    let mut joined = String::new();
    let mut next = letters.next();
    while let Some(c) = next {
        next = letters.next();
        let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        match c {
            ' ' if !(digit(joined.chars().next_back()) && digit(next)) => {}
            '²' if joined.ends_with('m') => joined.push('2'),
            c => joined.push(c),
        }
    }
    joined
}

/// Whether the text says that there is none. Of a share or an amount that is not there yet, nobody knows how large it is; a lone "no"
/// among amounts may say as well that nobody knows.
pub(super) fn is_zero(plain: &str, unit: NumberOf) -> bool {
    let is_amount = matches!(unit, NumberOf::Millions | NumberOf::MillionsPerHead | NumberOf::Dong);
    match NonAnswer::of_joined(plain) {
        Some(NonAnswer::None) => !is_amount || !LONE_NO.contains(&plain),
        Some(NonAnswer::NotYet) => !is_amount && unit != NumberOf::Percent,
        _ => DASHES.contains(&plain),
    }
}

const LONE_NO: [&str; 3] = ["khong", "ko", "k"];

/// Dots hold the place of a number; a dash says that there is none.
const DASHES: [&str; 4] = ["-", "--", "–", "—"];

/// Whether words behind a number say that it is not quite the one that is asked for: `0 (chưa điều tra)`.
pub(super) fn denies(remark: &str) -> bool {
    let anywhere = ["chua", "khong", "kotinh", "datru", "ngoai", "thieu", "?"];
    anywhere.iter().any(|word| remark.contains(word)) || ["moi", "tren"].iter().any(|word| remark.starts_with(word))
}

/// The text after the words that change nothing.
pub(super) fn without_lead(plain: &str) -> &str {
    let mut rest = plain;
    while let Some(next) = LEADS.iter().find_map(|lead| rest.strip_prefix(lead)) {
        rest = next.strip_prefix(':').unwrap_or(next);
    }
    rest
}

/// The text before a unit of its kind.
pub(super) fn without_unit(text: &str, unit: NumberOf) -> &str {
    let units: &[&str] = match unit {
        NumberOf::Percent => &PERCENT,
        NumberOf::Area => &AREA,
        NumberOf::Things => &THINGS,
        NumberOf::Millions | NumberOf::MillionsPerHead | NumberOf::Dong => &[],
    };
    units.iter().find_map(|unit| text.strip_suffix(unit)).unwrap_or(text)
}
