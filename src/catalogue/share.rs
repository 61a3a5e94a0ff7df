//! Which small percentages may have been written as shares of one: 0.12 for 12 %.

use rust_decimal::Decimal;

use crate::catalogue::{Direction, Indicator, Level, Measure};

/// A hundredfold of a believable share is between a quarter of the level and four times it.
const NEAR: (Decimal, Decimal) = (Decimal::from_parts(25, 0, 0, false, 4), Decimal::from_parts(4, 0, 0, false, 2));

impl Indicator {
    /// Above and below which a number of the indicator, held against this level, may be a share of one. Where more is better,
    /// less than one per cent is unlikely; where less is better, only what a hundredfold comes near the level is doubted.
    pub fn doubtful_shares(&self, level: &Level) -> Option<(Decimal, Decimal)> {
        if self.measure != Measure::Percentage {
            return None;
        }
        match self.direction? {
            Direction::AtLeast => Some((Decimal::ZERO, Decimal::ONE)),
            Direction::AtMost => {
                let numbers = level.numbers();
                let (least, most) = (numbers.iter().min()?, numbers.iter().max()?);
                let (above, below) = (least.checked_mul(NEAR.0)?, most.checked_mul(NEAR.1)?);
                Some((above, below.min(Decimal::ONE)))
            }
            Direction::NoneAllowed => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use crate::catalogue::{DEFAULT_EDITION, Level, parse};

    fn is_doubtful(code: &str, number: &str) -> bool {
        let edition = parse("edition", DEFAULT_EDITION).expect("the embedded edition loads");
        let indicator = edition.indicator(code).expect("the indicator exists");
        let number: Decimal = number.parse().expect("a number");
        indicator.doubtful_shares(&indicator.level).is_some_and(|(above, below)| above < number && number < below)
    }

    #[test]
    fn a_small_number_is_doubted_where_a_hundredfold_is_believable() {
        for (code, number) in [("15.1", "0.95"), ("15.1", "0.01"), ("11.1", "0.12"), ("11.1", "0.04"), ("11.1", "0.5")]
        {
            assert!(is_doubtful(code, number), "{code} {number}");
        }
        for (code, number) in [("15.1", "1"), ("11.1", "0.9"), ("11.1", "0.03"), ("11.1", "0")] {
            assert!(!is_doubtful(code, number), "{code} {number}");
        }
        // Where the less is the better and nobody knows the level.
        let edition = parse("edition", DEFAULT_EDITION).expect("the embedded edition loads");
        let indicator = edition.indicator("15.3").expect("the indicator exists");
        assert!(indicator.doubtful_shares(&Level::Open { reason: String::new() }).is_none());
    }
}
