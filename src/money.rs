//! Money: whole đồng in an integer. The one place that knows a form cell holds triệu đồng.

use std::iter::Sum;
use std::ops::{Add, Sub};

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::Serialize;

/// One triệu đồng, the unit of every amount in the letter's outline but the grand total.
pub const DONG_PER_MILLION: i64 = 1_000_000;

/// The largest amount a cell may hold: a thousand times the programme's whole central budget for 2021–2025, so that sums
/// of a whole country's cells stay far from the limits of the integer.
pub const LARGEST: i64 = 40_000_000_000_000_000;

/// An amount in whole đồng.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "command", derive(schemars::JsonSchema))]
pub struct Money(i64);

/// Why a number is not an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotMoney {
    /// It has decimals below one đồng.
    FractionOfDong,
    /// It is beyond anything the programme could spend.
    TooLarge,
}

impl Money {
    pub const fn from_dong(dong: i64) -> Self {
        Self(dong)
    }

    pub const fn dong(self) -> i64 {
        self.0
    }

    /// Reads an amount given in triệu đồng.
    pub fn from_millions(millions: Decimal) -> Result<Self, NotMoney> {
        Self::from_whole(millions.checked_mul(Decimal::from(DONG_PER_MILLION)).ok_or(NotMoney::TooLarge)?)
    }

    /// Reads an amount given in đồng.
    pub fn from_whole(dong: Decimal) -> Result<Self, NotMoney> {
        if !dong.fract().is_zero() {
            return Err(NotMoney::FractionOfDong);
        }
        match dong.to_i64() {
            Some(amount) if amount.abs() <= LARGEST => Ok(Self(amount)),
            _ => Err(NotMoney::TooLarge),
        }
    }

    /// The amount in triệu đồng, exactly.
    pub fn millions(self) -> Decimal {
        Decimal::new(self.0, 6).normalize()
    }

    /// The amount in triệu đồng for a spreadsheet cell, which holds a double (exact to 15 digits).
    pub fn millions_f64(self) -> f64 {
        self.millions().to_f64().unwrap_or(f64::NAN)
    }
}

impl Add for Money {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Money {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::default(), Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::{Money, NotMoney};
    use rust_decimal::Decimal;

    #[test]
    fn a_million_cell_becomes_whole_dong() {
        assert_eq!(Money::from_millions(Decimal::new(12345, 1)), Ok(Money::from_dong(1_234_500_000)));
    }

    #[test]
    fn less_than_a_dong_is_refused() {
        assert_eq!(Money::from_millions(Decimal::new(1, 7)), Err(NotMoney::FractionOfDong));
    }

    #[test]
    fn an_absurd_amount_is_refused() {
        assert_eq!(Money::from_millions(Decimal::MAX), Err(NotMoney::TooLarge));
    }
}
