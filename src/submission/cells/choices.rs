//! The usual words and marks for a value of a list, as values of the form.

use crate::form::{Assessment, Theme, YesNo};
use crate::wording::marks::{self, AssessmentMark, Tick};
use crate::wording::{normalise, same};

pub(in crate::submission) fn assessment(text: &str) -> Option<Assessment> {
    Some(match marks::assessment(text)? {
        AssessmentMark::Met => Assessment::Met,
        AssessmentMark::BasicallyMet => Assessment::BasicallyMet,
        AssessmentMark::NotMet => Assessment::NotMet,
        AssessmentMark::NotApplicable => Assessment::NotApplicable,
    })
}

/// A value of the list, or a mark for one that is no tick.
pub(in crate::submission) fn is_assessment(text: &str) -> bool {
    Assessment::ALL.iter().any(|value| same(value.text(), text)) || !is_yes_or_no(text) && assessment(text).is_some()
}

/// A value of the list, or a tick.
pub(in crate::submission) fn is_yes_or_no(text: &str) -> bool {
    YesNo::ALL.iter().any(|value| same(value.text(), text)) || yes_no(text).is_some()
}

pub(in crate::submission) fn yes_no(text: &str) -> Option<YesNo> {
    Some(match marks::tick(text)? {
        Tick::Yes => YesNo::Yes,
        Tick::No => YesNo::No,
    })
}

pub(in crate::submission) fn theme(text: &str) -> Option<Theme> {
    marks::only_value(text, &Theme::ALL.map(|theme| (theme, normalise(theme.text()))))
}
