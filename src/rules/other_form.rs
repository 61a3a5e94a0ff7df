//! F07: the form is of another year, edition or version.

use crate::district::Basis;
use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::form::Stamp;
use crate::message::{Arg, Message};
use crate::submission::Submission;

/// The stamp of the template differs from what this collection uses: most often last year's file was filled again, so that
/// levels and rows may be those of another decision. What can be read is still read.
pub(super) const RULE: Rule = Rule::new("F07", Severity::Error, Scope::File);

pub(super) fn check(submission: &Submission, basis: Basis<'_>, findings: &mut Findings) {
    let Some(stamp) = &submission.stamp else { return };
    let expected = Stamp::new(basis.edition, basis.profile, None);
    if stamp.is_of_the_collection(&expected) {
        return;
    }
    let both = |id, found: &str, expected: &str| Message::new(id).with("found", found).with("expected", expected);
    let year = both("other-year", &stamp.year, &expected.year);
    let edition = Message::new("other-edition").with("decision", &basis.edition.decision);
    let version = both("other-version", &stamp.form_version, &expected.form_version);
    let parts = [
        (stamp.year != expected.year).then_some(year),
        (stamp.edition != expected.edition).then_some(edition),
        (stamp.form_version != expected.form_version).then_some(version),
    ];
    let what = Arg::List(parts.into_iter().flatten().map(Arg::from).collect());
    let shown = |stamp: &Stamp| [stamp.year.as_str(), &stamp.edition, &stamp.form_version].join(" · ");
    let finding = Finding::new(&RULE, &submission.place).found(shown(stamp)).expected(shown(&expected));
    findings.push(finding.with("what", what));
}
