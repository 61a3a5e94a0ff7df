//! What the letters of a matrix mean, in one line above it.

use crate::consolidation::Letter;
use crate::message::{Message, Messages};

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
    written(&Letter::OF_INDICATORS, messages, |letter| messages.text(&of_indicator(letter)))
}

/// What the letter of an indicator means.
pub(super) const fn of_indicator(letter: Letter) -> Message {
    match letter {
        Letter::Met => Message::new("summary-legend-met"),
        Letter::Registered => Message::new("summary-legend-registered"),
        Letter::BasicallyMet => Message::new("summary-legend-basically-met"),
        Letter::NotMet => Message::new("summary-legend-not-met"),
        Letter::NotApplicable => Message::new("summary-legend-not-applicable"),
        Letter::Unanswered => Message::new("summary-legend-unanswered"),
        Letter::NotReported => Message::new("summary-not-reported"),
    }
}

fn written(letters: &[Letter], messages: &Messages, meaning: impl Fn(Letter) -> String) -> String {
    let one = |letter: &Letter| format!("{}: {}", letter.sign(messages), meaning(*letter));
    let letters = letters.iter().map(one).collect::<Vec<_>>().join("; ");
    format!("{letters}. {}", messages.get("summary-legend-doubtful"))
}
