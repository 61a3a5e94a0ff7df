//! N07: text parts of the plan that are missing.

use crate::district::Basis;
use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::submission::Submission;

/// The outline's parts that are text (căn cứ, mục đích, yêu cầu, nhiệm vụ, giải pháp, tổ chức thực hiện); named together.
pub(super) const RULE: Rule = Rule::new("N07", Severity::Warning, Scope::Submission);

pub(super) fn check(submission: &Submission, _: Basis<'_>, findings: &mut Findings) {
    let missing: Vec<_> = submission.plan_texts.iter().filter(|part| part.text.is_empty()).collect();
    if let Some(first) = missing.first() {
        let titles: Vec<&str> = missing.iter().map(|part| part.title.as_str()).collect();
        findings.push(Finding::new(&RULE, &first.text.place).with("parts", titles.join("; ")));
    }
}
