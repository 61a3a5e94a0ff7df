//! N07: text parts of the plan that are missing.

use crate::finding::{Finding, Findings};
use crate::form::rules::MISSING_TEXT;
use crate::rules::declared::{Row, Violations};
use crate::rules::filler;
use crate::submission::PlanText;

pub(super) fn check(violations: &Violations<'_>, findings: &mut Findings) {
    let mut missing: Vec<&PlanText> = Vec::new();
    for violation in violations.of(&MISSING_TEXT) {
        match violation.row {
            Row::PlanText(part) => missing.push(part),
            // Not one of them is there.
            _ => missing.extend(&violations.submission.plan_texts),
        }
    }
    if let Some(first) = missing.first() {
        let titles: Vec<String> = missing.iter().map(|part| filler::named(&part.title, &part.text)).collect();
        findings.push(Finding::new(&MISSING_TEXT, &first.text.place).with("parts", titles.join("; ")));
    }
}
