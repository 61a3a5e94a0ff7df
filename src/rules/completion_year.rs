//! R07: a year of completion before the plan year, or after the year the district means to be recognised.

use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::rules::declared::Violations;

/// An unmet indicator is completed in the plan year or later, and no later than the district's goal year ("hoàn thành xây
/// dựng huyện nông thôn mới năm 2025" in the letter): later, and the district misses its goal.
pub(super) const RULE: Rule = Rule::new("R07", Severity::Warning, Scope::Row);

pub(super) fn check(violations: &Violations<'_>, findings: &mut Findings) {
    let plan = &violations.basis.profile.plan;
    for (indicator, answer) in violations.of_indicators(&RULE) {
        let finding = Finding::new(&RULE, &answer.completion_year.place)
            .found(answer.completion_year.raw.clone().unwrap_or_default())
            .expected(format!("{}–{}", plan.year, plan.goal_year));
        findings.push(finding.with("code", &indicator.code));
    }
}
