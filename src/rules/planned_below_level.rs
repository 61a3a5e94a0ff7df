//! R05: registered with a planned value that does not reach the level.

use rust_decimal::Decimal;

use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::message::Arg;
use crate::rules::declared::Violations;
use crate::submission::Entry;

/// Who registers an indicator for the plan year plans at least the level of that year (10.1 rises from year to year).
pub(super) const RULE: Rule = Rule::new("R05", Severity::Error, Scope::Row);

pub(super) fn check(violations: &Violations<'_>, findings: &mut Findings) {
    let year = violations.basis.profile.plan.year;
    let class = violations.submission.class(violations.basis);
    for (indicator, answer) in violations.of_indicators(&RULE) {
        let part = answer.planned_part.as_ref().and_then(Entry::number);
        let planned = answer.planned.number().into_iter().chain(part).map(Arg::Number).collect();
        let levels = [Some(&indicator.level), indicator.part.as_ref().map(|part| &part.level)];
        let levels: Vec<Decimal> = levels.into_iter().flatten().filter_map(|l| l.number(year, class)).collect();
        let finding = Finding::new(&RULE, &answer.planned.place)
            .found_as(answer.planned.raw.clone().unwrap_or_default(), Arg::List(planned))
            .expected(Arg::List(levels.into_iter().map(Arg::Number).collect()));
        findings.push(finding.with("code", &indicator.code).with("year", year.to_string()));
    }
}
