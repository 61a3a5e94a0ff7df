//! N02: not exactly one pilot model.

use crate::district::Basis;
use crate::finding::{Finding, Findings};
use crate::form::TableId;
use crate::form::rules::PILOT_MODEL;
use crate::message::Arg;
use crate::rules::filler;
use crate::submission::{Entry, Submission};

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
            Finding::new(&PILOT_MODEL, place)
                .with("count", count)
                .with("instead", instead.unwrap_or_else(|| Arg::from(""))),
        );
    }
}

/// What cannot be read may say something.
fn says_something(entry: &Entry<String>) -> bool {
    entry.said().is_some() || entry.is_unknown()
}
