//! D01–D03: two files of one commune.

use std::collections::BTreeMap;

use crate::district::Basis;
use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::form::TableId;
use crate::submission::Submission;

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
        let rule = match (submission.round < counted.round, answers(submission) == answers(counted)) {
            (_, true) => &SAME_ANSWERS,
            (true, false) => &OLDER_ROUND,
            (false, false) => &CONTRADICTING,
        };
        let name = basis.profile.commune(commune).map(|commune| commune.name.as_str()).unwrap_or_default();
        let finding =
            Finding::new(rule, &submission.place).with("commune", name).with("counted", &*counted.place.workbook);
        findings.push(finding.with("round", counted.round as usize));
    }
}

/// What the commune answered, without where it stands.
fn answers(submission: &Submission) -> Vec<(TableId, String, &'static str, &str)> {
    submission.answered().into_iter().map(|cell| (cell.table, cell.key, cell.column, cell.raw)).collect()
}
