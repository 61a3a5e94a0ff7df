//! A text as a commune wrote it: its lines are paragraphs, its dashes a list, its own numbering stays.

use crate::plan::docx::{Paragraph, ParagraphStyle, TextRun};

/// Signs that begin a point of a list, and those that begin one below it.
const DASHES: [char; 6] = ['-', '–', '—', '−', '•', '*'];
const BELOW: [char; 1] = ['+'];

/// The lines in which something stands. Whatever breaks a line in a workbook breaks it here.
pub(super) fn lines(text: &str) -> impl Iterator<Item = &str> {
    let breaks = ['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];
    text.split(breaks).map(str::trim).filter(|line| !line.is_empty())
}

pub(super) fn paragraphs(text: &str) -> Vec<Paragraph> {
    lines(text).map(paragraph).collect()
}

fn paragraph(line: &str) -> Paragraph {
    if let Some(point) = after_sign(line, &DASHES) {
        return Paragraph::new(ParagraphStyle::Bullet(1), point);
    }
    if let Some(point) = after_sign(line, &BELOW) {
        return Paragraph::new(ParagraphStyle::Bullet(2), point);
    }
    Paragraph::new(ParagraphStyle::Body, line)
}

/// A line without the sign of its point. Before a digit it is a minus.
fn after_sign<'a>(line: &'a str, signs: &[char]) -> Option<&'a str> {
    let sign = line.chars().next().filter(|sign| signs.contains(sign))?;
    let rest = line.strip_prefix(sign)?;
    let begins_word = rest.starts_with(char::is_alphabetic);
    let point = rest.trim_start();
    (!point.is_empty() && (begins_word || rest.starts_with(char::is_whitespace))).then_some(point)
}

/// The same inside a cell or behind a word: one line for each of its lines, with its signs.
pub(super) fn in_cell(text: &str, style: ParagraphStyle) -> Vec<Paragraph> {
    lines(text).map(|line| Paragraph::of(style, vec![TextRun::plain(line)])).collect()
}

/// Without the stop at its end, for a sentence that goes on.
pub(super) fn unstopped(text: &str) -> &str {
    text.trim_end().trim_end_matches(['.', ';', ',']).trim_end()
}

#[cfg(test)]
mod tests {
    use super::{paragraphs, unstopped};
    use crate::plan::docx::ParagraphStyle;

    fn read(text: &str) -> Vec<(ParagraphStyle, String)> {
        let text_of =
            |paragraph: &crate::plan::docx::Paragraph| paragraph.runs.iter().map(|run| run.text.as_str()).collect();
        paragraphs(text).iter().map(|paragraph| (paragraph.style, text_of(paragraph))).collect()
    }

    #[test]
    fn lines_dashes_and_numbering_survive() {
        let text = "Mở đầu\r\n- Một\n–Hai\n+ Ba\n\n1. Bốn\u{2028}a) Năm";
        let expected = [
            (ParagraphStyle::Body, "Mở đầu"),
            (ParagraphStyle::Bullet(1), "Một"),
            (ParagraphStyle::Bullet(1), "Hai"),
            (ParagraphStyle::Bullet(2), "Ba"),
            (ParagraphStyle::Body, "1. Bốn"),
            (ParagraphStyle::Body, "a) Năm"),
        ];
        assert_eq!(read(text), expected.map(|(style, text)| (style, text.to_owned())));
    }

    #[test]
    fn a_minus_a_sum_and_a_word_are_no_list() {
        for text in ["-5% so với năm trước", "=1+1", "---", "ô tô", "+84 213"] {
            assert_eq!(read(text), [(ParagraphStyle::Body, text.to_owned())], "{text}");
        }
    }

    #[test]
    fn a_stop_at_the_end_gives_way() {
        assert_eq!([unstopped("Căn cứ A; "), unstopped("x."), unstopped("a.b")], ["Căn cứ A", "x", "a.b"]);
    }
}
