//! T10 and T11: a total whose formula was changed, typed over or deleted, though no number is wrong.

use crate::district::Basis;
use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::money::Money;
use crate::rules::totals;
use crate::submission::{Entry, OtherTotal, Submission};

/// The cell of a total holds another formula than the form's. A formula that is written otherwise but adds up the same
/// cells is none; a total that is wrong or unreadable has its own finding, which names the formula.
pub(super) const CHANGED: Rule = Rule::new("T10", Severity::Warning, Scope::Sheet);

/// Totals were typed over by numbers, which are right for now, or deleted. Said once for the table.
pub(super) const TYPED: Rule = Rule::new("T11", Severity::Warning, Scope::Sheet);

pub(super) fn check(submission: &Submission, _: Basis<'_>, findings: &mut Findings) {
    let funding = &submission.funding;
    let of_lines = funding.group_totals.iter().chain(&funding.source_totals).map(|(_, total)| total);
    let totals: Vec<&Entry<Money>> = of_lines.chain(&funding.grand_total).collect();
    let unreadable = |other: &&OtherTotal| totals.iter().any(|total| total.is_unknown() && total.place == other.place);
    let wrong = |other: &&OtherTotal| totals::wrong(funding).any(|(total, _)| total.place == other.place);
    let right: Vec<&OtherTotal> =
        funding.other_totals.iter().filter(|other| !wrong(other) && !unreadable(other)).collect();
    for other in &right {
        if let Some(found) = &other.found {
            findings.push(Finding::new(&CHANGED, &other.place).found(found).expected(other.expected.as_str()));
        }
    }
    let typed: Vec<&OtherTotal> = right.into_iter().filter(|other| other.found.is_none()).collect();
    if let Some(first) = typed.iter().min_by_key(|other| &other.place) {
        let cells: Vec<String> = typed.iter().filter_map(|other| other.place.cell_text()).collect();
        let finding = Finding::new(&TYPED, &first.place).found(cells.join(", "));
        findings.push(finding.expected(first.expected.as_str()));
    }
}
