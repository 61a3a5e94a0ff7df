//! All findings of a run, in one order: file, then grave before slight, then sheet and cell, then code.

use serde::Serialize;

use crate::district::Waiver;
use crate::finding::{Finding, Severity};
use crate::message::Message;

/// Findings as they are collected. Reading order does not matter: [`Findings::settle`] sorts them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Findings {
    list: Vec<Finding>,
    waivers: Vec<WaiverUse>,
}

/// A waiver of the profile and what it did.
#[derive(Debug, Clone, PartialEq)]
pub struct WaiverUse {
    pub waiver: Waiver,
    pub state: WaiverState,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "command", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum WaiverState {
    Used,
    /// Nothing was found that it covers.
    Unused,
    /// Its last day is over: it covers nothing.
    Expired,
}

impl WaiverState {
    /// The words for it.
    pub const fn label(self) -> Message {
        match self {
            Self::Used => Message::new("waiver-used"),
            Self::Unused => Message::new("waiver-unused"),
            Self::Expired => Message::new("waiver-expired"),
        }
    }
}

impl Findings {
    pub fn push(&mut self, finding: Finding) {
        self.list.push(finding);
    }

    pub fn extend(&mut self, more: Self) {
        self.list.extend(more.list);
        self.waivers.extend(more.waivers);
    }

    /// Notes what became of a waiver.
    pub fn note(&mut self, waiver: WaiverUse) {
        self.waivers.push(waiver);
    }

    /// Sorts, so that the same input gives the same report.
    pub fn settle(&mut self) {
        self.list.sort_by(|a, b| {
            let key = |finding: &Finding| (finding.place.workbook.clone(), finding.severity);
            key(a).cmp(&key(b)).then_with(|| a.place.cmp(&b.place)).then_with(|| a.rule.code.cmp(b.rule.code))
        });
    }

    pub fn iter(&self) -> impl Iterator<Item = &Finding> + Clone {
        self.list.iter()
    }

    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut Finding> {
        self.list.iter_mut()
    }

    pub fn retain(&mut self, keep: impl Fn(&Finding) -> bool) {
        self.list.retain(keep);
    }

    /// Those of one workbook, once settled: they stand together.
    pub fn of_workbook<'a>(&'a self, workbook: &'a str) -> impl Iterator<Item = &'a Finding> + Clone {
        let first = self.list.partition_point(|finding| &*finding.place.workbook < workbook);
        self.list.iter().skip(first).take_while(move |finding| &*finding.place.workbook == workbook)
    }

    /// Those of one workbook, once settled, as findings of their own.
    #[must_use]
    pub fn alone_of(&self, workbook: &str) -> Self {
        Self { list: self.of_workbook(workbook).cloned().collect(), waivers: Vec::new() }
    }

    /// The office's waivers, in the order of the profile.
    pub fn waivers(&self) -> &[WaiverUse] {
        &self.waivers
    }

    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    /// How many still ask for something; what the office has waived does not.
    pub fn count(&self, severity: Severity) -> usize {
        self.list.iter().filter(|finding| finding.counts_as(severity)).count()
    }
}
