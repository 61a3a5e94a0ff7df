//! The form as other programs save it: filled in LibreOffice as xlsx, xls and ods, and saved again by openpyxl.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use ntm_xlsx::finding::Findings;
use ntm_xlsx::form::{ColumnId, FilledIn, Form, TableId};
use ntm_xlsx::place::CellRef;
use ntm_xlsx::submission::Submission;
use serde_json::json;

use crate::support::{Office, cell, libreoffice, tools};

const COMMUNE: &str = "Bình Lư";

/// A number in Excel's count of days.
const DAY: (f64, &str) = (45_306.0, "15/01/2024");

const LONG: &str = "1. Rà soát, điều chỉnh quy hoạch chung của xã;\n2. Tuyên truyền, vận động nhân dân hiến đất;\n\
                    3. Đường trục bản: Bản Mường Cấu – Nà Khương, ước đạt 95,5 %; “sáng, xanh, sạch”.";

enum Keys {
    Text(&'static str),
    Number(f64),
    Day,
}

impl Keys {
    fn shown(&self) -> String {
        match self {
            Self::Text(text) => (*text).to_owned(),
            Self::Number(number) => number.to_string(),
            Self::Day => DAY.1.to_owned(),
        }
    }
}

/// What the commune types: percentages, decimals, amounts, a day, values of lists, long text, codes.
fn typed() -> Vec<(TableId, &'static str, ColumnId, Keys)> {
    use Keys::{Day, Number, Text};
    let source = |id: &str| ColumnId::Source(id.to_owned());
    let (general, criteria, model) = (TableId::General, TableId::Indicators, TableId::PilotModel);
    vec![
        (general, "recognised-in", ColumnId::Answer, Number(2016.0)),
        (general, "households", ColumnId::Answer, Number(1_234.0)),
        (general, "document-number", ColumnId::Answer, Text("12/KH-UBND")),
        (general, "document-date", ColumnId::Answer, Day),
        (general, "phone", ColumnId::Answer, Text("02133879123")),
        (TableId::Consent, "party", ColumnId::Answer, Text("Có")),
        (TableId::Consent, "party", ColumnId::AgreedOn, Day),
        (criteria, "1.1", ColumnId::Assessment, Text("Đạt")),
        (criteria, "1.1", ColumnId::Content, Text(LONG)),
        (criteria, "15.1", ColumnId::Value, Number(95.5)),
        (criteria, "15.1", ColumnId::Assessment, Text("Cơ bản đạt")),
        (criteria, "15.1", ColumnId::Registered, Text("Có")),
        (criteria, "15.1", ColumnId::PlannedValue, Text("97 %")),
        (criteria, "15.1", ColumnId::CompletionYear, Number(2025.0)),
        (criteria, "10.1", ColumnId::Value, Number(43.25)),
        (criteria, "11.1", ColumnId::Value, Text("1.234")),
        (TableId::Funding, "kinh-te", source("ntm"), Text("1.234")),
        (criteria, "17.1.a", ColumnId::Value, Number(0.1)),
        (criteria, "17.10", ColumnId::Value, Number(100.0)),
        (criteria, "17.10", ColumnId::Note, Text("17.10")),
        (criteria, "18.1", ColumnId::Assessment, Text("Tốt")),
        (TableId::Funding, "quy-hoach", source("ntm"), Number(1_250.1)),
        (TableId::Funding, "quy-hoach", source("giam-ngheo"), Number(0.000_001)),
        (TableId::Funding, "ha-tang", source("ntm"), Number(12_345.678_901)),
        (TableId::Funding, "ha-tang", source("dbdtts"), Text("-")),
        (TableId::DeclaredTotal, "declared-total", ColumnId::Answer, Number(13_595_778_902.0)),
        (model, "1", ColumnId::Name, Text("Tuyến đường “hoa ban”")),
        (model, "1", ColumnId::Theme, Text("Nhà ở dân cư")),
        (model, "1", ColumnId::RelatedCriterion, Text("17.10")),
        (model, "1", ColumnId::Completion, Text("10/2024")),
        (TableId::VillageChanges, "1", ColumnId::Village, Text("Bản Thống Nhất")),
        (TableId::VillageChanges, "20", ColumnId::Village, Text("Bản Nà Hum")),
        (TableId::VillageChanges, "20", ColumnId::Content, Text("Chỉnh trang nhà ở")),
        (TableId::PlanTexts, "IV", ColumnId::Answer, Text(LONG)),
    ]
}

/// Raw text of every cell that is to be found answered: what was typed, and what the office had filled itself.
fn expected(form: &Form) -> BTreeMap<(String, CellRef), String> {
    let given = [("commune", COMMUNE), ("recognised", "Có")].map(|(row, text)| {
        let (sheet, at) = cell(form, TableId::General, row, &ColumnId::Answer);
        ((sheet.to_owned(), at), text.to_owned())
    });
    let typed = typed().into_iter().map(|(table, row, column, keys)| {
        let (sheet, at) = cell(form, table, row, &column);
        ((sheet.to_owned(), at), keys.shown())
    });
    given.into_iter().chain(typed).collect()
}

fn answered(submission: &Submission) -> BTreeMap<(String, CellRef), String> {
    let at = |place: &ntm_xlsx::place::Place| (place.sheet.as_deref().unwrap().to_owned(), place.cell.unwrap());
    submission.named_answers().map(|cell| (at(&cell.entry.place), cell.entry.shown().to_owned())).collect()
}

fn codes(findings: &Findings) -> Vec<(&'static str, String)> {
    let mut codes: Vec<_> = findings.iter().map(|f| (f.rule.code, f.place.within_workbook())).collect();
    codes.sort();
    codes
}

/// The template of one commune in a folder of its own.
fn template(office: &Office, folder: &Path) -> PathBuf {
    let path = folder.join("template.xlsx");
    std::fs::write(&path, office.render(COMMUNE, &FilledIn::new())).expect("it is written");
    path
}

/// Fills the template in LibreOffice; the paths of the xlsx, xls and ods it saved.
fn filled(office: &Office, folder: &Path) -> [PathBuf; 3] {
    let form = office.form(COMMUNE);
    let answers: Vec<_> = typed()
        .into_iter()
        .map(|(table, row, column, keys)| {
            let (sheet, at) = cell(&form, table, row, &column);
            match keys {
                Keys::Text(text) => json!({ "sheet": sheet, "cell": at.to_string(), "text": text }),
                Keys::Number(number) => json!({ "sheet": sheet, "cell": at.to_string(), "number": number }),
                Keys::Day => json!({ "sheet": sheet, "cell": at.to_string(), "number": DAY.0 }),
            }
        })
        .collect();
    libreoffice::filled(&template(office, folder), &answers, folder)
}

/// Reads a file under one name for all, so that what is read can be compared whole.
fn read(office: &Office, path: &Path) -> (Submission, Findings) {
    let (submission, findings) = office.read("mau", &std::fs::read(path).expect("it is there"));
    (submission.expect("the form is recognised"), findings)
}

#[test]
fn what_is_typed_in_libreoffice_is_read_the_same_from_all_of_its_formats() {
    if !tools::has_libreoffice() {
        return;
    }
    let office = Office::new();
    let folder = tempfile::tempdir().expect("a folder");
    let [xlsx, xls, ods] = filled(&office, folder.path()).map(|path| read(&office, &path));
    let form = office.form(COMMUNE);
    for (format, (submission, findings)) in [("xlsx", &xlsx), ("xls", &xls), ("ods", &ods)] {
        assert_eq!(answered(submission), expected(&form), "{format}");
        assert_eq!(submission.stamp.as_ref(), Some(&form.stamp), "{format}");
        assert_eq!(codes(findings), codes(&xlsx.1), "{format}");
    }
    // The day of saving is the writer's own clock in ods and the world's in the others: this machine is not in Viet Nam.
    for (submission, _) in [&xls, &ods] {
        assert_eq!(Submission { saved_on: xlsx.0.saved_on, ..submission.clone() }, xlsx.0);
    }
    assert!(
        codes(&xlsx.1).iter().any(|(code, _)| *code == "C02") && codes(&xlsx.1).iter().any(|(code, _)| *code == "C03")
    );
    assert!(
        !codes(&xlsx.1).iter().any(|(code, _)| code.starts_with('S') || code.starts_with('T')),
        "{:?}",
        codes(&xlsx.1)
    );
}

#[test]
fn a_workbook_that_openpyxl_saved_again_says_the_same() {
    const SAVE: &str = "import sys, openpyxl; openpyxl.load_workbook(sys.argv[1]).save(sys.argv[2])";
    if !tools::has_openpyxl() {
        return;
    }
    let office = Office::new();
    let folder = tempfile::tempdir().expect("a folder");
    let [before, after] = ["before.xlsx", "after.xlsx"].map(|name| folder.path().join(name));
    std::fs::write(&before, office.render(COMMUNE, &crate::support::answers::clean(&office, COMMUNE)))
        .expect("written");
    let output = tools::python("python3", SAVE).args([&before, &after]).output().expect("python runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let [(before, _), (after, findings)] = [before, after].map(|path| read(&office, &path));
    assert_eq!(answered(&after), answered(&before));
    assert_eq!(after.stamp, before.stamp);
    // openpyxl drops the results of formulas; totals are recomputed, so nothing is lost with them.
    assert_eq!(codes(&findings), []);
}
