//! Sheets of which no cells are read.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotRead {
    pub name: Arc<str>,
    pub why: Unread,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unread {
    /// A sheet of charts, macros or dialogs, which has no answers.
    NoCells,
    /// The part that held it is not in the file.
    Lost,
    /// The part that holds it is that of another sheet, which is read.
    Twin,
}
