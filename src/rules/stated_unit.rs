//! T12: a unit of money is stated at the funding table that is neither the form's nor that of the amounts.

use crate::district::Basis;
use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::rules::unit_slips::states;
use crate::submission::Submission;

/// The outline asks for triệu đồng. Amounts that fit the unit stated are said by the rule about their unit; where they do not, they
/// are read as triệu đồng and the statement is asked about.
pub(super) const RULE: Rule = Rule::new("T12", Severity::Warning, Scope::Sheet);

pub(super) fn check(submission: &Submission, basis: Basis<'_>, findings: &mut Findings) {
    for stated in submission.stated_units.iter().filter(|stated| states(stated, submission, basis).is_none()) {
        findings.push(Finding::new(&RULE, &stated.place).found(&stated.text));
    }
}
