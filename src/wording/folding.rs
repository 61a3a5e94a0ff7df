//! Texts without what does not tell them apart: case, accents, the number of spaces, and most often signs.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Lower case, no accents, đ as d, one space between words, no other signs than letters and digits.
pub fn normalise(text: &str) -> String {
    joined(letters(text).map(|c| if c.is_alphanumeric() { c } else { ' ' }))
}

/// Lower case, no accents, one space between words; signs stay, for `≥ 95` is not `≤ 95`.
pub fn folded(text: &str) -> String {
    joined(letters(text).filter(|c| !matches!(c, '\u{200b}' | '\u{feff}')))
}

/// Some keyboards type Đ as the Icelandic letter that looks the same.
fn letters(text: &str) -> impl Iterator<Item = char> + '_ {
    let plain = text.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
    plain.map(|c| if matches!(c, 'đ' | 'ð') { 'd' } else { c })
}

fn joined(letters: impl Iterator<Item = char>) -> String {
    let mut words = String::new();
    let mut space = false;
    for letter in letters {
        if letter.is_whitespace() {
            space = !words.is_empty();
            continue;
        }
        if std::mem::take(&mut space) {
            words.push(' ');
        }
        words.push(letter);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::{folded, normalise};

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
    }
}
