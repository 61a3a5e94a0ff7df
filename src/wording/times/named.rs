//! Times that a text names among its words: a year, a day, a month with its year.

use std::ops::RangeInclusive;

/// Years that a heading or a name may speak of. Before them, a number is rather an amount.
const NAMED: RangeInclusive<u32> = 2000..=2100;

/// The years that stand in a text as words of their own; it is normalised.
pub fn years(plain: &str) -> impl Iterator<Item = i32> {
    let years = plain.split(' ').filter_map(|word| word.parse().ok()).filter(|year| NAMED.contains(year));
    years.filter_map(|year| year.try_into().ok())
}

/// Whether a text names a year or a day that the heading it stands for does not: `Kết quả đến 31/12/2022` is not `Kết quả đến
/// 31/12/2023` retyped. A heading without any is of the plan year.
pub fn is_of_another(text: &str, heading: &str, plan_year: i32) -> bool {
    let mut known = times(heading);
    if known.is_empty() {
        known.extend(u32::try_from(plan_year).map(|year| vec![year]));
    }
    let within = |time: &Vec<u32>| known.iter().any(|known| known.windows(time.len()).any(|part| part == time));
    times(text).iter().any(|time| !within(time))
}

/// The days, months with their year, and years of a text: `31/12/2023` as 31, 12, 2023.
fn times(text: &str) -> Vec<Vec<u32>> {
    let words = text.split(|sign: char| !sign.is_ascii_digit() && !"/.-".contains(sign));
    let numbers = |word: &str| -> Option<Vec<u32>> {
        word.split(['/', '.', '-']).filter(|part| !part.is_empty()).map(|part| part.parse().ok()).collect()
    };
    let is_time = |time: &Vec<u32>| time.last().is_some_and(|last| NAMED.contains(last)) || time.len() == 3;
    words.filter_map(numbers).filter(is_time).collect()
}

#[cfg(test)]
mod tests {
    use super::is_of_another;

    const RESULT: &str = "Kết quả đến 31/12/2023";

    #[test]
    fn another_year_or_day_is_another_time() {
        for text in ["Kết quả đến 31/12/2022", "Kết quả đến 30/6/2023", "Kết quả năm 2022", "Ước 6 tháng đầu năm 2024"]
        {
            assert!(is_of_another(text, RESULT, 2024), "{text}");
        }
        for text in ["Kết quả", "Kết quả năm 2023", "Kết quả (5)", "KQ đến 31.12.2023", "KQ 12/2023", "Kết quả 2."]
        {
            assert!(!is_of_another(text, RESULT, 2024), "{text}");
        }
    }

    #[test]
    fn a_heading_without_a_time_is_of_the_plan_year() {
        assert!(is_of_another("Nội dung năm 2023", "Nội dung", 2024));
        assert!(!is_of_another("Nội dung năm 2024", "Nội dung", 2024));
    }
}
