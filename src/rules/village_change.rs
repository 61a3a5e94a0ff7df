//! N03: a village without its change.

use crate::district::same_village;
use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::form::TableId;
use crate::rules::declared::{Row, Violations};

/// Each village registers one change on last year (section 2 of the letter: "mỗi bản đăng ký thực hiện 01 sự thay đổi so với
/// năm trước"). A village that stands in the form without content, one the office knows and the form lacks, or fewer rows
/// than the commune has villages.
pub(super) const RULE: Rule = Rule::new("N03", Severity::Error, Scope::Submission);

pub(super) fn check(violations: &Violations<'_>, findings: &mut Findings) {
    let Violations { submission, basis, .. } = *violations;
    if submission.missing_tables.contains(&TableId::VillageChanges) {
        return;
    }
    let rows = submission.village_changes.len();
    for violation in violations.of(&RULE) {
        let village = match violation.row {
            Row::VillageChange(change) => change.name.raw.clone().unwrap_or_default(),
            Row::Field(_) => {
                let declared = submission.whole("villages").and_then(|number| usize::try_from(number).ok());
                let declared = declared.unwrap_or_default();
                format!("{}/{declared}", declared.saturating_sub(rows))
            }
            _ => continue,
        };
        findings.push(Finding::new(&RULE, violation.place()).with("village", village));
    }
    let named: Vec<&str> = submission.village_changes.iter().filter_map(|change| change.name.raw.as_deref()).collect();
    let commune = submission.commune.as_deref().and_then(|code| basis.profile.commune(code));
    let known = commune.map(|commune| commune.villages.as_slice()).unwrap_or_default();
    for village in known.iter().filter(|village| !named.iter().any(|name| same_village(name, village))) {
        findings.push(Finding::new(&RULE, &submission.place).with("village", village));
    }
}
