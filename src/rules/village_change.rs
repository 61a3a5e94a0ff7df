//! N03: a village without its change.

use crate::district::same_name;
use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::form::TableId;
use crate::place::Place;
use crate::rules::declared::{Row, Violations};
use crate::submission::Registration;

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
    let mut say = |place: &Place, village: String| findings.push(Finding::new(&RULE, place).with("village", village));
    let mut without = |change: &Registration| say(&change.content.place, change.name.raw.clone().unwrap_or_default());
    for violation in violations.of(&RULE) {
        match violation.row {
            Row::VillageChange(change) => without(change),
            // Not one of them is filled.
            Row::Table(_) => submission.village_changes.iter().for_each(&mut without),
            _ => {}
        }
    }
    let declared = submission.whole("villages").and_then(|number| usize::try_from(number).ok()).unwrap_or_default();
    for violation in violations.of(&RULE).filter(|violation| matches!(violation.row, Row::Field(_))) {
        say(violation.place(), format!("{}/{declared}", declared.saturating_sub(rows)));
    }
    let named: Vec<&str> = submission.village_changes.iter().filter_map(|change| change.name.raw.as_deref()).collect();
    let commune = submission.commune.as_deref().and_then(|code| basis.profile.commune(code));
    let known = commune.map(|commune| commune.villages.as_slice()).unwrap_or_default();
    for village in known.iter().filter(|village| !named.iter().any(|name| same_name(name, village))) {
        say(&submission.place, village.clone());
    }
}
