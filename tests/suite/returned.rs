//! Submission → return → submission keeps every answer: whatever was typed, whatever program saved it, however the form has changed.

use std::path::Path;

use ntm_xlsx::comparison::{self, Change};
use ntm_xlsx::finding::Findings;
use ntm_xlsx::form::{ColumnId, Form, STAMP_SHEET, TableId};
use ntm_xlsx::place::CellRef;
use ntm_xlsx::submission::Submission;
use serde_json::json;

use crate::returns::returned;
use crate::seeded_mistakes::moved::insert;
use crate::support::chance::Chance;
use crate::support::plain::{Content, Plain};
use crate::support::typed::typed_over;
use crate::support::{Office, cell, libreoffice, tools};

const COMMUNE: &str = "Bình Lư";

fn read(office: &Office, bytes: &[u8]) -> Submission {
    office.read("mau", bytes).0.expect("a form")
}

fn changed(office: &Office, one: &Submission, other: &Submission) -> Vec<Change> {
    let none = Findings::default();
    comparison::changes((one, &none), (other, &none), &office.edition)
}

/// Sends a file back and forth; how many answers it has.
fn comes_back_whole(office: &Office, what: &str, bytes: &[u8]) -> usize {
    let first = read(office, bytes);
    let second = read(office, &returned(office, "mau", bytes));
    assert_eq!(changed(office, &first, &second), [], "{what}");
    assert_eq!(second.round, first.round + 1, "{what}");
    first.named_answers().count()
}

#[test]
fn what_libreoffice_saved_as_xlsx_xls_and_ods_is_one_and_comes_back_whole() {
    if !tools::has_libreoffice() {
        return;
    }
    let office = Office::new();
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name);
    let mut chance = Chance::new(1_604);
    for case in 0..3 {
        std::fs::write(at("mau.xlsx"), typed_over(&office, COMMUNE, &mut chance, 30).bytes()).expect("it is written");
        let targets = ["xlsx", "xls", "ods"].map(|ending| at(&format!("luu-{case}.{ending}")));
        let cases = json!([{ "steps": [], "targets": targets }]);
        std::fs::write(at("cases.json"), cases.to_string()).expect("it is written");
        libreoffice::run("change.py", &[&at("mau.xlsx"), &at("cases.json")]);
        let bytes = |path: &Path| std::fs::read(path).expect("it is there");
        let before = read(&office, &bytes(&at("mau.xlsx")));
        for target in &targets {
            let what = target.display().to_string();
            let saved = bytes(target);
            assert_eq!(changed(&office, &before, &read(&office, &saved)), [], "{what}");
            assert!(comes_back_whole(&office, &what, &saved) > 200, "{what}");
        }
    }
}

/// The form's cells of a heading and below it, in every table that has it.
fn columns(form: &Form, id: &ColumnId) -> Vec<(&'static str, std::ops::Range<u32>, u32)> {
    let tables = form.tables().filter_map(|(sheet, table)| {
        let (column, _) = table.column(id)?;
        Some((sheet.name, table.heading_row()..table.end(), column))
    });
    tables.collect()
}

/// The form of the version before: without the column in which warnings are explained.
fn older(office: &Office, mut plain: Plain) -> Plain {
    for (sheet, rows, column) in columns(&office.form(COMMUNE), &ColumnId::Explanation) {
        rows.for_each(|row| plain.clear((sheet, CellRef::new(row, column))));
    }
    plain.set((STAMP_SHEET, CellRef::new(1, 1)), Content::text("1"));
    plain
}

/// Two columns of a table change places.
fn exchanged(office: &Office, mut plain: Plain, table: TableId, one: &ColumnId, other: &ColumnId) -> Plain {
    let form = office.form(COMMUNE);
    let (sheet, declared) = form.tables().find(|(_, known)| known.id == table).expect("the table");
    let [one, other] = [one, other].map(|id| declared.column(id).expect("the column").0);
    for row in declared.heading_row()..declared.end() {
        let cells = plain.sheet(sheet.name);
        let [left, right] = [one, other].map(|column| CellRef::new(row, column));
        let (of_left, of_right) = (cells.remove(&left), cells.remove(&right));
        cells.extend(of_left.map(|content| (right, content)));
        cells.extend(of_right.map(|content| (left, content)));
    }
    plain
}

