//! N12: a day or a month that has nothing to do with this plan.

use crate::finding::{Finding, Findings};
use crate::form::rules::OUTSIDE_THE_PLAN;
use crate::form::{self, TableId};
use crate::message::{Arg, Message};
use crate::rules::declared::Violations;

pub(super) fn check(violations: &Violations<'_>, findings: &mut Findings) {
    let profile = violations.basis.profile;
    let (first, last) = form::days_of_the_plan(profile);
    let days = || Arg::from(Message::new("range-days").with("first", first).with("last", last));
    let years = || Arg::from(format!("{}–{}", profile.plan.year, profile.plan.goal_year));
    let recognised = || Arg::from(format!("{}–{}", form::FIRST_RECOGNITION, profile.plan.year));
    for (row, column) in violations.rows(&OUTSIDE_THE_PLAN) {
        let Some(entry) = row.entry(column) else { continue };
        let (what, expected) = match row.table.id {
            TableId::General if entry.year().is_some() => (Message::new("dated-recognition"), recognised()),
            TableId::General => (Message::new("dated-document"), days()),
            TableId::Consent => (Message::new("dated-consent").with("body", violations.label(row)), days()),
            _ => (Message::new("dated-completion"), years()),
        };
        let finding = Finding::new(&OUTSIDE_THE_PLAN, &entry.place).found(entry.shown());
        findings.push(finding.with("what", what).expected(expected));
    }
}
