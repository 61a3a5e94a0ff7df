//! T01: a total of the funding table is not the sum of its cells.

use crate::district::Basis;
use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::message::Arg;
use crate::money::Money;
use crate::submission::{Amount, Entry, Submission};

/// Totals are recomputed, never trusted: a row, column or grand total that differs from the sum of the amounts above or
/// beside it, to the đồng. Most often the formula was typed over, or a line was added outside it.
pub const RULE: Rule = Rule::new("T01", Severity::Error, Scope::Sheet);

pub(super) fn check(submission: &Submission, _: Basis<'_>, findings: &mut Findings) {
    let funding = &submission.funding;
    let sum = |wanted: &dyn Fn(&Amount) -> bool| -> Money {
        funding.amounts.iter().filter(|amount| wanted(amount)).filter_map(|amount| amount.amount.value).sum()
    };
    for (line, total) in &funding.group_totals {
        compare(total, sum(&|amount| amount.group == *line), findings);
    }
    for (line, total) in &funding.source_totals {
        compare(total, sum(&|amount| amount.source == *line), findings);
    }
    if let Some(total) = &funding.grand_total {
        compare(total, sum(&|_| true), findings);
    }
}

fn compare(shown: &Entry<Money>, computed: Money, findings: &mut Findings) {
    if let Some(value) = shown.value.filter(|value| *value != computed) {
        let finding = Finding::new(&RULE, &shown.place).found(shown.raw.clone().unwrap_or_default());
        let difference = Money::from_dong((value - computed).dong().abs());
        findings.push(finding.expected(Arg::Millions(computed)).with("difference", Arg::Millions(difference)));
    }
}
