//! What is registered and planned: money, pilot models, village changes.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::consolidation::FundingLine;
use crate::consolidation::analysis::statements::{Statement, Surveyed, names};
use crate::message::{Arg, Message};
use crate::wording::number::rounded;

/// Said only where a registered indicator that needs resources has no money.
pub(super) fn without_money(surveyed: Surveyed<'_>) -> Option<Statement> {
    let unfunded = &surveyed.bottlenecks.unfunded;
    let codes: BTreeSet<&str> = unfunded.iter().map(|unfunded| unfunded.commune.code.as_str()).collect();
    let communes = surveyed.district.communes.iter().filter(|commune| codes.contains(commune.code.as_str()));
    let reported = surveyed.figures.communes.reported;
    let message = Message::new("statement-without-money")
        .with("count", codes.len())
        .with("reported", reported)
        .with("criteria", unfunded.len())
        .with("communes", names(communes.map(|commune| commune.name.as_str())));
    (!unfunded.is_empty()).then(|| Statement::new(3, codes.len(), reported, message))
}

/// Said once someone has reported.
pub(super) fn pilot_models(surveyed: Surveyed<'_>) -> Option<Statement> {
    let models = surveyed.figures.pilot_models;
    let message = Message::new("statement-pilot-models").with("fulfilled", models.fulfilled).with("due", models.due);
    let missing = models.due - models.fulfilled;
    (surveyed.figures.communes.reported > 0).then(|| Statement::new(1, missing, models.due, message))
}

/// Said once the number of some commune's villages is known.
pub(super) fn village_changes(surveyed: Surveyed<'_>) -> Option<Statement> {
    let changes = surveyed.figures.village_changes;
    let message = Message::new("statement-village-changes")
        .with("fulfilled", changes.fulfilled)
        .with("due", changes.due)
        .with("communes", surveyed.figures.communes.total - changes.communes_without_number);
    let missing = changes.due - changes.fulfilled;
    (changes.due > 0).then(|| Statement::new(1, missing, changes.due, message))
}

/// The total, and the task group of the office's list that takes most of it.
pub(super) fn funding(surveyed: Surveyed<'_>) -> Option<Statement> {
    let funding = &surveyed.figures.funding;
    let known = |line: &&FundingLine| line.id.is_some();
    let largest = funding.by_group.iter().rev().filter(known).max_by_key(|line| line.amount)?;
    let hundredth = Decimal::from(funding.total.dong()).checked_div(Decimal::ONE_HUNDRED)?;
    let share = Decimal::from(largest.amount.dong()).checked_div(hundredth)?;
    let message = Message::new("statement-funding")
        .with("total", Arg::Millions(funding.total))
        .with("group", &largest.name)
        .with("amount", Arg::Millions(largest.amount))
        .with("share", rounded(share, 1));
    (funding.total.dong() > 0).then(|| Statement::new(0, 0, 1, message))
}
