//! N02: not exactly one pilot model.

use crate::district::Basis;
use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::form::TableId;
use crate::message::Arg;
use crate::rules::filler;
use crate::submission::{Entry, Submission};

/// Each commune registers exactly one pilot model (section 2 of the letter: "Mỗi xã lựa chọn, đăng ký thực hiện 01 mô hình
/// điểm"). A row counts as a model when its name or its content says something.
pub(super) const RULE: Rule = Rule::new("N02", Severity::Error, Scope::Submission);

pub(super) fn check(submission: &Submission, _: Basis<'_>, findings: &mut Findings) {
    if submission.missing_tables.contains(&TableId::PilotModel) {
        return;
    }
    let mut models =
        submission.pilot_models.iter().filter(|model| says_something(&model.name) || says_something(&model.content));
    let first = models.next();
    let count = usize::from(first.is_some()) + models.clone().count();
    if count != 1 {
        let place = models.next().map_or(&submission.pilot_model_at, |second| &second.place);
        let instead = submission.pilot_models.first().filter(|_| count == 0).map(|model| filler::instead(&model.name));
        findings.push(
            Finding::new(&RULE, place).with("count", count).with("instead", instead.unwrap_or_else(|| Arg::from(""))),
        );
    }
}

/// What cannot be read may say something.
fn says_something(entry: &Entry<String>) -> bool {
    entry.said().is_some() || entry.is_unknown()
}
