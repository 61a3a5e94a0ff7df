//! What one cell says once it is read, with what it shows and where it stands.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::form::{Assessment, Theme, YesNo};
use crate::message::Arg;
use crate::money::Money;
use crate::place::Place;
use crate::wording::Text;
use crate::wording::fillers::says_nothing;
use crate::wording::times::Period;

/// A cell that the commune fills.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// What was read; `None` for an empty cell and for one that cannot be read.
    pub said: Option<Said>,
    /// What the cell shows; `None` when it is empty. What is kept in a cell that others hide is not read.
    pub raw: Option<Text>,
    pub place: Place,
}

/// What a cell says: the same for `92,8 %` and 92.8.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    Text(Text),
    /// In the unit of its indicator, or a count.
    Number(Decimal),
    Money(Money),
    Day(NaiveDate),
    Period(Period),
    Year(i32),
    Assessment(Assessment),
    YesNo(YesNo),
    Theme(Theme),
}

impl Entry {
    pub const fn empty(place: Place) -> Self {
        Self { said: None, raw: None, place }
    }

    pub const fn is_empty(&self) -> bool {
        self.raw.is_none()
    }

    /// The workbook has the cell, and nothing is in it. A column that is missing is named by itself.
    pub const fn is_left_blank(&self) -> bool {
        self.raw.is_none() && self.place.cell.is_some()
    }

    /// Something is written there that could not be read: that is named in a finding of its own.
    pub const fn is_unread(&self) -> bool {
        self.said.is_none() && self.raw.is_some()
    }

    /// Something is there that could not be read, or its column was not found: that is named in a finding of its own.
    pub const fn is_unknown(&self) -> bool {
        self.said.is_none() && (self.raw.is_some() || self.place.cell.is_none())
    }

    /// What the cell shows; nothing of an empty one.
    pub fn shown(&self) -> &str {
        self.raw.as_deref().unwrap_or_default()
    }

    /// The same for a message: a number with decimals as the reader's language writes it.
    pub fn as_shown(&self) -> Arg {
        match self.shown().parse::<Decimal>() {
            Ok(number) if !number.fract().is_zero() => Arg::Number(number),
            _ => Arg::from(self.shown()),
        }
    }

    pub fn text(&self) -> Option<&Text> {
        match &self.said {
            Some(Said::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// What the text says; nothing where it is only dots and dashes.
    pub fn words(&self) -> Option<&str> {
        self.text().map(Text::as_str).filter(|text| !says_nothing(text))
    }

    /// The same; nothing either where the words are none of an answer: "chưa đăng ký".
    pub fn answer(&self) -> Option<&str> {
        self.words().filter(|_| !self.text().is_some_and(Text::tells_nothing))
    }

    pub const fn number(&self) -> Option<Decimal> {
        match self.said {
            Some(Said::Number(number)) => Some(number),
            _ => None,
        }
    }

    /// A number that counts something.
    pub fn whole(&self) -> Option<u64> {
        self.number().and_then(|number| number.to_u64())
    }

    pub const fn money(&self) -> Option<Money> {
        match self.said {
            Some(Said::Money(money)) => Some(money),
            _ => None,
        }
    }

    pub const fn period(&self) -> Option<Period> {
        match self.said {
            Some(Said::Period(period)) => Some(period),
            _ => None,
        }
    }

    pub const fn year(&self) -> Option<i32> {
        match self.said {
            Some(Said::Year(year)) => Some(year),
            _ => None,
        }
    }

    pub const fn assessment(&self) -> Option<Assessment> {
        match self.said {
            Some(Said::Assessment(assessment)) => Some(assessment),
            _ => None,
        }
    }

    pub const fn yes_no(&self) -> Option<YesNo> {
        match self.said {
            Some(Said::YesNo(answer)) => Some(answer),
            _ => None,
        }
    }

    pub const fn theme(&self) -> Option<Theme> {
        match self.said {
            Some(Said::Theme(theme)) => Some(theme),
            _ => None,
        }
    }

    /// Whether two cells say the same: once they are read, else as they stand.
    pub fn agrees(&self, other: &Self) -> bool {
        match (&self.said, &other.said) {
            (Some(one), Some(other)) => one == other,
            _ => self.raw == other.raw,
        }
    }
}
