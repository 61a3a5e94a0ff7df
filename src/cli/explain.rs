//! `explain CODE`: for people who received a finding and want to know more.

use crate::cli::arguments::ExplainArguments;
use crate::cli::failure::Failure;
use crate::cli::{Outcome, voice};
use crate::message::Messages;
use crate::rules;

/// Prints what a rule checks, why, an example, and how to put it right.
pub(super) fn run(arguments: &ExplainArguments, messages: &Messages) -> Result<Outcome, Failure> {
    let rule = rules::rule(&arguments.code).ok_or_else(|| Failure::NoRule(arguments.code.clone()))?;
    let severity = messages.text(&rule.severity.label());
    voice::say(&format!("{} – {} ({severity})\n", rule.code, messages.text(&rule.title())))?;
    voice::say(&format!("{}\n", messages.text(&rule.part("what"))))?;
    for (label, part) in [("explain-why", "why"), ("explain-example", "example"), ("explain-remedy", "remedy")] {
        voice::say(&format!("{} {}", messages.get(label), messages.text(&rule.part(part))))?;
    }
    Ok(Outcome::Clean)
}
