//! How cells look, as LibreOffice and openpyxl save it: percentages and old fonts are known in every format, and so are
//! formulas.

use std::path::{Path, PathBuf};

use ntm_xlsx::form::{ColumnId, Form, TableId};
use ntm_xlsx::place::CellRef;
use ntm_xlsx::workbook::{self, Cell, Lettering};
use serde_json::{Value, json};

use crate::support::answers::clean;
use crate::support::old_text::{tcvn3, vni};
use crate::support::{Office, cell, libreoffice, tools};

const COMMUNE: &str = "Bình Lư";

type Cells = Vec<(&'static str, CellRef)>;

/// The clean form of the commune in a folder.
fn template(office: &Office, folder: &Path) -> PathBuf {
    let path = folder.join("template.xlsx");
    std::fs::write(&path, office.render(COMMUNE, &clean(office, COMMUNE))).expect("it is written");
    path
}

/// Three cells and what is done to them: a percentage by its format, and two words in old fonts.
fn dressed(form: &Form) -> (Cells, Vec<Value>) {
    let at = |row, column| cell(form, TableId::Indicators, row, &column);
    let percentage = at("15.1", ColumnId::Value);
    let contents = ["1.1", "2.1"].map(|row| at(row, ColumnId::Content));
    let put = |(sheet, at): (&str, CellRef), what: Value| {
        let mut answer = json!({ "sheet": sheet, "cell": at.to_string() });
        answer.as_object_mut().expect("an object").extend(what.as_object().expect("an object").clone());
        answer
    };
    let answers = vec![
        put(percentage, json!({ "number": 0.95, "format": "0.0%" })),
        put(contents[0], json!({ "text": tcvn3("Thực hiện"), "font": ".VnTime" })),
        put(contents[1], json!({ "text": vni("Đã xong"), "font": "VNI-Times" })),
    ];
    (vec![percentage, contents[0], contents[1]], answers)
}

fn looks(path: &Path, cells: &Cells) -> Vec<(bool, Option<Lettering>)> {
    let found = found(path, cells);
    found.into_iter().map(|cell| cell.map(|cell| (cell.percent, cell.lettering)).expect("it is there")).collect()
}

fn found(path: &Path, cells: &Cells) -> Vec<Option<Cell>> {
    let workbook = workbook::read("mau", &std::fs::read(path).expect("it is there")).expect("a workbook");
    assert!(workbook.tells_formulas, "{}", path.display());
    let sheet = |name: &str| workbook.sheets.iter().find(|sheet| &*sheet.name == name).expect("the sheet");
    cells.iter().map(|(name, at)| sheet(name).cells.get(at).cloned()).collect()
}

fn codes(office: &Office, path: &Path) -> Vec<(&'static str, String)> {
    let (_, findings) = office.read("mau", &std::fs::read(path).expect("it is there"));
    let mut codes: Vec<_> = findings.iter().map(|f| (f.rule.code, f.place.within_workbook())).collect();
    codes.sort();
    codes
}

const DRESSED: [(bool, Option<Lettering>); 3] =
    [(true, None), (false, Some(Lettering::Tcvn3)), (false, Some(Lettering::Vni))];

#[test]
fn percentages_and_old_fonts_are_known_in_every_format_that_libreoffice_saves() {
    if !tools::has_libreoffice() {
        return;
    }
    let office = Office::new();
    let folder = tempfile::tempdir().expect("a folder");
    let (cells, answers) = dressed(&office.form(COMMUNE));
    let saved = libreoffice::filled(&template(&office, folder.path()), &answers, folder.path());
    let said = codes(&office, &saved[0]);
    assert!(["C07", "C22"].iter().all(|code| said.iter().any(|(said, _)| said == code)), "{said:?}");
    for path in &saved {
        assert_eq!(looks(path, &cells), DRESSED, "{}", path.display());
        assert_eq!(codes(&office, path), said, "{}", path.display());
    }
}

#[test]
fn percentages_and_old_fonts_are_known_in_what_openpyxl_saves() {
    const DRESS: &str = "
import sys, json, openpyxl
from openpyxl.styles import Font
workbook = openpyxl.load_workbook(sys.argv[1])
for answer in json.loads(sys.argv[3]):
    cell = workbook[answer['sheet']][answer['cell']]
    cell.value = answer.get('text', answer.get('number'))
    cell.number_format = answer.get('format', cell.number_format)
    if 'font' in answer:
        cell.font = Font(name=answer['font'])
workbook.save(sys.argv[2])
";
    if !tools::has_openpyxl() {
        return;
    }
    let office = Office::new();
    let folder = tempfile::tempdir().expect("a folder");
    let (cells, answers) = dressed(&office.form(COMMUNE));
    let saved = folder.path().join("saved.xlsx");
    let output = tools::python("python3", DRESS)
        .args([&template(&office, folder.path()), &saved])
        .arg(Value::from(answers).to_string())
        .output()
        .expect("python runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(looks(&saved, &cells), DRESSED);
}

/// A formula in an input cell, and totals: one typed over by its own number, one with another formula, the others as they are.
#[test]
fn formulas_are_known_in_every_format_that_libreoffice_saves() {
    if !tools::has_libreoffice() {
        return;
    }
    let office = Office::new();
    let form = office.form(COMMUNE);
    let folder = tempfile::tempdir().expect("a folder");
    let people = cell(&form, TableId::General, "people", &ColumnId::Answer);
    let total = |row| cell(&form, TableId::Funding, row, &ColumnId::Total);
    let (typed, changed) = (total("quy-hoach"), total("ha-tang"));
    let template = template(&office, folder.path());
    let cells = [people, typed, changed].to_vec();
    let [was_people, was_typed, was_changed] = &found(&template, &cells)[..] else { panic!("three cells") };
    let formula = was_changed.as_ref().and_then(|cell| cell.formula.as_ref()).expect("a formula").text();
    let number = |cell: &Option<Cell>| cell.as_ref().map(|cell| cell.value.shown().into_owned()).expect("a number");
    let answers = [
        json!({ "sheet": people.0, "cell": people.1.to_string(), "formula": format!("={}+0", number(was_people)) }),
        json!({
            "sheet": typed.0, "cell": typed.1.to_string(), "number": number(was_typed).parse::<f64>().expect("a number"),
        }),
        json!({ "sheet": changed.0, "cell": changed.1.to_string(), "formula": format!("=ROUND({formula};6)") }),
    ];
    let saved = libreoffice::filled(&template, &answers, folder.path());
    let said = codes(&office, &saved[0]);
    assert!(["C20", "T10", "T11"].iter().all(|code| said.iter().any(|(said, _)| said == code)), "{said:?}");
    for path in &saved {
        let formulas: Vec<bool> =
            found(path, &cells).iter().map(|cell| cell.as_ref().is_some_and(|cell| cell.formula.is_some())).collect();
        assert_eq!(formulas, [true, false, true], "{}", path.display());
        assert_eq!(codes(&office, path), said, "{}", path.display());
    }
}

/// SheetJS, which wrote the workbook, leaves out the columns of most cells and writes neither fonts nor formulas.
#[test]
fn percentages_are_known_in_xlsb() {
    let workbook = workbook::read("mau.xlsb", include_bytes!("../data/percent.xlsb")).expect("a workbook");
    let [sheet] = &workbook.sheets[..] else { panic!("one sheet") };
    let cells: Vec<_> =
        sheet.cells.iter().map(|(at, cell)| (at.to_string(), cell.value.shown().into_owned(), cell.percent)).collect();
    let expected = [
        ("A1", "Tỷ lệ", false),
        ("B1", "0.95", true),
        ("C1", "12", false),
        ("D1", "đạt", false),
        ("B2", "0.5", false),
        ("C2", "24", false),
    ];
    assert_eq!(cells, expected.map(|(at, shown, percent)| (at.to_owned(), shown.to_owned(), percent)));
}

/// One cell far to the right and far below, where a sheet of xls ends: as a rectangle it spans sixteen million.
#[test]
fn a_stray_cell_far_away_is_named_in_every_format_that_libreoffice_saves() {
    if !tools::has_libreoffice() {
        return;
    }
    let office = Office::new();
    let folder = tempfile::tempdir().expect("a folder");
    let answers = [json!({ "sheet": "Tiêu chí", "cell": "IV65536", "text": "lạc" })];
    for path in libreoffice::filled(&template(&office, folder.path()), &answers, folder.path()) {
        assert_eq!(codes(&office, &path), [("S14", "Tiêu chí!IV65536".to_owned())], "{}", path.display());
    }
}
