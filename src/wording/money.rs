//! Units of money, as amounts, headings and notes name them. Both readers know the same ones.
//!
//! ```text
//! unit      = scale , [ [ " " | "." ] , currency ]
//!           | "ng" , [ " " | "." ] , currency
//!           | currency ;
//! scale     = "ty" | "ti" | "trieu" | "tr" | "nghin" | "ngan" | "nd" ;
//! currency  = "dong viet nam" | "viet nam dong" | "dong" | "vnd" | "d" ;
//! counted   = "1" , { "0" | " " } , currency ;                         1.000 đồng, as a unit
//! ```
//!
//! Letters are without accents; a space within a currency may be left out.

use crate::money::{DONG_PER_MILLION, Money};

/// What an amount may be counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MoneyUnit {
    Dong,
    Thousands,
    /// The form's own.
    Millions,
    Billions,
}

/// A longer word comes before its beginning.
const SCALES: [(&str, MoneyUnit); 7] = [
    ("ty", MoneyUnit::Billions),
    ("ti", MoneyUnit::Billions),
    ("trieu", MoneyUnit::Millions),
    ("tr", MoneyUnit::Millions),
    ("nghin", MoneyUnit::Thousands),
    ("ngan", MoneyUnit::Thousands),
    ("nd", MoneyUnit::Thousands),
];

/// Thousands, where a currency follows.
const THOUSANDS: &str = "ng";

const CURRENCIES: [&str; 5] = ["dong viet nam", "viet nam dong", "dong", "vnd", DONG];

/// Only behind a number or a scale: alone, a letter may be anything.
const DONG: &str = "d";

impl MoneyUnit {
    pub const fn dong(self) -> i64 {
        match self {
            Self::Dong => 1,
            Self::Thousands => 1_000,
            Self::Millions => DONG_PER_MILLION,
            Self::Billions => 1_000 * DONG_PER_MILLION,
        }
    }

    /// What an amount is meant to be that was written in this unit and read as triệu đồng.
    pub const fn meant(self, read: Money) -> Money {
        Money::from_dong(match self.dong() {
            less @ ..DONG_PER_MILLION => read.dong() / (DONG_PER_MILLION / less),
            more => read.dong().saturating_mul(more / DONG_PER_MILLION),
        })
    }

    /// Divided without a rest, an amount still has to be one: at least a hundred thousand đồng.
    pub const fn is_amount(self, read: Money) -> bool {
        let rest = match self.dong() {
            less @ ..DONG_PER_MILLION => read.dong() % (DONG_PER_MILLION / less),
            _ => 0,
        };
        rest == 0 && self.meant(read).dong() >= 100_000
    }
}

/// The unit that a text begins with, and what follows it.
pub(super) fn leading(text: &str) -> Option<(MoneyUnit, &str)> {
    let scale = SCALES.iter().find_map(|(word, unit)| Some((*unit, text.strip_prefix(word)?)));
    if let Some((unit, rest)) = scale {
        return Some((unit, behind_scale(rest).unwrap_or(rest)));
    }
    let thousands = text.strip_prefix(THOUSANDS).and_then(behind_scale).map(|rest| (MoneyUnit::Thousands, rest));
    thousands.or_else(|| Some((MoneyUnit::Dong, currency(text)?)))
}

/// The unit that a text names and nothing else.
pub(super) fn named(text: &str) -> Option<MoneyUnit> {
    let whole = leading(text).filter(|(_, rest)| rest.is_empty() && text != DONG);
    whole.map(|(unit, _)| unit).or_else(|| counted(text))
}

/// Whether a text ends with a word of a unit.
pub(super) fn trails(text: &str) -> bool {
    let mut words = SCALES.iter().map(|(word, _)| *word).chain(CURRENCIES);
    words.any(|word| word != DONG && text.ends_with(word))
}

/// `1 000 dong`: a unit, where no amount is asked for.
fn counted(text: &str) -> Option<MoneyUnit> {
    let (number, rest) = text.split_at(text.find(char::is_alphabetic)?);
    let zeros = number.strip_prefix('1')?;
    let unit = match zeros.matches('0').count() {
        3 => MoneyUnit::Thousands,
        6 => MoneyUnit::Millions,
        9 => MoneyUnit::Billions,
        _ => return None,
    };
    let is_one = zeros.chars().all(|sign| matches!(sign, '0' | ' ')) && currency(rest) == Some("");
    is_one.then_some(unit)
}

fn behind_scale(rest: &str) -> Option<&str> {
    currency(rest.strip_prefix([' ', '.']).unwrap_or(rest))
}

/// What follows the currency that a text begins with.
fn currency(text: &str) -> Option<&str> {
    let behind = |words: &&str| {
        words.split(' ').try_fold(text, |rest, word| rest.strip_prefix(' ').unwrap_or(rest).strip_prefix(word))
    };
    CURRENCIES.iter().find_map(behind)
}

#[cfg(test)]
mod tests {
    use super::{MoneyUnit, leading, named};

    #[test]
    fn a_unit_is_known_in_all_of_its_spellings() {
        for (unit, texts) in [
            (MoneyUnit::Dong, "dong|vnd|dong viet nam|viet nam dong|dongvietnam"),
            (
                MoneyUnit::Thousands,
                "nghin dong|ngan dong|nghin d|ngan d|ng d|ng dong|nd|nghin|ngan|ngd|1000 dong|1 000 dong|1000d|1 000 d",
            ),
            (
                MoneyUnit::Millions,
                "trieu dong|trieu d|trieu|tr dong|tr.dong|tr d|trd|tr|1 000 000 dong|1 000 000d|1000000 dong",
            ),
            (MoneyUnit::Billions, "ty dong|ti dong|tydong|ty d|ti d|ty|ti|ty vnd|1 000 000 000 dong"),
        ] {
            for text in texts.split('|') {
                assert_eq!(named(text), Some(unit), "{text}");
            }
        }
        for text in ["d", "ng", "n d", "1 000", "10 000 dong", "2000 dong", "dong chi", "tinh", ""] {
            assert_eq!(named(text), None, "{text}");
        }
    }

    #[test]
    fn what_follows_a_unit_is_left() {
        assert_eq!(leading("ty250trieu"), Some((MoneyUnit::Billions, "250trieu")));
        assert_eq!(leading("trieud/nguoi"), Some((MoneyUnit::Millions, "/nguoi")));
        assert_eq!(leading("d"), Some((MoneyUnit::Dong, "")));
        assert_eq!((leading("ho"), leading("ng/nam")), (None, None));
    }
}
