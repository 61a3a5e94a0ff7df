//! D01–D03: two files of one commune.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::district::{Basis, Profile};
use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::form::TableId;
use crate::message::{Arg, Message};
use crate::place::Place;
use crate::rules::Compared;
use crate::submission::{Entry, NamedAnswer, Submission, SubmissionId};

/// More differing cells are counted, not listed.
const LISTED: usize = 5;

/// Longest text of a cell that is repeated.
const SHOWN: usize = 40;

/// Two files of one commune have the same round and different answers. The newer one is counted, by the date of the document, then
/// by the day of receipt, then by the file's name, until the commune says which is right; both are exported.
pub(super) const CONTRADICTING: Rule = Rule::new("D01", Severity::Error, Scope::District);

/// Whether it says that another file of the same round is counted and differs.
pub fn contradicts(finding: &Finding) -> bool {
    finding.rule.code == CONTRADICTING.code
}

/// A later round replaces this file. It is exported but not counted.
pub(super) const OLDER_ROUND: Rule = Rule::new("D02", Severity::Information, Scope::District);

/// The same answers once more: a file that was only saved again.
pub(super) const SAME_ANSWERS: Rule = Rule::new("D03", Severity::Information, Scope::District);

/// Positions of the submissions that are counted, by the code of their commune: for each the latest round, of equals that with the
/// latest document, then the one received last, then the first by file name.
pub fn counted<'a>(submissions: impl IntoIterator<Item = &'a SubmissionId>, profile: &Profile) -> Vec<usize> {
    let mut chosen: BTreeMap<&str, (usize, &SubmissionId)> = BTreeMap::new();
    let rank = |id: &SubmissionId| {
        let received = profile.received_on(&id.place.workbook, id.commune.as_deref(), id.round);
        (Reverse((id.round, id.document_date, received)), id.place.workbook.clone())
    };
    for (index, id) in submissions.into_iter().enumerate() {
        let Some(commune) = id.commune.as_deref() else { continue };
        if chosen.get(commune).is_none_or(|(_, current)| rank(id) < rank(current)) {
            chosen.insert(commune, (index, id));
        }
    }
    chosen.into_values().map(|(index, _)| index).collect()
}

/// Reads a file once more.
pub(super) type Again<'a> = &'a dyn Fn(&Place) -> Option<Submission>;

pub(super) fn check(
    submissions: &[Compared],
    counted: &[usize],
    (basis, again): (Basis<'_>, Again<'_>),
    findings: &mut Findings,
) {
    let mut others: BTreeMap<&str, Vec<&SubmissionId>> = BTreeMap::new();
    let is_counted: BTreeSet<&usize> = counted.iter().collect();
    for (_, other) in submissions.iter().enumerate().filter(|(index, _)| !is_counted.contains(index)) {
        if let Some(commune) = other.id.commune.as_deref() {
            others.entry(commune).or_default().push(&other.id);
        }
    }
    for counted in counted.iter().filter_map(|index| submissions.get(*index)).map(|counted| &counted.id) {
        let Some((commune, others)) = counted.commune.as_deref().and_then(|code| others.get_key_value(code)) else {
            continue;
        };
        let name = basis.profile.commune(commune).map(|commune| commune.name.as_str()).unwrap_or_default();
        let first = again(&counted.place);
        for other in others {
            let both = again(&other.place).zip(first.as_ref());
            let differing = both.map(|(other, first)| differences(&other, first));
            let rule = match (&differing, other.round < counted.round) {
                (Some(none), _) if none.is_empty() => &SAME_ANSWERS,
                (_, true) => &OLDER_ROUND,
                (_, false) => &CONTRADICTING,
            };
            let differing = differing.unwrap_or_default();
            let finding = Finding::new(rule, &other.place).with("commune", name);
            let finding = finding.with("counted", &*counted.place.workbook).with("round", counted.round as usize);
            let finding = finding.with("count", differing.len());
            findings.push(finding.with("cells", Arg::List(differing.into_iter().take(LISTED).collect())));
        }
    }
}

/// Cells in which two files differ, and what stands there in the one and in the other. However it was typed, the same value is
/// the same answer.
fn differences(one: &Submission, other: &Submission) -> Vec<Arg> {
    let (one, other) = (by_key(one), by_key(other));
    let keys: BTreeSet<_> = one.keys().chain(other.keys()).collect();
    let pairs = keys.into_iter().map(|key| (one.get(key).copied(), other.get(key).copied()));
    pairs
        .filter(|(one, other)| !one.zip(*other).is_some_and(|(one, other): (&Entry, &Entry)| one.agrees(other)))
        .filter_map(|(one, other)| {
            let cell = Message::new("differing-cell").with("cell", one.or(other)?.place.within_workbook());
            Some(Arg::from(cell.with("one", shown(one)).with("other", shown(other))))
        })
        .collect()
}

/// The answered cells, by what they answer.
fn by_key(submission: &Submission) -> BTreeMap<(TableId, Cow<'_, str>, &'static str, usize), &Entry> {
    let named = submission.named_answers();
    let mut cells = BTreeMap::new();
    for NamedAnswer { table, row, column, entry } in named {
        // Several columns of one source, one behind the other.
        let mut nth = 0;
        while cells.contains_key(&(table, row.clone(), column, nth)) {
            nth += 1;
        }
        cells.insert((table, row, column, nth), entry);
    }
    cells
}

/// What a cell says, shortened; of one that is empty, three points.
fn shown(entry: Option<&Entry>) -> Arg {
    let Some(entry) = entry else { return Arg::from("…") };
    if let Some(number) = entry.number() {
        return Arg::from(number);
    }
    let raw = entry.shown();
    match raw.char_indices().nth(SHOWN) {
        Some((end, _)) => Arg::from(format!("{}…", raw.get(..end).unwrap_or(raw))),
        None => Arg::from(raw),
    }
}
