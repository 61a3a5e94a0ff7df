//! N02: not exactly one pilot model.

use crate::district::Basis;
use crate::finding::{Finding, Findings};
use crate::form::rules::PILOT_MODEL;
use crate::form::{ColumnId, TableId};
use crate::message::Arg;
use crate::rules::filler;
use crate::submission::{Entry, Registration, Submission};

pub(super) fn check(submission: &Submission, _: Basis<'_>, findings: &mut Findings) {
    let Some(table) = submission.answers.table(TableId::PilotModel) else { return };
    let registered = || submission.answers.registrations(TableId::PilotModel);
    let mut models = registered().filter(|model| says_something(model.name) || says_something(model.content));
    let first = models.next();
    let count = usize::from(first.is_some()) + models.clone().count();
    if count != 1 {
        let place = |second: Registration<'_>| second.row.place(&ColumnId::Name);
        let none = || table.next.clone().unwrap_or_else(|| submission.place.clone());
        let instead = registered().next().filter(|_| count == 0).map(|model| filler::instead(model.name));
        let finding = Finding::new(&PILOT_MODEL, &models.next().map_or_else(none, place)).with("count", count);
        findings.push(finding.with("instead", instead.unwrap_or_else(|| Arg::from(""))));
    }
}

/// What cannot be read may say something.
fn says_something(entry: &Entry) -> bool {
    entry.answer().is_some() || entry.is_unknown()
}
