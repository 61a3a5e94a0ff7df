//! `explain CODE`: for people who received a finding and want to know more. Without a code: every rule, as Markdown, from which the
//! printed guide is made.

use crate::cli::arguments::ExplainArguments;
use crate::cli::failure::Failure;
use crate::cli::{Outcome, voice};
use crate::message::{Message, Messages};
use crate::report::RuleExplained;
use crate::rules;

/// Prints what a rule checks, why, an example, and how to put it right; of all of them where none is named.
pub(super) fn run(arguments: &ExplainArguments, messages: &Messages) -> Result<Outcome, Failure> {
    match &arguments.code {
        Some(code) => {
            let rule = rules::rule(code).ok_or_else(|| Failure::NoRule(code.clone()))?;
            let RuleExplained { title, what, parts } = RuleExplained::of(rule, messages);
            voice::say(&format!("{title}\n\n{what}\n\n{}", parts.join("\n")))?;
        }
        None => voice::say_as_it_is(&every(messages))?,
    }
    Ok(Outcome::Clean)
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
        let RuleExplained { title, what, .. } = RuleExplained::of(rule, messages);
        said.push_str(&format!("\n### {}\n\n{}\n\n", literal(&title), literal(&what)));
        for (label, part) in RuleExplained::PARTS {
            let text = messages.text(&rule.part(part));
            said.push_str(&format!("- **{}** {}\n", messages.get(label), literal(&text)));
        }
    }
    said
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
