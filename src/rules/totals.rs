//! T01: a total of the funding table is not the sum of its cells.

use crate::district::Basis;
use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::form::TableId;
use crate::message::{Arg, Message};
use crate::money::Money;
use crate::submission::{Entry, OtherFormula, ShownTotal, Submission, TotalOf};

/// Totals are recomputed, never trusted: a row, column or grand total that differs from the sum of the amounts above or
/// beside it, to the đồng. Most often the formula was typed over, or a line was added outside it. A total that its formula
/// still computes is never accused: what it shows follows from its cells, which have their own findings.
pub(super) const RULE: Rule = Rule::new("T01", Severity::Error, Scope::Sheet);

pub(super) fn check(submission: &Submission, _: Basis<'_>, findings: &mut Findings) {
    for total in &submission.totals {
        if let Some((value, computed)) = wrong(total, submission) {
            findings.push(finding(total, value, computed));
        }
    }
}

/// What a total shows and what it should be, where the two differ.
pub(super) fn wrong(total: &ShownTotal, submission: &Submission) -> Option<(Money, Money)> {
    let value = total.entry.money()?;
    let computed = computed(total.of, submission)?;
    (value != computed).then_some((value, computed))
}

/// The sum of the amounts that a total is of; `None` while one of them cannot be read.
fn computed(of: TotalOf, submission: &Submission) -> Option<Money> {
    let table = submission.answers.table(TableId::Funding)?;
    let row = |index: usize| table.rows.get(index).map(|row| row.entries.iter().flatten().collect());
    let entries: Vec<&Entry> = match of {
        TotalOf::Line(index) => row(index)?,
        TotalOf::Source(index) => table.rows.iter().filter_map(|row| row.entries.get(index)?.as_ref()).collect(),
        TotalOf::All => table.rows.iter().flat_map(|row| row.entries.iter().flatten()).collect(),
    };
    entries.into_iter().try_fold(Money::default(), |sum, entry| match entry.is_unknown() {
        true => None,
        false => Some(sum + entry.money().unwrap_or_default()),
    })
}

fn finding(total: &ShownTotal, value: Money, computed: Money) -> Finding {
    let finding = Finding::new(&RULE, &total.entry.place).found_as(total.entry.shown(), value.millions());
    let difference = Money::from_dong((value - computed).dong().abs());
    let cause = match &total.other {
        Some(OtherFormula { found: Some(found), expected }) => {
            Message::new("total-changed").with("formula", found).with("form", expected)
        }
        Some(OtherFormula { expected, .. }) => Message::new("total-typed").with("form", expected),
        None => Message::new("total-kept"),
    };
    let finding = finding.expected(Arg::Millions(computed)).with("difference", Arg::Millions(difference));
    finding.with("cause", cause)
}
