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
use crate::wording::{Text, normalise};

/// Each village registers a change of its own (section 2 of the letter: "mỗi bản đăng ký thực hiện 01 sự thay đổi"). A long text
/// that stands word for word in several villages was probably pasted, and so was a short one that stands in nearly all of them; said
/// once, at the second of them. So is "như trên", which is shorter still.
pub(super) const RULE: Rule = Rule::new("N09", Severity::Warning, Scope::Submission).with_thresholds(&[LENGTH]);

/// Letters from which on two equal texts are hardly chance.
const LENGTH: Threshold = Threshold::new("length", 60);

/// Two villages may well do the same.
const FEWEST: usize = 3;

pub(super) fn check(submission: &Submission, basis: Basis<'_>, findings: &mut Findings) {
    let shortest = basis.profile.rules.threshold(&RULE, &LENGTH);
    let changes = || submission.answers.registrations(TableId::VillageChanges);
    let told = changes().filter(|change| change.content.answer().is_some()).count();
    let mut texts: BTreeMap<String, Vec<Registration<'_>>> = BTreeMap::new();
    for change in changes() {
        let text = change.content.answer().map(normalise);
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
        if Text::from(text).non_answer() == Some(NonAnswer::AsAbove) {
            let what = Message::new("change-as-above").with("found", text);
            findings.push(Finding::new(&RULE, &change.content.place).found(text).with("what", what));
        }
    }
    for (text, same) in &texts {
        let in_nearly_all = same.len() >= FEWEST && same.len() * 4 > told * 3;
        let copied = in_nearly_all || own_text::is_long(text, shortest) && !own_text::is_common(text, basis);
        if let Some(second) = same.get(1).filter(|_| copied) {
            let villages = same.iter().filter_map(|change| change.name.words()).map(Arg::from).collect();
            let what = Message::new("change-of-several").with("villages", Arg::List(villages));
            let finding = Finding::new(&RULE, &second.content.place).with("what", what);
            findings.push(finding.found(second.content.shown()));
        }
    }
}
