//! What people say to the findings: the commune's explanations, and the office's settings and waivers.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;

use crate::district::{Basis, Subject, Treatment, Waiver};
use crate::finding::{Explanation, Finding, Findings, Scope, Severity, WaiverState, WaiverUse};
use crate::rules::double_submission::{OLDER_ROUND, SAME_ANSWERS};
use crate::submission::Remarks;

/// Leaves out the findings of rules that are switched off, gives the others the office's severity, the commune's explanation
/// and the waiver that covers them; those of a file that a later round, or the same answers in another file, stand for are only
/// information. `today` decides which waivers still hold.
#[must_use]
pub fn decide(mut findings: Findings, remarks: &[Remarks], basis: Basis<'_>, today: NaiveDate) -> Findings {
    let book = &basis.profile.rules;
    // What is wrong in a file that another one stands for is nobody's to correct any more.
    let replaced: BTreeSet<Arc<str>> = findings
        .iter()
        .filter(|finding| [OLDER_ROUND.code, SAME_ANSWERS.code].contains(&finding.rule.code))
        .map(|finding| finding.place.workbook.clone())
        .collect();
    findings.retain(|finding| book.treatment(finding.rule.code) != Treatment::Off);
    let by_file: BTreeMap<&str, &Remarks> =
        remarks.iter().map(|remarks| (&*remarks.id.place.workbook, remarks)).collect();
    let mut used = vec![false; book.waivers.len()];
    let mut by_commune: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (index, waiver) in book.waivers.iter().enumerate().filter(|(_, waiver)| today <= waiver.until) {
        by_commune.entry(&waiver.commune).or_default().push(index);
    }
    for finding in findings.iter_mut() {
        if let Treatment::Severity(severity) = book.treatment(finding.rule.code) {
            finding.severity = severity;
        }
        if replaced.contains(&finding.place.workbook) {
            finding.severity = Severity::Information;
        }
        let Some(remarks) = by_file.get(&*finding.place.workbook) else { continue };
        finding.explanation = explanation(finding, remarks);
        let of_commune = remarks.id.commune.as_deref().and_then(|commune| by_commune.get(commune));
        for index in of_commune.into_iter().flatten() {
            let Some((waiver, used)) = book.waivers.get(*index).zip(used.get_mut(*index)) else { continue };
            if covers(waiver, finding, remarks) {
                *used = true;
                finding.waiver.get_or_insert_with(|| waiver.clone());
            }
        }
    }
    for (waiver, used) in book.waivers.iter().zip(used) {
        let state = match (used, today <= waiver.until) {
            (true, _) => WaiverState::Used,
            (false, true) => WaiverState::Unused,
            (false, false) => WaiverState::Expired,
        };
        findings.note(WaiverUse { waiver: waiver.clone(), state });
    }
    findings
}

/// An error has to be corrected whatever is said about it; what is said is shown all the same. A warning asks for it.
fn explanation(finding: &Finding, remarks: &Remarks) -> Option<Explanation> {
    if finding.severity == Severity::Information {
        return None;
    }
    if let Some(said) = remarks.explanation(&finding.place) {
        return Some(Explanation::Given(said.to_owned()));
    }
    // What stands outside the form is moved or left, not explained.
    let asks = finding.severity == Severity::Warning && !matches!(finding.rule.scope, Scope::File | Scope::Structure);
    remarks.explanation_cell(&finding.place).filter(|_| asks).map(Explanation::Asked)
}

fn covers(waiver: &Waiver, finding: &Finding, remarks: &Remarks) -> bool {
    waiver.rule.text.eq_ignore_ascii_case(finding.rule.code)
        && match &waiver.subject {
            Subject::Workbook => true,
            Subject::Cell { .. } => waiver.subject.is_at(&finding.place),
            Subject::Indicator(code) => remarks.indicator_at(&finding.place) == Some(&code.text),
        }
}
