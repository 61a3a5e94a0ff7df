//! N03: a village without its change.

use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::form::TableId;
use crate::message::Message;
use crate::rules::declared::{Row, Violations};
use crate::rules::villages::Villages;

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
        let who = match violation.row {
            Row::VillageChange(change) => village(change.name.raw.as_deref().unwrap_or_default()),
            Row::Field(_) => {
                let declared = submission.whole("villages").and_then(|number| usize::try_from(number).ok());
                let declared = declared.unwrap_or_default();
                Message::new("some-villages").with("count", declared.saturating_sub(rows)).with("all", declared)
            }
            _ => continue,
        };
        findings.push(Finding::new(&RULE, violation.place()).with("who", who));
    }
    for missing in Villages::of(submission, basis).missing {
        findings.push(Finding::new(&RULE, &submission.place).with("who", village(missing)));
    }
}

fn village(name: &str) -> Message {
    Message::new("one-village").with("village", name)
}
