//! `explain CODE`: for people who received a finding and want to know more. Without a code: every rule, as Markdown, from which the
//! printed guide is made.

use crate::cli::arguments::ExplainArguments;
use crate::cli::failure::Failure;
use crate::cli::{Outcome, voice};
use crate::finding::Rule;
use crate::message::{Message, Messages};
use crate::rules;

/// The parts of an explanation that follow what is checked, each after its label.
const PARTS: [(&str, &str); 3] = [("explain-why", "why"), ("explain-example", "example"), ("explain-remedy", "remedy")];

/// Prints what a rule checks, why, an example, and how to put it right; of all of them where none is named.
pub(super) fn run(arguments: &ExplainArguments, messages: &Messages) -> Result<Outcome, Failure> {
    match &arguments.code {
        Some(code) => one(rules::rule(code).ok_or_else(|| Failure::NoRule(code.clone()))?, messages)?,
        None => voice::say(&every(messages))?,
    }
    Ok(Outcome::Clean)
}

fn one(rule: &Rule, messages: &Messages) -> Result<(), Failure> {
    voice::say(&format!("{}\n", heading(rule, messages)))?;
    voice::say(&format!("{}\n", messages.text(&rule.part("what"))))?;
    for (label, part) in PARTS {
        voice::say(&format!("{} {}", messages.get(label), messages.text(&rule.part(part))))?;
    }
    Ok(())
}

fn every(messages: &Messages) -> String {
    let mut said = format!("# {}\n\n{}\n", messages.get("explain-every"), literal(&messages.get("explain-every-how")));
    let mut chapter = None;
    for rule in rules::all() {
        let letter = rule.code.chars().next();
        if chapter != letter {
            said.push_str(&format!("\n## {}\n", messages.text(&about(letter))));
            chapter = letter;
        }
        let what = messages.text(&rule.part("what"));
        said.push_str(&format!("\n### {}\n\n{}\n\n", literal(&heading(rule, messages)), literal(&what)));
        for (label, part) in PARTS {
            let text = messages.text(&rule.part(part));
            said.push_str(&format!("- **{}** {}\n", messages.get(label), literal(&text)));
        }
    }
    said
}

fn heading(rule: &Rule, messages: &Messages) -> String {
    let severity = messages.text(&rule.severity.label());
    format!("{} – {} ({severity})", rule.code, messages.text(&rule.title()))
}

/// What the codes with this letter are about.
const fn about(letter: Option<char>) -> Message {
    match letter {
        Some('C') => Message::new("explain-cells"),
        Some('D') => Message::new("explain-several-files"),
        Some('F') => Message::new("explain-whole-file"),
        Some('N') => Message::new("explain-contents"),
        Some('R') => Message::new("explain-rows"),
        Some('S') => Message::new("explain-structure"),
        _ => Message::new("explain-sums"),
    }
}

/// The text as Markdown that shows it as it is. Names of files with `_` inside them need no sign before it.
fn literal(text: &str) -> String {
    let mut written = String::with_capacity(text.len() + 16);
    for sign in text.chars() {
        let steers = match sign {
            '\\' | '*' | '`' | '<' | '~' | '$' => true,
            '_' => !written.ends_with(char::is_alphanumeric),
            _ => false,
        };
        if steers {
            written.push('\\');
        }
        written.push(sign);
    }
    written
}
