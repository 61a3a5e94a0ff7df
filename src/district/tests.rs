//! The embedded profile, and the mistakes a profile may have.

use chrono::NaiveDate;

use crate::catalogue;
use crate::district::{DEFAULT_PROFILE, Profile, Receipt, Received, Recognition, parse};

fn embedded() -> Profile {
    parse("ntm.toml", DEFAULT_PROFILE).expect("the embedded profile loads")
}

#[test]
fn tam_duong_has_its_twelve_communes_without_the_town() {
    let profile = embedded();
    assert_eq!(profile.communes.len(), 12);
    assert!(profile.commune("03390").is_none());
    assert_eq!(profile.commune_named("xã Thèn Xin").map(|c| c.code.as_str()), Some("03394"));
    assert_eq!(profile.commune("03424").map(|c| c.recognition), Some(Recognition::Yes(Some(2015))));
}

#[test]
fn every_indicator_has_a_lead_and_the_split_criteria_have_several() {
    let profile = embedded();
    let edition = catalogue::parse("edition", catalogue::DEFAULT_EDITION).expect("the edition loads");
    let orphans: Vec<_> = edition.indicators().filter(|i| profile.lead(&i.code).is_none()).map(|i| &i.code).collect();
    assert!(orphans.is_empty(), "{orphans:?}");
    let lead = |code| profile.lead(code).map(|department| department.id.as_str());
    assert_eq!((lead("17.1"), lead("17.11"), lead("17.10")), (Some("nn-ptnt"), Some("tn-mt"), Some("y-te")));
}

#[test]
fn a_misspelt_key_is_named_with_its_line_and_what_was_meant() {
    let error = parse("ntm.toml", &DEFAULT_PROFILE.replace("deadline =", "deadlin =")).expect_err("unknown key");
    assert_eq!((error.what.id, error.suggestion.as_deref()), ("toml-unknown-key", Some("deadline")));
    let line = DEFAULT_PROFILE.lines().position(|line| line.starts_with("deadline")).expect("the key") + 1;
    assert_eq!(error.line, line);
}

#[test]
fn a_commune_code_given_twice_is_named() {
    let error = parse("ntm.toml", &DEFAULT_PROFILE.replace("\"03430\"", "\"03427\"")).expect_err("twice");
    assert_eq!(error.what.id, "toml-given-twice");
}

/// The embedded profile with these lines below it, and the mistake it then has.
fn mistake(lines: &str) -> (&'static str, usize, Option<String>) {
    let error = parse("ntm.toml", &format!("{DEFAULT_PROFILE}\n{lines}")).expect_err("a mistake");
    (error.what.id, error.line - DEFAULT_PROFILE.lines().count() - 1, error.suggestion)
}

#[test]
fn a_rule_is_switched_off_only_with_a_reason_and_a_date() {
    assert_eq!(mistake("[[rule]]\ncode = \"R08\"\noff = true\nreason = \"x\"").0, "profile-off-needs-reason");
    assert_eq!(
        mistake("[[rule]]\ncode = \"R08\"\ndate = \"2024-01-05\"\noff = true"),
        ("profile-off-needs-reason", 4, None)
    );
    assert_eq!(mistake("[[rule]]\ncode = \"R08\"\nseverity = \"eror\"").2.as_deref(), Some("error"));
    assert_eq!(mistake("[[rule]]\ncode = \"R08\"\n[[rule]]\ncode = \"R08\"").0, "toml-given-twice");
    assert_eq!(mistake("[[rule]]\ncode = \"D05\"\nthresholds = { factor = -1 }").0, "profile-threshold-negative");
}

#[test]
fn a_waiver_names_a_commune_of_the_district_a_cell_a_reason_and_who_approved_it() {
    let waiver = |lines: &str| {
        mistake(&format!("[[waiver]]\nrule = \"R01\"\nuntil = \"2024-06-30\"\napproved_by = \"Ông A\"\n{lines}"))
    };
    let unknown = waiver("reason = \"x\"\ncommune = \"Bình Lưu\"");
    assert_eq!(unknown, ("profile-waiver-commune", 6, Some("Bình Lư".to_owned())));
    let here = |lines: &str| waiver(&format!("commune = \"xã Bình Lư\"\n{lines}"));
    assert_eq!(here("reason = \" \"").0, "profile-waiver-says-nothing");
    assert_eq!(here("reason = \"x\"\ncell = \"G40\"").0, "profile-waiver-cell");
    assert_eq!(here("reason = \"x\"\ncell = \"Tiêu chí!G40\"\nindicator = \"10.1\"").0, "profile-waiver-two-subjects");
    assert_eq!(here("").0, "toml-missing-key");
}

#[test]
fn a_goal_before_the_plan_year_is_refused() {
    let error = parse("ntm.toml", &DEFAULT_PROFILE.replace("goal_year = 2025", "goal_year = 2020")).expect_err("order");
    assert_eq!(error.what.id, "profile-goal-before-plan");
}

fn with_received(entry: &str) -> Result<Vec<Receipt>, &'static str> {
    let text = format!("{DEFAULT_PROFILE}\n[[received]]\n{entry}");
    parse("ntm.toml", &text).map(|profile| profile.receipts).map_err(|error| error.what.id)
}

#[test]
fn the_office_writes_down_when_it_received_what() {
    let on = NaiveDate::from_ymd_opt(2024, 2, 8).expect("a day");
    let commune = Received::Commune { code: "03412".to_owned(), round: Some(2) };
    let entry = "commune = \"03412\"\nround = 2\non = \"2024-02-08\"";
    assert_eq!(with_received(entry), Ok(vec![Receipt { of: commune, on }]));
    let file = Received::File("a.xlsx".to_owned());
    assert_eq!(with_received("file = \"a.xlsx\"\non = \"2024-02-08\""), Ok(vec![Receipt { of: file, on }]));
}

#[test]
fn a_receipt_of_nothing_known_is_refused() {
    assert_eq!(with_received("commune = \"99999\"\non = \"2024-02-08\""), Err("profile-unknown-commune"));
    assert_eq!(with_received("on = \"2024-02-08\""), Err("profile-received-what"));
    let both = "file = \"a.xlsx\"\ncommune = \"03412\"\non = \"2024-02-08\"";
    assert_eq!(with_received(both), Err("profile-received-what"));
}
