//! All findings of a run, in one order: file, then grave before slight, then sheet and cell, then code.

use crate::finding::{Finding, Severity};

/// Findings as they are collected. Reading order does not matter: [`Findings::settle`] sorts them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Findings(Vec<Finding>);

impl Findings {
    pub fn push(&mut self, finding: Finding) {
        self.0.push(finding);
    }

    pub fn extend(&mut self, more: Self) {
        self.0.extend(more.0);
    }

    /// Sorts, so that the same input gives the same report.
    pub fn settle(&mut self) {
        self.0.sort_by(|a, b| {
            let key = |finding: &Finding| (finding.place.workbook.clone(), finding.rule.severity);
            key(a).cmp(&key(b)).then_with(|| a.place.cmp(&b.place)).then_with(|| a.rule.code.cmp(b.rule.code))
        });
    }

    pub fn iter(&self) -> impl Iterator<Item = &Finding> {
        self.0.iter()
    }

    pub fn of_workbook<'a>(&'a self, workbook: &'a str) -> impl Iterator<Item = &'a Finding> {
        self.0.iter().filter(move |finding| &*finding.place.workbook == workbook)
    }

    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    pub fn count(&self, severity: Severity) -> usize {
        self.0.iter().filter(|finding| finding.rule.severity == severity).count()
    }
}
