//! N07: text parts of the plan that are missing.

use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::rules::declared::{Row, Violations};
use crate::rules::filler;
use crate::submission::PlanText;

/// The outline's parts that are text (căn cứ, mục đích, yêu cầu, nhiệm vụ, giải pháp, tổ chức thực hiện); named together.
pub(super) const RULE: Rule = Rule::new("N07", Severity::Warning, Scope::Submission);

pub(super) fn check(violations: &Violations<'_>, findings: &mut Findings) {
    let mut missing: Vec<&PlanText> = Vec::new();
    for violation in violations.of(&RULE) {
        match violation.row {
            Row::PlanText(part) => missing.push(part),
            // Not one of them is there.
            _ => missing.extend(&violations.submission.plan_texts),
        }
    }
    if let Some(first) = missing.first() {
        let titles: Vec<String> = missing.iter().map(|part| filler::named(&part.title, &part.text)).collect();
        findings.push(Finding::new(&RULE, &first.text.place).with("parts", titles.join("; ")));
    }
}
