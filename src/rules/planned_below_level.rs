//! R05: registered with a planned value that does not reach the level.

use rust_decimal::Decimal;

use crate::catalogue::Indicator;
use crate::finding::{Finding, Findings};
use crate::form::rules::PLANNED_BELOW_LEVEL;
use crate::message::Arg;
use crate::rules::declared::{PartRow, Violations};
use crate::submission::{Entry, IndicatorAnswer};

pub(super) fn check(violations: &Violations<'_>, findings: &mut Findings) {
    let judged = (violations.basis.profile.plan.year, violations.class);
    for (indicator, answer) in violations.of_indicators(&PLANNED_BELOW_LEVEL) {
        findings.push(of_indicator(indicator, answer, judged));
    }
    for (part, _) in violations.of_parts(&PLANNED_BELOW_LEVEL) {
        of_part(part, judged).into_iter().for_each(|finding| findings.push(finding));
    }
}

fn of_indicator(indicator: &Indicator, answer: IndicatorAnswer<'_>, (year, class): (i32, Option<&str>)) -> Finding {
    let part = answer.planned_part.and_then(Entry::number);
    let planned = answer.planned.number().into_iter().chain(part).map(Arg::Number).collect();
    let levels = [Some(&indicator.level), indicator.part.as_ref().map(|part| &part.level)];
    let levels: Vec<Decimal> = levels.into_iter().flatten().filter_map(|l| l.number(year, class)).collect();
    let finding = Finding::new(&PLANNED_BELOW_LEVEL, &answer.planned.place)
        .found_as(answer.planned.shown(), Arg::List(planned))
        .expected(Arg::List(levels.into_iter().map(Arg::Number).collect()));
    finding.with("code", &indicator.code).with("year", year.to_string())
}

/// The second number alone falls short: said at its own cell.
fn of_part(PartRow { part, main, .. }: PartRow<'_>, (year, class): (i32, Option<&str>)) -> Option<Finding> {
    let planned = main.planned_part?;
    let finding = Finding::new(&PLANNED_BELOW_LEVEL, &planned.place)
        .found_as(planned.shown(), planned.number()?)
        .expected(part.level.number(year, class)?);
    Some(finding.with("code", &part.code).with("year", year.to_string()))
}
