//! When something may be: the days around this plan, the years in which what is registered is completed.

use chrono::{NaiveDate, TimeDelta};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::district::Profile;
use crate::form::constraint::here;
use crate::form::rules::{DATES_OUT_OF_ORDER, DAYS_BEFORE, OUTSIDE_THE_PLAN};
use crate::form::{ColumnId, Comparison, Condition, ConditionCell, Constraint, Operand, TableId};
use crate::wording::times::YEARS;

/// What a spreadsheet counts as the first day of 1970.
const FIRST_OF_1970: i64 = 25_569;

/// A day as a spreadsheet counts it.
pub fn serial(day: NaiveDate) -> i64 {
    day.signed_duration_since(NaiveDate::default()).num_days() + FIRST_OF_1970
}

/// The days on which a plan of this year may be issued and agreed.
pub fn days_of_the_plan(profile: &Profile) -> (NaiveDate, NaiveDate) {
    let plan = &profile.plan;
    let before = profile.rules.threshold(&OUTSIDE_THE_PLAN, &DAYS_BEFORE);
    let before = before.to_i64().and_then(TimeDelta::try_days);
    let first = before.and_then(|before| plan.assessed_on.checked_sub_signed(before)).unwrap_or(plan.assessed_on);
    (first, NaiveDate::from_ymd_opt(plan.year, 12, 31).unwrap_or(plan.assessed_on))
}

/// N12 of a day.
pub(super) fn day_outside(profile: &Profile, column: ColumnId) -> Constraint {
    let (first, last) = days_of_the_plan(profile);
    let outside = outside(&column, serial(first), serial(last));
    Constraint::warning(&OUTSIDE_THE_PLAN, column, outside, "ngày không thuộc đợt kế hoạch này")
}

/// N15: a body agreed after the plan was issued. A day that has nothing to do with this plan is asked about by itself.
pub(super) fn agreed_late(profile: &Profile, column: ColumnId) -> Constraint {
    let issued = ConditionCell::In(TableId::General, "document-date".to_owned(), ColumnId::Answer);
    let (first, last) = days_of_the_plan(profile);
    let after = Condition::Compare(here(column.clone()), Comparison::More, Operand::Cell(issued.clone()));
    let within = [here(column.clone()), issued].map(|cell| outside_of(&cell, serial(first), serial(last)).negated());
    let late = Condition::All(std::iter::once(after).chain(within).collect());
    Constraint::warning(&DATES_OUT_OF_ORDER, column, late, "sau ngày ban hành kế hoạch")
}

/// The first year of the national programme for new-style rural areas (Decision 800/QĐ-TTg of 4 June 2010): no commune was
/// recognised before.
pub const FIRST_RECOGNITION: i32 = 2010;

/// N12 of the year in which a commune was recognised, where it was.
pub(super) fn year_outside(profile: &Profile, column: ColumnId, recognised: Condition) -> Constraint {
    let year = profile.plan.year;
    let outside = Condition::All(vec![recognised, outside(&column, FIRST_RECOGNITION.into(), year.into())]);
    Constraint::warning(&OUTSIDE_THE_PLAN, column, outside, &format!("ngoài {FIRST_RECOGNITION}–{year}"))
}

/// N12 of a completion: a text, a year, or a day as a number.
pub(super) fn completion_outside(profile: &Profile) -> Constraint {
    let (first, last) = (profile.plan.year, profile.plan.goal_year);
    let column = ColumnId::Completion;
    let years = (first..=last).map(|year| year.to_string()).collect();
    let last_year = |comparison| compared(&column, comparison, YEARS.1.into());
    let first_day = NaiveDate::from_ymd_opt(first, 1, 1).map(serial).unwrap_or_default();
    let last_day = NaiveDate::from_ymd_opt(last, 12, 31).map(serial).unwrap_or_default();
    let outside = vec![
        Condition::NamesNone(here(column.clone()), years),
        Condition::All(vec![last_year(Comparison::AtMost), outside(&column, first.into(), last.into())]),
        Condition::All(vec![last_year(Comparison::More), outside(&column, first_day, last_day)]),
    ];
    let remark = format!("hoàn thành ngoài {first}–{last}");
    Constraint::warning(&OUTSIDE_THE_PLAN, column, Condition::Any(outside), &remark)
}

fn outside(column: &ColumnId, first: i64, last: i64) -> Condition {
    outside_of(&here(column.clone()), first, last)
}

fn outside_of(cell: &ConditionCell, first: i64, last: i64) -> Condition {
    let compared =
        |comparison, number: i64| Condition::Compare(cell.clone(), comparison, Operand::Number(Decimal::from(number)));
    Condition::Any(vec![compared(Comparison::Less, first), compared(Comparison::More, last)])
}

fn compared(column: &ColumnId, comparison: Comparison, number: i64) -> Condition {
    Condition::Compare(here(column.clone()), comparison, Operand::Number(Decimal::from(number)))
}
