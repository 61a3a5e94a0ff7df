//! Lần nộp in words: `lần 2`, `2 (bổ sung)`, `nộp lại lần 2`, `lần đầu`.

use crate::wording::normalise;

const FIRST: [&str; 4] = ["lan dau", "lan dau tien", "dau tien", "lan mot"];

/// Words that may stand around the number of a round.
const AROUND: [&str; 10] = ["lan", "thu", "nop", "bo", "sung", "lai", "dau", "tien", "dot", "sua"];

/// The one number of the words, or the first; a number alone is none in words.
pub fn round(text: &str) -> Option<u64> {
    let words = normalise(text);
    if FIRST.contains(&words.as_str()) {
        return Some(1);
    }
    let mut numbers = words.split(' ').filter_map(|word| word.parse().ok());
    let one = numbers.next().filter(|_| numbers.next().is_none() && words.contains(' '))?;
    let known = |word: &str| AROUND.contains(&word) || word.parse::<u64>().is_ok();
    words.split(' ').all(known).then_some(one)
}

#[cfg(test)]
mod tests {
    use super::round;

    #[test]
    fn a_round_may_stand_among_its_words() {
        for (text, number) in
            [("lần 2", 2), ("2 (bổ sung)", 2), ("Nộp lại lần thứ 3", 3), ("lần đầu", 1), ("Lần đầu tiên", 1)]
        {
            assert_eq!(round(text), Some(number), "{text}");
        }
        for text in ["2", "lần 1 và 2", "lần 1 2", "bản 2", "lần", ""] {
            assert_eq!(round(text), None, "{text}");
        }
    }
}
