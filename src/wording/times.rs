//! Days, months, quarters and years as people write them. Day before month, as in Viet Nam.

use chrono::{Datelike, NaiveDate};

use crate::wording::{half_width, normalise};

/// The years that anything in a form or in the settings may be of.
pub const YEARS: (u16, u16) = (1990, 2100);

/// When something is to be done: a year, and a month if one is given (a quarter is its last month).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Period {
    pub year: i32,
    pub month: Option<u32>,
}

impl std::fmt::Display for Period {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.month {
            Some(month) => write!(f, "{month:02}/{}", self.year),
            None => write!(f, "{}", self.year),
        }
    }
}

/// What a text says as a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told<T> {
    Plain(T),
    /// Certain, but something had to be understood: a year of two digits, a year left out.
    Understood(T),
}

impl<T> Told<T> {
    fn value(self) -> T {
        match self {
            Self::Plain(value) | Self::Understood(value) => value,
        }
    }
}

/// `15/01/2024`, `15-1-2024`, `2024-01-15`, `ngày 15 tháng 1 năm 2024`, `15/1/24`, and `01/15/2024`, which is no other day.
/// An hour or a weekday beside it is passed over.
pub fn day(text: &str) -> Option<Told<NaiveDate>> {
    match without_hour_and_weekday(text) {
        Some(rest) => day_alone(&rest).map(Told::value).map(Told::Understood),
        None => day_alone(text),
    }
}

fn day_alone(text: &str) -> Option<Told<NaiveDate>> {
    let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day);
    match numbers(&words(text)?).as_slice() {
        [first, month, day] if *first > 31 => date(plausible(*first)?, *month, *day).map(Told::Plain),
        [day, month, year] => {
            let (year, full) = short_or_full(*year)?;
            match date(year, *month, *day) {
                Some(read) if full => Some(Told::Plain(read)),
                Some(read) => Some(Told::Understood(read)),
                None => date(year, *day, *month).map(Told::Understood),
            }
        }
        _ => None,
    }
}

/// `10/2024`, `tháng 10 năm 2024`, `quý III/2024`, `6 tháng đầu năm 2024`, `2024`, or a whole day. A month or a quarter without
/// its year is one of the plan year.
pub fn period(text: &str, plan_year: i32) -> Option<Told<Period>> {
    let words = words(text)?;
    if let Some(rest) = words.strip_prefix("truoc ") {
        // Before a year is another year; before a day or a month is when it will be done.
        return period(rest, plan_year).map(Told::value).filter(|read| read.month.is_some()).map(Told::Understood);
    }
    let vague = words.split(' ').any(|word| VAGUE.contains(&word)) || is_span(text);
    exactly(&words, plan_year).map(|read| if vague { Told::Understood(read.value()) } else { read })
}

/// `09–10/2024`: two months and a year, or a day with two signs; both are in October.
fn is_span(text: &str) -> bool {
    let plain: String = half_width(text).chars().filter(|sign| !sign.is_whitespace()).collect();
    let months = plain.rsplit_once('/').and_then(|(months, _)| months.split_once(['-', '–', '—']));
    let digits = |part: &str| !part.is_empty() && part.chars().all(|sign| sign.is_ascii_digit());
    months.is_some_and(|(first, last)| digits(first) && digits(last))
}

