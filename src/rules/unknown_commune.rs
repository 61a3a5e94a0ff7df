//! N01: the workbook names no commune of the district.

use crate::district::Basis;
use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::message::Message;
use crate::submission::{Entry, Submission};
use crate::wording::fillers::says_nothing;
use crate::wording::nearest;

/// The name in `Thông tin chung` is not one of the profile's communes, in any of their spellings. The answers are kept
/// apart and counted for no commune. A cell with an error value has its own finding.
pub(super) const RULE: Rule = Rule::new("N01", Severity::Error, Scope::Submission);

pub(super) fn check(submission: &Submission, basis: Basis<'_>, findings: &mut Findings) {
    if submission.commune.is_some() {
        return;
    }
    let named = submission.answers.field("commune");
    if named.is_some_and(Entry::is_unknown) {
        return;
    }
    let raw = named.map(Entry::shown).unwrap_or_default();
    let what = match raw {
        nothing if says_nothing(nothing) => Message::new("commune-unnamed"),
        name => Message::new("commune-unknown").with("found", name),
    };
    let names = || basis.profile.communes.iter().map(|commune| commune.name.as_str());
    let expected = nearest(raw, names()).map_or_else(|| names().collect::<Vec<_>>().join(", "), str::to_owned);
    let place = named.map_or(&submission.place, |entry| &entry.place);
    findings.push(Finding::new(&RULE, place).found(raw).expected(expected).with("what", what));
}
