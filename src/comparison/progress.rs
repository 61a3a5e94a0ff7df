//! What became of what was found in the round before: by rule and answer, wherever it stands in the two files.

use std::collections::{BTreeMap, BTreeSet};

use crate::finding::{Explanation, Finding, Findings, Scope, Severity};
use crate::form::{ColumnId, TableId};
use crate::place::Place;
use crate::submission::Submission;

/// The findings of two rounds of one commune laid against each other.
#[derive(Debug, Clone, PartialEq)]
pub struct Progress {
    /// The round before.
    pub round: u32,
    /// What was found there and is not there any more.
    pub corrected: Vec<Finding>,
    /// What was found there as well, by its place in the later file and the code of its rule.
    open: BTreeSet<(Place, &'static str)>,
    pub still_open: usize,
    pub new: Vec<Finding>,
}

/// What a finding is about.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum ProgressSubject {
    Answer(TableId, String, ColumnId),
    Place(Option<String>, Option<String>),
}

impl Progress {
    /// `findings` are of all files.
    pub fn of(earlier: &Submission, later: &Submission, findings: &Findings) -> Self {
        Self::between((earlier, findings), (later, findings))
    }

    /// Each with the findings of the run in which it was read.
    pub fn between((earlier, before): (&Submission, &Findings), (later, after): (&Submission, &Findings)) -> Self {
        let (before, now) = (subjects(earlier, before), subjects(later, after));
        let only = |these: &BTreeMap<ProgressKey, Vec<&Finding>>, those: &BTreeMap<ProgressKey, Vec<&Finding>>| {
            let only = these.iter().filter(|(key, _)| !those.contains_key(key));
            let mut only: Vec<Finding> = only.flat_map(|(_, list)| list.iter().copied().cloned()).collect();
            // As in the list of all findings, and as somebody looks for them.
            only.sort_by(|one, other| one.place.cmp(&other.place));
            only
        };
        let open = now.iter().filter(|(key, _)| before.contains_key(key)).flat_map(|(_, list)| list);
        let open: BTreeSet<_> = open.map(|finding| (finding.place.clone(), finding.rule.code)).collect();
        let (corrected, new) = (only(&before, &now), only(&now, &before));
        Self { round: earlier.round, corrected, still_open: open.len(), open, new }
    }

    /// Whether the round before had it as well.
    pub fn is_still_open(&self, finding: &Finding) -> bool {
        self.open.contains(&(finding.place.clone(), finding.rule.code))
    }
}

/// Whether the commune has something to do about it: correct it, or say why it is right.
pub fn asks_for_something(finding: &Finding) -> bool {
    let explained = || matches!(finding.explanation, Some(Explanation::Given(_)));
    finding.counts_as(Severity::Error) || finding.counts_as(Severity::Warning) && !explained()
}

type ProgressKey = (&'static str, ProgressSubject);

/// What is to be done about a file, by rule and subject. Of a file that a later round stands for everything is only information
/// by now: what the rule itself says of it counts.
fn subjects<'f>(submission: &'f Submission, findings: &'f Findings) -> BTreeMap<ProgressKey, Vec<&'f Finding>> {
    let asks = |finding: &&Finding| {
        let is_of_files = matches!(finding.rule.scope, Scope::File | Scope::District);
        finding.rule.severity != Severity::Information && finding.waiver.is_none() && !is_of_files
    };
    let mut subjects: BTreeMap<ProgressKey, Vec<&Finding>> = BTreeMap::new();
    for finding in findings.of_workbook(&submission.place.workbook).filter(asks) {
        subjects.entry((finding.rule.code, subject(submission, &finding.place))).or_default().push(finding);
    }
    subjects
}

fn subject(submission: &Submission, place: &Place) -> ProgressSubject {
    match submission.answers.at(place).filter(|_| place.cell.is_some()) {
        Some(cell) => ProgressSubject::Answer(cell.row.table.id, cell.row.key().to_string(), cell.column.clone()),
        None => ProgressSubject::Place(place.sheet.as_ref().map(ToString::to_string), place.cell_text()),
    }
}
