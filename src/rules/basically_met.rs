//! R11: basically met, though the value reaches the level.

use chrono::Datelike;

use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::form::Assessment;
use crate::rules::contradiction::{level, numbers};
use crate::rules::declared::Violations;

/// *Cơ bản đạt* counts as not met. Where the number reaches the level the commune may count too little of itself; or something that
/// the number does not show is still missing, which it then says.
pub(super) const RULE: Rule = Rule::new("R11", Severity::Warning, Scope::Row);

pub(super) fn check(violations: &Violations<'_>, findings: &mut Findings) {
    let year = violations.basis.profile.plan.assessed_on.year();
    let class = violations.submission.class(violations.basis);
    for (indicator, answer) in violations.of_indicators(&RULE) {
        let part = answer.part.as_ref().and_then(|part| part.number());
        let finding = Finding::new(&RULE, &answer.assessment.place)
            .found(answer.assessment.raw.clone().unwrap_or_default())
            .expected(Assessment::Met.text())
            .with("code", &indicator.code)
            .with("value", numbers(answer.value.number(), part))
            .with("value-cell", answer.value.place.cell_text().unwrap_or_default())
            .with("level", level(indicator, year, class));
        findings.push(finding);
    }
}
