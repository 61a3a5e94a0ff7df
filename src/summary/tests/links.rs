//! Links between the figures and the cells they come from, followed both ways.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use calamine::{Data, Range};
use zip::ZipArchive;

use crate::district::Basis;
use crate::message::Language;
use crate::summary::tests::{ALL_BUT_FIFTH, Rendered, bytes, collected, edition, profile};

/// The links of a sheet, by its position: cell, and what it leads to.
pub(super) fn links(bytes: &[u8], sheet: usize) -> Vec<(String, String)> {
    let mut package = ZipArchive::new(Cursor::new(bytes)).expect("a package");
    let mut part = package.by_name(&format!("xl/worksheets/sheet{sheet}.xml")).expect("the sheet");
    let mut xml = String::new();
    part.read_to_string(&mut xml).expect("text");
    let attribute = |link: &str, name: &str| {
        let value = link.split_once(&format!(" {name}=\"")).and_then(|(_, rest)| rest.split_once('"'));
        value.map(|(value, _)| value.to_owned()).unwrap_or_default()
    };
    let links = xml.split("<hyperlink ").skip(1);
    links.map(|link| format!(" {link}")).map(|link| (attribute(&link, "ref"), attribute(&link, "location"))).collect()
}

/// `D7` as row and column.
fn position(cell: &str) -> (u32, u32) {
    let letters: String = cell.chars().filter(char::is_ascii_alphabetic).collect();
    let column = letters.bytes().fold(0, |column, letter| column * 26 + u32::from(letter - b'A') + 1);
    let row: u32 = cell.trim_start_matches(|c: char| c.is_ascii_alphabetic()).parse().expect("a row");
    (row - 1, column - 1)
}

fn at(sheet: &Range<Data>, row: u32, column: u32) -> String {
    sheet.get_value((row, column)).map(ToString::to_string).unwrap_or_default()
}

/// The sheets in their order, by name.
const MATRIX_19: usize = 2;
const MATRIX_57: usize = 3;
const FUNDING: usize = 8;
const MODELS: usize = 9;
const DETAIL: usize = 10;
const CHANGES: usize = 12;
const LINEAGE: usize = 15;

#[test]
fn a_figure_leads_to_the_row_of_its_cell_and_the_row_leads_back() {
    let (edition, profile) = (edition(), profile());
    let basis = Basis { edition: &edition, profile: &profile };
    let (district, findings) = collected(&edition, &profile, &ALL_BUT_FIFTH);
    let bytes = bytes(&district, &findings, basis, Language::Vi);
    let mut rendered = Rendered::new(&district, &findings, basis, Language::Vi);
    let lineage = rendered.sheet("Nguồn số liệu");
    let back: BTreeMap<String, String> = links(&bytes, LINEAGE).into_iter().collect();
    let figures = [
        (MATRIX_19, "Ma trận 19"),
        (MATRIX_57, "Ma trận 57"),
        (FUNDING, "Kinh phí"),
        (DETAIL, "Kinh phí chi tiết"),
        (MODELS, "Mô hình điểm"),
        (CHANGES, "Thay đổi của bản"),
    ];
    let mut followed = 0;
    for (number, name) in figures {
        let sheet = rendered.sheet(name);
        for (cell, target) in links(&bytes, number) {
            let source = target.strip_prefix("'Nguồn số liệu'!").expect("it leads to the lineage");
            let (row, _) = position(source);
            let (shown, value) = (at(&sheet, position(&cell).0, position(&cell).1), at(&lineage, row, 4));
            let returns = back.get(&format!("C{}", row + 1)).map(String::as_str).unwrap_or_default();
            if returns == format!("'{name}'!{cell}") {
                followed += 1;
                let what = if number == MODELS { at(&lineage, row, 1) } else { at(&lineage, row, 3) };
                assert!(shown == value || shown == what, "{name}!{cell}: {shown} but {value} of {what}");
            } else if number == MATRIX_57 {
                panic!("{name}!{cell} leads to a row that leads to {returns}");
            }
        }
    }
    // Every row leads back, and every one that does was followed from where it leads.
    let rows = lineage.rows().filter(|row| matches!(row.first(), Some(Data::Float(_)))).count();
    let declared = district.communes.iter().filter(|commune| commune.declared.is_some()).count();
    assert_eq!(back.len(), rows);
    assert_eq!(followed, rows - declared);
}

#[test]
fn a_letter_leads_to_its_own_commune_and_indicator() {
    let (edition, profile) = (edition(), profile());
    let basis = Basis { edition: &edition, profile: &profile };
    let (district, findings) = collected(&edition, &profile, &ALL_BUT_FIFTH);
    let bytes = bytes(&district, &findings, basis, Language::Vi);
    let mut rendered = Rendered::new(&district, &findings, basis, Language::Vi);
    let [matrix, lineage] = ["Ma trận 57", "Nguồn số liệu"].map(|name| rendered.sheet(name));
    let heading = matrix.rows().position(|row| row.first().is_some_and(|cell| *cell == "Mã")).expect("the headings");
    let heading = u32::try_from(heading).expect("few rows");
    let links = links(&bytes, MATRIX_57);
    assert_eq!(links.len(), ALL_BUT_FIFTH.len() * edition.indicators().count());
    for (cell, target) in links {
        let (row, column) = position(&cell);
        let source = position(target.rsplit('!').next().expect("a cell")).0;
        assert_eq!(at(&lineage, source, 1), at(&matrix, heading, column), "{cell}");
        let code = at(&matrix, row, 0);
        assert!(at(&lineage, source, 3).starts_with(&format!("{code}. ")), "{cell}");
    }
}
