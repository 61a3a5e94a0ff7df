//! N05: the pilot model lacks its name, content or place, or a body has not agreed.

use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::form::ColumnId;
use crate::message::{Arg, Message};
use crate::rules::declared::{Row, Violations};
use crate::rules::filler;

/// A pilot model has a name, content and a place, and must have been agreed by the standing board of the Party committee, the
/// People's Council, the People's Committee's leaders and the steering board (section 2 of the letter).
pub(super) const RULE: Rule = Rule::new("N05", Severity::Error, Scope::Submission);

pub(super) fn check(violations: &Violations<'_>, findings: &mut Findings) {
    for violation in violations.of(&RULE) {
        let what = match (violation.row, &violation.column) {
            (Row::Consent(consent), _) => Message::new("lacks-consent").with("body", &consent.label),
            (_, ColumnId::Location) => Message::new("lacks-place"),
            (_, ColumnId::Name) => Message::new("lacks-name"),
            _ => Message::new("lacks-content"),
        };
        let instead = match (violation.row, &violation.column) {
            (Row::PilotModel(model), ColumnId::Location) => filler::instead(&model.location),
            (Row::PilotModel(model), ColumnId::Name) => filler::instead(&model.name),
            (Row::PilotModel(model), _) => filler::instead(&model.content),
            _ => Arg::from(""),
        };
        findings.push(Finding::new(&RULE, violation.place()).with("what", what).with("instead", instead));
    }
}
