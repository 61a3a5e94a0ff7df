//! What became of one cell.

use crate::comparison::change::{Change, ChangeKind, What};
use crate::comparison::subject;
use crate::submission::Entry;

/// Of one cell.
pub(super) fn change(what: What, (before, after): (Option<&Entry>, Option<&Entry>)) -> Change {
    let money = |entry: Option<&Entry>| entry.map_or(Some(Default::default()), Entry::money);
    let is_money = before.or(after).and_then(Entry::money).is_some();
    let amounts = money(before).zip(money(after)).filter(|_| is_money);
    let step = match (before, after) {
        (None, Some(_)) => ChangeKind::Added,
        (Some(_), None) => ChangeKind::Dropped,
        _ => ChangeKind::Changed,
    };
    Change {
        what,
        step,
        subject: String::new(),
        before: before.map(subject::said),
        after: after.map(subject::said),
        difference: amounts.map(|(before, after)| after - before),
        places: (before.map(|entry| entry.place.clone()), after.map(|entry| entry.place.clone())),
    }
}
