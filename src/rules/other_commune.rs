//! N04: the form was made for one commune and names another.

use crate::district::Basis;
use crate::finding::{Finding, Findings};
use crate::form::rules::OTHER_COMMUNE;
use crate::submission::Submission;

pub(super) fn check(submission: &Submission, basis: Basis<'_>, findings: &mut Findings) {
    let stamped = submission.stamp.as_ref().and_then(|stamp| basis.profile.commune(&stamp.commune));
    let named = submission.commune.as_deref().and_then(|code| basis.profile.commune(code));
    if let (Some(stamped), Some(named)) = (stamped, named)
        && stamped.code != named.code
    {
        let place = submission.answers.field("commune").map_or(&submission.place, |answer| &answer.place);
        findings.push(Finding::new(&OTHER_COMMUNE, place).found(&named.name).expected(stamped.name.as_str()));
    }
}
