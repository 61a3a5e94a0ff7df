//! Other units of money than triệu đồng: what an amount in one of them is, and how a text names it.

use crate::money::{DONG_PER_MILLION, Money};
use crate::wording::normalise;

/// A unit that was taken for triệu đồng.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WrittenIn {
    Dong,
    Thousands,
    Billions,
}

impl WrittenIn {
    /// What an amount that was read as triệu đồng is meant to be.
    pub const fn meant(self, read: Money) -> Money {
        Money::from_dong(match self {
            Self::Dong => read.dong() / DONG_PER_MILLION,
            Self::Thousands => read.dong() / 1_000,
            Self::Billions => read.dong().saturating_mul(1_000),
        })
    }

    /// Divided without a rest, an amount still has to be one: at least a hundred thousand đồng.
    pub const fn is_amount(self, read: Money) -> bool {
        let rest = match self {
            Self::Dong => read.dong() % DONG_PER_MILLION,
            Self::Thousands => read.dong() % 1_000,
            Self::Billions => 0,
        };
        rest == 0 && self.meant(read).dong() >= 100_000
    }
}

/// Whether a text begins with the word for a unit, in brackets or not.
pub(super) fn is_alone(text: &str) -> bool {
    let plain = normalise(text);
    WORDS.iter().any(|word| plain.starts_with(word)) || named(&plain).is_some()
}

const WORDS: [&str; 3] = ["don vi tinh", "don vi", "dvt"];

/// The unit that a text states: in brackets, behind the word for it, or as its only words. `Some(None)` is triệu đồng. A text with
/// an amount in it states that one's.
pub(super) fn of(text: &str) -> Option<Option<WrittenIn>> {
    let in_brackets = text.split('(').skip(1).filter_map(|rest| rest.split_once(')')).map(|(words, _)| words);
    let whole = normalise(text);
    let numbers = || whole.split(' ').filter(|word| word.parse::<u64>().is_ok());
    // 1.000 is a part of a unit's name.
    let long = numbers().any(|number| number.len() > 4 && number.trim_end_matches('0') != "1");
    let grouped = numbers().filter(|number| number.len() == 3 && *number != "000").count();
    if long || grouped > 1 {
        return None;
    }
    let stated = |words: &str| words.split([';', ',']).find_map(|part| behind_its_word(&normalise(part)));
    in_brackets
        .map(|words| (words, normalise(words)))
        .find_map(|(words, plain)| stated(words).or_else(|| named(&plain)))
        .or_else(|| stated(text).or_else(|| named(&whole)))
}

/// The unit behind `đơn vị tính` or `ĐVT`, wherever in the text.
fn behind_its_word(plain: &str) -> Option<Option<WrittenIn>> {
    let padded = format!(" {plain} ");
    let behind = |word: &&str| padded.split_once(&format!(" {word} ")).map(|(_, unit)| unit.trim().to_owned());
    named(&WORDS.iter().find_map(behind)?)
}

/// A unit by its name without accents and signs.
fn named(unit: &str) -> Option<Option<WrittenIn>> {
    Some(match unit {
        "dong" | "vnd" | "dong viet nam" | "viet nam dong" => Some(WrittenIn::Dong),
        "nghin dong" | "ngan dong" | "nghin d" | "ngan d" | "ng d" | "ng dong" | "nd" | "nghin" | "ngan"
        | "1000 dong" | "1 000 dong" | "1000d" | "1000 d" | "1 000d" | "1 000 d" => Some(WrittenIn::Thousands),
        "ty dong" | "ti dong" | "ty d" | "ti d" | "ty" | "ti" | "1 000 000 000 dong" => Some(WrittenIn::Billions),
        "trieu dong" | "trieu d" | "trieu" | "tr dong" | "tr d" | "trd" | "tr" | "1 000 000 dong" | "1 000 000d"
        | "1 000 000 d" | "1000000 dong" => None,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{WrittenIn, of};

    #[test]
    fn a_unit_is_known_where_it_is_said_to_be_one() {
        for (text, unit) in [
            ("Đơn vị tính: đồng", WrittenIn::Dong),
            ("ĐVT: 1.000 đồng", WrittenIn::Thousands),
            ("(Đơn vị: nghìn đồng)", WrittenIn::Thousands),
            ("Vốn lồng ghép (đồng)", WrittenIn::Dong),
            ("Vốn lồng ghép - ĐVT: đồng", WrittenIn::Dong),
            ("ĐVT: 1.000đ", WrittenIn::Thousands),
            ("Đơn vị: ng.đ", WrittenIn::Thousands),
            ("Nghìn đồng", WrittenIn::Thousands),
            ("1. Kinh phí theo nguồn vốn (tỷ đồng)", WrittenIn::Billions),
        ] {
            assert_eq!(of(text), Some(Some(unit)), "{text}");
        }
        for text in ["Nguồn vốn huy động (triệu đồng)", "ĐVT: 1.000.000 đồng", "Đơn vị: Triệu đồng; riêng bảng 2: đồng"]
        {
            assert_eq!(of(text), Some(None), "{text}");
        }
        for text in [
            "ô Tổng kinh phí ở bảng 2 điền bằng đồng",
            "Vốn (ngân sách xã)",
            "Đơn vị: UBND xã Bình Lư",
            "Đơn vị: đồng chí Lò Văn Mẫu",
            "Tổng kinh phí: 13.976.600.000 (đồng)",
            "Tổng kinh phí: 13976600000 đồng (đồng)",
            "Nội dung (d)",
        ] {
            assert_eq!(of(text), None, "{text}");
        }
    }
}
