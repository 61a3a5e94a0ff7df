//! R06: the planned value is worse than the present one.

use std::collections::BTreeSet;

use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::message::Arg;
use crate::rules::declared::{Row, Violations};
use crate::rules::planned_below_level;

/// A plan that goes back: two figures may have been swapped, or one has another scale. Each of an indicator's two numbers is looked
/// at by itself.
pub(super) const RULE: Rule = Rule::new("R06", Severity::Warning, Scope::Row);

pub(super) fn check(violations: &Violations<'_>, findings: &mut Findings) {
    // Who plans below the level has to raise the plan anyway.
    let below: BTreeSet<&str> =
        violations.of_indicators(&planned_below_level::RULE).map(|(i, _)| i.code.as_str()).collect();
    for violation in violations.of(&RULE) {
        let (code, now, planned) = match violation.row {
            Row::Indicator(indicator, _) if below.contains(indicator.code.as_str()) => continue,
            Row::Indicator(indicator, answer) => (&indicator.code, Some(&answer.value), Some(&answer.planned)),
            Row::Part(indicator, answer) => {
                let code = indicator.part.as_ref().map_or(&indicator.code, |part| &part.code);
                (code, answer.part.as_ref(), answer.planned_part.as_ref())
            }
            _ => continue,
        };
        let numbers = now.zip(planned).and_then(|(now, planned)| Some((now.number()?, planned, planned.number()?)));
        let Some((now, entry, planned)) = numbers else { continue };
        let finding = Finding::new(&RULE, &entry.place).found_as(entry.raw.clone().unwrap_or_default(), planned);
        findings.push(finding.with("now", Arg::Number(now)).with("code", code));
    }
}
