//! Both message files say the same things, and the sources ask only for what they have.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use rust_decimal::Decimal;

use crate::message::{Arg, Language, Message, Messages};

/// Every message and attribute of a file with the names of its arguments.
fn arguments(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let (mut id, mut key) = (String::new(), String::new());
    for line in language.source().lines() {
        if let Some((name, _)) = line.split_once(" =").filter(|_| line.starts_with(|c: char| c.is_ascii_alphabetic())) {
            id = name.to_owned();
            key.clone_from(&id);
        } else if let Some((name, _)) = line.trim_start().strip_prefix('.').and_then(|rest| rest.split_once(" =")) {
            key = format!("{id}.{name}");
        }
        let names = line.split('$').skip(1).map(|rest| {
            rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-' || *c == '_').collect::<String>()
        });
        let names: Vec<String> = names.collect();
        if !key.is_empty() && !line.starts_with('#') {
            found.entry(key.clone()).or_default().extend(names);
        }
    }
    found
}

#[test]
fn both_languages_have_every_message_with_the_same_arguments() {
    let (vietnamese, english) = (arguments(Language::Vi), arguments(Language::En));
    assert!(vietnamese.len() > 20);
    let differing: Vec<_> =
        vietnamese.keys().chain(english.keys()).filter(|key| vietnamese.get(*key) != english.get(*key)).collect();
    assert!(differing.is_empty(), "{differing:?}");
}

#[test]
fn both_files_parse_without_a_fault() {
    for language in [Language::Vi, Language::En] {
        let parsed = fluent::FluentResource::try_new(language.source().to_owned());
        assert!(parsed.is_ok(), "{language:?}: {:?}", parsed.err().map(|(_, faults)| faults));
    }
}

#[test]
fn message_files_are_nfc() {
    assert!(unicode_normalization::is_nfc(Language::Vi.source()));
}

#[test]
fn every_message_the_sources_name_exists() {
    let known = arguments(Language::Vi);
    let mut missing = Vec::new();
    for file in walkdir::WalkDir::new(Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        let file = file.expect("the sources can be listed");
        if file.path().extension().is_none_or(|extension| extension != "rs") {
            continue;
        }
        let text = std::fs::read_to_string(file.path()).expect("a source file can be read");
        for after in text.split("Message::new(\"").skip(1).chain(text.split("messages.get(\"").skip(1)) {
            let id = after.split('"').next().unwrap_or_default();
            if !known.contains_key(id) {
                missing.push(format!("{id} in {}", file.path().display()));
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn numbers_are_written_the_way_each_language_writes_them() {
    let number = Decimal::new(-12_345_675, 1);
    assert_eq!(Language::Vi.number(number), "-1.234.567,5");
    assert_eq!(Language::En.number(number), "-1,234,567.5");
    assert_eq!(Language::Vi.number(Decimal::new(4500, 2)), "45");
}

#[test]
fn a_message_can_stand_inside_a_message() {
    let messages = Messages::new(Language::En);
    let inner = Message::new("amount-dong").with("amount", "5");
    assert_eq!(messages.arg(&Arg::from(inner)), "5 đồng");
}
