//! What a text says in an old encoding, and how sure that is.

use memchr::memchr3;

use crate::legacy::syllable::is_syllable;
use crate::legacy::{tcvn3, utf8, vni};
use crate::workbook::Lettering;

/// Letters of Vietnamese that Latin-1 has too: text of these alone may be Unicode.
const SHARED: &str = "àáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ";

/// How a text of Latin-1 signs reads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Spelling {
    /// In the old encoding, and only there, it is Vietnamese.
    Old(Lettering, String),
    /// It is Vietnamese, or too short to tell, in both.
    Either(Vec<(Lettering, String)>),
    /// It has letters that only Unicode has.
    Unicode,
    /// Nothing to convert: it has no accents, or no old encoding has all of its signs.
    Plain,
}

/// Reads a text by its letters alone.
pub(super) fn of_letters(text: &str) -> Spelling {
    if text.is_ascii() {
        return Spelling::Plain;
    }
    if let Some(read) = utf8::read(text) {
        return Spelling::Old(Lettering::Utf8, read);
    }
    if has_own_letters(text) {
        return Spelling::Unicode;
    }
    let readings: Vec<(Lettering, String)> = [Lettering::Tcvn3, Lettering::Vni]
        .into_iter()
        .filter_map(|lettering| Some((lettering, converted(text, lettering)?)))
        .filter(|(_, read)| changed_words(text, read).all(|word| is_syllable(&word) || is_abbreviation(&word)))
        .collect();
    match readings.as_slice() {
        [] => Spelling::Plain,
        [(lettering, read)] if !is_unicode(text) && is_telling(text, read) => Spelling::Old(*lettering, read.clone()),
        _ => Spelling::Either(readings),
    }
}

/// Whether a text has letters that only Unicode has.
pub(super) fn has_own_letters(text: &str) -> bool {
    has_sure_letter(text) || text.chars().any(|sign| sign > '\u{ff}' && sign.is_alphabetic())
}

/// The same of the letters that nearly every text has, by their first bytes: `ă`, `đ`, `ơ` and `ư`, and those with two marks.
fn has_sure_letter(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr3(0xc4, 0xc6, 0xe1, bytes).is_some_and(|at| match bytes.get(at..at + 2) {
        Some([0xe1, second]) => matches!(second, 0xba | 0xbb),
        Some([0xc6, second]) => matches!(second, 0xa0 | 0xa1 | 0xaf | 0xb0),
        found => found.is_some(),
    })
}

/// The text in Unicode; `None` unless every sign of it is one of the encoding, and some are not plain.
pub(super) fn converted(text: &str, lettering: Lettering) -> Option<String> {
    if lettering == Lettering::Utf8 {
        return utf8::read(text);
    }
    let mut read = String::with_capacity(text.len());
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        let pair = signs.peek().filter(|_| lettering == Lettering::Vni).and_then(|next| vni::pair(sign, *next));
        let letter = match lettering {
            _ if pair.is_some() => {
                signs.next();
                pair
            }
            _ if is_neutral(sign) => Some(sign),
            Lettering::Tcvn3 | Lettering::Tcvn3Capitals => tcvn3::letter(sign),
            Lettering::Vni => vni::single(sign),
            Lettering::Utf8 => None,
        };
        read.push(letter?);
    }
    if lettering == Lettering::Tcvn3Capitals {
        read = read.to_uppercase();
    }
    (!text.is_ascii()).then_some(read)
}

/// White space, the dashes, quotes and dots of print and the signs of square and cube are the same everywhere.
pub(super) fn is_neutral(sign: char) -> bool {
    sign.is_ascii() || matches!(sign, '\u{a0}' | '²' | '³') || ('\u{2010}'..='\u{2026}').contains(&sign)
}

