//! UTF-8 that a program has read as Windows-1252: `Tráº»ng` for Trẻng, `Ä‘áº¡t` for đạt. Each letter of Vietnamese became two or three
//! signs; put together again they are valid UTF-8, which text of any other kind is only where it is ASCII.

use memchr::memchr_iter;

/// The signs of Windows-1252 between 0x80 and 0x9F; the five bytes that have none are kept as they are.
const SIGNS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// What the letters of Vietnamese begin with.
const BEGINNINGS: [char; 7] = ['Ã', 'Ä', 'Å', 'Æ', 'Â', 'á', 'â'];

/// The text as it was written; `None` of a text that was read as it should be.
pub(super) fn read(text: &str) -> Option<String> {
    if !may_have_beginning(text) || !has_beginning(text) {
        return None;
    }
    // A space that does not break may have become one that does; "XÃ HOA" is no such text, without more that says so.
    let broken = || {
        let others = text.replace("Ã ", "");
        decoded(&others).filter(|read| *read != others).and_then(|_| decoded(&text.replace("Ã ", "Ã\u{a0}")))
    };
    let whole = decoded(text).or_else(broken).filter(|read| read != text);
    whole.or_else(|| by_words(text))
}

/// Whether a sign of Latin-1 has one behind it that is not of ASCII, or a space: without it, no text has a beginning.
fn may_have_beginning(text: &str) -> bool {
    let bytes = text.as_bytes();
    let goes_on = |at: usize| bytes.get(at + 2).is_some_and(|next| !next.is_ascii() || *next == b' ');
    memchr_iter(LATIN_1, bytes).any(goes_on)
}

/// The first byte of the beginnings in UTF-8.
const LATIN_1: u8 = 0xc3;

/// Whether a sign that a letter may begin with stands before one that may go on with it: in Vietnamese as it should be read hardly
/// ever.
fn has_beginning(text: &str) -> bool {
    let mut before = ' ';
    text.chars().any(|sign| {
        let goes_on = || matches!(sign, '\u{80}'..='\u{bf}') || SIGNS.contains(&sign) || before == 'Ã' && sign == ' ';
        let found = BEGINNINGS.contains(&before) && goes_on();
        before = sign;
        found
    })
}

/// Of a text that was put together of two the words that were read wrongly, where they say so beyond doubt.
fn by_words(text: &str) -> Option<String> {
    let read = |word: &str| decoded(word).unwrap_or_else(|| word.to_owned());
    let read = text.split(' ').map(read).collect::<Vec<_>>().join(" ");
    (read != text && TELLING.iter().any(|signs| text.contains(signs))).then_some(read)
}

/// Signs of which no word of Vietnamese has two beside each other.
const TELLING: [&str; 4] = ["áº", "á»", "Æ°", "Ä\u{2018}"];

fn decoded(text: &str) -> Option<String> {
    let bytes: Option<Vec<u8>> = text.chars().map(byte).collect();
    String::from_utf8(bytes?).ok()
}

fn byte(sign: char) -> Option<u8> {
    match u8::try_from(sign) {
        Ok(byte) => Some(byte),
        Err(_) => SIGNS.iter().position(|known| *known == sign).and_then(|at| u8::try_from(0x80 + at).ok()),
    }
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn letters_are_put_together_again() {
        for (text, meant) in [
            ("Tráº»ng", "Trẻng"),
            ("Ä\u{2018}áº¡t", "đạt"),
            ("ChÆ°a Ä\u{2018}áº¡t", "Chưa đạt"),
            ("Ä\u{90}áº¡t", "Đạt"),
            ("KhÃ´ng", "Không"),
            ("LÃ ng xÃ£", "Làng xã"),
            ("Tráº»ng hoa hai bên đường", "Trẻng hoa hai bên đường"),
            ("BÃ¬nh LÆ°", "Bình Lư"),
        ] {
            assert_eq!(read(text).as_deref(), Some(meant), "{text}");
        }
        for text in ["XÃ BÌNH LƯ", "XÃ HOA", "Chưa đạt", "DÂN", "Kh«ng", "Ã", "95 %", "Đáp ứng", "ÂM", "café"]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
