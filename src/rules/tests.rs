//! The registry tests itself.

use std::collections::BTreeSet;

use crate::message::{Language, Messages};
use crate::rules;
use crate::severity::Severity;

#[test]
fn codes_are_unique_and_found_whatever_their_case() {
    let codes: BTreeSet<&str> = rules::all().iter().map(|rule| rule.code).collect();
    assert_eq!(codes.len(), rules::all().len());
    assert_eq!(rules::rule("r01").map(|rule| rule.code), Some("R01"));
    assert_eq!(rules::rule("Z99"), None);
}

#[test]
fn every_rule_is_explained_in_both_languages() {
    for messages in [Language::Vi, Language::En].map(Messages::new) {
        for rule in rules::all() {
            for message in ["title", "hint", "what", "why", "example", "remedy"].map(|part| rule.part(part)) {
                let text = messages.text(&message);
                assert!(text != rule.code, "{} has no {:?}", rule.code, message.attribute);
            }
        }
    }
}

#[test]
fn no_hint_of_a_warning_asks_for_an_explanation_for_the_report_does_so_itself() {
    let messages = Messages::new(Language::Vi);
    for rule in rules::all().into_iter().filter(|rule| rule.severity == Severity::Warning) {
        let hint = messages.text(&rule.part("hint"));
        assert!(!hint.to_lowercase().contains("giải trình"), "{}: {hint}", rule.code);
    }
}
