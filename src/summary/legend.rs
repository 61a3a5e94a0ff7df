//! What the letters of a matrix mean, in one line above it.

use crate::consolidation::Letter;
use crate::message::Messages;

/// `Đ: đạt; K: …; C: …`.
pub(super) fn of_criteria(messages: &Messages) -> String {
    written(&Letter::OF_CRITERIA, messages, |letter| match letter {
        Letter::Met => messages.get("summary-legend-criterion-met"),
        Letter::Registered => messages.get("summary-legend-criterion-registered"),
        Letter::NotReported => messages.get("summary-not-reported"),
        _ => messages.get("summary-legend-criterion-not-met"),
    })
}

pub(super) fn of_indicators(messages: &Messages) -> String {
    written(&Letter::OF_INDICATORS, messages, |letter| match letter {
        Letter::Met => messages.get("summary-legend-met"),
        Letter::Registered => messages.get("summary-legend-registered"),
        Letter::BasicallyMet => messages.get("summary-legend-basically-met"),
        Letter::NotMet => messages.get("summary-legend-not-met"),
        Letter::NotApplicable => messages.get("summary-legend-not-applicable"),
        Letter::Unanswered => messages.get("summary-legend-unanswered"),
        Letter::NotReported => messages.get("summary-not-reported"),
    })
}

fn written(letters: &[Letter], messages: &Messages, meaning: impl Fn(Letter) -> String) -> String {
    let one = |letter: &Letter| format!("{}: {}", letter.sign(messages), meaning(*letter));
    let letters = letters.iter().map(one).collect::<Vec<_>>().join("; ");
    format!("{letters}. {}", messages.get("summary-legend-doubtful"))
}
