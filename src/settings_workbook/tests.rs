//! What a person who types into the workbook is told: at which cell, and in the words of its columns.

use std::io::{Cursor, Read};

use toml::Table;
use zip::ZipArchive;

use crate::catalogue::{self, DEFAULT_EDITION};
use crate::district::{Basis, DEFAULT_PROFILE, parse};
use crate::message::{Language, Messages};
use crate::place::CellRef;
use crate::rules;
use crate::settings_workbook::{read, workbook};
use crate::toml_file::TomlError;
use crate::workbook::{self as reader, Cell, Struck, Value};

/// The classes of the communes once these texts are typed, each into a cell of a sheet; else what is said.
fn said(typed: &[(&str, &str, &str)]) -> Result<Vec<Option<String>>, String> {
    let table: Table = DEFAULT_PROFILE.parse().expect("TOML");
    let edition = || catalogue::parse("edition", DEFAULT_EDITION).expect("the edition");
    let messages = Messages::new(Language::Vi);
    let bytes = workbook(&table, &edition(), 2024, &messages).expect("a workbook");
    let mut book = reader::read("thiet-lap.xlsx", &bytes).expect("a workbook");
    for (sheet, at, text) in typed {
        let sheet = book.sheets.iter_mut().find(|known| &*known.name == *sheet).expect("the sheet");
        let at = CellRef::parse(at).expect("a cell");
        let cell = |text: &str| {
            let (value, struck) = (Value::Text(text.into()), Struck::No);
            (at, Cell { value, formula: None, percent: false, lettering: None, struck })
        };
        let others = sheet.cells.iter().filter(|(other, _)| **other != at).map(|(other, cell)| (*other, cell.clone()));
        sheet.cells = others.chain((!text.is_empty()).then(|| cell(text))).collect();
    }
    let text = read(&book, &table).map_err(|wrong| messages.text(&wrong.what))?;
    let checked = || -> Result<Vec<Option<String>>, TomlError> {
        let mut profile = parse("ntm.toml", &text.text)?;
        let edition = rules::decided_levels(edition(), &mut profile, "ntm.toml")?;
        rules::verify("ntm.toml", Basis { edition: &edition, profile: &profile })?;
        Ok(profile.communes.into_iter().map(|commune| commune.class).collect())
    };
    checked().map_err(|fault| {
        let wrong = text.at_cell(&fault).expect("a cell");
        let meant = wrong.suggestion.map(|meant| format!(" ({meant}?)")).unwrap_or_default();
        format!("{}!{}: {}{meant}", wrong.sheet, wrong.cell, messages.text(&wrong.what))
    })
}

#[test]
fn a_fault_is_said_at_its_cell_in_the_words_of_the_columns() {
    for (typed, expected) in [
        (vec![("Cơ quan phụ trách", "A2", "")], "Cơ quan phụ trách!A2: chưa ghi “Mã cơ quan”"),
        (vec![("Chung", "B2", "")], "Chung!B2: chưa ghi “Huyện”"),
        (vec![("Ngoại lệ", "A2", "Bình Lư"), ("Ngoại lệ", "B2", "R01")], "Ngoại lệ!E2: chưa ghi “Lý do”"),
        (
            vec![("Quy tắc", "A2", "D05"), ("Quy tắc", "C2", "Có")],
            "Quy tắc!C2: tắt quy tắc D05 thì ghi cả Lý do và Ngày quyết định",
        ),
        (
            vec![("Quy tắc", "A2", "D05"), ("Quy tắc", "D2", "20")],
            "Quy tắc!D2: cách ghi ngưỡng: tên = số, ví dụ factor = 20",
        ),
        (
            vec![("Quy tắc", "A2", "D05"), ("Quy tắc", "D2", "factor = nhiều")],
            "Quy tắc!D2: cách ghi ngưỡng: tên = số, ví dụ factor = 20",
        ),
        (vec![("Quy tắc", "A2", "D05"), ("Quy tắc", "B2", "eror")], "Quy tắc!B2: cần ghi Lỗi, Cảnh báo hoặc Thông tin"),
        (vec![("Xã, bản", "D2", "IV")], "Xã, bản!D2: không có khu vực “IV”; dùng một trong: I, II, III, Không"),
        (
            vec![("Cơ quan phụ trách", "C2", "99")],
            "Cơ quan phụ trách!C2: không có tiêu chí hoặc chỉ tiêu “99” trong bộ tiêu chí",
        ),
        (
            vec![("Ngày nhận", "D2", "08/02/2024")],
            "Ngày nhận!D2: mỗi dòng ghi Tên tệp, hoặc Mã xã (có thể kèm Lần nộp), không ghi cả hai",
        ),
    ] {
        assert_eq!(said(&typed), Err(expected.to_owned()), "{typed:?}");
    }
}

