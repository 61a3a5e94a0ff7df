//! `explain CODE`: for people who received a finding and want to know more.

use crate::cli::arguments::ExplainArguments;
use crate::cli::failure::Failure;
use crate::cli::{Outcome, voice};
use crate::message::Messages;
use crate::report::RuleExplained;
use crate::rules;

/// Prints what a rule checks, why, an example, and how to put it right.
pub(super) fn run(arguments: &ExplainArguments, messages: &Messages) -> Result<Outcome, Failure> {
    let rule = rules::rule(&arguments.code).ok_or_else(|| Failure::NoRule(arguments.code.clone()))?;
    let RuleExplained { title, what, parts } = RuleExplained::of(rule, messages);
    voice::say(&format!("{title}\n\n{what}\n\n{}", parts.join("\n")))?;
    Ok(Outcome::Clean)
}
