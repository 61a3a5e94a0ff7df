//! What stands in place of a text that is missing: dots and dashes, which a finding shows.

use crate::message::{Arg, Message};
use crate::submission::Entry;

/// What is said of it after the name of what is missing; nothing of an empty cell.
pub(super) fn instead(entry: &Entry) -> Arg {
    match &entry.raw {
        Some(raw) => Message::new("instead").with("found", raw.as_str()).into(),
        None => Arg::from(""),
    }
}

/// The name of what is missing with what stands there, for a list.
pub(super) fn named(name: &str, entry: &Entry) -> String {
    match &entry.raw {
        Some(raw) => format!("{name} (“{raw}”)"),
        None => name.to_owned(),
    }
}
