//! R10: the second number of an indicator, a part of the first, is larger than it; or an indicator that counts a part of another one.

use crate::finding::{Finding, Findings};
use crate::form::ColumnId;
use crate::form::rules::PART_EXCEEDS_WHOLE;
use crate::rules::declared::{PartRow, Violations};
use crate::submission::{Entry, IndicatorAnswer};

pub(super) fn check<'a>(violations: &Violations<'a>, findings: &mut Findings) {
    for (row, column) in violations.rows(&PART_EXCEEDS_WHOLE) {
        let Some((indicator, answer)) = violations.indicator(row) else { continue };
        let whole = indicator.within.as_deref().and_then(|code| violations.submission.answers.indicator(code));
        let number = |answer: IndicatorAnswer<'a>| match column {
            ColumnId::PlannedValue => answer.planned,
            _ => answer.value,
        };
        let Some(whole) = whole.map(number) else { continue };
        finding(&indicator.code, (whole, number(answer))).into_iter().for_each(|finding| findings.push(finding));
    }
    for (PartRow { indicator, main, .. }, column) in violations.of_parts(&PART_EXCEEDS_WHOLE) {
        let (whole, part) = match column {
            ColumnId::PlannedValue => (main.planned, main.planned_part),
            _ => (main.value, main.part),
        };
        let finding = part.and_then(|part| finding(&indicator.code, (whole, part)));
        finding.into_iter().for_each(|finding| findings.push(finding));
    }
}

fn finding(code: &str, (whole, part): (&Entry, &Entry)) -> Option<Finding> {
    let finding = Finding::new(&PART_EXCEEDS_WHOLE, &part.place).found_as(part.shown(), part.number()?);
    let finding = finding.with("code", code).with("whole", whole.number()?);
    Some(finding.with("whole-cell", whole.place.cell_text().unwrap_or_default()))
}
