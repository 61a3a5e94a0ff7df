//! The unit of money that a heading or a note states: `Đơn vị tính: nghìn đồng`, `Vốn lồng ghép (đồng)`.

use crate::wording::money::{MoneyUnit, named};
use crate::wording::{normalise, whole_words};

/// Whether a text begins with the word for a unit, in brackets or not, or is the name of one. It is normalised.
pub fn is_alone(plain: &str) -> bool {
    WORDS.iter().any(|word| plain.starts_with(word)) || named(plain).is_some()
}

pub(super) const WORDS: [&str; 3] = ["don vi tinh", "don vi", "dvt"];

/// The unit that a text states: in brackets, behind the word for it, or as its only words. A text with an amount in it states
/// that one's.
pub fn of(text: &str) -> Option<MoneyUnit> {
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
fn behind_its_word(plain: &str) -> Option<MoneyUnit> {
    let (_, unit) = WORDS.iter().find_map(|word| whole_words::around(plain, word))?;
    named(unit)
}

#[cfg(test)]
mod tests {
    use super::of;
    use crate::wording::money::MoneyUnit;

    #[test]
    fn a_unit_is_known_where_it_is_said_to_be_one() {
        for (text, unit) in [
            ("Đơn vị tính: đồng", MoneyUnit::Dong),
            ("ĐVT: 1.000 đồng", MoneyUnit::Thousands),
            ("(Đơn vị: nghìn đồng)", MoneyUnit::Thousands),
            ("Vốn lồng ghép (đồng)", MoneyUnit::Dong),
            ("Vốn lồng ghép - ĐVT: đồng", MoneyUnit::Dong),
            ("ĐVT: 1.000đ", MoneyUnit::Thousands),
            ("Đơn vị: ng.đ", MoneyUnit::Thousands),
            ("Nghìn đồng", MoneyUnit::Thousands),
            ("1. Kinh phí theo nguồn vốn (tỷ đồng)", MoneyUnit::Billions),
        ] {
            assert_eq!(of(text), Some(unit), "{text}");
        }
        for text in ["Nguồn vốn huy động (triệu đồng)", "ĐVT: 1.000.000 đồng", "Đơn vị: Triệu đồng; riêng bảng 2: đồng"]
        {
            assert_eq!(of(text), Some(MoneyUnit::Millions), "{text}");
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
