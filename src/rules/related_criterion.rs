//! N11: a registration that names a criterion which does not exist.

use crate::finding::{Finding, Findings};
use crate::form::TableId;
use crate::form::rules::RELATED_CRITERION;
use crate::rules::declared::Violations;
use crate::submission::Entry;
use crate::wording::codes::{self, unknown_code};
use crate::wording::nearest;

pub(super) fn check(violations: &Violations<'_>, findings: &mut Findings) {
    let answers = &violations.submission.answers;
    let known = violations.basis.edition.codes();
    let mut say = |entry: &Entry, unknown: &str| {
        let raw = entry.shown();
        let possible = || known.iter().map(String::as_str);
        let as_day =
            codes::of_day_text(raw).and_then(|day| possible().find(|code| day.iter().any(|part| part == code)));
        let meant = as_day.or_else(|| nearest(unknown, possible())).or(possible().next()).unwrap_or_default();
        let finding = Finding::new(&RELATED_CRITERION, &entry.place).found(raw);
        findings.push(finding.with("code", unknown).expected(meant));
    };
    let is_day = |entry: &Entry| codes::of_day_text(entry.shown()).is_some();
    // A day that a spreadsheet made of a code looks like none, so the form does not ask about it.
    let registered = [TableId::PilotModel, TableId::VillageChanges].map(|table| answers.registrations(table));
    for registration in registered.into_iter().flatten().filter(|registration| is_day(registration.related)) {
        say(registration.related, registration.related.shown().trim());
    }
    for (row, column) in violations.rows(&RELATED_CRITERION) {
        let Some(entry) = row.entry(column).filter(|entry| !is_day(entry)) else { continue };
        if let Some(unknown) = unknown_code(entry.shown(), &known) {
            say(entry, &unknown);
        }
    }
}
