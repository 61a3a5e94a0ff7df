//! `rules`: the rule book as a list.

use serde::Serialize;

use crate::cli::Outcome;
use crate::cli::arguments::{ReportFormat, RulesArguments};
use crate::cli::failure::Failure;
use crate::finding::{Rule, Scope, Severity};
use crate::message::Messages;
use crate::rules;

#[derive(Serialize)]
struct Listed {
    code: &'static str,
    severity: Severity,
    scope: Scope,
    title: String,
}

/// Lists every rule.
pub(super) fn run(arguments: &RulesArguments, messages: &Messages) -> Result<Outcome, Failure> {
    let listed = |rule: &'static Rule| Listed {
        code: rule.code,
        severity: rule.severity,
        scope: rule.scope,
        title: messages.text(&rule.title()),
    };
    let rules: Vec<Listed> = rules::all().into_iter().map(listed).collect();
    match arguments.format {
        ReportFormat::Json => {
            let json = serde_json::to_string_pretty(&rules).map_err(|error| Failure::Internal(error.to_string()))?;
            println!("{json}");
        }
        ReportFormat::Text => {
            for rule in rules {
                println!("{}  {:<10}  {}", rule.code, messages.text(&rule.severity.label()), rule.title);
            }
        }
    }
    Ok(Outcome::Clean)
}
