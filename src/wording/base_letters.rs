//! Letters without their accents, one by one.

use std::sync::LazyLock;

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// Lower case without accents. Some keyboards type Đ as the Icelandic letter that looks the same.
pub(super) fn letters(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().flat_map(bare)
}

/// The same letters, given one after the other: a whole text is so folded in a fraction of the time.
pub(super) fn each_letter(text: &str, mut give: impl FnMut(char)) {
    for letter in text.chars() {
        match letter.is_ascii() {
            true => give(letter.to_ascii_lowercase()),
            false => bare(letter).for_each(&mut give),
        }
    }
}

/// What remains of one letter.
fn bare(letter: char) -> Bare {
    if letter.is_ascii() {
        return Bare::one(letter.to_ascii_lowercase());
    }
    match usize::try_from(u32::from(letter)).ok().and_then(|place| LATIN.get(place)) {
        None | Some(&ANOTHER) => decomposed(letter),
        Some(&MARK) => Bare::default(),
        Some(latin) => Bare::one(char::from(*latin)),
    }
}

/// Of each letter of the blocks with accented Latin ones, the letter that remains: a text has few others.
static LATIN: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let of = |letter: char| {
        let mut parts = decomposed(letter);
        match (parts.next(), parts.next()) {
            (None, _) => MARK,
            (Some(one), None) if one.is_ascii() => u8::try_from(one).unwrap_or(ANOTHER),
            _ => ANOTHER,
        }
    };
    ('\0'..'\u{1f00}').map(of).collect()
});

/// Nothing remains of it.
const MARK: u8 = 0;
/// It has to be looked at.
const ANOTHER: u8 = 0xff;

fn decomposed(letter: char) -> Bare {
    let mut bare = Bare::default();
    decompose_canonical(letter, |part| {
        for part in part.to_lowercase().filter(|_| !is_combining_mark(part)) {
            bare.push(latin(part));
        }
    });
    bare
}

/// The Latin letter that a letter is, or looks like: keyboards type Đ in several ways, and texts that were scanned or copied have
/// letters of other alphabets among their own.
fn latin(letter: char) -> char {
    match letter {
        'đ' | 'ð' | 'ɖ' | 'ɗ' | 'ƌ' | 'ꟈ' => 'd',
        _ => ALIKE
            .binary_search_by_key(&letter, |(other, _)| *other)
            .ok()
            .and_then(|at| ALIKE.get(at))
            .map_or(letter, |(_, latin)| *latin),
    }
}

/// Greek and Cyrillic letters that look like Latin ones, large or small, by their place in Unicode.
const ALIKE: [(char, char); 31] = [
    ('α', 'a'),
    ('β', 'b'),
    ('ε', 'e'),
    ('η', 'h'),
    ('ι', 'i'),
    ('κ', 'k'),
    ('ν', 'n'),
    ('ο', 'o'),
    ('ρ', 'p'),
    ('τ', 't'),
    ('υ', 'y'),
    ('χ', 'x'),
    ('а', 'a'),
    ('в', 'b'),
    ('е', 'e'),
    ('к', 'k'),
    ('м', 'm'),
    ('н', 'h'),
    ('о', 'o'),
    ('р', 'p'),
    ('с', 'c'),
    ('т', 't'),
    ('у', 'y'),
    ('х', 'x'),
    ('ѕ', 's'),
    ('і', 'i'),
    ('ј', 'j'),
    ('ү', 'y'),
    ('һ', 'h'),
    ('ԁ', 'd'),
    ('ԛ', 'q'),
];

/// The letters of which one is made, but for its marks. None is made of more than four.
#[derive(Default)]
struct Bare {
    parts: [char; 4],
    given: usize,
    count: usize,
}

impl Bare {
    const fn one(letter: char) -> Self {
        Self { parts: [letter; 4], given: 0, count: 1 }
    }

    fn push(&mut self, letter: char) {
        if let Some(place) = self.parts.get_mut(self.count) {
            *place = letter;
            self.count += 1;
        }
    }
}

impl Iterator for Bare {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        let letter = self.parts.get(self.given).filter(|_| self.given < self.count)?;
        self.given += 1;
        Some(*letter)
    }
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;
    use unicode_normalization::char::is_combining_mark;

    use super::{ALIKE, bare, each_letter, latin, letters};

    #[test]
    fn a_letter_alone_is_folded_as_in_a_text() {
        for letter in '\0'..=char::MAX {
            let decomposed = letter.nfd().filter(|part| !is_combining_mark(*part)).flat_map(char::to_lowercase);
            assert!(bare(letter).eq(decomposed.map(latin)), "{letter:?}");
        }
    }

    #[test]
    fn letters_that_look_alike_are_the_latin_ones() {
        assert!(ALIKE.is_sorted());
        for text in ["Đạt", "Ðạt", "Ɖạt", "Đạt", "Ɗạt", "Đạт", "ԁạt"] {
            assert_eq!(letters(text).collect::<String>(), "dat", "{text}");
            let mut given = String::new();
            each_letter(text, |letter| given.push(letter));
            assert_eq!(given, "dat", "{text}");
        }
        assert_eq!(letters("Сhưa").collect::<String>(), "chua");
        assert_eq!(letters("Жя ω").collect::<String>(), "жя ω");
    }
}
