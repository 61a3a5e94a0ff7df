//! How a figure is rounded where it is shown: as people do it and Excel does, a half away from zero.

use rust_decimal::{Decimal, RoundingStrategy};

/// To so many decimals, without zeros behind them.
pub fn rounded(number: Decimal, decimals: u32) -> Decimal {
    number.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero).normalize()
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::rounded;

    #[test]
    fn a_half_goes_away_from_zero() {
        for (number, shown) in [("11.125", "11.13"), ("45.375", "45.38"), ("-0.125", "-0.13"), ("2.10", "2.1")] {
            let number: Decimal = number.parse().expect("a number");
            assert_eq!(rounded(number, 2).to_string(), shown);
        }
    }
}
