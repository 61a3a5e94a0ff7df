//! Text from outside, made harmless for whoever shows it: a sign that steers a terminal, turns the direction of writing or ends a
//! line is shown as a sign of its own.

use std::borrow::Cow;

/// The text with its lines as they are, and nothing else in it that steers.
pub fn shown(text: &str) -> Cow<'_, str> {
    replaced(text, |sign| sign != '\n' && steers(sign))
}

/// The text as part of one line.
pub fn on_one_line(text: &str) -> Cow<'_, str> {
    replaced(text, steers)
}

fn replaced(text: &str, wrong: impl Fn(char) -> bool) -> Cow<'_, str> {
    if !text.contains(&wrong) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 16);
    for sign in text.chars() {
        match u32::from(sign) {
            _ if !wrong(sign) => shown.push(sign),
            // The pictures of the first control signs stand in their order in Unicode.
            code @ ..0x20 => shown.extend(char::from_u32(0x2400 + code)),
            0x7F => shown.push('\u{2421}'),
            code => shown.push_str(&format!("<U+{code:04X}>")),
        }
    }
    Cow::Owned(shown)
}

/// Control signs (a tab is none), signs that end a line, and those that turn the direction of writing.
pub fn steers(sign: char) -> bool {
    (sign.is_control() && sign != '\t')
        || matches!(sign, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::{on_one_line, shown};

    #[test]
    fn what_steers_a_terminal_is_shown_as_a_sign() {
        assert_eq!(shown("\u{1b}]8;;x\u{7}\r\0\u{7f}"), "␛]8;;x␇␍␀␡");
        assert_eq!(shown("a\u{9b}2J\u{202e}b\u{2066}"), "a<U+009B>2J<U+202E>b<U+2066>");
        assert_eq!(shown("Bản\tBo\nđạt 95 %"), "Bản\tBo\nđạt 95 %");
        assert_eq!(on_one_line("Bản\nBo\u{2028}"), "Bản␊Bo<U+2028>");
    }
}
