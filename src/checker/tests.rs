//! What the page holds, and what it must not.

use crate::catalogue::{self, DEFAULT_EDITION};
use crate::checker::{CheckerPage, OfficeBasis, OfficeSettings};
use crate::district::{self, Basis, DEFAULT_PROFILE};
use crate::message::{Language, Messages};

fn page(district: &str, language: Language) -> String {
    let edition = catalogue::parse("edition", DEFAULT_EDITION).expect("the edition loads");
    let mut profile = district::parse("ntm.toml", DEFAULT_PROFILE).expect("the profile loads");
    district.clone_into(&mut profile.district);
    let text = format!("# {district}\n{DEFAULT_PROFILE}");
    let settings = OfficeSettings { profile: text.into(), edition: DEFAULT_EDITION.into(), language: "vi".into() };
    let basis = Basis { edition: &edition, profile: &profile };
    CheckerPage { settings: &settings, basis, module: &[0x1F, 0x8B] }.render(&Messages::new(language))
}

#[test]
fn words_of_the_profile_cannot_leave_their_place() {
    let hostile = "</script></title></style><script>alert(1)</script><!--<script>";
    let (plain, page) = (page("Tam Đường", Language::Vi), page(hostile, Language::Vi));
    for tag in ["<script", "</script", "</title", "</style", "<!--"] {
        assert_eq!(page.matches(tag).count(), plain.matches(tag).count(), "{tag}");
    }
}

#[test]
fn nothing_is_left_to_fill_in_and_no_message_is_missing() {
    for language in [Language::Vi, Language::En] {
        let page = page("Tam Đường", language);
        assert!(!page.contains("\"checker-") && !page.contains(">checker-"), "{language:?}");
    }
}

#[test]
fn the_policy_forbids_every_request() {
    let page = page("Tam Đường", Language::Vi);
    let policy = page.split("Content-Security-Policy\" content=\"").nth(1).and_then(|rest| rest.split('"').next());
    let policy = policy.expect("a policy");
    assert!(
        policy.starts_with("default-src &#39;none&#39;") && policy.contains("connect-src &#39;none&#39;"),
        "{policy}"
    );
    assert!(!policy.contains("http") && !policy.contains('*') && !policy.contains("unsafe-inline"), "{policy}");
}

/// Browsers of 2019 know ECMAScript 2018.
#[test]
fn the_scripts_are_understood_by_browsers_of_2019() {
    let scripts = [super::page::SCRIPT, super::page::WORKER].concat();
    for later in [
        "?.",
        "??",
        "||=",
        ".flat(",
        ".flatMap(",
        "fromEntries",
        "replaceAll",
        "replaceChildren",
        "catch {",
        ".at(",
        "#private",
    ] {
        assert!(!scripts.contains(later), "{later}");
    }
}

#[test]
fn levels_that_the_office_has_decided_hold_in_the_page_too() {
    let decided = format!("{DEFAULT_PROFILE}\n[[level]]\nindicator = \"15.3\"\nvalue = 20\ncompared = true\n");
    let settings = OfficeSettings { profile: decided.into(), edition: DEFAULT_EDITION.into(), language: "vi".into() };
    let office = OfficeBasis::read(&settings).expect("the settings");
    let level = &office.edition.indicator("15.3").expect("the indicator").level;
    assert_eq!((level.number(2023, None), level.is_verified()), (Some(20.into()), true));
}
