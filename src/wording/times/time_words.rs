//! The words and numbers of which times are made.

use crate::wording::{folded, half_width};

/// No time is written longer.
const LONGEST: usize = 100;

/// Signs that make a time another one, or a question.
const OPEN: [char; 9] = ['?', '<', '>', '≤', '≥', '~', '≈', '±', '+'];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TimeWord {
    Number(u32),
    /// Quý, with or without its number in the same word.
    Quarter,
    /// I to IV.
    Roman(u32),
    Day,
    Month,
    Year,
    /// Sáu (tháng).
    Six,
    /// Đầu.
    First,
    /// Cuối.
    Last,
    /// Giữa.
    Middle,
    /// Hết.
    Whole,
    Within,
    Before,
    /// Từ, đến, dự kiến: the time is not quite the one that is written.
    About,
}

/// A text of nothing but these.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct TimeWords {
    pub list: Vec<TimeWord>,
    /// An hour or a weekday stood there as well.
    pub more: bool,
}

impl TimeWords {
    /// `None` for a text with other words in it, and for one that asks.
    pub(super) fn of(text: &str) -> Option<Self> {
        if text.len() > LONGEST {
            return None;
        }
        let text = half_width(text);
        if text.contains(OPEN) {
            return None;
        }
        let text = folded(&text);
        let mut words = Self { list: Vec::new(), more: false };
        let mut rest = text.as_str();
        while let Some(start) = rest.find(char::is_alphanumeric) {
            rest = rest.get(start..)?;
            let behind = hour(rest).or_else(|| weekday(rest));
            words.more |= behind.is_some();
            rest = match behind {
                Some(behind) => behind,
                None => {
                    let (word, behind) = word(rest);
                    words.push(word)?;
                    behind
                }
            };
        }
        Some(words)
    }

    fn push(&mut self, word: &str) -> Option<()> {
        let read = match word {
            "quy" | "qui" | "q" => TimeWord::Quarter,
            "i" => TimeWord::Roman(1),
            "ii" => TimeWord::Roman(2),
            "iii" => TimeWord::Roman(3),
            "iv" => TimeWord::Roman(4),
            "ngay" => TimeWord::Day,
            "thang" => TimeWord::Month,
            "nam" => TimeWord::Year,
            "sau" => TimeWord::Six,
            "dau" => TimeWord::First,
            "cuoi" => TimeWord::Last,
            "giua" => TimeWord::Middle,
            "het" => TimeWord::Whole,
            "trong" => TimeWord::Within,
            "truoc" => TimeWord::Before,
            "tu" | "den" | "du" | "kien" => TimeWord::About,
            word => {
                // `Q3`, and `T10` for October.
                let part = [('q', TimeWord::Quarter), ('t', TimeWord::Month)].into_iter();
                let part = part.filter_map(|(letter, read)| Some((read, word.strip_prefix(letter)?))).next();
                if let Some((read, number)) = part {
                    self.list.push(read);
                    return self.push(number);
                }
                TimeWord::Number(word.parse().ok()?)
            }
        };
        self.list.push(read);
        Some(())
    }
}

/// The numbers of a text that has no half and no quarter in it.
pub(super) fn numbers(words: &[TimeWord]) -> Option<Vec<u32>> {
    let mut numbers = Vec::new();
    for word in words {
        match word {
            TimeWord::Number(number) => numbers.push(*number),
            TimeWord::Quarter | TimeWord::Roman(_) | TimeWord::Six | TimeWord::Middle => return None,
            _ => {}
        }
    }
    Some(numbers)
}

/// The word that a text begins with, and what follows it.
fn word(text: &str) -> (&str, &str) {
    text.split_at(text.find(|c: char| !c.is_alphanumeric()).unwrap_or(text.len()))
}

/// What follows an hour: `10:30`, `08:00:00`.
fn hour(text: &str) -> Option<&str> {
    let (hour, rest) = text.split_at(text.find(|c: char| c != ':' && !c.is_alphanumeric()).unwrap_or(text.len()));
    let parts = hour.split(':');
    let all = parts.clone().all(|part| part.parse().is_ok_and(|number: u8| number < 60));
    (all && (2..=3).contains(&parts.count())).then_some(rest)
}

/// What follows a weekday: `thứ hai`, `thứ 2`, `chủ nhật`.
fn weekday(text: &str) -> Option<&str> {
    const NAMES: [&str; 12] = ["hai", "ba", "tu", "nam", "sau", "bay", "2", "3", "4", "5", "6", "7"];
    let (first, rest) = word(text);
    let (second, behind) = word(rest.trim_start());
    let is_one = first == "thu" && NAMES.contains(&second) || first == "chu" && second == "nhat";
    is_one.then_some(behind)
}

#[cfg(test)]
mod tests {
    use super::{TimeWord, TimeWords};

    fn list(text: &str) -> Option<Vec<TimeWord>> {
        TimeWords::of(text).map(|words| words.list)
    }

    #[test]
    fn words_of_times_are_known_and_others_end_it() {
        assert_eq!(list("Q3/2024"), Some(vec![TimeWord::Quarter, TimeWord::Number(3), TimeWord::Number(2024)]));
        assert_eq!(list("quý IV"), Some(vec![TimeWord::Quarter, TimeWord::Roman(4)]));
        assert_eq!(list("T10"), Some(vec![TimeWord::Month, TimeWord::Number(10)]));
        for text in ["sớm", "quý V", "≥ 2024", "10.2024?", &"1 ".repeat(60)] {
            assert_eq!(list(text), None, "{text}");
        }
    }

    #[test]
    fn an_hour_and_a_weekday_are_passed_over() {
        for text in ["10:30", "thứ Hai", "(thứ 2) 08:00:00", "Chủ nhật"] {
            assert_eq!(TimeWords::of(text), Some(TimeWords { list: vec![], more: true }), "{text}");
        }
        assert_eq!(list("10:75"), Some(vec![TimeWord::Number(10), TimeWord::Number(75)]));
    }
}
