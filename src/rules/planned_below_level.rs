//! R05: registered with a planned value that does not reach the level.

use rust_decimal::Decimal;

use crate::catalogue::Indicator;
use crate::finding::{Finding, Findings};
use crate::form::rules::PLANNED_BELOW_LEVEL;
use crate::message::Arg;
use crate::rules::declared::Violations;
use crate::submission::{Entry, IndicatorAnswer};

pub(super) fn check(violations: &Violations<'_>, findings: &mut Findings) {
    let year = violations.basis.profile.plan.year;
    let class = violations.submission.class(violations.basis);
    let main = |indicator: &_, answer: &_| of_indicator(indicator, answer, (year, class));
    let part = |indicator: &_, answer: &_| of_part(indicator, answer, (year, class));
    for finding in violations.of_numbers(&PLANNED_BELOW_LEVEL, main, part) {
        findings.push(finding);
    }
}

fn of_indicator(indicator: &Indicator, answer: &IndicatorAnswer, (year, class): (i32, Option<&str>)) -> Finding {
    let part = answer.planned_part.as_ref().and_then(Entry::number);
    let planned = answer.planned.number().into_iter().chain(part).map(Arg::Number).collect();
    let levels = [Some(&indicator.level), indicator.part.as_ref().map(|part| &part.level)];
    let levels: Vec<Decimal> = levels.into_iter().flatten().filter_map(|l| l.number(year, class)).collect();
    let finding = Finding::new(&PLANNED_BELOW_LEVEL, &answer.planned.place)
        .found_as(answer.planned.raw.clone().unwrap_or_default(), Arg::List(planned))
        .expected(Arg::List(levels.into_iter().map(Arg::Number).collect()));
    finding.with("code", &indicator.code).with("year", year.to_string())
}

/// The second number alone falls short: said at its own cell.
fn of_part(indicator: &Indicator, answer: &IndicatorAnswer, (year, class): (i32, Option<&str>)) -> Option<Finding> {
    let (part, planned) = indicator.part.as_ref().zip(answer.planned_part.as_ref())?;
    let finding = Finding::new(&PLANNED_BELOW_LEVEL, &planned.place)
        .found_as(planned.raw.clone().unwrap_or_default(), planned.number()?)
        .expected(part.level.number(year, class)?);
    Some(finding.with("code", &part.code).with("year", year.to_string()))
}
