//! Phrases that may stand anywhere in a text, written with their accents or without.

use unicode_normalization::UnicodeNormalization;

/// How a commune says that something needs no money of its own: the letter's alternatives ("không cần nguồn lực hoặc lồng ghép
/// nguồn vốn", section 2) and how people write them.
pub const NEEDS_NO_MONEY: [&str; 11] = [
    "không cần kinh phí",
    "không cần nguồn lực",
    "không cần vốn",
    "không cần nguồn vốn",
    "không sử dụng kinh phí",
    "không sử dụng nguồn lực",
    "không phát sinh kinh phí",
    "không mất kinh phí",
    "không tốn kinh phí",
    "không kinh phí",
    "lồng ghép",
];

/// The same words with a "not yet" or "not" before them: the money is still to be found. "Không có kinh phí" says no more than that.
pub const STILL_NEEDS_MONEY: [&str; 7] = [
    "chưa lồng ghép",
    "không lồng ghép",
    "chưa được lồng ghép",
    "không được lồng ghép",
    "chưa thể lồng ghép",
    "không thể lồng ghép",
    "chưa bố trí được",
];

/// In place of a letter that may have lost its accents.
const ANY_LETTER: char = '?';

/// The phrase as a spreadsheet searches for it: `kh?ng c?n kinh ph?`.
pub fn pattern(phrase: &str) -> String {
    phrase.chars().map(|letter| if letter.is_ascii() { letter } else { ANY_LETTER }).collect()
}

/// Whether one of the phrases stands in a text, whatever the case and however many spaces or lines are between its words.
pub fn stand_in(phrases: &[&str], text: &str) -> bool {
    let text: String = text.split_whitespace().collect::<Vec<_>>().join(" ").nfc().collect();
    let text: Vec<char> = text.to_lowercase().chars().collect();
    let fits = |letter: &char, wanted: char| *letter == wanted || !wanted.is_ascii();
    phrases.iter().any(|phrase| {
        let length = phrase.chars().count();
        text.windows(length).any(|part| part.iter().zip(phrase.chars()).all(|(letter, wanted)| fits(letter, wanted)))
    })
}

#[cfg(test)]
mod tests {
    use super::{NEEDS_NO_MONEY, STILL_NEEDS_MONEY, stand_in};

    #[test]
    fn a_phrase_is_found_with_accents_and_without() {
        let found = |text: &str| stand_in(&NEEDS_NO_MONEY, text);
        for text in
            ["Không  cần\nKINH PHÍ", "khong can kinh phi", "(Lo\u{302}\u{300}ng ghe\u{301}p vốn NTM)", "Lồng ghép"]
        {
            assert!(found(text), "{text}");
        }
        for text in ["cần kinh phí", "không", "", "bổ sung kinh phí", "không có kinh phí"] {
            assert!(!found(text), "{text}");
        }
        for text in ["Chưa lồng ghép được nguồn vốn", "cần kinh phí, khong long ghep được"] {
            assert!(stand_in(&STILL_NEEDS_MONEY, text), "{text}");
        }
    }
}
