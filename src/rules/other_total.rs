//! T10 and T11: a total whose formula was changed, emptied, or typed over, though no number is wrong.

use crate::district::Basis;
use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::message::Message;
use crate::rules::totals;
use crate::submission::{Instead, OtherTotal, Submission};

/// The cell of a total holds another formula than the form's. A formula that is written otherwise but adds up the same
/// cells is none; a total that is wrong has its own finding, which names the formula.
pub(super) const CHANGED: Rule = Rule::new("T10", Severity::Warning, Scope::Sheet);

/// Totals were typed over by numbers, which are right for now. Said once for the table.
pub(super) const TYPED: Rule = Rule::new("T11", Severity::Warning, Scope::Sheet);

pub(super) fn check(submission: &Submission, _: Basis<'_>, findings: &mut Findings) {
    let funding = &submission.funding;
    let wrong = |other: &&OtherTotal| totals::wrong(funding).any(|(total, _)| total.place == other.place);
    let right: Vec<&OtherTotal> = funding.other_totals.iter().filter(|other| !wrong(other)).collect();
    for other in &right {
        if let Instead::Formula(found) = &other.found {
            let finding = Finding::new(&CHANGED, &other.place).found(found).expected(other.expected.as_str());
            let state = Message::new("total-other-formula").with("found", found);
            findings.push(finding.with("state", state.with("expected", other.expected.as_str())));
        }
    }
    if let Some((first, cells)) = together(&right, &Instead::Number) {
        findings.push(Finding::new(&TYPED, &first.place).found(cells).expected(first.expected.as_str()));
    }
    if let Some((first, cells)) = together(&right, &Instead::Nothing) {
        let state = Message::new("total-emptied").with("cells", &cells).with("expected", first.expected.as_str());
        let finding = Finding::new(&CHANGED, &first.place).expected(first.expected.as_str());
        findings.push(finding.with("state", state));
    }
}

/// The first of the totals in whose place such a thing stands, and the cells of all.
fn together<'t>(totals: &[&'t OtherTotal], instead: &Instead) -> Option<(&'t OtherTotal, String)> {
    let alike: Vec<&OtherTotal> = totals.iter().copied().filter(|total| total.found == *instead).collect();
    let first = alike.iter().copied().min_by_key(|total| &total.place)?;
    let cells: Vec<String> = alike.iter().filter_map(|total| total.place.cell_text()).collect();
    Some((first, cells.join(", ")))
}