/// Whether the text may be Unicode as it stands.
pub(super) fn is_unicode(text: &str) -> bool {
    // A sign that touches no letter is no letter of another encoding: `30 °C`, `5 m²`, `• có`.
    let signs: Vec<char> = text.chars().collect();
    let touches = |at: usize| {
        let beside =
            [at.checked_sub(1), at.checked_add(1)].into_iter().flatten().filter_map(|beside| signs.get(beside));
        beside.into_iter().any(|sign| sign.is_alphabetic())
    };
    let letters = signs
        .iter()
        .enumerate()
        .all(|(at, sign)| is_neutral(*sign) || SHARED.contains(*sign) || !sign.is_alphabetic() && !touches(at));
    letters && words(text).filter(|word| !word.is_ascii()).all(is_syllable)
}

/// Whether the words say enough: `µ` of a unit of measure is no word.
fn is_telling(text: &str, read: &str) -> bool {
    let words = || changed_words(text, read).filter(|word| !is_abbreviation(word));
    words().count() > 1 || words().any(|word| word.chars().count() > 2)
}

/// `QĐ`, `HĐND`: capitals, of which only Đ is no plain letter.
fn is_abbreviation(word: &str) -> bool {
    word.chars().all(|letter| letter.is_ascii_uppercase() || letter == 'Đ')
}

/// Words of the reading that do not stand in the text.
fn changed_words<'a>(text: &'a str, read: &'a str) -> impl Iterator<Item = String> + 'a {
    let kept: Vec<&str> = words(text).collect();
    words(read).filter(move |word| !word.is_ascii() && !kept.contains(word)).map(str::to_owned)
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|sign: char| !sign.is_alphanumeric() || matches!(sign, '²' | '³')).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::{Spelling, converted, of_letters};
    use crate::workbook::Lettering;

    fn old(text: &str) -> Option<(Lettering, String)> {
        match of_letters(text) {
            Spelling::Old(lettering, read) => Some((lettering, read)),
            _ => None,
        }
    }

    #[test]
    fn old_text_is_known_by_its_letters() {
        for (text, lettering, read) in [
            ("Ch\u{ad}a ®¹t", Lettering::Tcvn3, "Chưa đạt"),
            ("m²/ng\u{ad}êi", Lettering::Tcvn3, "m²/người"),
            ("Kh«ng", Lettering::Tcvn3, "Không"),
            ("Theo Q§-UBND tØnh", Lettering::Tcvn3, "Theo QĐ-UBND tỉnh"),
            ("X· B×nh L\u{ad}", Lettering::Tcvn3, "Xã Bình Lư"),
            (
                "Tû lÖ ®\u{ad}êng ngâ, xãm s¹ch, kh«ng lÇy léi",
                Lettering::Tcvn3,
                "Tỷ lệ đường ngõ, xóm sạch, không lầy lội",
            ),
            ("Chöa ñaït", Lettering::Vni, "Chưa đạt"),
            ("Khoâng", Lettering::Vni, "Không"),
            ("Xaõ Bình Lö", Lettering::Vni, "Xã Bình Lư"),
            ("Ñöôøng ngoõ, xoùm saïch 100%", Lettering::Vni, "Đường ngõ, xóm sạch 100%"),
        ] {
            assert_eq!(old(text), Some((lettering, read.to_owned())), "{text}");
        }
    }

    #[test]
    fn other_text_is_left_alone() {
        for text in [
            "Có",
            "Ghi\u{a0}chú",
            "“Có” – có",
            "• có – 30 ° có",
            "xã có 3 m²",
            "NTM 2024",
            "Chưa đạt",
            "25 µm",
            "2×3 m²",
            "café",
            "§ 5",
            "± 0,5",
            "©",
            "½",
            "Müller",
        ] {
            assert_eq!(old(text), None, "{text}");
        }
    }

    #[test]
    fn a_text_is_converted_only_as_a_whole() {
        assert_eq!(converted("kh«ng ½ ngày", Lettering::Tcvn3), None);
        assert_eq!(converted("tiªu chÝ", Lettering::Tcvn3Capitals).as_deref(), Some("TIÊU CHÍ"));
        assert_eq!(converted("10 ha – “®Êt”", Lettering::Tcvn3).as_deref(), Some("10 ha – “đất”"));
    }
}
