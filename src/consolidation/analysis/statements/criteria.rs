//! How far the communes are from meeting every criterion, and what holds them back.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::consolidation::Letter;
use crate::consolidation::analysis::statements::{Statement, Surveyed, equals, names};
use crate::message::Message;
use crate::wording::number::rounded;

pub(super) fn goal(surveyed: Surveyed<'_>) -> Statement {
    let (goal, total) = (surveyed.figures.all_criteria, surveyed.figures.communes.total);
    let plan = &surveyed.basis.profile.plan;
    let message = if goal.gap == 0 {
        Message::new("statement-goal-reached")
    } else {
        Message::new("statement-goal").with("gap", goal.gap).with("goal", plan.goal_year.to_string())
    };
    let message = message
        .with("now", goal.now)
        .with("planned", goal.with_registrations)
        .with("total", total)
        .with("criteria", goal.criteria)
        .with("year", plan.year.to_string());
    Statement::new(4, goal.gap, total, message)
}

/// The indicator that is all that most communes lack of a criterion; of equals the first of the edition, and the others by code.
pub(super) fn bottleneck(surveyed: Surveyed<'_>) -> Option<Statement> {
    let first = surveyed.bottlenecks.alone.first()?;
    let (indicator, most) = (first.indicator, first.communes.len());
    let others = surveyed.bottlenecks.alone.iter().skip(1).take_while(|other| other.communes.len() == most);
    let reported = surveyed.figures.communes.reported;
    let message = Message::new("statement-bottleneck")
        .with("code", &indicator.code)
        .with("name", &indicator.name)
        .with("equals", equals(others.map(|other| other.indicator.code.as_str())))
        .with("count", most)
        .with("reported", reported)
        .with("communes", names(first.communes.iter().copied()));
    Some(Statement::new(3, most, reported, message))
}

/// The criterion that fewest of the communes meet; of equals the first of the edition, and the others by code.
pub(super) fn weakest(surveyed: Surveyed<'_>) -> Option<Statement> {
    let reported = surveyed.figures.communes.reported;
    let fewest = surveyed.figures.criteria.iter().map(|criterion| criterion.met).min()?;
    let mut equal = surveyed.figures.criteria.iter().filter(|criterion| criterion.met == fewest);
    let weakest = equal.next()?;
    let message = Message::new("statement-weakest")
        .with("code", &weakest.code)
        .with("name", &weakest.name)
        .with("equals", equals(equal.map(|other| other.code.as_str())))
        .with("met", weakest.met)
        .with("reported", reported)
        .with("registered", weakest.registered);
    let unmet = reported - weakest.met;
    (unmet > 0).then(|| Statement::new(2, unmet, reported, message))
}

/// Indicators that the letter names as needing no resources, neither met nor registered.
pub(super) fn without_resources(surveyed: Surveyed<'_>) -> Option<Statement> {
    let missing =
        surveyed.bottlenecks.gaps.iter().flat_map(|gap| gap.missing.iter().map(move |missing| (gap.commune, missing)));
    let left: Vec<_> = missing
        .filter(|(_, (indicator, letter))| indicator.no_resources && *letter != Letter::Registered)
        .map(|(commune, (indicator, _))| (commune.name.as_str(), indicator.code.as_str()))
        .collect();
    let communes: BTreeSet<&str> = left.iter().map(|(commune, _)| *commune).collect();
    let count = |code: &str| left.iter().filter(|(_, other)| *other == code).count();
    let free = || surveyed.basis.edition.indicators().filter(|indicator| indicator.no_resources);
    let largest = free().map(|indicator| count(&indicator.code)).max()?;
    let mut equal = free().filter(|indicator| count(&indicator.code) == largest);
    let most = equal.next()?;
    let reported = surveyed.figures.communes.reported;
    let message = Message::new("statement-without-resources")
        .with("communes", communes.len())
        .with("reported", reported)
        .with("times", left.len())
        .with("code", &most.code)
        .with("equals", equals(equal.map(|other| other.code.as_str())))
        .with("most", largest);
    (!communes.is_empty()).then(|| Statement::new(2, communes.len(), reported, message))
}

pub(super) fn mean(surveyed: Surveyed<'_>) -> Option<Statement> {
    let mean = surveyed.figures.criteria_per_commune;
    let value = Decimal::from(mean.sum).checked_div(Decimal::from(mean.count))?;
    let message = Message::new("statement-mean").with("mean", rounded(value, 2)).with("criteria", mean.of);
    Some(Statement::new(0, 0, mean.count, message))
}
