//! Numbers as people type them. What is certain is read; what has two readings is not guessed.
//!
//! ```text
//! cell     = { lead } , value , [ "(" , remark , ")" ] | none ;
//! lead     = "≥" | "≤" | "=" | "~" | "≈" | "khoảng" | "ước đạt" | "tổng số" | … ;
//! value    = number , [ unit ]                 of the kind that the cell asks for: digits, around
//!          | count , "/" , count               of a percentage: a share of two counts
//!          | amount ;                          of money: amount
//! none     = "-" | "–" | "không" | "không có" | "chưa có" ;     0; "không" and "chưa có" are no amount, "chưa có" is no share
//! ```
//!
//! Case, accents and spaces do not matter; a remark that denies the number ("chưa duyệt") or asks keeps it from being read.

mod amount;
mod around;
mod bound;
mod digits;
mod rounded;

use std::borrow::Cow;

use rust_decimal::Decimal;

pub use bound::{Bound, bound};
pub use rounded::rounded;

/// What a text says as a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Numeral {
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

/// What the numbers of a cell count. It says which units may be written beside one, and which of two readings is possible.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberOf {
    Percent,
    Area,
    /// Whole things: households, people, villages.
    Things,
    Millions,
    /// Triệu đồng of one person in one year.
    MillionsPerHead,
    Dong,
}

impl NumberOf {
    pub const fn is_money(self) -> bool {
        matches!(self, Self::Millions | Self::MillionsPerHead | Self::Dong)
    }
}

/// What is nearer to zero than this is what computing with fractions leaves of nothing.
const RESIDUE: f64 = 1e-12;

/// A cell's own number, rounded to the 15 digits Excel keeps.
pub fn from_cell(number: f64) -> Option<Decimal> {
    if number.abs() < RESIDUE {
        return Some(Decimal::ZERO);
    }
    let written = format!("{number:.14e}");
    Decimal::from_scientific(&written).ok().map(|number| number.normalize())
}

/// `2o25`, `1O0`, `l5`: letters that look like digits among digits, two at least, and nothing else.
pub(super) fn with_digits(text: &str) -> Cow<'_, str> {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let is_one = |sign: char| sign.is_ascii_digit() || matches!(sign, 'o' | 'O' | 'l' | '.' | ',' | '%');
    if digits < 2 || !text.contains(['o', 'O', 'l']) || !text.chars().all(is_one) {
        return Cow::Borrowed(text);
    }
    let digit = |sign| match sign {
        'o' | 'O' => '0',
        'l' => '1',
        sign => sign,
    };
    Cow::Owned(text.chars().map(digit).collect())
}

/// Reads a text in a cell of this unit.
pub fn from_text(text: &str, unit: NumberOf) -> Numeral {
    let bare = around::bare(text);
    let digits = with_digits(&bare);
    let plain = around::plain(&digits);
    if around::is_zero(plain, unit) {
        return Numeral::Understood(Decimal::ZERO);
    }
    let rest = around::without_lead(plain);
    let reading = match unit {
        NumberOf::Percent => percent(rest),
        NumberOf::Millions | NumberOf::MillionsPerHead | NumberOf::Dong => amount::read(rest, unit),
        NumberOf::Area | NumberOf::Things => digits::read(around::without_unit(rest, unit)),
    };
    match reading {
        // A percentage is not above a hundred, and there is no fraction of a thing: only one of the readings is possible.
        Numeral::Ambiguous { decimal, .. } if unit == NumberOf::Percent => Numeral::Understood(decimal),
        Numeral::Ambiguous { thousands, .. } if unit == NumberOf::Things => Numeral::Understood(thousands),
        Numeral::Plain(number) if bare != rest || !digits::is_all(rest) => Numeral::Understood(number),
        reading => reading,
    }
}

/// `95`, `95 %`, `12/15`, `12/15 hộ (80 %)`, `95 % (tạm tính)`.
fn percent(text: &str) -> Numeral {
    let remark = text.strip_suffix(')').and_then(|text| text.split_once('('));
    match remark {
        Some((_, remark)) if around::denies(remark) => Numeral::Unclear,
        Some((before, remark)) if !remark.contains(|c: char| c.is_ascii_digit()) || is_count(remark) => {
            simple_percent(before)
        }
        Some((before, remark)) => match (simple_percent(before), simple_percent(remark)) {
            (Numeral::Plain(one), Numeral::Plain(other))
                if one.checked_sub(other).is_some_and(|apart| apart.abs() < Decimal::ONE) =>
            {
                Numeral::Plain(if before.contains('/') { other } else { one })
            }
            _ => Numeral::Unclear,
        },
        None => simple_percent(text),
    }
}

/// `172 hộ`: how many of them there are, beside their share.
fn is_count(text: &str) -> bool {
    let count = around::without_unit(text, NumberOf::Things);
    count.len() < text.len() && matches!(digits::read(count), Numeral::Plain(number) if number.fract().is_zero())
}

/// Decimals of a share of two counts. Rounded to fewer, 22.499 of 25.000 would reach 90 per cent.
const FRACTION: u32 = 6;

fn simple_percent(text: &str) -> Numeral {
    let Some((part, whole)) = text.split_once('/') else {
        return digits::read(around::without_unit(text, NumberOf::Percent));
    };
    let [part, whole] = [part, whole].map(|count| digits::read(around::without_unit(count, NumberOf::Things)));
    match (part, whole) {
        (Numeral::Plain(part), Numeral::Plain(whole))
            if !part.is_sign_negative() && part <= whole && !whole.is_zero() =>
        {
            let share = part.checked_mul(Decimal::ONE_HUNDRED).and_then(|share| share.checked_div(whole));
            share.map_or(Numeral::Unclear, |share| Numeral::Plain(share.round_dp(FRACTION).normalize()))
        }
        _ => Numeral::Unclear,
    }
}

#[cfg(test)]
mod tests;
