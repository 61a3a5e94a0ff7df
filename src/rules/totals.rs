//! T01: a total of the funding table is not the sum of its cells.

use crate::district::Basis;
use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::message::Arg;
use crate::money::Money;
use crate::submission::{Amount, Entry, Submission};

/// Totals are recomputed, never trusted: a row, column or grand total that differs from the sum of the amounts above or
/// beside it, to the đồng. Most often the formula was typed over, or a line was added outside it.
pub(super) const RULE: Rule = Rule::new("T01", Severity::Error, Scope::Sheet);

pub(super) fn check(submission: &Submission, _: Basis<'_>, findings: &mut Findings) {
    let funding = &submission.funding;
    for (line, total) in &funding.group_totals {
        compare(total, sum(&funding.amounts, |amount| amount.group == *line), findings);
    }
    for (line, total) in &funding.source_totals {
        compare(total, sum(&funding.amounts, |amount| amount.source == *line), findings);
    }
    if let Some(total) = &funding.grand_total {
        compare(total, sum(&funding.amounts, |_| true), findings);
    }
}

/// The sum of the wanted amounts; `None` when one of them cannot be read, which has its own finding.
pub(super) fn sum(amounts: &[Amount], wanted: impl Fn(&Amount) -> bool) -> Option<Money> {
    let wanted: Vec<&Entry<Money>> =
        amounts.iter().filter(|amount| wanted(amount)).map(|amount| &amount.amount).collect();
    let readable = !wanted.iter().any(|amount| amount.is_unreadable());
    readable.then(|| wanted.iter().filter_map(|amount| amount.value).sum())
}

fn compare(shown: &Entry<Money>, computed: Option<Money>, findings: &mut Findings) {
    let Some(computed) = computed else { return };
    if let Some(value) = shown.value.filter(|value| *value != computed) {
        let finding =
            Finding::new(&RULE, &shown.place).found_as(shown.raw.clone().unwrap_or_default(), value.millions());
        let difference = Money::from_dong((value - computed).dong().abs());
        findings.push(finding.expected(Arg::Millions(computed)).with("difference", Arg::Millions(difference)));
    }
}
