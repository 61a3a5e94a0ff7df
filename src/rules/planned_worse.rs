//! R06: the planned value is worse than the present one.

use crate::catalogue::Direction;
use crate::district::Basis;
use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::message::Arg;
use crate::rules::answers;
use crate::submission::Submission;

/// A plan that goes back: two figures may have been swapped, or one has another scale.
pub(super) const RULE: Rule = Rule::new("R06", Severity::Warning, Scope::Row);

pub(super) fn check(submission: &Submission, basis: Basis<'_>, findings: &mut Findings) {
    for (indicator, answer) in answers::all(submission, basis) {
        let (Some(direction), Some(now), Some(planned)) =
            (indicator.direction, answer.value.number(), answer.planned.number())
        else {
            continue;
        };
        let worse = match direction {
            Direction::AtLeast => planned < now,
            Direction::AtMost | Direction::NoneAllowed => planned > now,
        };
        if worse {
            let finding = Finding::new(&RULE, &answer.planned.place)
                .found_as(answer.planned.raw.clone().unwrap_or_default(), planned);
            findings.push(finding.with("now", Arg::Number(now)).with("code", &indicator.code));
        }
    }
}
