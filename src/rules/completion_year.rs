//! R07: a year of completion before the plan year, after the year the district means to be recognised, or after the registration's.

use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::message::Message;
use crate::rules::declared::Violations;

/// An unmet indicator is completed in the plan year or later, and no later than the district's goal year ("hoàn thành xây
/// dựng huyện nông thôn mới năm 2025" in the letter): later, and the district misses its goal. What is registered for
/// the plan year is completed in it.
pub(super) const RULE: Rule = Rule::new("R07", Severity::Warning, Scope::Row);

pub(super) fn check(violations: &Violations<'_>, findings: &mut Findings) {
    let plan = &violations.basis.profile.plan;
    for (indicator, answer) in violations.of_indicators(&RULE) {
        let year = answer.completion_year.value.unwrap_or_default();
        let within = (plan.year..=plan.goal_year).contains(&year);
        let (why, expected) = match within {
            true => (Message::new("after-registration"), plan.year.to_string()),
            false => (Message::new("outside-years"), format!("{}–{}", plan.year, plan.goal_year)),
        };
        let finding = Finding::new(&RULE, &answer.completion_year.place)
            .found(answer.completion_year.raw.clone().unwrap_or_default())
            .expected(expected.clone());
        findings.push(finding.with("code", &indicator.code).with("why", why.with("years", expected)));
    }
}
