//! Indicators with their answers, as several rules go through them.

use crate::catalogue::Indicator;
use crate::district::Basis;
use crate::form::{Assessment, YesNo};
use crate::submission::{IndicatorAnswer, Submission};

/// Every indicator that the workbook has a row for.
pub(super) fn all<'a>(
    submission: &'a Submission,
    basis: Basis<'a>,
) -> impl Iterator<Item = (&'a Indicator, &'a IndicatorAnswer)> {
    basis.edition.indicators().filter_map(|indicator| Some((indicator, submission.indicator(&indicator.code)?)))
}

/// Those assessed as not met or only basically met.
pub(super) fn unmet<'a>(
    submission: &'a Submission,
    basis: Basis<'a>,
) -> impl Iterator<Item = (&'a Indicator, &'a IndicatorAnswer)> {
    let unmet = |answer: &IndicatorAnswer| {
        matches!(answer.assessment.value, Some(Assessment::NotMet | Assessment::BasicallyMet))
    };
    all(submission, basis).filter(move |(_, answer)| unmet(answer))
}

/// Unmet ones that are registered for the plan year.
pub(super) fn registered<'a>(
    submission: &'a Submission,
    basis: Basis<'a>,
) -> impl Iterator<Item = (&'a Indicator, &'a IndicatorAnswer)> {
    unmet(submission, basis).filter(|(_, answer)| answer.registered.value == Some(YesNo::Yes))
}
