//! N14: several pilot models in one cell, several villages in one row.

use crate::district::Basis;
use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::form::TableId;
use crate::message::Message;
use crate::submission::Submission;
use crate::wording::names::same_village;
use crate::wording::several;

/// One commune registers one model, one village one change (section 2 of the letter: "Mỗi xã lựa chọn, đăng ký thực hiện 01 mô hình
/// điểm", "mỗi bản đăng ký thực hiện 01 sự thay đổi"). Two models in the cell of one count as one, and all villages in one row as one
/// village. A name that only looks like several is asked about.
pub(super) const RULE: Rule = Rule::new("N14", Severity::Warning, Scope::Submission);

pub(super) fn check(submission: &Submission, basis: Basis<'_>, findings: &mut Findings) {
    let commune = submission.commune.as_deref().and_then(|code| basis.profile.commune(code));
    let known = commune.map(|commune| commune.villages.as_slice()).unwrap_or_default();
    let is_known = |name: &str| known.iter().any(|village| same_village(village, name));
    let models = submission.answers.registrations(TableId::PilotModel);
    let models = models.filter(|model| model.name.answer().is_some_and(several::are_models));
    let villages = submission.answers.registrations(TableId::VillageChanges);
    let villages = villages
        .filter(|change| change.name.answer().is_some_and(|name| several::are_villages(name) && !is_known(name)));
    let models = models.map(|model| (model.name, "several-models"));
    for (entry, what) in models.chain(villages.map(|change| (change.name, "several-villages"))) {
        let finding = Finding::new(&RULE, &entry.place).found(entry.shown());
        findings.push(finding.with("what", Message::new(what)));
    }
}
