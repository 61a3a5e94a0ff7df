//! N03: a village without its change.

use crate::finding::{Finding, Findings};
use crate::form::TableId;
use crate::form::rules::VILLAGE_CHANGE;
use crate::message::{Arg, Message};
use crate::place::Place;
use crate::rules::declared::{Row, Violations};
use crate::rules::filler;
use crate::rules::villages::Villages;
use crate::submission::Registration;

pub(super) fn check(violations: &Violations<'_>, findings: &mut Findings) {
    let Violations { submission, basis, .. } = *violations;
    if submission.missing_tables.contains(&TableId::VillageChanges) {
        return;
    }
    let rows = submission.village_changes.len();
    let mut say = |place: &Place, who: Message, instead: Arg| {
        findings.push(Finding::new(&VILLAGE_CHANGE, place).with("who", who).with("instead", instead));
    };
    let mut without = |change: &Registration| {
        let name = change.name.said().unwrap_or_default();
        say(&change.content.place, village(name), filler::instead(&change.content));
    };
    for violation in violations.of(&VILLAGE_CHANGE) {
        match violation.row {
            Row::VillageChange(change) => without(change),
            // Not one of them is filled.
            Row::Table(_) => submission.village_changes.iter().for_each(&mut without),
            _ => {}
        }
    }
    let declared = submission.whole("villages").and_then(|number| usize::try_from(number).ok()).unwrap_or_default();
    for violation in violations.of(&VILLAGE_CHANGE).filter(|violation| matches!(violation.row, Row::Field(_))) {
        let some = Message::new("some-villages").with("count", declared.saturating_sub(rows)).with("all", declared);
        say(violation.place(), some, Arg::from(""));
    }
    for missing in Villages::of(submission, basis).missing {
        say(&submission.next_village_at, village(missing), Arg::from(""));
    }
}

fn village(name: &str) -> Message {
    if name.is_empty() {
        return Message::new("unnamed-village");
    }
    Message::new("one-village").with("village", name)
}
