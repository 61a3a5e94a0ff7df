//! R11: basically met, though the value reaches the level.

use chrono::Datelike;

use crate::finding::{Finding, Findings};
use crate::form::Assessment;
use crate::form::rules::BASICALLY_MET;
use crate::rules::contradiction::numbers;
use crate::rules::declared::Violations;
use crate::rules::required_level;
use crate::submission::Entry;

pub(super) fn check(violations: &Violations<'_>, findings: &mut Findings) {
    let year = violations.basis.profile.plan.assessed_on.year();
    for (indicator, answer) in violations.of_indicators(&BASICALLY_MET) {
        let part = answer.part.and_then(Entry::number);
        let finding = Finding::new(&BASICALLY_MET, &answer.assessment.place)
            .found(answer.assessment.shown())
            .expected(Assessment::Met.text())
            .with("code", &indicator.code)
            .with("value", numbers(answer.value.number(), part))
            .with("value-cell", answer.value.place.cell_text().unwrap_or_default())
            .with("level", required_level::of_indicator(indicator, year, violations.class));
        findings.push(finding);
    }
}
