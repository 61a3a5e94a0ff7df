//! A fault of the text that the workbook becomes, in the words of somebody who sees cells and columns.

use crate::message::{Arg, Message};
use crate::settings_workbook::declared::Holds;

/// What a cell wants, where the fault speaks of how a text file is written or of its keys.
pub(super) fn in_words_of_cells(what: &Message, holds: Option<Holds>) -> Option<Message> {
    let expected = what.args.iter().find_map(|(name, arg)| match arg {
        Arg::Message(message) if *name == "expected" => Some(message.id),
        _ => None,
    });
    Some(Message::new(match (expected.unwrap_or(what.id), holds) {
        ("toml-date" | "toml-day", _) => "settings-day",
        ("toml-number" | "toml-table" | "toml-syntax", Some(Holds::Named)) => "settings-thresholds",
        ("toml-number", Some(Holds::Level)) => "settings-level-number",
        ("toml-number", _) | ("toml-syntax", Some(Holds::Number)) => "settings-number",
        ("toml-flag", _) => "settings-flag",
        ("toml-unknown-key", Some(Holds::Severity)) => "settings-severity",
        ("profile-level-both", _) => "settings-level-both",
        ("profile-level-open", _) => "settings-level-open",
        ("profile-waiver-two-subjects", _) => "settings-waiver-two-subjects",
        ("profile-received-what", _) => "settings-received-what",
        ("profile-off-needs-reason", _) => {
            return Some(Message { id: "settings-off-needs-reason", ..what.clone() });
        }
        _ => return None,
    }))
}
