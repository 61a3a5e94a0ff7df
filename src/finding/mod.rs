//! What can be said about a workbook: a rule's code, how grave it is, where, what, and how to put it right.

mod settled;

use crate::message::{Arg, Message};
use crate::place::Place;

pub use settled::Findings;

/// How grave a finding is: lỗi (must be corrected), cảnh báo (needs an explanation), thông tin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    Error,
    Warning,
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
}

impl Rule {
    pub const fn new(code: &'static str, severity: Severity, scope: Scope) -> Self {
        Self { code, severity, scope }
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

/// One thing found.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    pub rule: &'static Rule,
    pub place: Place,
    pub message: Message,
    /// What the cell holds, as the user sees it.
    pub found: Option<String>,
    pub expected: Option<Arg>,
}

impl Finding {
    pub fn new(rule: &'static Rule, place: &Place) -> Self {
        Self { rule, place: place.clone(), message: Message::new(rule.code), found: None, expected: None }
    }

    /// An argument of the message and of its hint.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.message = self.message.with(name, value);
        self
    }

    /// What the cell holds; also the argument `found` of the message.
    #[must_use]
    pub fn found(mut self, found: impl Into<String>) -> Self {
        let found = found.into();
        self.message = self.message.with("found", &found);
        self.found = Some(found);
        self
    }

    /// What the cell holds, said in the message as a number of the user's language.
    #[must_use]
    pub fn found_as(mut self, found: impl Into<String>, said: impl Into<Arg>) -> Self {
        self.message = self.message.with("found", said);
        self.found = Some(found.into());
        self
    }

    /// What it should hold; also the argument `expected` of the message.
    #[must_use]
    pub fn expected(mut self, expected: impl Into<Arg>) -> Self {
        let expected = expected.into();
        self.message = self.message.with("expected", expected.clone());
        self.expected = Some(expected);
        self
    }

    pub fn hint(&self) -> Message {
        self.message.part("hint")
    }
}
