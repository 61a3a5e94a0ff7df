//! Why a file gives no cells.

use serde::{Deserialize, Serialize};

use crate::workbook::{Excess, SentInstead};

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
pub enum Unreadable {
    #[error("not a spreadsheet file")]
    NotAWorkbook(SentInstead),
    #[error("protected by a password")]
    Password,
    #[error("damaged")]
    Damaged(Damage),
    #[error("more than any form could hold")]
    TooLarge(Excess),
}

/// What is wrong with a damaged file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Damage {
    /// No byte in it.
    Empty,
    /// The end of the package is missing: most often the download stopped.
    Incomplete,
    /// A part of the package, by its name, does not unpack to what it was.
    Part(String),
    /// The reader's own words, in English.
    Inside(String),
}

impl Damage {
    /// The reader fell over what is inside.
    pub fn stopped() -> Self {
        Self::Inside("reader stopped".to_owned())
    }
}

impl From<Excess> for Unreadable {
    fn from(excess: Excess) -> Self {
        Self::TooLarge(excess)
    }
}
