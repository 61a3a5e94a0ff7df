//! `rules`: the rule book as a list, as this district applies it.

use rust_decimal::prelude::ToPrimitive;
use serde::Serialize;

use crate::cli::arguments::{ReportFormat, RulesArguments};
use crate::cli::failure::Failure;
use crate::cli::settings::Settings;
use crate::cli::{Outcome, run_header, tabular, voice};
use crate::district::Treatment;
use crate::finding::{Rule, Scope, Severity, Threshold};
use crate::message::{Message, Messages};
use crate::rules;

#[derive(Serialize)]
struct ListedRule {
    code: &'static str,
    severity: Severity,
    scope: Scope,
    title: String,
    /// As the office has decided; the same as `severity` where it has not.
    effective_severity: Severity,
    off: bool,
    thresholds: Vec<ListedThreshold>,
}

#[derive(Serialize)]
struct ListedThreshold {
    name: &'static str,
    usual: Option<f64>,
    effective: Option<f64>,
}

/// Lists every rule.
pub(super) fn run(arguments: &RulesArguments, settings: &Settings, messages: &Messages) -> Result<Outcome, Failure> {
    let basis = settings.basis();
    let listed = |rule: &'static Rule| {
        let treatment = basis.profile.rules.treatment(rule.code);
        let number = |threshold: &Threshold| ListedThreshold {
            name: threshold.name,
            usual: threshold.usual.to_f64(),
            effective: basis.profile.rules.threshold(rule, threshold).to_f64(),
        };
        ListedRule {
            code: rule.code,
            severity: rule.severity,
            scope: rule.scope,
            title: messages.text(&rule.title()),
            effective_severity: match treatment {
                Treatment::Severity(severity) => severity,
                _ => rule.severity,
            },
            off: treatment == Treatment::Off,
            thresholds: rule.thresholds.iter().map(number).collect(),
        }
    };
    let rules: Vec<ListedRule> = rules::all().into_iter().map(listed).collect();
    match arguments.format {
        ReportFormat::Json => {
            let json = serde_json::to_string_pretty(&rules).map_err(|error| Failure::Internal(error.to_string()))?;
            voice::say_json(&json)?;
        }
        ReportFormat::Csv => tabular::say(&rules)?,
        ReportFormat::Text => {
            run_header::say(settings, messages)?;
            for rule in rules {
                let severity = if rule.off { Message::new("rule-off") } else { rule.effective_severity.label() };
                voice::say(&format!("{}  {:<14}  {}", rule.code, messages.text(&severity), rule.title))?;
            }
        }
    }
    Ok(Outcome::Clean)
}
