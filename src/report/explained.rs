//! What a rule says of itself to whoever received a finding.

use serde::Serialize;

use crate::finding::Rule;
use crate::message::Messages;

/// What a rule checks, why, an example, and how to put it right.
#[derive(Debug, Serialize)]
pub struct RuleExplained {
    /// Code, title and severity.
    pub title: String,
    pub what: String,
    /// Each with the word that it begins with.
    pub parts: [String; 3],
}

impl RuleExplained {
    /// The words that the parts begin with, and the parts of a rule's texts.
    pub const PARTS: [(&str, &str); 3] =
        [("explain-why", "why"), ("explain-example", "example"), ("explain-remedy", "remedy")];

    pub fn of(rule: &Rule, messages: &Messages) -> Self {
        let text = |part| messages.text(&rule.part(part));
        let severity = messages.text(&rule.severity.label());
        let part = |(label, part)| format!("{} {}", messages.get(label), text(part));
        Self {
            title: format!("{} – {} ({severity})", rule.code, text("title")),
            what: text("what"),
            parts: Self::PARTS.map(part),
        }
    }
}
