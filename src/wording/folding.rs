//! Texts without what does not tell them apart: case, accents, the number of spaces, and most often signs.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

use crate::wording::base_letters::{each_letter, letters};

/// Lower case, no accents, đ as d, one space between words, no other signs than letters and digits.
pub fn normalise(text: &str) -> String {
    let mut words = FoldedWords::of_at_most(text.len());
    each_letter(text, |letter| words.add(if letter.is_alphanumeric() { letter } else { ' ' }));
    words.text
}

/// The first letters of [`normalise`], so many, as one number: what tells most texts apart.
pub fn beginning(text: &str) -> u64 {
    plain(text).take(4).fold(0, |letters, letter| letters << 16 | u64::from(u32::from(letter) & 0xffff))
}

/// Lower case, no accents, one space between words; signs stay, for `≥ 95` is not `≤ 95`.
pub fn folded(text: &str) -> String {
    let mut words = FoldedWords::of_at_most(text.len());
    each_letter(text, |letter| {
        if !matches!(letter, '\u{200b}' | '\u{feff}') {
            words.add(letter);
        }
    });
    words.text
}

/// Letters written one behind the other, with one space between words and none around them.
struct FoldedWords {
    text: String,
    /// A space came after the last word.
    is_apart: bool,
}

impl FoldedWords {
    fn of_at_most(length: usize) -> Self {
        Self { text: String::with_capacity(length), is_apart: false }
    }

    fn add(&mut self, letter: char) {
        if letter.is_whitespace() {
            self.is_apart = !self.text.is_empty();
            return;
        }
        if std::mem::take(&mut self.is_apart) {
            self.text.push(' ');
        }
        self.text.push(letter);
    }
}

/// Whether two texts are the same but for case, accents and signs.
pub fn same(one: &str, other: &str) -> bool {
    one == other || plain(one).eq(plain(other))
}

/// As a spreadsheet compares texts once they are cleaned: the case does not matter, nor how many spaces or lines there are. The
/// word may have lost its accents, all of them.
pub fn is_word(text: &str, word: &str) -> bool {
    let cleaned = Spaced::new(text.chars()).nfc().flat_map(char::to_lowercase);
    text == word || cleaned.clone().eq(word.chars().flat_map(char::to_lowercase)) || cleaned.eq(plain(word))
}

/// The text with every full-width letter, digit and sign in its usual width, as some keyboards type them: ９５％ is 95%. Nothing
/// else is folded: 42² is not 422, and ① is no 1.
pub fn half_width(text: &str) -> Cow<'_, str> {
    let half = |c: char| match c {
        FIRST_FULL..=LAST_FULL => char::from_u32(u32::from(c) - APART).unwrap_or(c),
        c => c,
    };
    match text.contains(|c| (FIRST_FULL..=LAST_FULL).contains(&c)) {
        true => Cow::Owned(text.chars().map(half).collect()),
        false => Cow::Borrowed(text),
    }
}

const FIRST_FULL: char = '\u{ff01}';
const LAST_FULL: char = '\u{ff5e}';

/// How far a full-width sign is from its usual one.
const APART: u32 = 0xfee0;

/// The letters of [`normalise`], one by one, as far as they are asked for.
fn plain(text: &str) -> impl Iterator<Item = char> + '_ {
    Spaced::new(letters(text).map(|c| if c.is_alphanumeric() { c } else { ' ' }))
}

/// Letters with one space between words, and none around them.
#[derive(Clone)]
struct Spaced<I> {
    letters: I,
    begun: bool,
    /// The letter after a space that was given.
    held: Option<char>,
}

impl<I: Iterator<Item = char>> Spaced<I> {
    const fn new(letters: I) -> Self {
        Self { letters, begun: false, held: None }
    }
}

impl<I: Iterator<Item = char>> Iterator for Spaced<I> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        if let Some(held) = self.held.take() {
            return Some(held);
        }
        let first = self.letters.next()?;
        let letter = if first.is_whitespace() { self.letters.find(|c| !c.is_whitespace())? } else { first };
        if std::mem::replace(&mut self.begun, true) && first.is_whitespace() {
            self.held = Some(letter);
            return Some(' ');
        }
        Some(letter)
    }
}

#[cfg(test)]
mod tests {
    use super::{folded, half_width, is_word, normalise, same};

    #[test]
    fn signs_stay_where_they_matter() {
        assert_eq!(folded("Phòng Văn hoá\u{a0}và\nThông tin"), folded("phòng văn hóa và thông tin"));
        assert_ne!(folded("≥ 95"), folded("≤ 95"));
        assert_eq!(folded("Ðạt"), "dat");
    }

    #[test]
    fn words_are_one_space_apart() {
        assert_eq!(normalise(" – Tả  Lèng, (xã) "), "ta leng xa");
        assert_eq!((normalise("…"), folded("  ")), (String::new(), String::new()));
        assert!(same("– Tả  Lèng", "ta leng.") && same("…", "") && !same("Tả", "Tả Lèng"));
    }

    #[test]
    fn a_word_keeps_its_signs_and_all_of_its_accents_or_none() {
        for text in ["Đạt", " ĐẠT\n", "dat", "Đa\u{323}t"] {
            assert!(is_word(text, "Đạt"), "{text}");
        }
        for text in ["Đạt.", "Đat", "Đạ t", ""] {
            assert!(!is_word(text, "Đạt"), "{text}");
        }
    }

    #[test]
    fn only_full_width_signs_are_folded() {
        assert_eq!(half_width("９５，５％ ＡＢ"), "95,5% AB");
        assert_eq!(half_width("42² ① ½ m²"), "42² ① ½ m²");
    }
}
