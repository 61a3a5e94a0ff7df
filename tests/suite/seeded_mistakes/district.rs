//! D01–D05: several files held against each other.

use ntm_xlsx::district::Commune;
use ntm_xlsx::form::{Answer, ColumnId, TableId};

use crate::seeded_mistakes::{COMMUNE, Seed, Sown, shown};
use crate::support::answers::{clean, put, text};
use crate::support::plain::Content;
use crate::support::{Office, cell};

fn pair(name: &'static str, change: impl FnOnce(&mut Sown), code: &'static str) -> Seed {
    let mut sown = Sown::new();
    let first = sown.bytes();
    change(&mut sown);
    let files = vec![("lan-1.xlsx".to_owned(), first), ("lan-2.xlsx".to_owned(), sown.bytes())];
    Seed { name, files, expected: vec![(code, String::new())] }
}

fn general(sown: &mut Sown, field: &str, number: f64) {
    put(&mut sown.answers, TableId::General, field, ColumnId::Answer, Answer::Number(number));
}

pub(super) fn seeds() -> Vec<Seed> {
    vec![
        pair("two files contradict each other", |sown| general(sown, "people", 3_200.0), "D01"),
        pair("a later round follows", |sown| general(sown, "round", 2.0), "D02"),
        pair("the same answers come twice", |_| (), "D03"),
        retyped(),
        pasted(),
        outlier(
            "a value is far from the others",
            "10.1",
            |number| if number == 0 { 480.0 } else { 48.0 + f64::from(number) },
        ),
        outlier("a value differs from what all others say", "17.2", |number| if number == 0 { 38.0 } else { 95.0 }),
        outlier("a second number is far from the others", "17.1.a", |number| {
            if number == 0 { 29.0 } else { 11.0 + f64::from(number) / 10.0 }
        }),
    ]
}

/// The same answers, one of them typed in another way.
fn retyped() -> Seed {
    let sown = Sown::new();
    let mut plain = sown.plain();
    let at = sown.cell(TableId::Indicators, "15.1", ColumnId::Value);
    let typed = plain.sheet(at.0).get(&at.1).expect("the value").shown();
    plain.set(at, Content::Text(format!("{typed} %")));
    let files = vec![("lan-1.xlsx".to_owned(), sown.bytes()), ("lan-2.xlsx".to_owned(), plain.bytes())];
    let expected = vec![("C07", shown(at)), ("D03", String::new())];
    Seed { name: "the same answers are typed in another way", files, expected }
}

/// Two communes with one text.
fn pasted() -> Seed {
    let office = Office::new();
    let key = (TableId::PilotModel, "1", ColumnId::Content);
    let file = |commune: &str| {
        let mut answers = clean(&office, commune);
        let words = text("Xây dựng tuyến đường hoa dài hai ki-lô-mét có điện thắp sáng và thùng rác hai bên đường");
        put(&mut answers, key.0, key.1, key.2.clone(), words);
        (format!("{commune}.xlsx"), office.render(commune, &answers))
    };
    let (sheet, at) = cell(&office.form(COMMUNE), key.0, key.1, &key.2);
    let place = format!("{sheet}!{at}");
    let files = vec![file(COMMUNE), file("Khun Há")];
    Seed { name: "a text was pasted", files, expected: vec![("D04", place.clone()), ("D04", place)] }
}

/// Eight communes, the first of which slipped.
fn outlier(name: &'static str, row: &'static str, value: fn(u8) -> f64) -> Seed {
    let office = Office::new();
    let key = (TableId::Indicators, row, ColumnId::Value);
    let file = |(commune, number): (&Commune, u8)| {
        let mut answers = clean(&office, &commune.name);
        put(&mut answers, key.0, key.1, key.2.clone(), Answer::Number(value(number)));
        (format!("{}.xlsx", commune.code), office.render(&commune.name, &answers))
    };
    let files: Vec<_> = office.profile.communes.iter().zip(0..8).map(file).collect();
    let (sheet, at) = cell(&office.form(COMMUNE), key.0, key.1, &key.2);
    Seed { name, files, expected: vec![("D05", format!("{sheet}!{at}"))] }
}
