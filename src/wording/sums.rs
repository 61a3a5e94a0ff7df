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

/// `Bằng chữ: Mười tám tỷ …`.
pub fn is_in_words(text: &str) -> bool {
    text.starts_with(IN_WORDS)
}

#[cfg(test)]
mod tests {
    use super::{is_in_words, is_sum, is_total};

    #[test]
    fn a_sum_of_something_is_no_total() {
        assert!(is_total("tong cong") && is_sum("tong cong"));
        assert!(is_sum("tong von nam 2024") && !is_total("tong von nam 2024"));
        assert!(!is_sum("congtrinh") && !is_sum("hoi dong"));
        assert!(is_in_words("bang chu muoi tam ty dong"));
    }
}
