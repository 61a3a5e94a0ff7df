//! `explain CODE` and `rules`: the rule book, for people who received a finding and for those who want the list.

use serde::Serialize;

use crate::cli::Outcome;
use crate::cli::arguments::{ExplainArguments, ReportFormat, RulesArguments};
use crate::cli::failure::Failure;
use crate::finding::{Rule, Scope, Severity};
use crate::message::{Message, Messages};
use crate::rules;

#[derive(Serialize)]
struct Listed {
    code: &'static str,
    severity: Severity,
    scope: Scope,
    title: String,
}

/// Prints what a rule checks, why, an example, and how to put it right.
pub(super) fn explain(arguments: &ExplainArguments, messages: &Messages) -> Result<Outcome, Failure> {
    let rule = rules::rule(&arguments.code).ok_or_else(|| Failure::NoRule(arguments.code.clone()))?;
    let severity = messages.text(&rule.severity.label());
    println!("{} – {} ({severity})\n", rule.code, messages.text(&rule.title()));
    println!("{}\n", messages.text(&rule.part("what")));
    for (label, part) in [("explain-why", "why"), ("explain-example", "example"), ("explain-remedy", "remedy")] {
        println!("{} {}", messages.get(label), messages.text(&rule.part(part)));
    }
    Ok(Outcome::Clean)
}

/// Lists every rule.
pub(super) fn list(arguments: &RulesArguments, messages: &Messages) -> Result<Outcome, Failure> {
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
            println!("\n{}", messages.text(&Message::new("rules-more")));
        }
    }
    Ok(Outcome::Clean)
}
