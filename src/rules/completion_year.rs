//! R07: a year of completion before the plan year, or after the year the district means to be recognised.

use crate::district::Basis;
use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::rules::answers;
use crate::submission::Submission;

/// An unmet indicator is completed in the plan year or later, and no later than the district's goal year ("hoàn thành xây
/// dựng huyện nông thôn mới năm 2025" in the letter): later, and the district misses its goal.
pub(super) const RULE: Rule = Rule::new("R07", Severity::Warning, Scope::Row);

pub(super) fn check(submission: &Submission, basis: Basis<'_>, findings: &mut Findings) {
    let (first, last) = (basis.profile.plan.year, basis.profile.plan.goal_year);
    for (indicator, answer) in answers::unmet(submission, basis) {
        if answer.completion_year.value.is_some_and(|year| !(first..=last).contains(&year)) {
            let finding = Finding::new(&RULE, &answer.completion_year.place)
                .found(answer.completion_year.raw.clone().unwrap_or_default())
                .expected(format!("{first}–{last}"));
            findings.push(finding.with("code", &indicator.code));
        }
    }
}
