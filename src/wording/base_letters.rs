//! Letters without their accents, one by one.

use std::sync::LazyLock;

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// Lower case without accents. Some keyboards type Đ as the Icelandic letter that looks the same.
pub(super) fn letters(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().flat_map(bare)
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
            bare.push(if matches!(part, 'đ' | 'ð') { 'd' } else { part });
        }
    });
    bare
}

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

    use super::bare;

    #[test]
    fn a_letter_alone_is_folded_as_in_a_text() {
        for letter in '\0'..=char::MAX {
            let decomposed = letter.nfd().filter(|part| !is_combining_mark(*part)).flat_map(char::to_lowercase);
            assert!(bare(letter).eq(decomposed.map(|c| if matches!(c, 'đ' | 'ð') { 'd' } else { c })), "{letter:?}");
        }
    }
}
