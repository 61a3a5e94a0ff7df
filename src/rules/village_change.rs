//! N03: a village without its change.

use crate::finding::{Finding, Findings};
use crate::form::TableId;
use crate::form::rules::VILLAGE_CHANGE;
use crate::message::{Arg, Message};
use crate::place::Place;
use crate::rules::declared::{ViolationSubject, Violations};
use crate::rules::filler;
use crate::rules::villages::Villages;
use crate::submission::Registration;

pub(super) fn check(violations: &Violations<'_>, findings: &mut Findings) {
    let Violations { submission, basis, .. } = *violations;
    let Some(table) = submission.answers.table(TableId::VillageChanges) else { return };
    let mut say = |place: &Place, who: Message, instead: Arg| {
        findings.push(Finding::new(&VILLAGE_CHANGE, place).with("who", who).with("instead", instead));
    };
    let mut without = |change: Registration<'_>| {
        let name = change.name.words().unwrap_or_default();
        say(&change.content.place, village(name), filler::instead(change.content));
    };
    for violation in violations.of(&VILLAGE_CHANGE) {
        match violation.of {
            // Not one of them is filled.
            ViolationSubject::Table(table) => table.rows().filter_map(Registration::of).for_each(&mut without),
            ViolationSubject::Row(row) => Registration::of(row).into_iter().for_each(&mut without),
        }
    }
    let declared = submission.whole("villages").and_then(|number| usize::try_from(number).ok()).unwrap_or_default();
    for (row, column) in violations.rows(&VILLAGE_CHANGE).filter(|(row, _)| row.table.id == TableId::General) {
        let count = declared.saturating_sub(table.rows.len());
        let some = Message::new("some-villages").with("count", count).with("all", declared);
        say(&row.place(column), some, Arg::from(""));
    }
    let next = table.next.as_ref().unwrap_or(&submission.place);
    for missing in Villages::of(submission, basis).missing {
        say(next, village(missing), Arg::from(""));
    }
}

fn village(name: &str) -> Message {
    if name.is_empty() {
        return Message::new("unnamed-village");
    }
    Message::new("one-village").with("village", name)
}
