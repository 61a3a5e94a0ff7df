//! What the program says, as data until the last moment: an id of the message files and its arguments.
//!
//! The texts are in `vi/*.ftl` and `en/*.ftl` (Fluent). A test holds that both have the same messages with the same arguments,
//! and that every id used in the sources exists.

mod arg;
mod bundle;
pub mod harmless;
mod in_words;

pub use arg::Arg;
pub use bundle::{Language, Messages};
pub use in_words::in_words;

/// One thing to say, not yet in any language. `attribute` names a part of the message (`.hint`, `.title`).
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    pub id: &'static str,
    pub attribute: Option<&'static str>,
    pub args: Vec<(&'static str, Arg)>,
}

impl Message {
    pub const fn new(id: &'static str) -> Self {
        Self { id, attribute: None, args: Vec::new() }
    }

    /// The same arguments for another part of the same message.
    pub fn part(&self, attribute: &'static str) -> Self {
        Self { attribute: Some(attribute), ..self.clone() }
    }

    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}

#[cfg(test)]
mod tests;
