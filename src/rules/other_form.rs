//! F07: the form is of another year, edition or version.

use crate::district::Basis;
use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::form::Stamp;
use crate::submission::Submission;

/// The stamp of the template differs from what this collection uses: most often last year's file was filled again, so that
/// levels and rows may be those of another decision. What can be read is still read.
pub(super) const RULE: Rule = Rule::new("F07", Severity::Error, Scope::File);

pub(super) fn check(submission: &Submission, basis: Basis<'_>, findings: &mut Findings) {
    let Some(stamp) = &submission.stamp else { return };
    let expected = Stamp::new(basis.edition, basis.profile, None);
    let parts = |stamp: &Stamp| [stamp.year.clone(), stamp.edition.clone(), stamp.form_version.clone()];
    let (here, wanted) = (parts(stamp), parts(&expected));
    if here != wanted {
        let finding = Finding::new(&RULE, &submission.place).found(here.join(" · "));
        findings.push(finding.expected(wanted.join(" · ")));
    }
}
