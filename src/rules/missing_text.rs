//! N07: text parts of the plan that are missing.

use crate::finding::{Finding, Findings};
use crate::form::TableId;
use crate::form::rules::MISSING_TEXT;
use crate::rules::declared::{ViolationSubject, Violations};
use crate::rules::filler;
use crate::submission::AnsweredRow;

pub(super) fn check(violations: &Violations<'_>, findings: &mut Findings) {
    let mut missing: Vec<AnsweredRow<'_>> = Vec::new();
    for violation in violations.of(&MISSING_TEXT) {
        match violation.of {
            ViolationSubject::Row(row) => missing.push(row),
            // Not one of them is there.
            ViolationSubject::Table(_) => missing.extend(violations.submission.answers.rows(TableId::PlanTexts)),
        }
    }
    let named = missing.iter().filter_map(|row| {
        let text = Violations::answer(*row)?;
        Some((text, filler::named(violations.label(*row), text)))
    });
    let (texts, titles): (Vec<_>, Vec<String>) = named.unzip();
    if let Some(first) = texts.first() {
        findings.push(Finding::new(&MISSING_TEXT, &first.place).with("parts", titles.join("; ")));
    }
}