fn exactly(words: &str, plan_year: i32) -> Option<Told<Period>> {
    let (words, part) = part_of_year(words);
    if let Some(month) = part {
        let month = month?;
        return match numbers(words).as_slice() {
            [year] => Some(Told::Plain(Period { year: plausible(*year)?, month: Some(month) })),
            [] if blank(words) => Some(Told::Understood(Period { year: plan_year, month: Some(month) })),
            _ => None,
        };
    }
    match numbers(words).as_slice() {
        [month @ 1..=12] if words.contains("thang") => {
            Some(Told::Understood(Period { year: plan_year, month: Some(*month) }))
        }
        [year] => Some(Told::Plain(Period { year: plausible(*year)?, month: None })),
        [year, month @ 1..=12] if *year > 31 => {
            Some(Told::Understood(Period { year: plausible(*year)?, month: Some(*month) }))
        }
        [month @ 1..=12, year] => {
            let (year, full) = short_or_full(*year)?;
            let read = Period { year, month: Some(*month) };
            Some(if full { Told::Plain(read) } else { Told::Understood(read) })
        }
        // `tháng 10 - 12/2024` ends in December.
        [1..=12, month @ 1..=12, year]
            if words.contains("thang") && !words.contains("ngay") && words.starts_with("t") =>
        {
            Some(Told::Understood(Period { year: plausible(*year)?, month: Some(*month) }))
        }
        // `từ 3/2024 đến 10/2024` ends in October.
        [1..=12, first, month @ 1..=12, year] => {
            let read = Period { year: plausible(*year)?, month: Some(*month) };
            plausible(*first).filter(|first| *first <= read.year).map(|_| Told::Understood(read))
        }
        [] if ["cuoi nam", "trong nam"].contains(&words) => {
            Some(Told::Understood(Period { year: plan_year, month: None }))
        }
        [_, _, _] => day(words).map(|read| match read {
            Told::Plain(day) => Told::Plain(from_day(day)),
            Told::Understood(day) => Told::Understood(from_day(day)),
        }),
        _ => None,
    }
}

pub fn from_day(day: NaiveDate) -> Period {
    Period { year: day.year(), month: Some(day.month()) }
}

/// The year that was typed into a cell of days: Excel shows 2025 there as a day of 1905.
pub fn typed_year(day: NaiveDate) -> Option<i32> {
    let days = day.signed_duration_since(NaiveDate::from_ymd_opt(1899, 12, 30)?).num_days();
    days.try_into().ok().and_then(plausible)
}

/// A day as Excel counts them, in a cell that was not formatted as one.
pub fn from_serial(days: f64) -> Option<NaiveDate> {
    // Days since the last one of 1899, within the years that `plausible` knows.
    let days = (days.fract() == 0.0 && (32_874.0..73_415.0).contains(&days)).then_some(days as i64)?;
    NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_signed(chrono::TimeDelta::try_days(days)?)
}

/// The number of the last day of 1900.
pub const DAYS_OF_1900: i64 = 366;

/// A day as Excel counts them; before March 1900 it has one day less than there were, for it knows a 29 February.
pub fn count(day: NaiveDate) -> i64 {
    let days = NaiveDate::from_ymd_opt(1899, 12, 30).map_or(0, |first| day.signed_duration_since(first).num_days());
    if days <= 60 { days - 1 } else { days }
}

/// `10.2024`, a month and its year that became a number.
pub fn from_decimal(number: f64) -> Option<Period> {
    let written = number.to_string();
    let (month, year) = written.split_once('.')?;
    // The number 10.202 was 10.2020.
    let year = plausible(format!("{year:0<4}").parse().ok()?)?;
    let month = month.parse().ok().filter(|month| (1..=12).contains(month))?;
    Some(Period { year, month: Some(month) })
}

/// `2024`, `năm 2024`; a month or quarter with its year says the year as well.
pub fn year(text: &str) -> Option<Told<i32>> {
    let words = words(text)?;
    match numbers(&words).as_slice() {
        [year] if !words.split(' ').any(|word| VAGUE.contains(&word) || word == "truoc") => {
            plausible(*year).map(Told::Plain)
        }
        numbers if numbers.iter().filter(|number| plausible(**number).is_some()).count() == 1 || numbers.is_empty() => {
            // A plan year that is in no text leaves a period without its own year out.
            let read = period(&words, i32::MIN)?.value();
            plausible(read.year.try_into().ok()?).map(Told::Understood)
        }
        _ => None,
    }
}

pub fn plausible(year: u32) -> Option<i32> {
    let (first, last) = YEARS;
    (u32::from(first)..=last.into()).contains(&year).then_some(year)?.try_into().ok()
}

/// A year of four digits, or of two in this century; and whether it was written in full.
fn short_or_full(year: u32) -> Option<(i32, bool)> {
    match year {
        15..=40 => plausible(2000 + year).map(|year| (year, false)),
        _ => plausible(year).map(|year| (year, true)),
    }
}

