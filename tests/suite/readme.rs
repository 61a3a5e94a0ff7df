//! The README says what the program does.

use ntm_xlsx::message::{Language, Messages};
use ntm_xlsx::rules;

#[test]
fn the_table_of_rules_is_that_of_the_registry() {
    let messages = Messages::new(Language::En);
    let mut table = String::from("| code | severity | scope | title |\n|---|---|---|---|\n");
    for rule in rules::all() {
        let (severity, scope) = (name(rule.severity), name(rule.scope));
        table.push_str(&format!("| {} | {severity} | {scope} | {} |\n", rule.code, messages.text(&rule.title())));
    }
    let readme = include_str!("../../README.md");
    let written = readme.split("<!-- rules -->\n").nth(1).and_then(|rest| rest.split("<!-- /rules -->").next());
    assert_eq!(written, Some(table.as_str()), "put this table into the README:\n{table}");
}

/// The name that the JSON gives a value.
fn name(value: impl serde::Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}
