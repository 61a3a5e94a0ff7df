//! R03: an unmet indicator that nobody plans to meet.

use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::rules::declared::Violations;
use crate::rules::filler;

/// Not met, not registered for the plan year, and neither content nor a year of completion: the letter asks for a plan "trên
/// cơ sở phấn đấu hoàn thành các tiêu chí chưa đạt" (section 2).
pub(super) const RULE: Rule = Rule::new("R03", Severity::Warning, Scope::Row);

pub(super) fn check(violations: &Violations<'_>, findings: &mut Findings) {
    for (indicator, answer) in violations.of_indicators(&RULE) {
        let finding = Finding::new(&RULE, &answer.content.place).with("code", &indicator.code);
        findings.push(finding.with("instead", filler::instead(&answer.content)));
    }
}
