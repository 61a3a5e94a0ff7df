//! N02: not exactly one pilot model.

use crate::district::Basis;
use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::form::TableId;
use crate::submission::Submission;

/// Each commune registers exactly one pilot model (section 2 of the letter: "Mỗi xã lựa chọn, đăng ký thực hiện 01 mô hình
/// điểm"). A row counts as a model when its name or its content is filled.
pub(super) const RULE: Rule = Rule::new("N02", Severity::Error, Scope::Submission);

pub(super) fn check(submission: &Submission, _: Basis<'_>, findings: &mut Findings) {
    if submission.missing_tables.contains(&TableId::PilotModel) {
        return;
    }
    let mut models = submission.pilot_models.iter().filter(|model| !model.name.is_empty() || !model.content.is_empty());
    let first = models.next();
    let count = usize::from(first.is_some()) + models.clone().count();
    if count != 1 {
        let place = models.next().map_or(&submission.pilot_model_at, |second| &second.place);
        findings.push(Finding::new(&RULE, place).with("count", count));
    }
}
