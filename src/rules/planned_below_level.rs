//! R05: registered with a planned value that does not reach the level, or is above the most that there may be.

use crate::catalogue::{Direction, Indicator};
use crate::finding::{Finding, Findings};
use crate::form::rules::PLANNED_BELOW_LEVEL;
use crate::message::{Arg, Message};
use crate::rules::declared::{PartRow, Violations};
use crate::rules::required_level;
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
    let finding = Finding::new(&PLANNED_BELOW_LEVEL, &answer.planned.place)
        .found_as(answer.planned.shown(), Arg::List(planned))
        .expected(required_level::of_indicator(indicator, year, class));
    which_way(finding, indicator.direction).with("code", &indicator.code).with("year", year.to_string())
}

/// The second number alone falls short: said at its own cell.
fn of_part(PartRow { indicator, part, main }: PartRow<'_>, (year, class): (i32, Option<&str>)) -> Option<Finding> {
    let planned = main.planned_part?;
    let finding = Finding::new(&PLANNED_BELOW_LEVEL, &planned.place)
        .found_as(planned.shown(), planned.number()?)
        .expected(required_level::said(indicator.direction, part.level.number(year, class)?));
    Some(which_way(finding, indicator.direction).with("code", &part.code).with("year", year.to_string()))
}

/// What is wrong with the plan, and which way it has to go: up to a level, or down to it.
fn which_way(finding: Finding, direction: Option<Direction>) -> Finding {
    let (fault, remedy) = match direction {
        Some(Direction::AtMost | Direction::NoneAllowed) => ("planned-too-high", "lower-the-plan"),
        Some(Direction::AtLeast) | None => ("planned-too-low", "raise-the-plan"),
    };
    finding.with("fault", Message::new(fault)).with("change", Message::new(remedy))
}
