//! R06: the planned value is worse than the present one.

use std::collections::BTreeSet;

use crate::finding::{Finding, Findings};
use crate::form::rules::{PLANNED_BELOW_LEVEL, PLANNED_WORSE};
use crate::message::Arg;
use crate::rules::declared::{Row, Violations};

pub(super) fn check(violations: &Violations<'_>, findings: &mut Findings) {
    // Who plans below the level has to raise the plan anyway.
    let below: BTreeSet<&str> = violations.of_indicators(&PLANNED_BELOW_LEVEL).map(|(i, _)| i.code.as_str()).collect();
    for violation in violations.of(&PLANNED_WORSE) {
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
        let finding =
            Finding::new(&PLANNED_WORSE, &entry.place).found_as(entry.raw.clone().unwrap_or_default(), planned);
        findings.push(finding.with("now", Arg::Number(now)).with("code", code));
    }
}