/// The last month of a quarter or half, with what is left of the text; the inner `None` is a quarter that does not exist.
fn part_of_year(words: &str) -> (&str, Option<Option<u32>>) {
    const HALVES: [(&str, u32); 6] = [
        ("6 thang dau nam", 6),
        ("6 thang cuoi nam", 12),
        ("sau thang dau nam", 6),
        ("sau thang cuoi nam", 12),
        ("giua nam", 6),
        ("het nam", 12),
    ];
    let half = HALVES.iter().find_map(|(half, month)| words.strip_prefix(half).map(|rest| (rest, Some(Some(*month)))));
    if let Some(half) = half {
        return half;
    }
    let words = words.strip_prefix("trong ").filter(|rest| rest.starts_with('q')).unwrap_or(words);
    let rest = words.strip_prefix("quy ").or_else(|| words.strip_prefix("qui ")).or_else(|| words.strip_prefix('q'));
    let is_numeral = |word: &str| ["i", "ii", "iii", "iv"].contains(&word);
    let Some(rest) = rest.or_else(|| words.split(' ').next().is_some_and(is_numeral).then_some(words)) else {
        return (words, None);
    };
    let (number, rest) = rest.trim_start().split_once(' ').unwrap_or((rest.trim_start(), ""));
    let month = match number {
        "i" | "1" => Some(3),
        "ii" | "2" => Some(6),
        "iii" | "3" => Some(9),
        "iv" | "4" => Some(12),
        _ => None,
    };
    (rest, Some(month))
}

fn blank(words: &str) -> bool {
    words.split(' ').all(|word| word.is_empty() || FILLERS.contains(&word))
}

/// Words of dates that are no numbers.
const FILLERS: [&str; 11] = ["ngay", "thang", "nam", "truoc", "cuoi", "trong", "het", "du", "kien", "tu", "dau"];

/// Words after which a time is not quite the one that is written.
const VAGUE: [&str; 5] = ["den", "du", "kien", "tu", "dau"];

/// No day is written longer.
const LONGEST: usize = 100;

/// Signs that make a time another one, or a question.
const OPEN: [char; 9] = ['?', '<', '>', '≤', '≥', '~', '≈', '±', '+'];

