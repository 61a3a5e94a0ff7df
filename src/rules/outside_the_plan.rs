//! N12: a day or a month that has nothing to do with this plan.

use crate::finding::{Finding, Findings, Rule, Scope, Severity, Threshold};
use crate::form::{self, ColumnId};
use crate::message::{Arg, Message};
use crate::rules::declared::{Row, Violations};
use crate::submission::FieldValue;

/// The plan is issued, and the registrations agreed, around the turn of the year; what is registered is completed in the plan year
/// or until the district's goal; a commune was recognised by then, and not before the programme began. Another year is most often last year's, written from habit in January. Being late is no fault of
/// a date: who handed in when is shown elsewhere.
pub(super) const RULE: Rule = Rule::new("N12", Severity::Warning, Scope::Submission).with_thresholds(&[DAYS_BEFORE]);

const DAYS_BEFORE: Threshold = Threshold::new("days-before", form::DAYS_BEFORE);

pub(super) fn check(violations: &Violations<'_>, findings: &mut Findings) {
    let profile = violations.basis.profile;
    let (first, last) = form::days_of_the_plan(profile);
    let days = || Arg::from(Message::new("range-days").with("first", first).with("last", last));
    let years = || Arg::from(format!("{}–{}", profile.plan.year, profile.plan.goal_year));
    let recognised = || Arg::from(format!("{}–{}", form::FIRST_RECOGNITION, profile.plan.year));
    for violation in violations.of(&RULE) {
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
        let finding = Finding::new(&RULE, violation.place()).found(raw.clone().unwrap_or_default());
        findings.push(finding.with("what", what).expected(expected));
    }
}
