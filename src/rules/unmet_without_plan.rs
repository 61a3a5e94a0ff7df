//! R03: an unmet indicator that nobody plans to meet.

use crate::finding::{Finding, Findings};
use crate::form::YesNo;
use crate::form::rules::UNMET_WITHOUT_PLAN;
use crate::message::Message;
use crate::rules::declared::Violations;
use crate::rules::filler;

pub(super) fn check(violations: &Violations<'_>, findings: &mut Findings) {
    for (indicator, answer) in violations.of_indicators(&UNMET_WITHOUT_PLAN) {
        let what = match answer.registered.yes_no() {
            Some(YesNo::Yes) => Message::new("registered-unplanned"),
            _ => Message::new("unregistered-unplanned"),
        };
        let finding =
            Finding::new(&UNMET_WITHOUT_PLAN, &answer.content.place).with("code", &indicator.code).with("what", what);
        findings.push(finding.with("instead", filler::instead(answer.content)));
    }
}
