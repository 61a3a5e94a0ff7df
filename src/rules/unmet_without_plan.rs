//! R03: an unmet indicator that nobody plans to meet.

use crate::district::Basis;
use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::form::YesNo;
use crate::rules::answers;
use crate::submission::Submission;

/// Not met, not registered for the plan year, and neither content nor a year of completion: the letter asks for a plan "trên
/// cơ sở phấn đấu hoàn thành các tiêu chí chưa đạt" (section 2).
pub(super) const RULE: Rule = Rule::new("R03", Severity::Warning, Scope::Row);

pub(super) fn check(submission: &Submission, basis: Basis<'_>, findings: &mut Findings) {
    for (indicator, answer) in answers::unmet(submission, basis) {
        let planned = !answer.content.is_left_blank() || !answer.completion_year.is_left_blank();
        if answer.registered.value == Some(YesNo::No) && !planned {
            findings.push(Finding::new(&RULE, &answer.content.place).with("code", &indicator.code));
        }
    }
}