#[test]
fn a_level_is_a_number_and_why_there_was_none_is_passed_over_once_it_is_typed() {
    let table: Table = DEFAULT_PROFILE.parse().expect("TOML");
    let edition = catalogue::parse("edition", DEFAULT_EDITION).expect("the edition");
    let bytes = workbook(&table, &edition, 2024, &Messages::new(Language::Vi)).expect("a workbook");
    let book = reader::read("thiet-lap.xlsx", &bytes).expect("a workbook");
    let sheet = book.sheets.iter().find(|sheet| &*sheet.name == "Mức yêu cầu").expect("the sheet");
    let level = |code: &str| {
        let of = sheet.cells.iter().find(|(at, cell)| at.column == 0 && cell.value.shown() == code).expect("the row").0;
        CellRef::new(of.row, 5).to_string()
    };
    assert!(said(&[("Mức yêu cầu", &level("2.1"), "75")]).is_ok());
    let wrong = |code: &str, typed: &str| said(&[("Mức yêu cầu", &level(code), typed)]).expect_err("it is wrong");
    assert!(wrong("2.1", "nhiều").ends_with(": cần một số, ví dụ 24 hoặc 24,5"));
    assert!(wrong("4.2", "150").ends_with(": 150 không thể là mức của 4.2: mức là số từ 0 đến 100"));
}

#[test]
fn a_class_is_understood_however_it_is_typed() {
    for typed in ["khu vực III", "KV III", "3", "iii"] {
        let classes = said(&[("Xã, bản", "D2", typed)]).expect("the settings");
        assert_eq!(classes[0].as_deref(), Some("III"), "{typed}");
    }
}

#[test]
fn whoever_clicks_into_a_cell_sees_how_it_is_written() {
    let table: Table = DEFAULT_PROFILE.parse().expect("TOML");
    let edition = catalogue::parse("edition", DEFAULT_EDITION).expect("the edition");
    let bytes = workbook(&table, &edition, 2024, &Messages::new(Language::Vi)).expect("a workbook");
    let mut package = ZipArchive::new(Cursor::new(bytes)).expect("a package");
    let mut sheet = |number: usize| {
        let mut xml = String::new();
        let mut part = package.by_name(&format!("xl/worksheets/sheet{number}.xml")).expect("the sheet");
        part.read_to_string(&mut xml).expect("text");
        xml
    };
    // Chung, Xã bản, Quy tắc, Ngoại lệ, Mức yêu cầu.
    for (number, shown) in
        [(1, "10/02/2024"), (2, "I, II hoặc III"), (4, "factor = 20"), (5, "Tiêu chí!G40"), (7, "24 hoặc 24,5")]
    {
        let xml = sheet(number);
        let prompts: Vec<&str> = xml.split("<dataValidation ").skip(1).filter(|one| one.contains("prompt=")).collect();
        assert!(prompts.iter().any(|prompt| prompt.contains(shown)), "{number}: {prompts:?}");
    }
}
