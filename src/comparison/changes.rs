//! What a commune answers otherwise: the answers with names, the registrations, the findings.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use crate::catalogue::Edition;
use crate::comparison::cell::change;
use crate::comparison::change::{Change, ChangeKind, What};
use crate::comparison::progress::Progress;
use crate::comparison::{registrations, subject};
use crate::finding::{Finding, Findings};
use crate::form::TableId;
use crate::message::Arg;
use crate::submission::{Entry, NamedAnswer, Submission};

/// A submission with everything that was found, in it and in others.
type Sent<'a> = (&'a Submission, &'a Findings);

/// From the earlier to the later, in the order of the form.
pub fn changes(earlier: Sent<'_>, later: Sent<'_>, edition: &Edition) -> Vec<Change> {
    let mut changes = answers(earlier.0, later.0, edition);
    for table in [TableId::PilotModel, TableId::VillageChanges] {
        changes.extend(registrations::changes(&earlier.0.answers, &later.0.answers, table));
    }
    changes.sort_by_key(|change| change.what);
    changes.extend(findings(earlier, later));
    changes
}

type AnswerKey<'a> = (TableId, Cow<'a, str>, &'static str);

fn answers(earlier: &Submission, later: &Submission, edition: &Edition) -> Vec<Change> {
    let (before, after) = (by_name(earlier), by_name(later));
    let keys: BTreeSet<&AnswerKey<'_>> = before.keys().chain(after.keys()).collect();
    let changed = keys.into_iter().filter_map(|key| {
        let (before, after) = (before.get(key).copied(), after.get(key).copied());
        let same = before.zip(after).is_some_and(|(before, after)| subject::agree(before, after));
        let (table, row, column) = key;
        let what = what(*table, row, column).filter(|_| !same)?;
        let mut change = change(what, (before, after));
        change.subject = subject::of_row(if after.is_some() { later } else { earlier }, edition, *table, row);
        Some(change)
    });
    changed.collect()
}

/// The answers by their names; registrations are told apart by their own.
fn by_name(submission: &Submission) -> BTreeMap<AnswerKey<'_>, &Entry> {
    let named = submission.named_answers().filter(|answer| !answer.entry.is_empty());
    named.map(|NamedAnswer { table, row, column, entry }| ((table, row, column), entry)).collect()
}

/// `None` for what is compared otherwise, and for the number of the round.
fn what(table: TableId, row: &str, column: &str) -> Option<What> {
    Some(match (table, column) {
        (TableId::PilotModel | TableId::VillageChanges | TableId::Guide, _) => return None,
        (TableId::General, _) if row == "round" => return None,
        // Whether something was carried over says nothing of what it is.
        (_, "confirmed") => return None,
        (_, "explanation") => What::Explanation,
        (TableId::General, _) => What::General,
        (TableId::Consent, "agreed_on") => What::AgreedOn,
        (TableId::Consent, _) => What::Consent,
        (TableId::Funding, _) => What::Amount,
        (TableId::DeclaredTotal, _) => What::DeclaredTotal,
        (TableId::PlanTexts, _) => What::PlanText,
        (TableId::Indicators, "assessment") => What::Assessment,
        (TableId::Indicators, "registered") => What::Registered,
        (TableId::Indicators, "planned_value" | "planned_part") => What::Planned,
        (TableId::Indicators, "content") => What::Content,
        (TableId::Indicators, "completion_year") => What::CompletionYear,
        (TableId::Indicators, "note") => What::Note,
        (TableId::Indicators, _) => What::Result,
    })
}

/// What was corrected and what is new.
fn findings((earlier, before): Sent<'_>, (later, after): Sent<'_>) -> Vec<Change> {
    let progress = Progress::between((earlier, before), (later, after));
    let found = |finding: &Finding, step| {
        let said = Some(Arg::from(finding.message.clone()));
        let place = Some(finding.place.clone());
        let is_new = step == ChangeKind::Added;
        Change {
            what: What::Finding,
            step,
            subject: finding.rule.code.to_owned(),
            before: said.clone().filter(|_| !is_new),
            after: said.filter(|_| is_new),
            difference: None,
            places: if is_new { (None, place) } else { (place, None) },
        }
    };
    let cleared = progress.corrected.iter().map(|finding| found(finding, ChangeKind::Dropped));
    cleared.chain(progress.new.iter().map(|finding| found(finding, ChangeKind::Added))).collect()
}
