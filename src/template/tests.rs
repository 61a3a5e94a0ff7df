//! The rendered workbook against its declaration.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use chrono::NaiveDate;

use crate::catalogue::{self, DEFAULT_EDITION};
use crate::district::{self, DEFAULT_PROFILE};
use crate::form::{Answer, ColumnId, FilledIn, Form, Role, STAMP_SHEET, Stamp, TableId};
use crate::place::CellRef;
use crate::template::{TemplateError, render};

fn form(commune: Option<&str>) -> Form {
    let profile = district::parse("ntm.toml", DEFAULT_PROFILE).expect("the profile loads");
    let edition = catalogue::parse("edition", DEFAULT_EDITION).expect("the edition loads");
    Form::new(&edition, &profile, commune.and_then(|name| profile.commune_named(name)))
}

fn key(table: TableId, row: &str, column: ColumnId) -> (TableId, String, ColumnId) {
    (table, row.to_owned(), column)
}

fn source(form: &Form, index: usize) -> ColumnId {
    let table = form.table(TableId::Funding).expect("the table");
    let sources = table.columns.iter().filter(|column| matches!(column.id, ColumnId::Source(_)));
    sources.map(|column| column.id.clone()).nth(index).expect("the source")
}

fn answers(form: &Form) -> FilledIn {
    let funding = form.table(TableId::Funding).expect("the table");
    let groups: Vec<&str> = funding.rows.iter().map(|row| row.key.as_str()).collect();
    BTreeMap::from([
        (key(TableId::Indicators, "17.10", ColumnId::Value), Answer::Number(95.5)),
        (key(TableId::Indicators, "17.10", ColumnId::Assessment), Answer::Text("Đạt".to_owned())),
        (
            key(TableId::Indicators, "17.10", ColumnId::Content),
            Answer::Text("=không phải công thức\nhai dòng".to_owned()),
        ),
        (key(TableId::General, "commune", ColumnId::Answer), Answer::Text("Bình Lư (sửa)".to_owned())),
        (
            key(TableId::General, "document-date", ColumnId::Answer),
            Answer::Date(NaiveDate::from_ymd_opt(2024, 2, 5).expect("a date")),
        ),
        (key(TableId::VillageChanges, "7", ColumnId::Village), Answer::Text("Bản Thống Nhất".to_owned())),
        (key(TableId::VillageChanges, "7", ColumnId::Completion), Answer::Text("10/2024".to_owned())),
        (key(TableId::Funding, groups[0], source(form, 0)), Answer::Number(1250.1)),
        (key(TableId::Funding, groups[0], source(form, 1)), Answer::Number(0.2)),
        (key(TableId::Funding, groups[4], source(form, 0)), Answer::Number(3000.0)),
        (key(TableId::Funding, groups[4], source(form, 1)), Answer::Text("chưa rõ".to_owned())),
    ])
}

fn open(bytes: Vec<u8>) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes)).expect("a workbook")
}

/// What stands in a cell, as text.
fn at(workbook: &mut Xlsx<Cursor<Vec<u8>>>, sheet: &str, cell: CellRef) -> String {
    let range = workbook.worksheet_range(sheet).expect("the sheet");
    match range.get_value((cell.row, cell.column)) {
        None | Some(Data::Empty) => String::new(),
        Some(Data::DateTime(date)) => date.as_f64().to_string(),
        Some(value) => value.to_string(),
    }
}

#[test]
fn two_renders_have_the_same_bytes() {
    let form = form(Some("Bình Lư"));
    let [first, second] = [(), ()].map(|()| render(&form, &answers(&form)).expect("it renders"));
    assert!(first == second);
}

#[test]
fn headings_and_given_texts_stand_where_the_form_says() {
    let form = form(None);
    let mut workbook = open(render(&form, &FilledIn::new()).expect("it renders"));
    let names: Vec<_> = form.sheets.iter().map(|sheet| sheet.name).chain([STAMP_SHEET]).collect();
    assert_eq!(workbook.sheet_names(), names);
    for sheet in &form.sheets {
        let range = workbook.worksheet_range(sheet.name).expect("the sheet");
        let text = |row, column| range.get_value((row, column)).map(ToString::to_string).unwrap_or_default();
        assert_eq!(text(0, 0), sheet.title.as_str());
        for table in &sheet.tables {
            for (index, column) in table.places() {
                assert_eq!(text(table.heading_row(), index), column.heading.as_str());
                for (row, number) in table.rows.iter().zip(table.first_row()..) {
                    if !matches!(column.role, Role::Sum | Role::Check) {
                        assert_eq!(text(number, index), row.given(&column.id).unwrap_or_default());
                    }
                }
            }
        }
    }
    let villages = form.table(TableId::VillageChanges).expect("the table");
    let last = villages.cell(villages.row_count() - 1, &ColumnId::Number).expect("the cell");
    assert_eq!(at(&mut workbook, "Đăng ký", last), villages.row_count().to_string());
}

