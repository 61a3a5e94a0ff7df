//! R03: an unmet indicator that nobody plans to meet.

use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::form::YesNo;
use crate::message::Message;
use crate::rules::declared::Violations;
use crate::rules::filler;

/// Not met, and either registered for the plan year without content, or not registered and neither content nor a year of
/// completion: the letter asks for a plan "trên
/// cơ sở phấn đấu hoàn thành các tiêu chí chưa đạt" (section 2).
pub(super) const RULE: Rule = Rule::new("R03", Severity::Warning, Scope::Row);

pub(super) fn check(violations: &Violations<'_>, findings: &mut Findings) {
    for (indicator, answer) in violations.of_indicators(&RULE) {
        let what = match answer.registered.value {
            Some(YesNo::Yes) => Message::new("registered-unplanned"),
            _ => Message::new("unregistered-unplanned"),
        };
        let finding = Finding::new(&RULE, &answer.content.place).with("code", &indicator.code).with("what", what);
        findings.push(finding.with("instead", filler::instead(&answer.content)));
    }
}