/// `22/01/2024 10:30`, `Thứ Hai, ngày 22/01/2024`, `22/01/2024 (thứ 2)`: the day without what it does not need; `None` where
/// nothing else stands there.
fn without_hour_and_weekday(text: &str) -> Option<String> {
    const WEEKDAYS: [&str; 12] = ["hai", "ba", "tu", "nam", "sau", "bay", "2", "3", "4", "5", "6", "7"];
    let is_hour = |word: &str| {
        let parts: Vec<&str> = word.split(':').collect();
        (2..=3).contains(&parts.len()) && parts.iter().all(|part| part.parse().is_ok_and(|number: u8| number < 60))
    };
    if text.len() > LONGEST {
        return None;
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let plain: Vec<String> = words.iter().map(|word| normalise(word)).collect();
    let begins = |index: usize, first: &str, next: &[&str]| {
        let after = plain.get(index + 1).is_some_and(|word| next.contains(&word.as_str()));
        after && plain.get(index).is_some_and(|word| word == first)
    };
    let is_weekday = |index| begins(index, "thu", &WEEKDAYS) || begins(index, "chu", &["nhat"]);
    let is_more = |index: usize| is_weekday(index) || index.checked_sub(1).is_some_and(is_weekday);
    let kept: Vec<&str> = words
        .iter()
        .enumerate()
        .filter(|(index, word)| !is_hour(word) && !is_more(*index))
        .map(|(_, word)| *word)
        .collect();
    (kept.len() < words.len()).then(|| kept.join(" "))
}

/// The words and numbers of a text that names a time and asks nothing.
fn words(text: &str) -> Option<String> {
    let text = half_width(text);
    (!text.contains(OPEN)).then(|| normalise(&text))
}

/// The numbers of words that are only those of dates.
fn numbers(words: &str) -> Vec<u32> {
    let words = words.split(' ').filter(|word| !word.is_empty() && !FILLERS.contains(word) && *word != "den");
    // `T10` is October.
    let number = |word: &str| word.strip_prefix('t').unwrap_or(word).parse().ok();
    words.map(number).collect::<Option<_>>().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{Period, Told, day, period, typed_year, year};
    use chrono::NaiveDate;

    #[test]
    fn days_are_read_in_their_usual_forms() {
        let expected = NaiveDate::from_ymd_opt(2024, 1, 15).expect("a day");
        for text in
            ["１５/０１/２０２４", "15/01/2024", "15-1-2024", "15.1.2024", "ngày 15 tháng 1 năm 2024", "2024-01-15"]
        {
            assert_eq!(day(text), Some(Told::Plain(expected)), "{text}");
        }
        for text in [
            "15/1/24",
            "01/15/2024",
            "15/01/2024 10:30",
            "Thứ Hai, ngày 15/01/2024",
            "15/01/2024 (thứ 2)",
            "15/1/2024 08:00:00",
        ] {
            assert_eq!(day(text), Some(Told::Understood(expected)), "{text}");
        }
        for text in ["31/02/2024", "hôm qua", "10:30", "thứ hai", "1/2024", "32/01/2024"] {
            assert_eq!(day(text), None, "{text}");
        }
    }

    #[test]
    fn months_quarters_and_years_are_periods() {
        let of = |year, month| Period { year, month };
        for (text, read) in [
            ("10/2024", of(2024, Some(10))),
            ("tháng 10 năm 2024", of(2024, Some(10))),
            ("T10/2024", of(2024, Some(10))),
            ("năm 2025", of(2025, None)),
            ("cuối năm 2024", of(2024, None)),
            ("31/12/2024", of(2024, Some(12))),
            ("Quý III/2024", of(2024, Some(9))),
            ("quý 3 năm 2024", of(2024, Some(9))),
            ("Q3/2024", of(2024, Some(9))),
            ("III/2024", of(2024, Some(9))),
            ("quí 3/2024", of(2024, Some(9))),
            ("Trong quý III năm 2024", of(2024, Some(9))),
            ("hết tháng 10/2024", of(2024, Some(10))),
        ] {
            assert_eq!(period(text, 2024), Some(Told::Plain(read)), "{text}");
        }
        for (text, month) in [
            ("quý IV", 12),
            ("tháng 10", 10),
            ("6 tháng đầu năm 2024", 6),
            ("6 tháng cuối năm", 12),
            ("tháng 10 - 12/2024", 12),
            ("từ tháng 3 đến tháng 10 năm 2024", 10),
            ("09–10/2024", 10),
            ("9 - 10 / 2024", 10),
            ("10/24", 10),
            ("2024-10", 10),
            ("trước ngày 30/10/2024", 10),
            ("Từ 3/2024 đến 10/2024", 10),
        ] {
            assert_eq!(period(text, 2024), Some(Told::Understood(of(2024, Some(month)))), "{text}");
        }
        for text in ["sớm nhất có thể", "quý V/2024", "V/2024", "13/2024", "10", "quá trình"] {
            assert_eq!(period(text, 2024), None, "{text}");
        }
    }

    #[test]
    fn the_end_of_the_year_is_the_plan_years() {
        for text in ["Cuối năm", "trong năm"] {
            assert_eq!(period(text, 2024), Some(Told::Understood(Period { year: 2024, month: None })), "{text}");
        }
    }

    #[test]
    fn a_year_typed_among_days_is_found_again() {
        let shown = NaiveDate::from_ymd_opt(1905, 7, 17).expect("a day");
        assert_eq!((typed_year(shown), typed_year(shown + chrono::TimeDelta::days(40_000))), (Some(2025), None));
    }

    #[test]
    fn a_year_may_be_said_with_more_than_itself() {
        assert_eq!((year("2024"), year("năm 2025")), (Some(Told::Plain(2024)), Some(Told::Plain(2025))));
        for text in ["quý IV/2025", "12/2025", "31/12/2025", "đầu năm 2025", "đến 2025", "trước 10/2025"] {
            assert_eq!(year(text), Some(Told::Understood(2025)), "{text}");
        }
        for text in ["20244", "24", "2024-2025", "quý IV", "sớm", "", "trước năm 2025", "?2025", "≥ 2025", "cuối năm"]
        {
            assert_eq!(year(text), None, "{text}");
        }
    }
}
