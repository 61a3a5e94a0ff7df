//! N05: the pilot model lacks its name, content or place, or a body has not agreed.

use crate::finding::{Finding, Findings};
use crate::form::ColumnId;
use crate::form::rules::PILOT_INCOMPLETE;
use crate::message::{Arg, Message};
use crate::rules::declared::{Row, Violations};
use crate::rules::filler;

pub(super) fn check(violations: &Violations<'_>, findings: &mut Findings) {
    for violation in violations.of(&PILOT_INCOMPLETE) {
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
        findings.push(Finding::new(&PILOT_INCOMPLETE, violation.place()).with("what", what).with("instead", instead));
    }
}