/// Two rows of a table change places, whole.
fn rows_exchanged(office: &Office, mut plain: Plain, table: TableId, one: &str, other: &str) -> Plain {
    let form = office.form(COMMUNE);
    let [(sheet, one), (_, other)] = [one, other].map(|row| cell(&form, table, row, &ColumnId::Name));
    let cells = std::mem::take(plain.sheet(sheet));
    let moved = cells.into_iter().map(|(at, content)| {
        let row = if at.row == one.row {
            other.row
        } else if at.row == other.row {
            one.row
        } else {
            at.row
        };
        (CellRef::new(row, at.column), content)
    });
    *plain.sheet(sheet) = moved.collect();
    plain
}

/// Rows of the commune's own: a line of money, a second model, villages below the others.
fn with_rows(office: &Office, mut plain: Plain) -> Plain {
    let form = office.form(COMMUNE);
    let total = form.table(TableId::Funding).and_then(|table| table.total_row()).expect("a total");
    insert(plain.sheet("Kinh phí"), CellRef::new(total, 0), 1, 0);
    plain.set(("Kinh phí", CellRef::new(total, 1)), Content::text("Hỗ trợ nhà ở dân cư"));
    plain.set(("Kinh phí", CellRef::new(total, 2)), Content::Number(7.5));
    let (sheet, second) = cell(&form, TableId::VillageChanges, "2", &ColumnId::Village);
    insert(plain.sheet(sheet), CellRef::new(second.row, 0), 1, 0);
    for (column, words) in [(1, "Bản Chèn Giữa"), (2, "Làm hàng rào xanh"), (3, "Đầu bản")] {
        plain.set((sheet, CellRef::new(second.row, column)), Content::text(words));
    }
    plain
}

/// Rows and headings in the commune's own words, near enough to be known.
fn renamed(office: &Office, mut plain: Plain) -> Plain {
    let form = office.form(COMMUNE);
    let label = cell(&form, TableId::General, "households", &ColumnId::Name);
    plain.set(label, Content::text("Số hộ trong xã"));
    let name = cell(&form, TableId::Indicators, "15.1", &ColumnId::Name);
    plain.set(name, Content::text("Tỷ lệ người dân tham gia BHYT"));
    let (sheet, table) = form.tables().find(|(_, table)| table.id == TableId::Indicators).expect("the table");
    let (column, _) = table.column(&ColumnId::Assessment).expect("the column");
    plain.set((sheet.name, CellRef::new(table.heading_row(), column)), Content::text("Đánh giá (Đạt/Chưa đạt)"));
    plain
}

#[test]
fn a_form_that_was_changed_comes_back_whole() {
    let office = Office::new();
    let mut chance = Chance::new(1_605);
    for case in 0..4 {
        let plain = typed_over(&office, COMMUNE, &mut chance, 30);
        let content = |plain| exchanged(&office, plain, TableId::Indicators, &ColumnId::Content, &ColumnId::Note);
        let value = |plain| exchanged(&office, plain, TableId::Indicators, &ColumnId::Value, &ColumnId::Assessment);
        let rows = |plain| rows_exchanged(&office, plain, TableId::Indicators, "15.1", "3.1");
        let shapes: [(&str, Plain); 7] = [
            ("an older version", older(&office, plain.clone())),
            ("rows added", with_rows(&office, plain.clone())),
            ("rows moved", rows(plain.clone())),
            ("rows renamed", renamed(&office, plain.clone())),
            ("texts moved", content(plain.clone())),
            ("numbers moved", value(plain.clone())),
            ("all of it", content(value(rows(renamed(&office, older(&office, plain)))))),
        ];
        for (what, plain) in shapes {
            let answers = comes_back_whole(&office, &format!("{what}, case {case}"), &plain.bytes());
            assert!(answers > 200, "{what}, case {case}: {answers}");
        }
    }
}
