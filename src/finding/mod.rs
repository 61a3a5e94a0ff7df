//! What can be said about a workbook: a rule's code, how grave it is, where, what, and how to put it right.

mod group;
mod settled;
mod unit;

use crate::district::Waiver;
use crate::message::{Arg, Message};
use crate::place::{CellRef, Place};

pub use crate::rule::{Rule, Scope, Threshold};
pub use crate::severity::Severity;
pub use group::FindingGroup;
pub use settled::{Findings, WaiverState, WaiverUse};
pub use unit::unit_name;

/// One thing found.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    pub rule: &'static Rule,
    /// The rule's, unless the office has decided otherwise.
    pub severity: Severity,
    pub place: Place,
    /// Further cells of the same fault, in the sheet of the first.
    pub others: Vec<CellRef>,
    pub message: Message,
    /// What the cell holds, as the user sees it.
    pub found: Option<String>,
    pub expected: Option<Arg>,
    /// What the commune says to it, where it can say something.
    pub explanation: Option<Explanation>,
    /// The office has accepted it as it is: it is shown, and counts no longer.
    pub waiver: Option<Waiver>,
}

/// The word of a commune on a row that something was found in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Explanation {
    Given(String),
    /// A warning that nobody has explained yet, and the cell in which to do it.
    Asked(CellRef),
}

impl Finding {
    pub fn new(rule: &'static Rule, place: &Place) -> Self {
        Self {
            rule,
            severity: rule.severity,
            place: place.clone(),
            others: Vec::new(),
            message: Message::new(rule.code),
            found: None,
            expected: None,
            explanation: None,
            waiver: None,
        }
    }

    /// The cells of the same fault; the first is known already.
    #[must_use]
    pub fn in_cells(mut self, cells: impl IntoIterator<Item = CellRef>) -> Self {
        let first = self.place.cell;
        self.others = cells.into_iter().filter(|cell| Some(*cell) != first).collect();
        self
    }

    /// Every cell that it is about.
    pub fn places(&self) -> impl Iterator<Item = Place> {
        let others = self.others.iter().map(|cell| self.place.at(*cell));
        std::iter::once(self.place.clone()).chain(others)
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

    /// What the cell holds, as the message says it.
    pub fn said(&self) -> Option<&Arg> {
        self.found.as_ref()?;
        self.message.args.iter().rev().find(|(name, _)| *name == "found").map(|(_, said)| said)
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

    /// Whether somebody still has to do something about it, as gravely as this.
    pub fn counts_as(&self, severity: Severity) -> bool {
        self.severity == severity && self.waiver.is_none()
    }

    /// What the commune has said to it.
    pub fn explained(&self) -> Option<&str> {
        match &self.explanation {
            Some(Explanation::Given(text)) => Some(text),
            _ => None,
        }
    }
}
