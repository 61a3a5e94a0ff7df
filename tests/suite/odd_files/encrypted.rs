//! Workbooks that Excel opens without asking, and those for which it asks; xls files with one thing that the library refuses.

use ntm_xlsx::workbook::{self, Unread, Unreadable};
use serde_json::json;

use crate::odd_files::SAMPLE;
use crate::support::{libreoffice, tools};

const XLS: &[u8] = include_bytes!("../../../sample-workbooks/03405_giang-ma.xls");

/// The records of the workbook begin with this one.
const BEGIN: &[u8] = &[0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00];

#[test]
fn the_password_that_everybody_knows_is_none() {
    if !tools::has_libreoffice() {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let source = folder.path().join("mau.xlsx");
    std::fs::write(&source, SAMPLE).expect("it is written");
    let job = |name: &str, filter: &str, password: &str| {
        let target = folder.path().join(name);
        json!({ "source": source, "target": target, "filter": filter, "password": password })
    };
    let known = [("a.xlsx", "Calc MS Excel 2007 XML"), ("a.xls", "MS Excel 97")];
    let other = [("b.xlsx", "Calc MS Excel 2007 XML"), ("b.xls", "MS Excel 97"), ("b.ods", "calc8")];
    let known_jobs = known.map(|(name, filter)| job(name, filter, "VelvetSweatshop"));
    let jobs: Vec<_> = known_jobs.into_iter().chain(other.map(|(name, filter)| job(name, filter, "khac"))).collect();
    let list = folder.path().join("jobs.json");
    std::fs::write(&list, serde_json::to_vec(&jobs).expect("JSON")).expect("it is written");
    libreoffice::run("save_as.py", &[&list]);
    let read = |name: &str| workbook::read("mau", &std::fs::read(folder.path().join(name)).expect("it is there"));
    for (name, _) in known {
        let names: Vec<String> = read(name).expect(name).sheets.iter().map(|sheet| sheet.name.to_string()).collect();
        assert!(names.iter().any(|name| name == "Tiêu chí"), "{name}: {names:?}");
    }
    for (name, _) in other {
        assert_eq!(read(name).err(), Some(Unreadable::Password), "{name}");
    }
}

/// FilePass in the place of the record behind the first one, with mixing in by exclusive or.
#[test]
fn an_old_password_is_told_as_one() {
    let mut bytes = XLS.to_vec();
    let at = bytes.windows(BEGIN.len()).position(|window| window == BEGIN).expect("records") + 20;
    bytes[at..at + 2].copy_from_slice(&[0x2F, 0x00]);
    bytes[at + 4..at + 6].copy_from_slice(&[0, 0]);
    assert_eq!(workbook::read("mau.xls", &bytes).err(), Some(Unreadable::Password));
}

#[test]
fn a_sheet_of_dialogs_in_xls_is_passed_over() {
    let mut bytes = XLS.to_vec();
    let name: Vec<u8> = "Hướng dẫn".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let at = bytes.windows(name.len()).position(|window| window == name).expect("a sheet");
    // Before the name: its length, whether its signs are wide; before these the kind of the sheet.
    bytes[at - 3] = 5;
    let read = workbook::read("mau.xls", &bytes).expect("a workbook");
    let not_read: Vec<_> = read.not_read.iter().map(|sheet| (&*sheet.name, sheet.why)).collect();
    assert_eq!(not_read, [("Hướng dẫn", Unread::NoCells)]);
    assert_eq!(read.sheets.len() + 1, workbook::read("mau.xls", XLS).expect("a workbook").sheets.len());
}
