//! N15: a body agreed after the plan was issued; a day after the workbook was saved.

use chrono::{Datelike, NaiveDate};

use crate::finding::{Finding, Findings};
use crate::form;
use crate::form::rules::DATES_OUT_OF_ORDER;
use crate::message::{Arg, Message};
use crate::rules::declared::Violations;
use crate::submission::{Entry, Said};

pub(super) fn check(violations: &Violations<'_>, findings: &mut Findings) {
    let submission = violations.submission;
    let issued = submission.answers.field("document-date");
    let late: Vec<&Entry> =
        violations.rows(&DATES_OUT_OF_ORDER).filter_map(|(row, column)| row.entry(column)).collect();
    let days = || submission.consents().map(|consent| (consent.label, consent.on)).filter(|(_, on)| day(on).is_some());
    for (body, on) in days().filter(|(_, on)| late.iter().any(|late| late.place == on.place)) {
        let cell = issued.and_then(|issued| issued.place.cell_text()).unwrap_or_default();
        let shown = issued.map_or("", Entry::shown);
        let why = Message::new("after-issue").with("day", shown).with("cell", cell);
        findings.push(finding(on, Message::new("dated-consent").with("body", body), why));
    }
    let Some(saved) = submission.saved_on else { return };
    let (first, last) = form::days_of_the_plan(violations.basis.profile);
    // One that has nothing to do with this plan is asked about by itself.
    let is_ahead = |entry: &Entry| {
        let ahead = |day: NaiveDate| (day.year(), day.month()) > (saved.year(), saved.month());
        day(entry).is_some_and(|day| ahead(day) && (first..=last).contains(&day))
    };
    let issue = issued.map(|issued| (Message::new("dated-document"), issued));
    let agreed = days().filter(|(_, on)| !late.iter().any(|late| late.place == on.place));
    let agreed = agreed.map(|(body, on)| (Message::new("dated-consent").with("body", body), on));
    for (what, entry) in issue.into_iter().chain(agreed).filter(|(_, entry)| is_ahead(entry)) {
        findings.push(finding(entry, what, Message::new("after-saving").with("day", saved)));
    }
}

fn finding(entry: &Entry, what: Message, why: Message) -> Finding {
    Finding::new(&DATES_OUT_OF_ORDER, &entry.place).found(entry.shown()).with("what", what).with("why", Arg::from(why))
}

const fn day(entry: &Entry) -> Option<NaiveDate> {
    match entry.said {
        Some(Said::Day(day)) => Some(day),
        _ => None,
    }
}
