//! R09: registered, but its task group has money from no source.

use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::rules::declared::Violations;

/// An indicator that needs resources is registered while every amount of its task group is empty or zero. Those that the
/// letter names as needing none are exempt, and those whose row says so.
pub(super) const RULE: Rule = Rule::new("R09", Severity::Warning, Scope::Row);

pub(super) fn check(violations: &Violations<'_>, findings: &mut Findings) {
    let edition = violations.basis.edition;
    let criteria = edition.criterion_of_indicator();
    for (indicator, answer) in violations.of_indicators(&RULE) {
        let group = criteria.get(indicator.code.as_str()).and_then(|c| edition.groups.get(c.group));
        if let Some(group) = group {
            let finding = Finding::new(&RULE, &answer.registered.place).with("group", &group.task);
            findings.push(finding.with("code", &indicator.code));
        }
    }
}
