//! Codes of criteria and indicators as people write them into a text.
//!
//! ```text
//! text    = { code | range | word } ;                       between them spaces and ; / & + ( )
//! code    = number , ( "." | "," ) , number | number ;       a number alone only where no other words stand
//! range   = code , ( "–" | "-" ) , code ;                    both ends; the other way round, 17-7, it was meant as a code
//! number  = 1 or 2 digits ;                                  O for 0, l and I for 1
//! word    = "tiêu chí" | "số" | "TC" | "CT" | "và" | other ;
//! ```

use crate::wording::normalise;

/// Words that may stand around a code without making a sentence of it.
const AROUND: [&str; 6] = ["tieu", "chi", "so", "tc", "ct", "va"];

/// Letters that are typed for the digits 0 and 1.
const LIKE_DIGITS: [char; 4] = ['O', 'o', 'l', 'I'];

/// The first of a text's codes that is not known.
pub fn unknown_code(text: &str, known: &[String]) -> Option<String> {
    codes(text).into_iter().find(|code| !exists(code, known))
}

/// What looks like a code: `17.3`, and `17` where nothing but codes stands in the cell. A comma within a number stays.
fn codes(text: &str) -> Vec<String> {
    let words = text.split(|c: char| c.is_whitespace() || ";/&+()".contains(c));
    let alone = !is_sentence(text);
    let words = words.flat_map(|word| match alone && is_backwards(word) {
        true => vec![word],
        false => word.split(['–', '-']).collect(),
    });
    let numbers = words.map(|word| word.trim_matches(|c: char| !c.is_ascii_digit() && !LIKE_DIGITS.contains(&c)));
    let is_code = |word: &&str| {
        let parts: Vec<&str> = word.split(['.', ',', '–', '-']).collect();
        let is_digit = |c: char| c.is_ascii_digit() || LIKE_DIGITS.contains(&c);
        let short = |part: &&str| (1..=2).contains(&part.len()) && part.chars().all(is_digit);
        let has_digit = word.contains(|c: char| c.is_ascii_digit());
        has_digit && parts.iter().all(short) && (parts.len() == 2 || parts.len() == 1 && alone)
    };
    numbers.filter(is_code).map(str::to_owned).collect()
}

/// `17-7`: the other way round than a range, so it was meant as a code.
fn is_backwards(word: &str) -> bool {
    let ends =
        word.split_once(['–', '-']).and_then(|(first, last)| first.parse::<u8>().ok().zip(last.parse::<u8>().ok()));
    ends.is_some_and(|(first, last)| first > last)
}

fn is_sentence(text: &str) -> bool {
    let text = normalise(text);
    text.split(' ').any(|word| word.chars().all(char::is_alphabetic) && !AROUND.contains(&word))
}

/// A comma may be a dot (`17,3`) or stand between two criteria (`17,18`).
fn exists(code: &str, known: &[String]) -> bool {
    let is_known = |code: &str| known.iter().any(|known| known == code);
    let dotted = code.replace(',', ".");
    is_known(&dotted) || code.split_once(',').is_some_and(|(one, other)| is_known(one) && is_known(other))
}

#[cfg(test)]
mod tests {
    use super::unknown_code;

    fn unknown(text: &str) -> Option<String> {
        unknown_code(text, &["1", "2", "17", "17.1", "17.3", "18"].map(str::to_owned))
    }

    #[test]
    fn known_codes_are_read_however_they_are_joined() {
        for text in
            ["17.3", "17,3", "17,18", "TC 17.1 và 17.3", "Tiêu chí 1; 2", "17.1–17.3", "(17.3)", "Môi trường", ""]
        {
            assert_eq!(unknown(text), None, "{text}");
        }
    }

    #[test]
    fn an_unknown_code_is_told_from_numbers_in_a_sentence() {
        for (text, code) in [
            ("17.9", "17.9"),
            ("tiêu chí 21", "21"),
            ("Cải tạo đường (17.9)", "17.9"),
            ("17-7", "17-7"),
            ("l7.9", "l7.9"),
        ] {
            assert_eq!(unknown(text).as_deref(), Some(code), "{text}");
        }
        for text in ["Làm 21 nhà", "năm 2024", "17.333"] {
            assert_eq!(unknown(text), None, "{text}");
        }
    }
}
