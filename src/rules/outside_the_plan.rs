//! N12: a day or a month that has nothing to do with this plan.

use chrono::{Datelike, NaiveDate, TimeDelta};
use rust_decimal::prelude::ToPrimitive;

use crate::district::Basis;
use crate::finding::{Finding, Findings, Rule, Scope, Severity, Threshold};
use crate::message::{Arg, Message};
use crate::rules::settings;
use crate::submission::{FieldValue, Submission};

/// The plan is issued, and the registrations agreed, around the turn of the year; what is registered is completed in the plan year
/// or until the district's goal. Another year is most often last year's, written from habit in January. Being late is no fault of
/// a date: who handed in when is shown elsewhere.
pub(super) const RULE: Rule = Rule::new("N12", Severity::Warning, Scope::Submission).with_thresholds(&[DAYS_BEFORE]);

/// Days before the day assessed on which a plan may already have been issued.
const DAYS_BEFORE: Threshold = Threshold::new("days-before", 120);

pub(super) fn check(submission: &Submission, basis: Basis<'_>, findings: &mut Findings) {
    days(submission, basis, findings);
    let plan = &basis.profile.plan;
    for row in submission.pilot_models.iter().chain(&submission.village_changes) {
        if row.completion.value.is_some_and(|period| !(plan.year..=plan.goal_year).contains(&period.year)) {
            let finding =
                Finding::new(&RULE, &row.completion.place).found(row.completion.raw.clone().unwrap_or_default());
            let years = format!("{}–{}", plan.year, plan.goal_year);
            findings.push(finding.with("what", Message::new("dated-completion")).expected(years));
        }
    }
}

fn days(submission: &Submission, basis: Basis<'_>, findings: &mut Findings) {
    let plan = &basis.profile.plan;
    let before = settings::threshold(basis, &RULE, &DAYS_BEFORE).to_i64().and_then(TimeDelta::try_days);
    let first = before.and_then(|before| plan.assessed_on.checked_sub_signed(before)).unwrap_or(plan.assessed_on);
    let document = submission.field("document-date").and_then(|field| match field.answer.value {
        Some(FieldValue::Date(day)) => {
            Some((Message::new("dated-document"), day, &field.answer.raw, &field.answer.place))
        }
        _ => None,
    });
    let agreed = submission.consent.iter().filter_map(|consent| {
        let what = Message::new("dated-consent").with("body", &consent.label);
        Some((what, consent.on.value?, &consent.on.raw, &consent.on.place))
    });
    for (what, day, raw, place) in document.into_iter().chain(agreed) {
        if day < first || day.year() > plan.year {
            let last = NaiveDate::from_ymd_opt(plan.year, 12, 31).unwrap_or(day);
            let range = Arg::from(Message::new("range-days").with("first", first).with("last", last));
            findings.push(
                Finding::new(&RULE, place).found(raw.clone().unwrap_or_default()).with("what", what).expected(range),
            );
        }
    }
}
