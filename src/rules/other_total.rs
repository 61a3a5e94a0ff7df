//! T10 and T11: a total whose formula was changed, typed over or deleted, though no number is wrong.

use crate::district::Basis;
use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::rules::totals;
use crate::submission::{OtherFormula, ShownTotal, Submission};

/// The cell of a total holds another formula than the form's. A formula that is written otherwise but adds up the same
/// cells is none; a total that is wrong or unreadable has its own finding, which names the formula.
pub(super) const CHANGED: Rule = Rule::new("T10", Severity::Warning, Scope::Sheet);

/// Totals were typed over by numbers, which are right for now, or deleted. Said once for the table.
pub(super) const TYPED: Rule = Rule::new("T11", Severity::Warning, Scope::Sheet);

pub(super) fn check(submission: &Submission, _: Basis<'_>, findings: &mut Findings) {
    let is_right = |total: &&ShownTotal| !total.entry.is_unknown() && totals::wrong(total, submission).is_none();
    let others = submission.totals.iter().filter(is_right).filter_map(|total| Some((total, total.other.as_ref()?)));
    let mut typed: Vec<(&ShownTotal, &OtherFormula)> = Vec::new();
    for (total, other) in others {
        match &other.found {
            Some(found) => {
                let finding = Finding::new(&CHANGED, &total.entry.place).found(found);
                findings.push(finding.expected(other.expected.as_str()));
            }
            None => typed.push((total, other)),
        }
    }
    if let Some((first, other)) = typed.iter().min_by_key(|(total, _)| &total.entry.place) {
        let cells: Vec<String> = typed.iter().filter_map(|(total, _)| total.entry.place.cell_text()).collect();
        let others = typed.iter().filter_map(|(total, _)| total.entry.place.cell);
        let finding = Finding::new(&TYPED, &first.entry.place).in_cells(others).found(cells.join(", "));
        findings.push(finding.expected(other.expected.as_str()));
    }
}
