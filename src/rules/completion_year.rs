//! R07: a year of completion before the plan year, after the year the district means to be recognised, after the registration's, or
//! the plan year without a registration.

use crate::finding::{Finding, Findings};
use crate::form::YesNo;
use crate::form::rules::COMPLETION_YEAR;
use crate::message::Message;
use crate::rules::declared::Violations;

pub(super) fn check(violations: &Violations<'_>, findings: &mut Findings) {
    let plan = &violations.basis.profile.plan;
    for (indicator, answer) in violations.of_indicators(&COMPLETION_YEAR) {
        let year = answer.completion_year.year().unwrap_or_default();
        let within = (plan.year..=plan.goal_year).contains(&year);
        let unregistered = answer.registered.yes_no() == Some(YesNo::No);
        let (why, expected) = match within {
            true if unregistered => (Message::new("unregistered-this-year"), later(plan.year, plan.goal_year)),
            true => (Message::new("after-registration"), plan.year.to_string()),
            false => (Message::new("outside-years"), format!("{}–{}", plan.year, plan.goal_year)),
        };
        let finding = Finding::new(&COMPLETION_YEAR, &answer.completion_year.place)
            .found(answer.completion_year.shown())
            .expected(expected.clone());
        findings.push(finding.with("code", &indicator.code).with("why", why.with("years", expected)));
    }
}

/// The years after the plan's, up to the district's goal.
fn later(plan: i32, goal: i32) -> String {
    let first = plan.saturating_add(1);
    if first < goal { format!("{first}–{goal}") } else { first.to_string() }
}