#[test]
fn answers_stand_in_their_cells_and_win_over_what_was_known() {
    let form = form(Some("Bản Bo"));
    let mut workbook = open(render(&form, &answers(&form)).expect("it renders"));
    let cell = |id, row: &str, column| {
        let table = form.table(id).expect("the table");
        let index = table.rows.iter().zip(0..).find(|(known, _)| known.key == row).map(|(_, index)| index);
        table.cell(index.unwrap_or_else(|| row.parse::<u32>().expect("a number") - 1), &column).expect("the cell")
    };
    let shown = [
        ("Tiêu chí", cell(TableId::Indicators, "17.10", ColumnId::Value), "95.5"),
        ("Tiêu chí", cell(TableId::Indicators, "17.10", ColumnId::Assessment), "Đạt"),
        ("Tiêu chí", cell(TableId::Indicators, "17.10", ColumnId::Content), "=không phải công thức\nhai dòng"),
        ("Tiêu chí", cell(TableId::Indicators, "17.10", ColumnId::Code), "17.10"),
        ("Thông tin chung", cell(TableId::General, "commune", ColumnId::Answer), "Bình Lư (sửa)"),
        ("Thông tin chung", cell(TableId::General, "recognised-in", ColumnId::Answer), "2015"),
        ("Thông tin chung", cell(TableId::General, "document-date", ColumnId::Answer), "45327"),
        ("Đăng ký", cell(TableId::VillageChanges, "7", ColumnId::Village), "Bản Thống Nhất"),
        ("Đăng ký", cell(TableId::VillageChanges, "7", ColumnId::Completion), "10/2024"),
    ];
    for (sheet, cell, text) in shown {
        assert_eq!(at(&mut workbook, sheet, cell), text, "{sheet}!{cell}");
    }
}

#[test]
fn sums_are_cached_as_excel_would_calculate_them() {
    let form = form(None);
    let mut workbook = open(render(&form, &answers(&form)).expect("it renders"));
    let table = form.table(TableId::Funding).expect("the table");
    let total = table.total_row().expect("a total row") - table.first_row();
    let sums = [(0, ColumnId::Total), (1, ColumnId::Total), (total, source(&form, 0)), (total, ColumnId::Total)];
    let sums = sums.map(|(row, column)| at(&mut workbook, "Kinh phí", table.cell(row, &column).expect("the cell")));
    assert_eq!(sums, ["1250.3", "0", "4250.1", "4250.3"]);
    let formulas = workbook.worksheet_formula("Kinh phí").expect("the sheet");
    let cell = table.cell(total, &ColumnId::Total).expect("the cell");
    assert_eq!(formulas.get_value((cell.row, cell.column)).map(String::as_str), Some("SUM(H6:H10)"));
}

#[test]
fn an_answer_without_an_input_cell_is_refused() {
    let form = form(None);
    let strays = [
        key(TableId::Indicators, "99.1", ColumnId::Value),
        key(TableId::Indicators, "1", ColumnId::Value),
        key(TableId::Indicators, "1.1", ColumnId::Name),
        key(TableId::Indicators, "1.1", ColumnId::Village),
        key(TableId::VillageChanges, "26", ColumnId::Village),
    ];
    for stray in strays {
        let result = render(&form, &FilledIn::from([(stray.clone(), Answer::Number(1.0))]));
        assert!(matches!(result, Err(TemplateError::NoSuchCell { .. })), "{stray:?}");
    }
}

#[test]
fn the_stamp_is_in_the_properties_and_on_the_hidden_sheet() {
    for commune in [Some("Bình Lư"), None] {
        let form = form(commune);
        let mut workbook = open(render(&form, &FilledIn::new()).expect("it renders"));
        let properties = workbook.workbook_properties().expect("properties").custom_properties;
        assert_eq!(Stamp::read(|name| properties.get(name).map(String::as_str)).as_ref(), Some(&form.stamp));
        let hidden = workbook.worksheet_range(STAMP_SHEET).expect("the sheet");
        let entries: BTreeMap<String, String> = hidden
            .rows()
            .filter_map(|row| row.first().zip(row.get(1)))
            .map(|(name, value)| (name.to_string(), value.to_string()))
            .collect();
        assert_eq!(Stamp::read(|name| entries.get(name).map(String::as_str)), Some(form.stamp));
    }
}

#[test]
fn each_table_has_its_defined_name() {
    let form = form(None);
    let workbook = open(render(&form, &FilledIn::new()).expect("it renders"));
    let names = workbook.defined_names();
    for (sheet, table) in form.tables() {
        let range = names.iter().find(|(name, _)| name == table.id.defined_name()).map(|(_, range)| range.as_str());
        let starts = format!("'{}'!$A${}:", sheet.name, table.heading_row() + 1);
        assert!(range.is_some_and(|range| range.replace('\'', "").starts_with(&starts.replace('\'', ""))), "{range:?}");
    }
}
