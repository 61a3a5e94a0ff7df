//! N11: a registration that names a criterion which does not exist.

use crate::finding::{Finding, Findings};
use crate::form::rules::RELATED_CRITERION;
use crate::rules::declared::{Row, Violations};
use crate::submission::Registration;
use crate::wording::codes_in_text::unknown_code;
use crate::wording::nearest;

pub(super) fn check(violations: &Violations<'_>, findings: &mut Findings) {
    let submission = violations.submission;
    let known = violations.basis.edition.codes();
    let mut say = |row: &Registration, raw: &str, unknown: &str| {
        let codes = || known.iter().map(String::as_str);
        let as_day = day_of(raw).and_then(|day| codes().find(|code| day.iter().any(|part| part == code)));
        let meant = as_day.or_else(|| nearest(unknown, codes())).or(codes().next()).unwrap_or_default();
        findings.push(
            Finding::new(&RELATED_CRITERION, &row.related.place).found(raw).with("code", unknown).expected(meant),
        );
    };
    let raw = |row: &Registration| row.related.raw.clone().unwrap_or_default();
    // A day that a spreadsheet made of a code looks like none, so the form does not ask about it.
    for row in submission.pilot_models.iter().chain(&submission.village_changes) {
        let raw = raw(row);
        if day_of(&raw).is_some() {
            say(row, &raw, raw.trim());
        }
    }
    for violation in violations.of(&RELATED_CRITERION) {
        let (Row::PilotModel(row) | Row::VillageChange(row)) = violation.row else { continue };
        let raw = raw(row);
        if let Some(unknown) = unknown_code(&raw, &known).filter(|_| day_of(&raw).is_none()) {
            say(row, &raw, &unknown);
        }
    }
}

/// The codes that a day or a month may have been before a spreadsheet made one of it: of 17/06/2024 17.6, of 6/2024 6.
fn day_of(text: &str) -> Option<Vec<String>> {
    let numbers: Vec<u32> = text.trim().split(['/', '-']).map(|part| part.parse().ok()).collect::<Option<_>>()?;
    match numbers.as_slice() {
        [month, 1990..=2100] => Some(vec![month.to_string()]),
        [day, month, 1990..=2100] => Some(vec![format!("{day}.{month}"), format!("{month}.{day}"), day.to_string()]),
        _ => None,
    }
}
