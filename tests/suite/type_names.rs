//! The name of a type means one thing in the whole program.

use std::collections::BTreeMap;
use std::path::Path;

use crate::support::source;

/// The type that a line at the top of a file declares.
fn declared(line: &str) -> Option<&str> {
    const KINDS: [&str; 4] = ["struct", "enum", "trait", "type"];
    if line.starts_with(char::is_whitespace) {
        return None;
    }
    let mut words = line.split_whitespace().skip_while(|word| !KINDS.contains(word));
    words.nth(1)?.split(|letter: char| !letter.is_alphanumeric() && letter != '_').next()
}

#[test]
fn no_two_types_have_one_name() {
    let sources = source::all(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
    let mut places: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for source in &sources {
        for name in source.code.lines().filter_map(declared) {
            places.entry(name).or_default().push(&source.file);
        }
    }
    assert!(places.len() > 200, "the sources declare types");
    places.retain(|_, files| files.len() > 1);
    assert!(places.is_empty(), "{places:#?}");
}

#[test]
fn a_declaration_is_found_however_far_it_is_seen() {
    for line in
        ["struct Form {", "pub enum Form {", "pub(crate) type Form<'a> = u8;", "pub(in crate::form) trait Form:"]
    {
        assert_eq!(declared(line), Some("Form"), "{line}");
    }
    for line in ["impl Form {", "    type Form = u8;", "use a::Form;", "pub fn form() {}", "}"] {
        assert_eq!(declared(line), None, "{line}");
    }
}
