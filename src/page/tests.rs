//! What may and may not stand in the page.

use crate::catalogue::{self, DEFAULT_EDITION, Edition};
use crate::consolidation::{Analysis, District};
use crate::district::{self, Basis, DEFAULT_PROFILE, Profile};
use crate::finding::Findings;
use crate::message::{Language, Messages};
use crate::page::render;

fn edition() -> Edition {
    catalogue::parse("edition", DEFAULT_EDITION).expect("the edition loads")
}

fn profile() -> Profile {
    district::parse("ntm.toml", DEFAULT_PROFILE).expect("the profile loads")
}

/// The page of a district from which nothing came.
fn page(edition: &Edition, profile: &Profile, language: Language) -> String {
    let (basis, findings) = (Basis { edition, profile }, Findings::default());
    let district = District::new(Vec::new(), &findings, basis);
    let analysis = Analysis::of(&district, &findings, basis);
    render(&district, &analysis, basis, &Messages::new(language))
}

#[test]
fn words_of_the_profile_and_the_edition_are_never_markup() {
    let (mut edition, mut profile) = (edition(), profile());
    let hostile = "</title></style></script><script>alert(1)</script><img src=x onerror='alert(2)'>\"";
    hostile.clone_into(&mut profile.district);
    hostile.clone_into(&mut profile.communes.first_mut().expect("a commune").name);
    hostile.clone_into(&mut edition.criteria.first_mut().expect("a criterion").name);
    hostile.clone_into(&mut edition.groups.first_mut().expect("a group").task);
    let page = page(&edition, &profile, Language::Vi);
    assert_eq!(page.matches("<script").count(), 1);
    assert!(!page.contains("<img"));
    assert!(page.matches("&lt;img").count() >= 4);
}

#[test]
fn a_district_from_which_nothing_came_has_a_page() {
    for language in [Language::Vi, Language::En] {
        let page = page(&edition(), &profile(), language);
        let name = if language == Language::Vi { "vi" } else { "en" };
        assert!(page.starts_with(&format!("<!DOCTYPE html>\n<html lang=\"{name}\">")));
        assert!(!page.contains("NaN") && !page.contains("inf%"));
    }
}

#[test]
fn a_chart_of_many_communes_shows_the_ends_and_the_matrix_all() {
    let (edition, mut profile) = (edition(), profile());
    let commune = profile.communes.first().expect("a commune").clone();
    profile.communes = (0..100)
        .map(|number| {
            let mut other = commune.clone();
            other.code = format!("M{number}");
            other
        })
        .collect();
    let (basis, findings) = (Basis { edition: &edition, profile: &profile }, Findings::default());
    let district = District::new(Vec::new(), &findings, basis);
    let mut analysis = Analysis::of(&district, &findings, basis);
    for (commune, number) in analysis.figures.by_commune.iter_mut().zip(0..) {
        (commune.reported, commune.criteria_met) = (true, number % 20);
        commune.name = format!("Xã {number}");
    }
    let page = render(&district, &analysis, basis, &Messages::new(Language::Vi));
    let (chart, rest) = page.split_once("id=\"chart-criteria\"").expect("the second chart");
    assert_eq!(chart.matches("<rect class=\"track\"").count(), 20);
    for (name, is_shown) in [("Xã 19<", true), ("Xã 0<", true), ("Xã 80<", true), ("Xã 10<", false)] {
        assert_eq!(chart.contains(name), is_shown, "{name}");
    }
    let matrix = rest.split_once("id=\"matrix\"").expect("the matrix").1;
    assert_eq!(matrix.matches("<th scope=\"row\">").count(), 100);
}
