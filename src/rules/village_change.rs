//! N03: a village without its change.

use crate::district::{Basis, same_village};
use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::form::TableId;
use crate::submission::Submission;

/// Each village registers one change on last year (section 2 of the letter: "mỗi bản đăng ký thực hiện 01 sự thay đổi so với
/// năm trước"). A village that stands in the form without content, one the office knows and the form lacks, or fewer rows
/// than the commune has villages.
pub(super) const RULE: Rule = Rule::new("N03", Severity::Error, Scope::Submission);

pub(super) fn check(submission: &Submission, basis: Basis<'_>, findings: &mut Findings) {
    if submission.missing_tables.contains(&TableId::VillageChanges) {
        return;
    }
    for change in submission.village_changes.iter().filter(|change| change.content.is_empty()) {
        let village = change.name.raw.clone().unwrap_or_default();
        findings.push(Finding::new(&RULE, &change.content.place).with("village", village));
    }
    let named: Vec<&str> = submission.village_changes.iter().filter_map(|change| change.name.raw.as_deref()).collect();
    let commune = submission.commune.as_deref().and_then(|code| basis.profile.commune(code));
    let known = commune.map(|commune| commune.villages.as_slice()).unwrap_or_default();
    for village in known.iter().filter(|village| !named.iter().any(|name| same_village(name, village))) {
        findings.push(Finding::new(&RULE, &submission.place).with("village", village));
    }
    let rows = submission.village_changes.len();
    let declared = submission.whole("villages").and_then(|number| usize::try_from(number).ok());
    if let (Some(field), Some(declared)) = (submission.field("villages"), declared) {
        // Where the office knows the villages, each missing one has been named above.
        if known.is_empty() && rows < declared {
            let missing = format!("{}/{declared}", declared - rows);
            findings.push(Finding::new(&RULE, &field.answer.place).with("village", missing));
        }
    }
}
