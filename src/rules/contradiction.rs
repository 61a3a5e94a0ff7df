//! R01: the number says one thing, the assessment another.

use chrono::Datelike;
use rust_decimal::Decimal;

use crate::catalogue::Indicator;
use crate::finding::{Finding, Findings, Severity};
use crate::form::Assessment;
use crate::form::rules::{CONTRADICTION, ERROR_VALUE, NOT_APPLICABLE, UNKNOWN_CHOICE};
use crate::message::Arg;
use crate::place::Place;
use crate::rules::declared::{PartRow, Violations};
use crate::rules::required_level;
use crate::submission::{Entry, IndicatorAnswer};

/// The cells of assessments, and of second numbers, that an error speaks against: the number says something else, it cannot be read, or
/// it is none that the indicator may have. One that is missing is not disputed.
pub fn disputed_assessments(findings: &Findings) -> impl Iterator<Item = &Place> {
    let rules = [&CONTRADICTION, &NOT_APPLICABLE, &UNKNOWN_CHOICE, &ERROR_VALUE].map(|rule| rule.code);
    let disputed = findings.iter().filter(move |f| rules.contains(&f.rule.code) && f.counts_as(Severity::Error));
    disputed.map(|finding| &finding.place)
}

pub(super) fn check(violations: &Violations<'_>, findings: &mut Findings) {
    let judged = (violations.basis.profile.plan.assessed_on.year(), violations.class);
    for (indicator, answer) in violations.of_indicators(&CONTRADICTION) {
        findings.push(of_indicator(indicator, answer, judged));
    }
    for (part, _) in violations.of_parts(&CONTRADICTION) {
        of_part(part, judged).into_iter().for_each(|finding| findings.push(finding));
    }
}

fn of_indicator(indicator: &Indicator, answer: IndicatorAnswer<'_>, (year, class): (i32, Option<&str>)) -> Finding {
    let expected = match answer.assessment.assessment() {
        Some(Assessment::Met) => Assessment::NotMet,
        _ => Assessment::Met,
    };
    Finding::new(&CONTRADICTION, &answer.assessment.place)
        .found(answer.assessment.shown())
        .expected(expected.text())
        .with("code", &indicator.code)
        .with("value", numbers(answer.value.number(), answer.part.and_then(Entry::number)))
        .with("value-cell", answer.value.place.cell_text().unwrap_or_default())
        .with("level", required_level::of_indicator(indicator, year, class))
}

/// The second number alone falls short: said at its own cell.
fn of_part(PartRow { indicator, part, main, .. }: PartRow<'_>, (year, class): (i32, Option<&str>)) -> Option<Finding> {
    let entry = main.part?;
    let mut finding = Finding::new(&CONTRADICTION, &entry.place)
        .expected(Assessment::NotMet.text())
        .with("code", &part.code)
        .with("found", main.assessment.shown())
        .with("value", entry.number()?)
        .with("value-cell", entry.place.cell_text().unwrap_or_default());
    finding.found = Some(entry.shown().to_owned());
    Some(finding.with("level", required_level::said(indicator.direction, part.level.number(year, class)?)))
}

pub(super) fn numbers(value: Option<Decimal>, part: Option<Decimal>) -> Arg {
    Arg::List(value.into_iter().chain(part).map(Arg::Number).collect())
}
