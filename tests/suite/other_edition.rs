//! Another edition and a profile with villages, classes and a funding source of its own go the same way, without rebuilding.

use ntm_xlsx::catalogue;
use ntm_xlsx::consolidation::Analysis;
use ntm_xlsx::district::{self, DEFAULT_PROFILE};
use ntm_xlsx::form::{Answer, Assessment, ColumnId, FilledIn, TableId};
use ntm_xlsx::message::{Language, Messages};
use ntm_xlsx::money::Money;
use ntm_xlsx::summary;

use crate::support::plain::Plain;
use crate::support::{Office, cell};

const COMMUNE: &str = "Bình Lư";

/// The small edition, and Bình Lư with a class and two villages; people's contributions as a source of the office's own.
fn office() -> Office {
    let profile = DEFAULT_PROFILE
        .replace("name = \"Bình Lư\"", "name = \"Bình Lư\"\nclass = \"nhóm 3\"\nvillages = [\"Bản Một\", \"Bản Hai\"]");
    let profile = format!("{profile}\n[[funding_source]]\nid = \"tu-thien\"\nname = \"Vốn từ thiện\"\n");
    Office {
        edition: catalogue::parse("small", include_str!("../data/small-edition.toml")).expect("the edition loads"),
        profile: district::parse("ntm.toml", &profile).expect("the profile loads"),
    }
}

fn answers(income: f64) -> FilledIn {
    let mut answers = FilledIn::new();
    let mut put = |table, row: &str, column, answer| answers.insert((table, row.to_owned(), column), answer);
    for code in ["1.1", "1.2", "2.1", "2.2", "2.3", "3.1", "3.2"] {
        put(TableId::Indicators, code, ColumnId::Assessment, Answer::Text(Assessment::Met.text().to_owned()));
    }
    for (code, value) in [("1.2", 80.0), ("2.1", income), ("2.2", 0.0), ("2.3", 7.5), ("3.1", 2.0)] {
        put(TableId::Indicators, code, ColumnId::Value, Answer::Number(value));
    }
    put(TableId::Funding, "ha-tang", ColumnId::Source("tu-thien".to_owned()), Answer::Number(12.5));
    put(TableId::VillageChanges, "1", ColumnId::Content, Answer::Text("Đường hoa".to_owned()));
    answers
}

#[test]
fn a_small_edition_is_rendered_read_and_consolidated() {
    let office = office();
    let file = ("a.xlsx".to_owned(), office.render(COMMUNE, &answers(50.0)));
    let (district, findings) = office.receive(&[file]);
    let codes: Vec<&str> = findings.iter().map(|finding| finding.rule.code).collect();
    assert!(!codes.iter().any(|code| code.starts_with(['F', 'S']) || *code == "R01"), "{codes:?}");
    let standing = district.communes.iter().find(|commune| commune.name == COMMUNE).expect("the commune");
    assert_eq!((standing.criteria_met, standing.met), (3, 7));
    let total: Money = district.funding.iter().map(|record| record.amount).sum();
    assert_eq!(total, Money::from_dong(12_500_000));
    let analysis = Analysis::of(&district, &findings, office.basis());
    let rendered = summary::render(
        &district,
        &findings,
        &analysis,
        office.basis(),
        &Messages::new(Language::Vi),
        summary::Room::Memory,
    );
    assert!(rendered.is_ok());
}

#[test]
fn the_level_of_the_communes_class_judges_its_value() {
    let office = office();
    let (_, findings) = office.read("a.xlsx", &office.render(COMMUNE, &answers(49.0)));
    let contradiction = findings.iter().find(|finding| finding.rule.code == "R01").expect("49 is below 50");
    let said = Messages::new(Language::Vi).text(&contradiction.message);
    assert!(said.contains("2.1") && said.contains("50"), "{said}");
}

#[test]
fn a_village_of_the_profile_without_its_change_is_named() {
    let office = office();
    let (_, findings) = office.read("a.xlsx", &office.render(COMMUNE, &answers(50.0)));
    let messages = Messages::new(Language::Vi);
    let said: Vec<String> =
        findings.iter().filter(|f| f.rule.code == "N03").map(|finding| messages.text(&finding.message)).collect();
    assert!(matches!(said.as_slice(), [one] if one.contains("Bản Hai")), "{said:?}");
}

#[test]
fn a_village_whose_row_is_gone_is_asked_for_where_it_belongs() {
    let office = office();
    let mut plain = Plain::read(&office.render(COMMUNE, &answers(50.0)));
    let second = cell(&office.form(COMMUNE), TableId::VillageChanges, "2", &ColumnId::Village);
    plain.clear_row(second);
    let (_, findings) = office.read("a.xlsx", &plain.bytes());
    let places: Vec<String> =
        findings.iter().filter(|f| f.rule.code == "N03").map(|finding| finding.place.within_workbook()).collect();
    assert_eq!(places, [format!("{}!{}", second.0, second.1)]);
}
