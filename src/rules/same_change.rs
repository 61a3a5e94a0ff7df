//! N09: one text for several villages of a commune.

use std::collections::BTreeMap;

use crate::district::Basis;
use crate::finding::{Finding, Findings, Rule, Scope, Severity, Threshold};
use crate::form::TableId;
use crate::message::{Arg, Message};
use crate::rules::own_text;
use crate::submission::{Registration, Submission};
use crate::wording::fillers::NonAnswer;
use crate::wording::names::same_village;
use crate::wording::normalise;

/// Each village registers a change of its own (section 2 of the letter: "mỗi bản đăng ký thực hiện 01 sự thay đổi"). A long text
/// that stands word for word in several villages was probably pasted; said once, at the second of them. So is "như trên", which
/// is short.
pub(super) const RULE: Rule = Rule::new("N09", Severity::Warning, Scope::Submission).with_thresholds(&[LENGTH]);

/// Letters from which on two equal texts are hardly chance.
const LENGTH: Threshold = Threshold::new("length", 60);

pub(super) fn check(submission: &Submission, basis: Basis<'_>, findings: &mut Findings) {
    let shortest = basis.profile.rules.threshold(&RULE, &LENGTH);
    let changes = || submission.answers.registrations(TableId::VillageChanges);
    let mut texts: BTreeMap<String, Vec<Registration<'_>>> = BTreeMap::new();
    for change in changes() {
        let text = own_text::long(change.content.shown(), shortest);
        if let (Some(text), Some(name)) = (text, change.name.words()) {
            let same = texts.entry(text).or_default();
            // A village that stands there twice has its own finding.
            let known = |change: &Registration<'_>| change.name.words().is_some_and(|other| same_village(other, name));
            if !same.iter().any(known) {
                same.push(change);
            }
        }
    }
    for change in changes() {
        let text = change.content.shown();
        if NonAnswer::of(&normalise(text)) == Some(NonAnswer::AsAbove) {
            let what = Message::new("change-as-above").with("found", text);
            findings.push(Finding::new(&RULE, &change.content.place).found(text).with("what", what));
        }
    }
    for (text, same) in &texts {
        if let Some(second) = same.get(1).filter(|_| !own_text::is_common(text, basis)) {
            let villages = same.iter().filter_map(|change| change.name.words()).map(Arg::from).collect();
            let what = Message::new("change-of-several").with("villages", Arg::List(villages));
            let finding = Finding::new(&RULE, &second.content.place).with("what", what);
            findings.push(finding.found(second.content.shown()));
        }
    }
}
