//! Whether a file, and with it a commune, was handed in before the deadline of section 2 of the letter.

use chrono::{Datelike, NaiveDate};

use crate::district::PlanYear;

/// `None` when neither the office nor the file says when: due *before* the deadline's day. A file saved years before the
/// assessment was saved by a computer whose clock was wrong.
pub(super) fn of_file(received_on: Option<NaiveDate>, saved_on: Option<NaiveDate>, plan: &PlanYear) -> Option<bool> {
    let saved_on = saved_on.filter(|day| day.year() >= plan.assessed_on.year());
    received_on.or(saved_on).map(|day| day < plan.deadline)
}

/// Of its files the rounds, and whether each was on time: a commune is on time when any of its files is. It is late only when its first round is: a later round that was saved
/// after the deadline does not say when the first one came.
pub(super) fn of_commune(files: impl Iterator<Item = (Option<u32>, Option<bool>)>) -> Option<bool> {
    let files: Vec<(Option<u32>, Option<bool>)> = files.collect();
    if files.iter().any(|(_, on_time)| *on_time == Some(true)) {
        return Some(true);
    }
    let mut first = files.iter().filter(|(round, _)| *round == Some(1)).peekable();
    let is_late = first.peek().is_some() && first.all(|(_, on_time)| *on_time == Some(false));
    is_late.then_some(false)
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::of_file;
    use crate::district::{DEFAULT_PROFILE, PlanYear, parse};

    fn plan() -> PlanYear {
        parse("ntm.toml", DEFAULT_PROFILE).expect("the profile loads").plan
    }

    fn day(text: &str) -> Option<NaiveDate> {
        Some(text.parse().expect("a day"))
    }

    #[test]
    fn the_day_of_the_deadline_is_too_late() {
        assert_eq!(of_file(None, day("2024-02-09"), &plan()), Some(true));
        assert_eq!(of_file(None, day("2024-02-10"), &plan()), Some(false));
    }

    #[test]
    fn the_word_of_the_office_counts_before_that_of_the_file() {
        assert_eq!(of_file(day("2024-02-09"), day("2024-03-01"), &plan()), Some(true));
        assert_eq!(of_file(day("2024-02-11"), day("2024-01-20"), &plan()), Some(false));
    }

    #[test]
    fn without_a_believable_day_nothing_is_said() {
        assert_eq!(of_file(None, None, &plan()), None);
        assert_eq!(of_file(None, day("2000-01-01"), &plan()), None);
    }
}
