//! R01: the number says one thing, the assessment another.

use chrono::Datelike;
use rust_decimal::Decimal;

use crate::catalogue::Indicator;
use crate::finding::{Finding, Findings};
use crate::form::Assessment;
use crate::form::rules::CONTRADICTION;
use crate::message::Arg;
use crate::rules::declared::Violations;
use crate::submission::IndicatorAnswer;

pub(super) fn check(violations: &Violations<'_>, findings: &mut Findings) {
    let year = violations.basis.profile.plan.assessed_on.year();
    let class = violations.submission.class(violations.basis);
    let main = |indicator: &_, answer: &_| of_indicator(indicator, answer, (year, class));
    let part = |indicator: &_, answer: &_| of_part(indicator, answer, (year, class));
    for finding in violations.of_numbers(&CONTRADICTION, main, part) {
        findings.push(finding);
    }
}

fn of_indicator(indicator: &Indicator, answer: &IndicatorAnswer, (year, class): (i32, Option<&str>)) -> Finding {
    let expected = match answer.assessment.value {
        Some(Assessment::Met) => Assessment::NotMet,
        _ => Assessment::Met,
    };
    let part = answer.part.as_ref().and_then(|part| part.number());
    Finding::new(&CONTRADICTION, &answer.assessment.place)
        .found(answer.assessment.raw.clone().unwrap_or_default())
        .expected(expected.text())
        .with("code", &indicator.code)
        .with("value", numbers(answer.value.number(), part))
        .with("value-cell", answer.value.place.cell_text().unwrap_or_default())
        .with("level", level(indicator, year, class))
}

/// The second number alone falls short: said at its own cell.
fn of_part(indicator: &Indicator, answer: &IndicatorAnswer, (year, class): (i32, Option<&str>)) -> Option<Finding> {
    let (part, entry) = indicator.part.as_ref().zip(answer.part.as_ref())?;
    let mut finding = Finding::new(&CONTRADICTION, &entry.place)
        .expected(Assessment::NotMet.text())
        .with("code", &part.code)
        .with("found", answer.assessment.raw.clone().unwrap_or_default())
        .with("value", entry.number()?)
        .with("value-cell", entry.place.cell_text().unwrap_or_default());
    finding.found.clone_from(&entry.raw);
    Some(finding.with("level", part.level.number(year, class)?))
}

pub(super) fn numbers(value: Option<Decimal>, part: Option<Decimal>) -> Arg {
    Arg::List(value.into_iter().chain(part).map(Arg::Number).collect())
}

pub(super) fn level(indicator: &Indicator, year: i32, class: Option<&str>) -> Arg {
    let second = indicator.part.as_ref().and_then(|part| part.level.number(year, class));
    Arg::List(indicator.level.number(year, class).into_iter().chain(second).map(Arg::Number).collect())
}
