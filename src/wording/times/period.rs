//! Months, quarters, halves and years.

use crate::wording::half_width;
use crate::wording::number::with_digits;
use crate::wording::times::day::{LARGEST_DAY, day_of, short_or_full};
use crate::wording::times::time_words::{TimeWord, TimeWords, numbers};
use crate::wording::times::{Period, Told, plausible};

/// `10/2024`, `tháng 10 năm 2024`, `quý III/2024`, `6 tháng đầu năm 2024`, `2024`, or a whole day. A month or a quarter without
/// its year is one of the plan year.
pub fn period(text: &str, plan_year: i32) -> Option<Told<Period>> {
    let words = TimeWords::of(text)?;
    let told = period_of(&words.list, Some(plan_year))?;
    Some(if words.more || is_span(text) { told.understood() } else { told })
}

/// `2024`, `năm 2024`; a month or quarter with its year says the year as well.
pub fn year(text: &str) -> Option<Told<i32>> {
    let digits = with_digits(text.trim());
    if digits != text.trim() {
        return year(&digits).map(Told::understood);
    }
    let TimeWords { list, more } = TimeWords::of(text)?;
    let loose = list.iter().any(|word| *word == TimeWord::Before || is_about(*word));
    match numbers(&list).unwrap_or_default().as_slice() {
        [year] if !loose && more => plausible(*year).map(Told::Understood),
        [year] if !loose => plausible(*year).map(Told::Plain),
        // Of a month without its year and of two years none is said.
        numbers if numbers.is_empty() || numbers.iter().filter_map(|number| plausible(*number)).count() == 1 => {
            period_of(&list, None).map(|period| Told::Understood(period.value().year))
        }
        _ => None,
    }
}

/// A period; without a plan year it has to name its own.
fn period_of(words: &[TimeWord], plan_year: Option<i32>) -> Option<Told<Period>> {
    if let [TimeWord::Before, rest @ ..] = words {
        // Before a year is another year; before a day or a month is when it will be done.
        let period = period_of(rest, plan_year)?.value();
        return period.month.is_some().then_some(Told::Understood(period));
    }
    let told = match part_of_year(words) {
        Some((month, rest)) => match numbers(rest)?.as_slice() {
            [year] => Told::Plain(Period { year: plausible(*year)?, month: Some(month) }),
            [] => Told::Understood(Period { year: plan_year?, month: Some(month) }),
            _ => return None,
        },
        None if matches!(words, [TimeWord::Last | TimeWord::Within, TimeWord::Year]) => {
            Told::Understood(Period { year: plan_year?, month: None })
        }
        None => by_numbers(words, plan_year)?,
    };
    Some(if words.iter().any(|word| is_about(*word)) { told.understood() } else { told })
}

fn by_numbers(words: &[TimeWord], plan_year: Option<i32>) -> Option<Told<Period>> {
    let of = |year, month| Period { year, month: Some(month) };
    let named = words.contains(&TimeWord::Month);
    match *numbers(words)?.as_slice() {
        [month @ 1..=12] if named => Some(Told::Understood(of(plan_year?, month))),
        [year] => Some(Told::Plain(Period { year: plausible(year)?, month: None })),
        [year, month @ 1..=12] if year > LARGEST_DAY => Some(Told::Understood(of(plausible(year)?, month))),
        [month @ 1..=12, year] => Some(short_or_full(year)?.map(|year| of(year, month))),
        // `tháng 10 - 12/2024` ends in December.
        [1..=12, month @ 1..=12, year] if begins_with_month(words) => {
            Some(Told::Understood(of(short_or_full(year)?.value(), month)))
        }
        // `từ 3/2024 đến 10/2024` ends in October.
        [1..=12, first, month @ 1..=12, year] => {
            let read = of(plausible(year)?, month);
            plausible(first).filter(|first| *first <= read.year).map(|_| Told::Understood(read))
        }
        [_, _, _] => Some(day_of(&numbers(words)?)?.map(Period::from)),
        _ => None,
    }
}

/// The last month of a half or a quarter that a text begins with, and what follows.
const fn part_of_year(words: &[TimeWord]) -> Option<(u32, &[TimeWord])> {
    match words {
        [TimeWord::Number(6) | TimeWord::Six, TimeWord::Month, TimeWord::First, TimeWord::Year, rest @ ..]
        | [TimeWord::Middle, TimeWord::Year, rest @ ..] => Some((6, rest)),
        [TimeWord::Number(6) | TimeWord::Six, TimeWord::Month, TimeWord::Last, TimeWord::Year, rest @ ..]
        | [TimeWord::Whole, TimeWord::Year, rest @ ..] => Some((12, rest)),
        [TimeWord::Quarter, TimeWord::Number(quarter @ 1..=4) | TimeWord::Roman(quarter), rest @ ..]
        | [
            TimeWord::Within,
            TimeWord::Quarter,
            TimeWord::Number(quarter @ 1..=4) | TimeWord::Roman(quarter),
            rest @ ..,
        ]
        | [TimeWord::Roman(quarter), rest @ ..] => Some((*quarter * 3, rest)),
        _ => None,
    }
}

/// Whether the first number is that of a month, in a text without a day.
fn begins_with_month(words: &[TimeWord]) -> bool {
    let before = words.iter().take_while(|word| !matches!(word, TimeWord::Number(_)));
    before.into_iter().any(|word| *word == TimeWord::Month) && !words.contains(&TimeWord::Day)
}

const fn is_about(word: TimeWord) -> bool {
    matches!(word, TimeWord::About | TimeWord::First)
}

/// `09–10/2024`: two months and a year, or a day with two signs; both are in October.
fn is_span(text: &str) -> bool {
    let plain: String = half_width(text).chars().filter(|sign| !sign.is_whitespace()).collect();
    let months = plain.rsplit_once('/').and_then(|(months, _)| months.split_once(['-', '–', '—']));
    let digits = |part: &str| !part.is_empty() && part.chars().all(|sign| sign.is_ascii_digit());
    months.is_some_and(|(first, last)| digits(first) && digits(last))
}
