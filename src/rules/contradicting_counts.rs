//! N08: villages, households and people that contradict each other.

use crate::district::Basis;
use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::message::Message;
use crate::rules::villages::is_same;
use crate::submission::Submission;

/// A household has at least one person, a village at least one household, and there are no more villages with a change than
/// villages.
pub(super) const RULE: Rule = Rule::new("N08", Severity::Error, Scope::Submission);

pub(super) fn check(submission: &Submission, _: Basis<'_>, findings: &mut Findings) {
    let whole = |key| submission.whole(key);
    let (villages, households, people) = (whole("villages"), whole("households"), whole("people"));
    // A village that stands there twice has its own finding.
    let mut named: Vec<&str> = Vec::new();
    for name in submission.village_changes.iter().filter_map(|change| change.name.raw.as_deref()) {
        if !named.iter().any(|known| is_same(known, name)) {
            named.push(name);
        }
    }
    let rows = u64::try_from(named.len()).ok();
    let checks = [
        ("people", people, households, Message::new("fewer-people")),
        ("households", households, villages, Message::new("fewer-households")),
        ("villages", villages, rows, Message::new("fewer-villages")),
    ];
    for (key, number, least, what) in checks {
        if let (Some(number), Some(least), Some(field)) = (number, least, submission.field(key))
            && number < least
        {
            let finding = Finding::new(&RULE, &field.answer.place).found(number.to_string());
            findings.push(finding.with("what", what.with("least", least.to_string())));
        }
    }
}
