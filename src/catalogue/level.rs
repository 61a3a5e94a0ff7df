//! The level an indicator must reach.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

/// A required level with where it comes from.
#[derive(Debug, Clone, PartialEq)]
pub enum Level {
    /// The office has no level to hold a value against (left to the province, or not certain): the commune's own
    /// assessment stands. The text says why.
    Open { reason: String },
    Set {
        value: LevelValue,
        /// Id of a [`crate::catalogue::LegalSource`].
        source: String,
        certainty: Certainty,
    },
}

/// How sure a level is, the surest first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// Someone has compared it with the decision in force.
    Compared,
    /// Seen in public, at this place; not compared with the decision in force.
    Seen(String),
    FromMemory,
}

/// The number itself, which may depend on the year judged or the class of the commune.
#[derive(Debug, Clone, PartialEq)]
pub enum LevelValue {
    /// Đạt, for indicators without a number.
    Pass,
    One(Decimal),
    /// By the year judged: the January 2024 situation "đến hết năm 2023" is held against 2023.
    ByYear(BTreeMap<i32, Decimal>),
    /// By commune class, as the district profile names it.
    ByClass(BTreeMap<String, Decimal>),
}

impl Level {
    /// The number for a year and a commune class, where there is one.
    pub fn number(&self, year: i32, class: Option<&str>) -> Option<Decimal> {
        match self {
            Self::Open { .. } => None,
            Self::Set { value, .. } => match value {
                LevelValue::Pass => None,
                LevelValue::One(number) => Some(*number),
                LevelValue::ByYear(numbers) => numbers.get(&year).copied(),
                LevelValue::ByClass(numbers) => class.and_then(|class| numbers.get(class).copied()),
            },
        }
    }

    /// Every number it may be, whatever the year and the class.
    pub fn numbers(&self) -> Vec<Decimal> {
        match self {
            Self::Open { .. } | Self::Set { value: LevelValue::Pass, .. } => Vec::new(),
            Self::Set { value: LevelValue::One(number), .. } => vec![*number],
            Self::Set { value: LevelValue::ByYear(numbers), .. } => numbers.values().copied().collect(),
            Self::Set { value: LevelValue::ByClass(numbers), .. } => numbers.values().copied().collect(),
        }
    }

    /// The classes that it tells apart.
    pub fn classes(&self) -> impl Iterator<Item = &str> {
        let classes = match self {
            Self::Set { value: LevelValue::ByClass(numbers), .. } => Some(numbers.keys()),
            _ => None,
        };
        classes.into_iter().flatten().map(String::as_str)
    }

    pub const fn is_verified(&self) -> bool {
        matches!(self, Self::Set { certainty: Certainty::Compared, .. } | Self::Open { .. })
    }

    /// Where it was seen in public, of one that is not verified.
    pub fn seen(&self) -> Option<&str> {
        match self {
            Self::Set { certainty: Certainty::Seen(place), .. } => Some(place),
            _ => None,
        }
    }

    pub const fn is_open(&self) -> bool {
        matches!(self, Self::Open { .. })
    }
}
