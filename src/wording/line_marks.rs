//! What stands before the words of a line to say where it belongs: numbers, letters, dashes.
//!
//! ```text
//! line   = { space } , mark , words ;
//! mark   = number , [ "." | ")" | ":" ] , space | letter , ( ")" | "." ) | bullet ;
//! number = part , { "." , part } ;              2.1, 2.1.3, II.1; one part needs a sign behind it: "1.", "2)"
//! part   = digit , [ digit ] | "I" … "X" ;
//! bullet = "-" | "–" | "—" | "+" | "*" | "•" | "·" | "▪" | "○" ;
//! ```

/// A mark, from the outer to the inner.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum LineMark {
    /// `2.1`: its parts.
    Number(Vec<u32>),
    /// `a)`.
    Letter,
    /// `-`.
    Bullet,
}

const BULLETS: [char; 9] = ['-', '–', '—', '+', '*', '•', '·', '▪', '○'];

const ROMAN: [&str; 10] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

/// The mark of a line, with the words behind it; `None` of a line that begins with its words.
pub fn split(line: &str) -> Option<(LineMark, &str)> {
    let line = line.trim_start();
    if let Some(words) = line.strip_prefix(BULLETS) {
        let words = words.trim_start();
        return words.starts_with(char::is_alphabetic).then_some((LineMark::Bullet, words));
    }
    let end = line.find(|sign: char| !sign.is_ascii_alphanumeric() && sign != '.').unwrap_or(line.len());
    let (number, behind) = line.split_at_checked(end)?;
    // "1.Sin Chải": the words may follow without a space.
    let (number, behind) = match number.rsplit_once('.') {
        Some((before, word)) if !word.is_empty() && part(word).is_none() => {
            (before, line.get(before.len() + 1..).unwrap_or_default())
        }
        _ => (number, behind),
    };
    let bare = number.trim_end_matches('.');
    let closed = number.len() > bare.len() || behind.starts_with([')', ':', '/']) || end > number.len();
    let words = behind.trim_start_matches([')', ':', '/', '.']).trim_start();
    if !words.starts_with(char::is_alphabetic) {
        return None;
    }
    let parts: Option<Vec<u32>> = bare.split('.').map(part).collect();
    match parts {
        Some(parts) if parts.len() > 1 || closed => Some((LineMark::Number(parts), words)),
        None if closed && is_letter(bare) => Some((LineMark::Letter, words)),
        _ => None,
    }
}

/// A number alone, as in a column of running numbers: `2.1`, `II.1`.
pub fn number(text: &str) -> Option<Vec<u32>> {
    text.trim().trim_end_matches(['.', ')']).split('.').map(part).collect()
}

fn part(word: &str) -> Option<u32> {
    let roman = || ROMAN.iter().position(|roman| *roman == word).and_then(|index| u32::try_from(index + 1).ok());
    match word.len() {
        1..=2 if word.chars().all(|sign| sign.is_ascii_digit()) => word.parse().ok(),
        _ => roman(),
    }
}

fn is_letter(word: &str) -> bool {
    word.len() == 1 && word.starts_with(|sign: char| sign.is_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::{LineMark, number, split};

    #[test]
    fn marks_before_a_line_are_told_from_its_words() {
        let numbered = |parts: &[u32]| LineMark::Number(parts.to_vec());
        let cases = [
            ("2.1 Giao thông", numbered(&[2, 1]), "Giao thông"),
            ("2.1. Giao thông", numbered(&[2, 1]), "Giao thông"),
            (" II.1 Giao thông", numbered(&[2, 1]), "Giao thông"),
            ("2.1.3 Cầu", numbered(&[2, 1, 3]), "Cầu"),
            ("1. Sin Chải", numbered(&[1]), "Sin Chải"),
            ("1.Sin Chải", numbered(&[1]), "Sin Chải"),
            ("01) Sin Chải", numbered(&[1]), "Sin Chải"),
            ("a) Giao thông", LineMark::Letter, "Giao thông"),
            ("- Giao thông", LineMark::Bullet, "Giao thông"),
            ("+Trường học", LineMark::Bullet, "Trường học"),
        ];
        for (line, mark, words) in cases {
            assert_eq!(split(line), Some((mark, words)), "{line}");
        }
        for line in ["Giao thông", "1 Sin Chải", "Bản 1. Sin Chải", "-", "- 12", "2.1", "", "12,5 km đường", "I Sin"]
        {
            assert_eq!(split(line), None, "{line}");
        }
    }

    #[test]
    fn a_number_alone_has_its_parts() {
        assert_eq!((number("2.1"), number("II.1."), number("2")), (Some(vec![2, 1]), Some(vec![2, 1]), Some(vec![2])));
        assert_eq!((number("2,1"), number("a"), number(""), number("17.100")), (None, None, None, None));
    }
}
