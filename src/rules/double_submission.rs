//! D01–D03: two files of one commune.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use crate::district::Basis;
use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::form::TableId;
use crate::message::{Arg, Message};
use crate::submission::{Entry, NamedAnswer, Submission};

/// More differing cells are counted, not listed.
const LISTED: usize = 5;

/// Longest text of a cell that is repeated.
const SHOWN: usize = 40;

/// Two files of one commune have the same round and different answers. The one whose file name sorts first is counted until
/// the commune says which is right; both are exported.
pub(super) const CONTRADICTING: Rule = Rule::new("D01", Severity::Error, Scope::District);

/// A later round replaces this file. It is exported but not counted.
pub(super) const OLDER_ROUND: Rule = Rule::new("D02", Severity::Information, Scope::District);

/// The same answers once more: a file that was only saved again.
pub(super) const SAME_ANSWERS: Rule = Rule::new("D03", Severity::Information, Scope::District);

/// Positions of the submissions that are counted: for each commune the latest round, of equals the first by file name.
pub fn counted(submissions: &[&Submission]) -> Vec<usize> {
    let mut chosen: BTreeMap<&str, usize> = BTreeMap::new();
    for (index, submission) in submissions.iter().enumerate() {
        let Some(commune) = submission.commune.as_deref() else { continue };
        let rank = |s: &Submission| (std::cmp::Reverse(s.round), s.place.workbook.clone());
        let current = chosen.get(commune).and_then(|known| submissions.get(*known).copied());
        if current.is_none_or(|current| rank(submission) < rank(current)) {
            chosen.insert(commune, index);
        }
    }
    chosen.into_values().collect()
}

pub(super) fn check(submissions: &[&Submission], basis: Basis<'_>, findings: &mut Findings) {
    let chosen = counted(submissions);
    let of_commune = |index: &usize| {
        let submission = submissions.get(*index).copied()?;
        Some((submission.commune.as_deref()?, (*index, submission)))
    };
    let chosen: BTreeMap<&str, (usize, &Submission)> = chosen.iter().filter_map(of_commune).collect();
    for (index, submission) in submissions.iter().enumerate() {
        let Some(commune) = submission.commune.as_deref() else { continue };
        let Some((_, counted)) = chosen.get(commune).filter(|(counted, _)| *counted != index) else { continue };
        let differing = differences(submission, counted);
        let rule = match (submission.round < counted.round, differing.is_empty()) {
            (_, true) => &SAME_ANSWERS,
            (true, false) => &OLDER_ROUND,
            (false, false) => &CONTRADICTING,
        };
        let name = basis.profile.commune(commune).map(|commune| commune.name.as_str()).unwrap_or_default();
        let finding =
            Finding::new(rule, &submission.place).with("commune", name).with("counted", &*counted.place.workbook);
        let finding = finding.with("round", counted.round as usize).with("count", differing.len());
        findings.push(finding.with("cells", Arg::List(differing.into_iter().take(LISTED).collect())));
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
