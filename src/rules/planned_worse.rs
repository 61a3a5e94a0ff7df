//! R06: the planned value is worse than the present one.

use std::collections::BTreeSet;

use crate::finding::{Finding, Findings};
use crate::form::rules::{PLANNED_BELOW_LEVEL, PLANNED_WORSE};
use crate::message::Arg;
use crate::rules::declared::{PartRow, Violations};

pub(super) fn check(violations: &Violations<'_>, findings: &mut Findings) {
    // Who plans below the level has to raise the plan anyway.
    let below: BTreeSet<&str> = violations.of_indicators(&PLANNED_BELOW_LEVEL).map(|(i, _)| i.code.as_str()).collect();
    for (row, _) in violations.rows(&PLANNED_WORSE) {
        let (code, now, planned) = match (violations.indicator(row), violations.part(row)) {
            (Some((indicator, _)), _) if below.contains(indicator.code.as_str()) => continue,
            (Some((indicator, answer)), _) => (&indicator.code, Some(answer.value), Some(answer.planned)),
            (None, Some(PartRow { part, main, .. })) => (&part.code, main.part, main.planned_part),
            (None, None) => continue,
        };
        let numbers = now.zip(planned).and_then(|(now, planned)| Some((now.number()?, planned, planned.number()?)));
        let Some((now, entry, planned)) = numbers else { continue };
        let finding = Finding::new(&PLANNED_WORSE, &entry.place).found_as(entry.shown(), planned);
        findings.push(finding.with("now", Arg::Number(now)).with("code", code));
    }
}
