//! Whether a value reaches a required level.

use rust_decimal::Decimal;

use crate::catalogue::{Direction, Indicator};

/// What the levels say of an indicator's numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Judgement {
    Reaches,
    FallsShort,
    /// No number, or no level to hold it against.
    Unknown,
}

/// Holds the value, and the second number where the indicator has one, against the levels of a year and a class.
/// All known numbers must reach their levels; one that falls short decides.
pub fn judge(
    indicator: &Indicator,
    value: Option<Decimal>,
    part: Option<Decimal>,
    year: i32,
    class: Option<&str>,
) -> Judgement {
    let Some(direction) = indicator.direction else {
        return Judgement::Unknown;
    };
    let main = compare(direction, value, indicator.level.number(year, class));
    let Some(second) = &indicator.part else {
        return main;
    };
    let second = compare(direction, part, second.level.number(year, class));
    match (main, second) {
        (Judgement::FallsShort, _) | (_, Judgement::FallsShort) => Judgement::FallsShort,
        (Judgement::Reaches, Judgement::Reaches) => Judgement::Reaches,
        _ => Judgement::Unknown,
    }
}

fn compare(direction: Direction, value: Option<Decimal>, level: Option<Decimal>) -> Judgement {
    let (Some(value), Some(level)) = (value, level) else {
        return Judgement::Unknown;
    };
    let reaches = match direction {
        Direction::AtLeast => value >= level,
        Direction::AtMost => value <= level,
        Direction::NoneAllowed => value == level,
    };
    if reaches { Judgement::Reaches } else { Judgement::FallsShort }
}

#[cfg(test)]
mod tests {
    use crate::catalogue::{DEFAULT_EDITION, Judgement, judge, parse};
    use rust_decimal::Decimal;

    fn judged(code: &str, value: i64, part: Option<i64>, year: i32) -> Judgement {
        let edition = parse("edition", DEFAULT_EDITION).expect("the embedded edition loads");
        let indicator = edition.indicator(code).expect("the indicator exists");
        judge(indicator, Some(Decimal::from(value)), part.map(Decimal::from), year, None)
    }

    #[test]
    fn income_is_held_against_the_level_of_its_year() {
        assert_eq!(judged("10.1", 43, None, 2023), Judgement::Reaches);
        assert_eq!(judged("10.1", 43, None, 2024), Judgement::FallsShort);
    }

    #[test]
    fn poverty_must_stay_at_or_below_its_level() {
        assert_eq!(judged("11.1", 13, None, 2023), Judgement::Reaches);
        assert_eq!(judged("11.1", 14, None, 2023), Judgement::FallsShort);
    }

    #[test]
    fn clean_water_needs_both_of_its_numbers() {
        assert_eq!(judged("17.1", 40, Some(10), 2023), Judgement::Reaches);
        assert_eq!(judged("17.1", 40, Some(9), 2023), Judgement::FallsShort);
        assert_eq!(judged("17.1", 40, None, 2023), Judgement::Unknown);
    }

    #[test]
    fn one_makeshift_house_is_one_too_many() {
        assert_eq!(judged("9.1", 1, None, 2023), Judgement::FallsShort);
        assert_eq!(judged("9.1", 0, None, 2023), Judgement::Reaches);
    }

    #[test]
    fn an_open_level_judges_nothing() {
        assert_eq!(judged("2.1", 5, None, 2023), Judgement::Unknown);
    }
}
