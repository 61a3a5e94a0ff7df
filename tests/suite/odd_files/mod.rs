//! Files as other programs and other hands really save them: each is a sample with one condition added, so the right answer is the
//! sample's own, or a finding at the very cell.

mod beside;
mod cells;
mod days_and_formats;
mod encrypted;
mod folders;
mod open_document;
mod parts;
mod peers;
mod rows;
mod sheets;

use std::path::PathBuf;
use std::sync::LazyLock;

use ntm_xlsx::finding::Findings;
use ntm_xlsx::submission::Submission;
use ntm_xlsx::workbook::{self, Value};
use serde_json::json;

use crate::support::{Office, libreoffice, package};

/// A filled form of our own, as a commune may send it.
pub(crate) const SAMPLE: &[u8] = include_bytes!("../../../sample-workbooks/03394_then-sin.xlsx");

/// The parts of its sheets.
const GENERAL: &str = "xl/worksheets/sheet3.xml";
const CRITERIA: &str = "xl/worksheets/sheet4.xml";
const FUNDING: &str = "xl/worksheets/sheet5.xml";
const REGISTRATIONS: &str = "xl/worksheets/sheet6.xml";

static OFFICE: LazyLock<Office> = LazyLock::new(Office::new);

/// Code and place of what is said.
type Said = Vec<(&'static str, String)>;

fn codes(findings: &Findings) -> Said {
    let mut said: Said = findings.iter().map(|f| (f.rule.code, f.place.within_workbook())).collect();
    said.sort();
    said
}

fn read(bytes: &[u8]) -> (Submission, Said) {
    let (submission, findings) = OFFICE.read("mau.xlsx", bytes);
    (submission.expect("a form"), codes(&findings))
}

/// The sample as it is, with what is said of it.
static BASE: LazyLock<(Submission, Said)> = LazyLock::new(|| read(SAMPLE));

/// The sample with one part changed.
fn changed(part: &str, change: impl Fn(String) -> String) -> Vec<u8> {
    let bytes = package::changed(SAMPLE, |name, text| if name == part { change(text) } else { text });
    assert_ne!(bytes, SAMPLE, "{part} is as it was");
    bytes
}

/// The sample with what stands there written otherwise, exactly once.
fn replaced(part: &str, from: &str, to: &str) -> Vec<u8> {
    changed(part, |text| {
        assert_eq!(text.matches(from).count(), 1, "{from} in {part}");
        text.replace(from, to)
    })
}

/// A cell of the sample as its sheet writes it.
fn cell(part: &str, at: &str) -> String {
    let text = package::text(SAMPLE, part);
    let (_, rest) = text.split_once(&format!("<c r=\"{at}\"")).expect("the cell");
    let (open, rest) = rest.split_once('>').expect("its end");
    let content = match open.ends_with('/') {
        true => "",
        false => rest.split_inclusive("</c>").next().unwrap_or_default(),
    };
    format!("<c r=\"{at}\"{open}>{content}")
}

/// The number of its look.
fn style(part: &str, at: &str) -> String {
    let cell = cell(part, at);
    let (_, rest) = cell.split_once("s=\"").expect("a look");
    rest.split('"').next().unwrap_or_default().to_owned()
}

/// The sample with this behind the place and the look of a cell.
fn rewritten(part: &str, at: &str, rest: &str) -> Vec<u8> {
    replaced(part, &cell(part, at), &format!("<c r=\"{at}\" s=\"{}\"{rest}</c>", style(part, at)))
}

/// Everything is read, and nothing else said.
#[track_caller]
fn is_the_sample(name: &str, bytes: &[u8]) {
    let (submission, said) = read(bytes);
    assert_eq!(said, BASE.1, "{name}");
    assert!(submission.answers == BASE.0.answers, "{name}");
}

/// Workbooks as LibreOffice saves them in the two other formats, by their names.
fn resaved(workbooks: &[(&str, Vec<u8>)]) -> Vec<(String, Vec<u8>)> {
    let folder = tempfile::tempdir().expect("a folder");
    let mut jobs = Vec::new();
    let mut targets = Vec::new();
    for (name, bytes) in workbooks {
        let source = folder.path().join(name).with_extension("xlsx");
        std::fs::write(&source, bytes).expect("it is written");
        for (ending, filter) in [("xls", "MS Excel 97"), ("ods", "calc8")] {
            let target = source.with_extension(ending);
            jobs.push(json!({ "source": source, "target": target, "filter": filter, "password": null }));
            targets.push(target);
        }
    }
    let list = folder.path().join("jobs.json");
    std::fs::write(&list, serde_json::to_vec(&jobs).expect("JSON")).expect("it is written");
    libreoffice::run("save_as.py", &[&list]);
    let named = |target: &PathBuf| target.file_name().unwrap_or_default().to_string_lossy().into_owned();
    targets.iter().map(|target| (named(target), std::fs::read(target).expect("it is there"))).collect()
}

/// What is said beyond what is said of the sample.
fn newly_said(bytes: &[u8]) -> Said {
    let (_, mut said) = read(bytes);
    for known in &BASE.1 {
        if let Some(at) = said.iter().position(|one| one == known) {
            said.remove(at);
        }
    }
    said
}

/// The cell is named so, and nothing else is said.
#[track_caller]
fn is_named(name: &str, bytes: &[u8], code: &'static str, place: &str) {
    assert_eq!(newly_said(bytes), [(code, place.to_owned())], "{name}");
}

/// What a cell of a sheet holds.
fn value(bytes: &[u8], sheet: &str, cell: &str) -> Option<Value> {
    let workbook = workbook::read("mau.xlsx", bytes).expect("a workbook");
    let sheet = workbook.sheets.iter().find(|known| &*known.name == sheet).expect("the sheet");
    let at = ntm_xlsx::place::CellRef::parse(cell).expect("a cell");
    sheet.cells.get(&at).map(|cell| cell.value.clone())
}
