//! R08: a met indicator without content to keep it up.

use crate::district::Basis;
use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::form::Assessment;
use crate::rules::answers;
use crate::submission::Submission;

/// The outline asks for it: "Nêu hiện trạng tiêu chí, xác định nội dung thực hiện để nâng cao các tiêu chí đã đạt"
/// (II.1.2 a). Said once for all indicators of a workbook, at the first such cell.
pub(super) const RULE: Rule = Rule::new("R08", Severity::Warning, Scope::Row);

pub(super) fn check(submission: &Submission, basis: Basis<'_>, findings: &mut Findings) {
    let without: Vec<_> = answers::all(submission, basis)
        .filter(|(_, answer)| answer.assessment.value == Some(Assessment::Met) && answer.content.is_left_blank())
        .collect();
    if let Some((_, first)) = without.first() {
        let codes: Vec<&str> = without.iter().map(|(indicator, _)| indicator.code.as_str()).collect();
        findings.push(Finding::new(&RULE, &first.content.place).with("codes", codes.join(", ")));
    }
}
