//! The embedded edition against what the letter says, and the checks an edition file must pass.

use crate::catalogue::{DEFAULT_EDITION, Edition, parse};

const SMALL: &str = include_str!("../../tests/data/small-edition.toml");

fn embedded() -> Edition {
    parse("edition", DEFAULT_EDITION).expect("the embedded edition loads")
}

#[test]
fn the_embedded_edition_has_the_size_and_the_codes_of_the_letter() {
    let edition = embedded();
    assert_eq!((edition.criteria.len(), edition.indicators().count(), edition.groups.len()), (19, 57, 5));
    let free: Vec<&str> = edition.indicators().filter(|i| i.no_resources).map(|i| i.code.as_str()).collect();
    assert_eq!(free, ["13.3", "13.5", "15.1", "17.3", "17.6", "17.7", "17.11"]);
    assert!(edition.has_unverified_levels());
}

#[test]
fn what_is_not_certain_has_no_level() {
    let edition = embedded();
    let open: Vec<&str> = edition.indicators().filter(|i| i.level.is_open()).map(|i| i.code.as_str()).collect();
    assert_eq!(open, ["2.1", "2.2", "2.3", "2.4", "16.1", "17.2", "17.9", "17.12"]);
}

#[test]
fn embedded_names_are_nfc() {
    assert!(unicode_normalization::is_nfc(DEFAULT_EDITION));
}

#[test]
fn another_edition_has_its_own_counts() {
    let edition = parse("small", SMALL).expect("the small edition loads");
    assert_eq!((edition.criteria.len(), edition.indicators().count(), edition.groups.len()), (3, 7, 2));
}

fn fault(from: &str, to: &str) -> (usize, &'static str) {
    assert!(SMALL.contains(from), "the sample has {from}");
    let error = parse("small", &SMALL.replacen(from, to, 1)).expect_err("the mistake is found");
    (error.line, error.what.id)
}

fn line_of(text: &str) -> usize {
    SMALL.lines().position(|line| line.contains(text)).expect("the line exists") + 1
}

#[test]
fn a_code_given_twice_is_named_with_its_line() {
    assert_eq!(fault("code = \"1.2\"", "code = \"1.1\""), (line_of("code = \"1.2\""), "toml-given-twice"));
}

#[test]
fn a_count_that_does_not_fit_is_named() {
    let found = fault("indicators = 7", "indicators = 8");
    assert_eq!(found, (line_of("indicators = 7"), "edition-indicator-count"));
}

#[test]
fn a_number_on_a_pass_fail_indicator_is_refused() {
    let (_, what) = fault("level = { source = \"qd1\"", "level = { value = 5, source = \"qd1\"");
    assert_eq!(what, "edition-level-has-number");
}

#[test]
fn a_percentage_level_above_one_hundred_is_refused() {
    let (_, what) = fault("value = 80", "value = 180");
    assert_eq!(what, "edition-impossible-level");
}

#[test]
fn an_unknown_source_is_refused() {
    let (_, what) = fault("source = \"qd1\", verified = true }", "source = \"qd9\", verified = true }");
    assert_eq!(what, "edition-unknown-source");
}
