//! R09: registered, but its task group has money from no source.

use crate::finding::{Finding, Findings};
use crate::form::rules::REGISTERED_WITHOUT_MONEY;
use crate::rules::declared::Violations;

pub(super) fn check(violations: &Violations<'_>, findings: &mut Findings) {
    let edition = violations.basis.edition;
    let criteria = edition.criterion_of_indicator();
    for (indicator, answer) in violations.of_indicators(&REGISTERED_WITHOUT_MONEY) {
        let group = criteria.get(indicator.code.as_str()).and_then(|c| edition.groups.get(c.group));
        if let Some(group) = group {
            let finding = Finding::new(&REGISTERED_WITHOUT_MONEY, &answer.registered.place).with("group", &group.task);
            findings.push(finding.with("code", &indicator.code));
        }
    }
}
