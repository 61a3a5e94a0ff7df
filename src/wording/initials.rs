//! Words that were shortened to their first letters: `ĐVT`, `KH năm 2024`, `TT HTX`, `BHYT`. Texts are normalised.

/// Whether `short` is `long` word for word, some runs of words given by their initials.
pub fn abbreviates(short: &str, long: &str) -> bool {
    let mut long = long.split(' ').peekable();
    for word in short.split(' ') {
        if long.peek() == Some(&word) {
            long.next();
            continue;
        }
        for letter in word.chars() {
            if long.next().is_none_or(|full| !full.starts_with(letter)) {
                return false;
            }
        }
    }
    long.next().is_none() && !short.is_empty()
}

/// `bhyt` for "bảo hiểm y tế", wherever these words stand.
pub(super) fn stand_in(word: &str, long: &[&str]) -> bool {
    let letters = word.chars().count();
    let begin = |run: &[&str]| run.iter().zip(word.chars()).all(|(word, letter)| word.starts_with(letter));
    letters > 1 && long.windows(letters).any(begin)
}

#[cfg(test)]
mod tests {
    use super::abbreviates;

    #[test]
    fn initials_stand_for_their_words() {
        for (short, long) in [
            ("dvt", "don vi tinh"),
            ("kh nam 2024", "ke hoach nam 2024"),
            ("dk ht nam 2024", "dang ky hoan thanh nam 2024"),
            ("ghi chu", "ghi chu"),
        ] {
            assert!(abbreviates(short, long), "{short}");
        }
        for (short, long) in
            [("kh", "ke hoach nam 2024"), ("kh nam 2024", "dang ky nam 2024"), ("", ""), ("dvta", "don vi tinh")]
        {
            assert!(!abbreviates(short, long), "{short}");
        }
    }
}
