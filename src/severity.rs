//! How grave a finding is, as the rule says or as the office has decided.

use serde::{Deserialize, Serialize};

use crate::message::Message;

/// Lỗi (must be corrected), cảnh báo (needs an explanation), thông tin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "command", derive(schemars::JsonSchema))]
pub enum Severity {
    #[serde(alias = "loi")]
    Error,
    #[serde(alias = "canh_bao")]
    Warning,
    #[serde(alias = "thong_tin")]
    Information,
}

impl Severity {
    /// The word for it.
    pub const fn label(self) -> Message {
        match self {
            Self::Error => Message::new("severity-error"),
            Self::Warning => Message::new("severity-warning"),
            Self::Information => Message::new("severity-information"),
        }
    }
}
