//! A text of a cell, made harmless for the spreadsheet that opens the CSV.

use std::borrow::Cow;

use crate::message::harmless;

/// Signs that begin a formula, those of full width included.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// Signs behind which a cell begins where the spreadsheet divides lines by another sign than we do, or does not know our quotes.
const DIVIDES: [char; 4] = [';', '\t', '\n', '|'];

/// The text with an apostrophe before whatever a spreadsheet would take for a formula, at its beginning or where a cell of its own
/// could begin in it; signs that steer a terminal are shown as signs of their own.
pub fn of(text: &str) -> String {
    let text = if text.contains('\r') { Cow::Owned(text.replace("\r\n", "\n")) } else { Cow::Borrowed(text) };
    let text = harmless::shown(&text);
    let mut safe = String::with_capacity(text.len());
    let mut begins = true;
    for sign in text.chars() {
        if begins && FORMULA.contains(&sign) {
            safe.push('\'');
        }
        // Blanks and quotes before a formula are passed over.
        begins = DIVIDES.contains(&sign) || begins && (sign.is_whitespace() || sign == '"');
        safe.push(sign);
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn nothing_begins_a_formula_wherever_a_line_is_divided() {
        for (text, safe) in [
            ("=1+1", "'=1+1"),
            ("＝1+1", "'＝1+1"),
            (" =1", " '=1"),
            ("\t@SUM(A1)", "\t'@SUM(A1)"),
            ("a;=1+1;b", "a;'=1+1;b"),
            ("a\n\"=1\"", "a\n\"'=1\""),
            ("a\r\n-b\rc", "a\n'-b␍c"),
            ("a\u{1b}[2J\0", "a␛[2J␀"),
            ("Bình Lư - 95 = đạt; còn 1-2", "Bình Lư - 95 = đạt; còn 1-2"),
        ] {
            assert_eq!(of(text), safe);
        }
    }
}
