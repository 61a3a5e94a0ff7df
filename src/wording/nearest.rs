//! What was probably meant by a word that is none of those that are possible.

use crate::wording::likeness::{Alike, Likeness};
use crate::wording::{marks, normalise, whole_words};

/// From 0 to 1, by the letters in their order, those at the beginning before the others.
const MEANT: f64 = 0.8;

/// Keys, codes and names are shorter, in bytes.
const LONGEST: usize = 400;

/// The key, code or name most like `word`, if it is likely enough to be what was meant: how such a word begins says most of it.
pub fn nearest<'a>(word: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    candidates
        .filter(|candidate| word.len().max(candidate.len()) <= LONGEST)
        .filter(|candidate| !are_other_numbers(word, candidate))
        .map(|candidate| (strsim::jaro_winkler(word, candidate), candidate))
        .filter(|(likeness, _)| *likeness > MEANT)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, candidate)| candidate)
}

/// Whether both are codes of digits, and of different numbers: of 17.100 and 17.10 the second number may be a slip, of 99 and 9 it is
/// another one.
fn are_other_numbers(one: &str, other: &str) -> bool {
    let is_code = |text: &str| !text.chars().any(char::is_alphabetic);
    let first = |text: &str| text.trim().split(['.', ',']).next().map(str::to_owned);
    is_code(one) && is_code(other) && first(one) != first(other)
}

/// The value of a list that was probably meant. Of a text that names several values, has a box or a number, nobody can say.
pub fn nearest_value<'a>(text: &str, values: &[&'a str]) -> Option<&'a str> {
    let word = normalise(text);
    let says_more = text.contains(|sign: char| sign.is_ascii_digit() || marks::BOXES.contains(&sign) || sign == '/');
    let several = values.iter().filter(|value| whole_words::within(&word, &normalise(value))).count() > 1;
    if says_more || several && !values.iter().any(|value| normalise(value) == word) {
        return None;
    }
    let near =
        values.iter().filter_map(|value| Some((Alike::reaching(Likeness::Likely, &word, &normalise(value))?, *value)));
    near.max_by_key(|(alike, _)| *alike).map(|(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::{nearest, nearest_value};

    #[test]
    fn a_slip_of_the_keys_has_a_neighbour() {
        let values = ["Đạt", "Cơ bản đạt", "Chưa đạt"];
        assert_eq!(
            (nearest_value("Đạtt", &values), nearest_value("chưa đtạ", &values)),
            (Some("Đạt"), Some("Chưa đạt"))
        );
        for text in ["Tốt", "☑ Đạt ☐ Chưa đạt", "Đạt/Chưa đạt", "Đạt 0%", "Đạt hay Chưa đạt"]
        {
            assert_eq!(nearest_value(text, &values), None, "{text}");
        }
    }

    #[test]
    fn a_key_is_known_by_how_it_begins() {
        let keys = || ["deadline", "district", "communes"].into_iter();
        assert_eq!((nearest("dedline", keys()), nearest("deadlines", keys())), (Some("deadline"), Some("deadline")));
        assert_eq!(nearest("x", keys()), None);
        let codes = || ["9", "17.1", "17.10"].into_iter();
        assert_eq!((nearest("99", codes()), nearest("17.100", codes())), (None, Some("17.10")));
    }
}
