//! Pilot models and villages' changes: told apart by their names, wherever they stand; a single one that was given another name is
//! the same one, reworded.

use crate::comparison::cell::change;
use crate::comparison::change::{Change, ChangeKind, What};
use crate::comparison::subject::{agree, shortened};
use crate::form::TableId;
use crate::submission::{Answers, Entry, Registration};
use crate::wording::normalise;

pub(super) fn changes(earlier: &Answers, later: &Answers, table: TableId) -> Vec<Change> {
    let what = if table == TableId::PilotModel { What::Model } else { What::VillageChange };
    let mut before: Vec<Registration<'_>> = filled(earlier, table);
    let mut after: Vec<Registration<'_>> = filled(later, table);
    let mut pairs = paired(&mut before, &mut after, |one, other| name(one) == name(other) && !name(one).is_empty());
    // The same words under another name.
    pairs.extend(paired(&mut before, &mut after, |one, other| {
        !one.content.is_empty() && agree(one.content, other.content)
    }));
    if table == TableId::PilotModel && before.len() == 1 && after.len() == 1 {
        pairs.extend(paired(&mut before, &mut after, |_, _| true));
    }
    let dropped = before.iter().map(|row| whole(row, what, ChangeKind::Dropped));
    let added = after.iter().map(|row| whole(row, what, ChangeKind::Added));
    let changed = pairs.iter().flat_map(|(one, other)| of_pair(one, other, what));
    changed.chain(dropped).chain(added).collect()
}

/// Rows that register something, or name what a commune has to name itself.
fn filled(answers: &Answers, table: TableId) -> Vec<Registration<'_>> {
    let says = |row: &Registration<'_>| table == TableId::PilotModel || !row.content.is_empty();
    answers.registrations(table).filter(says).collect()
}

fn name(row: &Registration<'_>) -> String {
    normalise(row.name.shown())
}

/// Takes those that belong together out of both lists.
fn paired<'a>(
    before: &mut Vec<Registration<'a>>,
    after: &mut Vec<Registration<'a>>,
    belong: impl Fn(&Registration<'a>, &Registration<'a>) -> bool,
) -> Vec<(Registration<'a>, Registration<'a>)> {
    let mut pairs = Vec::new();
    before.retain(|one| match after.iter().position(|other| belong(one, other)) {
        Some(index) => {
            pairs.push((*one, after.remove(index)));
            false
        }
        None => true,
    });
    pairs
}

fn of_pair(one: &Registration<'_>, other: &Registration<'_>, what: What) -> Vec<Change> {
    let cells = [
        (what, one.name, other.name),
        (What::RegisteredContent, one.content, other.content),
        (What::Location, one.location, other.location),
        (What::Theme, one.theme, other.theme),
        (What::RelatedCriterion, one.related, other.related),
        (What::Completion, one.completion, other.completion),
    ];
    let there = |entry: &'_ Entry| !entry.is_empty();
    let name = other.name;
    let changed = cells.into_iter().filter(|(_, one, other)| !agree(one, other));
    let changed = changed.map(|(what, one, other)| {
        let mut change = change(what, (Some(one).filter(|one| there(one)), Some(other).filter(|other| there(other))));
        change.step = ChangeKind::Changed;
        Change { subject: shortened(name.shown()), ..change }
    });
    changed.collect()
}

/// A row that is only in one of them.
fn whole(row: &Registration<'_>, what: What, step: ChangeKind) -> Change {
    let entry = if row.content.is_empty() { row.name } else { row.content };
    let sides = if step == ChangeKind::Added { (None, Some(entry)) } else { (Some(entry), None) };
    Change { subject: shortened(row.name.shown()), ..change(what, sides) }
}
