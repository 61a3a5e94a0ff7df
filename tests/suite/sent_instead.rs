//! What communes send by mistake, as LibreOffice itself saves it: each file gets one sentence, which calls it by its name.

use std::io::Write;
use std::path::Path;

use ntm_xlsx::form::FilledIn;
use serde_json::json;

use crate::support::program::run;
use crate::support::{Office, libreoffice, tools};

/// Name under which the file is sent, LibreOffice's filter, what it was, and what is said of it.
const SENT: [(&str, &str, Was, &str, &str); 13] = [
    ("mat-khau.xlsx", "Calc MS Excel 2007 XML", Was::Locked, "F02", "mật khẩu"),
    ("mat-khau.xls", "MS Excel 97", Was::Locked, "F02", "mật khẩu"),
    ("mat-khau.ods", "calc8", Was::Locked, "F02", "mật khẩu"),
    ("trang-web.xls", "HTML (StarCalc)", Was::Form, "F01", "trang web"),
    ("bang.xls", "Text - txt - csv (StarCalc)", Was::Form, "F01", "văn bản thuần"),
    ("bang.xlsx", "Text - txt - csv (StarCalc)", Was::Form, "F01", "văn bản thuần"),
    ("mot-tep.ods", "OpenDocument Spreadsheet Flat XML", Was::Form, "F01", "kiểu XML"),
    ("bieu.pdf", "calc_pdf_Export", Was::Form, "F01", "PDF"),
    ("thuyet-minh.pdf", "writer_pdf_Export", Was::Text, "F01", "PDF"),
    ("thuyet-minh.docx", "MS Word 2007 XML", Was::Text, "F01", "Word"),
    ("thuyet-minh.doc", "MS Word 97", Was::Text, "F01", "Word"),
    ("thuyet-minh.odt", "writer8", Was::Text, "F01", "Word"),
    ("thuyet-minh.xlsx", "Rich Text Format", Was::Text, "F01", "Word"),
];

#[derive(Clone, Copy, PartialEq)]
enum Was {
    /// The form.
    Form,
    /// The form, with a password.
    Locked,
    /// A text written in the same office program.
    Text,
}

#[test]
fn what_libreoffice_saves_as_something_else_is_called_by_its_name() {
    if !tools::has_libreoffice() {
        return;
    }
    let office = Office::new();
    let folder = tempfile::tempdir().expect("a folder");
    let (form, sent) = (folder.path().join("form.xlsx"), folder.path().join("sent"));
    std::fs::create_dir(&sent).expect("a folder");
    std::fs::write(&form, office.render("Bình Lư", &FilledIn::new())).expect("it is written");
    let job = |(name, filter, was, ..): (&str, &str, Was, &str, &str)| {
        let source: Option<&Path> = (was != Was::Text).then_some(&form);
        let password = (was == Was::Locked).then_some("bi mat");
        json!({ "source": source, "target": sent.join(name), "filter": filter, "password": password })
    };
    let jobs = folder.path().join("jobs.json");
    std::fs::write(&jobs, serde_json::to_vec(&SENT.map(job)).expect("JSON")).expect("it is written");
    libreoffice::run("save_as.py", &[&jobs]);

    let report = run(&sent, &["validate", ".", "--format", "json"]).json();
    let files = report["files"].as_array().expect("files");
    assert_eq!(files.len(), SENT.len(), "{report}");
    for (name, _, _, code, word) in SENT {
        let file = files.iter().find(|file| file["file"] == name).expect("it is in the report");
        let findings = file["findings"].as_array().expect("findings");
        assert_eq!(findings.len(), 1, "{file}");
        assert_eq!(findings[0]["code"], code, "{file}");
        assert!(findings[0]["message"].as_str().expect("a text").contains(word), "{file}");
    }
}

/// LibreOffice no longer writes these, old machines do: a compound file with the stream `Book`, and its first record.
pub(crate) fn excel_95(path: &Path) {
    let mut file = cfb::create(path).expect("a compound file");
    let mut records = vec![0x09, 0x08, 0x08, 0x00, 0x00, 0x05, 0x05, 0x00, 0, 0, 0, 0];
    records.resize(5_000, 0);
    file.create_stream("/Book").and_then(|mut book| book.write_all(&records)).expect("it is written");
    file.flush().expect("it is written");
}

#[test]
fn a_workbook_of_excel_95_is_called_too_old() {
    let folder = tempfile::tempdir().expect("a folder");
    excel_95(&folder.path().join("cu.xls"));
    let ran = run(folder.path(), &["validate", "."]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    assert!(ran.out.contains("F01") && ran.out.contains("trước Excel 97"), "{}", ran.out);
}
