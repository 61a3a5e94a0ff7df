//! What the cells that a commune fills hold.

use crate::catalogue::Measure;
use crate::form::Choice;

/// What an input cell holds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Kind {
    Text,
    /// Text of several lines.
    LongText,
    Number(Measure),
    WholeNumber,
    /// How many times the form has been sent in.
    Round,
    /// Triệu đồng.
    Millions,
    /// Đồng.
    Dong,
    Choice(Choice),
    Date,
    /// A month, a quarter or a year.
    Period,
    Year,
}

impl Kind {
    pub const fn is_text(self) -> bool {
        matches!(self, Self::Text | Self::LongText)
    }
}
