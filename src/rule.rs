//! A rule: its stable code, how grave its findings are, what it looks at, and the numbers it judges by.

use rust_decimal::Decimal;

use crate::message::Message;
use crate::severity::Severity;

/// What a rule looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    File,
    Structure,
    Cell,
    Row,
    Sheet,
    Submission,
    District,
}

/// A rule: its stable code is also the id of its message, whose attributes are `.hint`
/// `.title` and the parts of its explanation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    pub code: &'static str,
    pub severity: Severity,
    pub scope: Scope,
    /// What the office may set otherwise.
    pub thresholds: &'static [Threshold],
}

/// A number that a rule judges by, with a name under which `ntm.toml` can set another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Threshold {
    pub name: &'static str,
    pub usual: Decimal,
}

impl Threshold {
    pub const fn new(name: &'static str, usual: u32) -> Self {
        Self { name, usual: Decimal::from_parts(usual, 0, 0, false, 0) }
    }
}

impl Rule {
    pub const fn new(code: &'static str, severity: Severity, scope: Scope) -> Self {
        Self { code, severity, scope, thresholds: &[] }
    }

    #[must_use]
    pub const fn with_thresholds(self, thresholds: &'static [Threshold]) -> Self {
        Self { thresholds, ..self }
    }

    /// The rule's short name.
    pub fn title(&self) -> Message {
        self.part("title")
    }

    /// A part of what `explain` prints: `what` is checked, `why`, an `example`, the `remedy`.
    pub fn part(&self, attribute: &'static str) -> Message {
        Message::new(self.code).part(attribute)
    }
}
