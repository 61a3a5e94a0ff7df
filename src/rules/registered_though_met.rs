//! R04: registered although already met.

use crate::finding::{Finding, Findings};
use crate::form::YesNo;
use crate::form::rules::REGISTERED_THOUGH_MET;
use crate::rules::declared::Violations;

pub(super) fn check(violations: &Violations<'_>, findings: &mut Findings) {
    for (indicator, answer) in violations.of_indicators(&REGISTERED_THOUGH_MET) {
        let finding = Finding::new(&REGISTERED_THOUGH_MET, &answer.registered.place).found(YesNo::Yes.text());
        let assessment = answer.assessment.shown();
        let finding = finding.expected(YesNo::No.text()).with("code", &indicator.code);
        findings.push(finding.with("assessment", assessment));
    }
}
