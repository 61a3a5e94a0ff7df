//! N03, N06, N08 where the office has the list of a commune's villages: one mistake, one finding.

use ntm_xlsx::district::{self, DEFAULT_PROFILE};
use ntm_xlsx::form::{ColumnId, TableId};

use crate::seeded_mistakes::{COMMUNE, said, shown};
use crate::support::answers::clean;
use crate::support::plain::{Content, Plain};
use crate::support::{Office, cell};

type At = (TableId, &'static str, ColumnId);

/// What is said of the clean workbook with another content in one cell.
fn with(at: At, content: Content) -> (Vec<(&'static str, String)>, String) {
    let profile = DEFAULT_PROFILE
        .replace("name = \"Bình Lư\"", "name = \"Bình Lư\"\nvillages = [\"Bản Mẫu Một\", \"Bản Mẫu Hai\"]");
    let office = Office { profile: district::parse("ntm.toml", &profile).expect("the profile loads"), ..Office::new() };
    // The names stand in the form already.
    let mut answers = clean(&office, COMMUNE);
    answers.retain(|(table, _, column), _| *table != TableId::VillageChanges || *column != ColumnId::Village);
    let mut plain = Plain::read(&office.render(COMMUNE, &answers));
    let at = cell(&office.form(COMMUNE), at.0, at.1, &at.2);
    plain.set(at, content);
    let (_, findings) = office.receive(&[("mau.xlsx".to_owned(), plain.bytes())]);
    (said(&findings), shown(at))
}

fn village(name: &str) -> (At, Content) {
    ((TableId::VillageChanges, "2", ColumnId::Village), Content::text(name))
}

fn number(key: &'static str, number: f64) -> (At, Content) {
    ((TableId::General, key, ColumnId::Answer), Content::Number(number))
}

#[test]
fn a_wrong_village_is_said_at_its_row_and_not_as_a_missing_one() {
    for name in ["Bản Mẫu Hay", "Bản Mẫu Một", "Nậm Lạ"] {
        let (at, content) = village(name);
        let (said, place) = with(at, content);
        assert_eq!(said, [("N06", place)], "{name}");
    }
}

#[test]
fn another_number_of_villages_than_the_list_has_is_said_at_its_cell() {
    for other in [1.0, 3.0, 900.0] {
        let (at, content) = number("villages", other);
        let (said, place) = with(at, content);
        assert_eq!(said, [("N08", place)], "{other}");
    }
}

#[test]
fn the_villages_of_the_list_raise_nothing() {
    for (at, content) in [number("villages", 2.0), village("bản  mẫu hai"), village("Mẫu Hai")] {
        assert_eq!(with(at, content).0, []);
    }
}
