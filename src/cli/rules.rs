//! `rules`: the rule book as a list, as this district applies it.

use rust_decimal::prelude::ToPrimitive;
use serde::Serialize;

use crate::cli::arguments::{ReportFormat, RulesArguments};
use crate::cli::failure::Failure;
use crate::cli::screen::{Screen, ScreenCell, ScreenTable, Tone};
use crate::cli::settings::Settings;
use crate::cli::{Outcome, run_header, tabular, voice};
use crate::district::Treatment;
use crate::finding::{Rule, Scope, Severity, Threshold};
use crate::message::Messages;
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
            voice::say_drawn(&list(&rules, messages))?;
        }
    }
    Ok(Outcome::Clean)
}

/// On a terminal a table; elsewhere a line a rule.
fn list(rules: &[ListedRule], messages: &Messages) -> String {
    let severity = |rule: &ListedRule| match rule.off {
        true => messages.get("rule-off"),
        false => messages.text(&rule.effective_severity.label()),
    };
    let Some(screen) = Screen::here() else {
        let line = |rule: &ListedRule| format!("{}  {:<14}  {}", rule.code, severity(rule), rule.title);
        return rules.iter().map(line).collect::<Vec<_>>().join("\n");
    };
    let row = |rule: &ListedRule| {
        let tone = if rule.off { Tone::Plain } else { Tone::Of(rule.effective_severity) };
        vec![
            ScreenCell::new(rule.code, Tone::Strong),
            ScreenCell::new(&severity(rule), tone),
            ScreenCell::plain(&rule.title),
        ]
    };
    let headings = ["rule-code", "rule-severity", "rule-title"].map(|id| messages.get(id));
    ScreenTable::new(headings.to_vec(), rules.iter().map(row).collect()).drawn(screen)
}
