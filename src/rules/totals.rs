//! T01: a total of the funding table is not the sum of its cells.

use crate::district::Basis;
use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::message::{Arg, Message};
use crate::money::Money;
use crate::submission::{Entry, Funding, OtherTotal, Submission};

/// Totals are recomputed, never trusted: a row, column or grand total that differs from the sum of the amounts above or
/// beside it, to the đồng. Most often the formula was typed over, or a line was added outside it. A total that its formula
/// still computes is never accused: what it shows follows from its cells, which have their own findings.
pub(super) const RULE: Rule = Rule::new("T01", Severity::Error, Scope::Sheet);

pub(super) fn check(submission: &Submission, _: Basis<'_>, findings: &mut Findings) {
    for (total, computed) in wrong(&submission.funding) {
        report(total, computed, &submission.funding, findings);
    }
}

/// Totals that are there and differ from what they should be.
pub(super) fn wrong(funding: &Funding) -> impl Iterator<Item = (&Entry<Money>, Money)> {
    let of_groups =
        funding.group_totals.iter().map(|(line, total)| (total, funding.sum(|amount| amount.group == *line)));
    let of_sources =
        funding.source_totals.iter().map(|(line, total)| (total, funding.sum(|amount| amount.source == *line)));
    let of_all = funding.grand_total.iter().map(|total| (total, funding.sum(|_| true)));
    let all = of_groups.chain(of_sources).chain(of_all);
    all.filter_map(|(total, computed)| Some((total, computed?)))
        .filter(|(total, computed)| total.value.is_some_and(|value| value != *computed))
}

fn report(total: &Entry<Money>, computed: Money, funding: &Funding, findings: &mut Findings) {
    let Some(value) = total.value else { return };
    let finding = Finding::new(&RULE, &total.place).found_as(total.raw.clone().unwrap_or_default(), value.millions());
    let difference = Money::from_dong((value - computed).dong().abs());
    let cause = match funding.other_totals.iter().find(|other| other.place == total.place) {
        Some(OtherTotal { found: Some(found), expected, .. }) => {
            Message::new("total-changed").with("formula", found).with("form", expected)
        }
        Some(OtherTotal { expected, .. }) => Message::new("total-typed").with("form", expected),
        None => Message::new("total-kept"),
    };
    let finding = finding.expected(Arg::Millions(computed)).with("difference", Arg::Millions(difference));
    findings.push(finding.with("cause", cause));
}
