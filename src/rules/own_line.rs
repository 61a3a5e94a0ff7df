//! T04: a funding line or source that the commune added.

use std::collections::BTreeSet;

use crate::district::Basis;
use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::form::ColumnId;
use crate::submission::{RowKey, Submission};

/// The form has the letter's groups and sources and those the office added. What a commune adds (dân góp, doanh nghiệp, …)
/// is read and shown apart, under the commune's own words, never folded into another line.
pub(super) const RULE: Rule = Rule::new("T04", Severity::Warning, Scope::Sheet);

pub(super) fn check(submission: &Submission, _: Basis<'_>, findings: &mut Findings) {
    let mut said = BTreeSet::new();
    for amount in submission.answers.amounts().filter(|amount| !amount.entry.is_empty()) {
        let group = match amount.group {
            RowKey::Own(words) => Some(words),
            RowKey::Known(_) | RowKey::Nth(_) => None,
        };
        let source = match amount.source {
            ColumnId::OwnSource(words) => Some(words),
            _ => None,
        };
        for name in [group, source].into_iter().flatten() {
            if said.insert(name) {
                findings.push(Finding::new(&RULE, &amount.entry.place).found(name.as_str()));
            }
        }
    }
}
