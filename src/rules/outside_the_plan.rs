//! N12: a day or a month that has nothing to do with this plan.

use crate::finding::{Finding, Findings};
use crate::form::rules::OUTSIDE_THE_PLAN;
use crate::form::{self, ColumnId};
use crate::message::{Arg, Message};
use crate::rules::declared::{Row, Violations};
use crate::submission::FieldValue;

pub(super) fn check(violations: &Violations<'_>, findings: &mut Findings) {
    let profile = violations.basis.profile;
    let (first, last) = form::days_of_the_plan(profile);
    let days = || Arg::from(Message::new("range-days").with("first", first).with("last", last));
    let years = || Arg::from(format!("{}–{}", profile.plan.year, profile.plan.goal_year));
    let recognised = || Arg::from(format!("{}–{}", form::FIRST_RECOGNITION, profile.plan.year));
    for violation in violations.of(&OUTSIDE_THE_PLAN) {
        let (what, raw, expected) = match (violation.row, &violation.column) {
            (Row::Field(field), _) if matches!(field.answer.value, Some(FieldValue::Year(_))) => {
                (Message::new("dated-recognition"), &field.answer.raw, recognised())
            }
            (Row::Field(field), _) => (Message::new("dated-document"), &field.answer.raw, days()),
            (Row::Consent(consent), _) => {
                (Message::new("dated-consent").with("body", &consent.label), &consent.on.raw, days())
            }
            (Row::PilotModel(row) | Row::VillageChange(row), ColumnId::Completion) => {
                (Message::new("dated-completion"), &row.completion.raw, years())
            }
            _ => continue,
        };
        let finding = Finding::new(&OUTSIDE_THE_PLAN, violation.place()).found(raw.clone().unwrap_or_default());
        findings.push(finding.with("what", what).expected(expected));
    }
}
