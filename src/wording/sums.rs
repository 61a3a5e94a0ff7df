//! Words for sums and totals. Texts are normalised.

use crate::wording::whole_words;

/// What begins the name of a row or a column of sums.
const WORDS: [&str; 2] = ["cong", "tong"];

/// What the form's own total may be called.
const TOTALS: [&str; 6] = ["cong", "tong", "tong cong", "tong so", "tong kinh phi", "cong tong"];

/// What begins an amount that is written out, as right below a total.
const IN_WORDS: &str = "bang chu";

/// `Tổng`, `Cộng`, `Tổng cộng`: a name that says nothing else.
pub fn is_total(name: &str) -> bool {
    TOTALS.contains(&name)
}

/// Whether a name says that it is a sum of something.
pub fn is_sum(name: &str) -> bool {
    WORDS.iter().any(|word| whole_words::begin(name, word))
}

/// What follows such a word in a line that adds up others, and not in a name: `Tông Pịt` is a village.
const ADDED_UP: [&str; 9] = ["so", "cong", "hop", "toan", "cac", "ban", "thon", "xa", "chung"];

/// `Cộng: 6 bản`, `Tổng số`, `Tổng cộng toàn xã`: a line below others that says how many they are.
pub fn is_line(text: &str) -> bool {
    let mut words = text.split(' ');
    let begins = words.next().is_some_and(|first| WORDS.contains(&first));
    let next = words.next().unwrap_or_default();
    begins && (next.is_empty() || next.starts_with(|sign: char| sign.is_ascii_digit()) || ADDED_UP.contains(&next))
}

/// `Bằng chữ: Mười tám tỷ …`.
pub fn is_in_words(text: &str) -> bool {
    text.starts_with(IN_WORDS)
}

#[cfg(test)]
mod tests {
    use super::{is_in_words, is_line, is_sum, is_total};

    #[test]
    fn a_sum_of_something_is_no_total() {
        assert!(is_total("tong cong") && is_sum("tong cong"));
        assert!(is_sum("tong von nam 2024") && !is_total("tong von nam 2024"));
        assert!(!is_sum("congtrinh") && !is_sum("hoi dong"));
        assert!(is_in_words("bang chu muoi tam ty dong"));
    }

    #[test]
    fn a_line_that_adds_up_is_no_village() {
        for text in ["cong 6 ban", "tong cong", "tong so ban", "cong", "tong cong toan xa", "tong so chin ban"] {
            assert!(is_line(text), "{text}");
        }
        for text in ["tong pit", "tong qua lin", "cong hoa", "ban tong", "cong chao", ""] {
            assert!(!is_line(text), "{text}");
        }
    }
}
