//! What communes do to the structure of the form, done in LibreOffice and saved as xlsx, xls and ods.

use std::path::Path;
use std::process::Command;

use ntm_xlsx::catalogue::Measure;
use ntm_xlsx::form::{Answer, ColumnId, TableId};
use ntm_xlsx::place::{CellRef, column_letters};
use serde_json::{Value, json};

use crate::seeded_mistakes::tally::Tally;
use crate::seeded_mistakes::{Said, Sown, said, shown};
use crate::support::tools;

const SHEET: &str = "Tiêu chí";
const FORMATS: [&str; 3] = ["xlsx", "xls", "ods"];

struct Case {
    name: &'static str,
    steps: Vec<Value>,
    expected: Vec<Said>,
}

fn case<const N: usize>(name: &'static str, steps: impl IntoIterator<Item = Value>, expected: [Said; N]) -> Case {
    Case { name, steps: steps.into_iter().collect(), expected: expected.to_vec() }
}

fn cases(sown: &Sown) -> Vec<Case> {
    let criteria = |row: &str, column| sown.cell(TableId::Indicators, row, column).1;
    let heading =
        |column| CellRef::new(criteria("group:quy-hoach", ColumnId::Code).row - 1, criteria("1.1", column).column);
    let letters = |column| column_letters(criteria("1.1", column).column);
    let at = |cell| shown((SHEET, cell));
    let first = heading(ColumnId::Code);
    let row = |code| criteria(code, ColumnId::Code).row + 1;
    let assessment = heading(ColumnId::Assessment);
    let content = heading(ColumnId::Content);
    let amount = sown.cell(TableId::Funding, "quy-hoach", ColumnId::Source("ntm".to_owned())).1;
    let total = sown.cell(TableId::Funding, "quy-hoach", ColumnId::Total).1;
    let (text, value) = (criteria("2.1", ColumnId::Content), criteria("2.1", ColumnId::Value));
    let below = |at: CellRef| CellRef::new(at.row + 1, at.column);
    let money = |cell| shown(("Kinh phí", cell));
    let shares = shares(sown);
    let percent = shares.iter().map(|step| json!(["number_format", step[1], step[2], "0.0%"])).collect::<Vec<_>>();
    let set = |cell: CellRef, text: &str| json!(["write", SHEET, cell.to_string(), text]);
    let three_rows = |column, texts: [&str; 3]| {
        let at = heading(column);
        let cells = (at.row..).zip(texts).map(move |(row, text)| set(CellRef::new(row, at.column), text));
        cells.collect::<Vec<_>>()
    };
    vec![
        case("nothing is changed", [], []),
        case("rows are inserted above", [json!(["insert_rows", SHEET, 1, 4])], []),
        case("rows are inserted within", [json!(["insert_rows", SHEET, row("10.1"), 3])], []),
        case("columns are inserted before", [json!(["insert_columns", SHEET, "A", 2])], []),
        case("columns are inserted within", [json!(["insert_columns", SHEET, letters(ColumnId::Value), 1])], []),
        case(
            "a column is moved",
            [json!(["move_column", SHEET, letters(ColumnId::Content), letters(ColumnId::Value)])],
            [],
        ),
        case("rows are hidden", [json!(["hide_rows", SHEET, row("2.1"), 5])], []),
        case("a sheet is hidden", [json!(["hide", "Kế hoạch"])], []),
        case("a sheet is renamed", [json!(["rename", SHEET, "Biểu 01"])], []),
        case("a sheet is moved", [json!(["to_the_end", "Thông tin chung"])], []),
        case("a sheet is copied", [json!(["copy", SHEET, "Tiêu chí (2)"])], [("S10", "Tiêu chí (2)".to_owned())]),
        case("a row is deleted", [json!(["delete_rows", SHEET, row("13.4"), 1])], [("S04", at(first))]),
        case(
            "a column is deleted",
            [json!(["delete_columns", SHEET, letters(ColumnId::Note), 1])],
            [("S02", at(first))],
        ),
        case(
            "headings are merged",
            [set(content, ""), json!(["merge", SHEET, format!("{}:{content}", heading(ColumnId::PlannedValue))])],
            [("S02", at(content))],
        ),
        case(
            "a text is merged over two rows",
            [set(below(text), ""), json!(["merge", SHEET, format!("{text}:{}", below(text))])],
            [("S17", at(text))],
        ),
        case(
            "a number hides another one",
            [json!(["merge", SHEET, format!("{value}:{}", below(value))])],
            [("S17", at(value))],
        ),
        case("a heading is another word", [set(assessment, "Xếp loại")], [("S02", at(assessment))]),
        case(
            "the headings are deleted",
            [json!(["delete_rows", SHEET, first.row + 1, 1])],
            [("S02", at(CellRef::new(first.row - 1, 0)))],
        ),
        case(
            "headings run over three rows",
            [json!(["insert_rows", SHEET, first.row + 2, 2])]
                .into_iter()
                .chain(three_rows(ColumnId::Registered, ["Đăng ký", "hoàn thành", "năm 2024"]))
                .chain(three_rows(ColumnId::CompletionYear, ["Năm", "hoàn thành", "dự kiến"])),
            [],
        ),
        case("tables stand side by side", [json!(["move_range", "Thông tin chung", "A19:F24", "I4"])], []),
        case("an amount fails", [json!(["formula", "Kinh phí", amount.to_string(), "=1/0"])], [("C06", money(amount))]),
        case(
            "an amount is words and a number",
            [json!(["write", "Kinh phí", amount.to_string(), "12,5 triệu"])],
            [("C07", money(amount))],
        ),
        case(
            "an amount is struck through",
            [json!(["strike", "Kinh phí", amount.to_string()])],
            [("C23", money(amount))],
        ),
        case(
            "an amount has fractions of a đồng",
            [json!(["write", "Kinh phí", amount.to_string(), 12.123_456_78])],
            [("C09", money(amount))],
        ),
        case("a total is wrong", [json!(["write", "Kinh phí", total.to_string(), 3.5])], [("T01", money(total))]),
        case(
            "a total leaves cells out",
            [json!(["formula", "Kinh phí", total.to_string(), format!("=SUM({amount}:{amount})")])],
            [("T01", money(total))],
        ),
        case("percentages are shares of one", shares.clone(), [("C11", at(heading(ColumnId::Value)))]),
        case(
            "percentages are shown as such",
            shares.into_iter().chain(percent),
            [("C11", at(heading(ColumnId::Value)))],
        ),
    ]
}

