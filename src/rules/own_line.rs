//! T04: a funding line or source that the commune added.

use std::collections::BTreeSet;

use crate::district::Basis;
use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::submission::{Line, Submission};

/// The form has the letter's groups and sources and those the office added. What a commune adds (dân góp, doanh nghiệp, …)
/// is read and shown apart, under the commune's own words, never folded into another line.
pub(super) const RULE: Rule = Rule::new("T04", Severity::Warning, Scope::Sheet);

pub(super) fn check(submission: &Submission, _: Basis<'_>, findings: &mut Findings) {
    let mut said = BTreeSet::new();
    for amount in submission.funding.amounts.iter().filter(|amount| !amount.amount.is_empty()) {
        for line in [&amount.group, &amount.source] {
            if let Line::Own(name) = line
                && said.insert(name)
            {
                findings.push(Finding::new(&RULE, &amount.amount.place).found(name));
            }
        }
    }
}
