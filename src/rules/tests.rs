//! The registry tests itself.

use std::collections::BTreeSet;

use crate::message::{Language, Messages};
use crate::rules;

#[test]
fn codes_are_unique() {
    let codes: BTreeSet<&str> = rules::all().iter().map(|rule| rule.code).collect();
    assert_eq!(codes.len(), rules::all().len());
}

#[test]
fn every_rule_has_a_title_and_a_hint_in_both_languages() {
    for messages in [Language::Vi, Language::En].map(Messages::new) {
        for rule in rules::all() {
            for message in [rule.title(), rule.title().part("hint")] {
                let text = messages.text(&message);
                assert!(text != rule.code, "{} has no {:?}", rule.code, message.attribute);
            }
        }
    }
}
