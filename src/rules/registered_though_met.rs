//! R04: registered although already met.

use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::form::YesNo;
use crate::rules::declared::Violations;

/// Registration is for what is not met yet; an indicator that is met needs content to keep it up, not a registration.
pub(super) const RULE: Rule = Rule::new("R04", Severity::Warning, Scope::Row);

pub(super) fn check(violations: &Violations<'_>, findings: &mut Findings) {
    for (indicator, answer) in violations.of_indicators(&RULE) {
        let finding = Finding::new(&RULE, &answer.registered.place).found(YesNo::Yes.text());
        let assessment = answer.assessment.raw.clone().unwrap_or_default();
        let finding = finding.expected(YesNo::No.text()).with("code", &indicator.code);
        findings.push(finding.with("assessment", assessment));
    }
}
