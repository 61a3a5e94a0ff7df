//! R06: the planned value is worse than the present one.

use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::message::Arg;
use crate::rules::declared::Violations;

/// A plan that goes back: two figures may have been swapped, or one has another scale.
pub(super) const RULE: Rule = Rule::new("R06", Severity::Warning, Scope::Row);

pub(super) fn check(violations: &Violations<'_>, findings: &mut Findings) {
    for (indicator, answer) in violations.of_indicators(&RULE) {
        let (Some(now), Some(planned)) = (answer.value.number(), answer.planned.number()) else { continue };
        let finding = Finding::new(&RULE, &answer.planned.place)
            .found_as(answer.planned.raw.clone().unwrap_or_default(), planned);
        findings.push(finding.with("now", Arg::Number(now)).with("code", &indicator.code));
    }
}