/// Every percentage of the clean workbook as a share of one.
fn shares(sown: &Sown) -> Vec<Value> {
    let indicators = sown.office.edition.indicators();
    let percentages = indicators.filter(|indicator| indicator.measure == Measure::Percentage);
    let rows = percentages.flat_map(|indicator| {
        [ColumnId::Value, ColumnId::PlannedValue].into_iter().flat_map(move |column| {
            let codes = std::iter::once(&indicator.code).chain(indicator.part.as_ref().map(|part| &part.code));
            codes.map(move |code| (code.clone(), column.clone()))
        })
    });
    rows.filter_map(|(code, column)| {
        let answer = sown.answers.get(&(TableId::Indicators, code.clone(), column.clone()))?;
        let Answer::Number(number) = answer else { return None };
        let (sheet, at) = sown.cell(TableId::Indicators, &code, column);
        Some(json!(["write", sheet, at.to_string(), number / 100.0]))
    })
    .collect()
}

#[test]
fn what_is_moved_in_libreoffice_is_read_where_it_stands() {
    if !tools::has_libreoffice() {
        return;
    }
    let sown = Sown::new();
    let folder = tempfile::tempdir().expect("a folder");
    let file = |name: String| folder.path().join(name);
    let cases = cases(&sown);
    let steps: Vec<Value> = cases
        .iter()
        .zip(0..)
        .map(|(case, number)| {
            let targets = FORMATS.map(|format| file(format!("{number}.{format}")));
            json!({ "steps": case.steps, "targets": targets })
        })
        .collect();
    let (source, list) = (file("clean.xlsx".to_owned()), file("cases.json".to_owned()));
    std::fs::write(&source, sown.bytes()).expect("it is written");
    std::fs::write(&list, serde_json::to_vec(&steps).expect("JSON")).expect("it is written");
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/libreoffice/change.py");
    let output = Command::new("/usr/bin/python3").arg(script).args([&source, &list]).output().expect("python runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let mut tally = Tally::default();
    for (case, number) in cases.iter().zip(0..) {
        for format in FORMATS {
            let bytes = std::fs::read(file(format!("{number}.{format}"))).expect("it was saved");
            let (_, findings) = sown.office.receive(&[(format!("mau.{format}"), bytes)]);
            tally.count(&format!("{} ({format})", case.name), said(&findings), case.expected.clone());
        }
    }
    tally.close("in LibreOffice");
}
