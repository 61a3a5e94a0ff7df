//! Cached results are what a spreadsheet program calculates: templates and summaries, recalculated in LibreOffice.

use std::path::Path;
use std::process::Command;

use crate::support::tools;

/// How many formulas the workbook has, and which of them change when LibreOffice calculates.
fn recalculated(workbook: &Path) -> (u64, Vec<serde_json::Value>) {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/libreoffice/recalculate.py");
    let output = Command::new("/usr/bin/python3").arg(script).arg(workbook).output().expect("python3 runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let said: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let formulas = said.get("formulas").and_then(serde_json::Value::as_u64).expect("a count");
    (formulas, said.get("differing").and_then(serde_json::Value::as_array).expect("a list").clone())
}

#[test]
fn every_formula_of_form_and_summary_has_the_result_libreoffice_calculates() {
    if !tools::has_libreoffice() {
        return;
    }
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-workbooks");
    let folder = tempfile::tempdir().expect("a folder");
    let summary = folder.path().join("tong-hop.xlsx");
    let run = Command::new(env!("CARGO_BIN_EXE_ntm-xlsx"))
        .arg("consolidate")
        .args([samples.as_path(), Path::new("-o"), summary.as_path()])
        .current_dir(folder.path())
        .output()
        .expect("the program runs");
    assert_eq!(run.status.code(), Some(1), "{}", String::from_utf8_lossy(&run.stderr));
    for (workbook, fewest) in [(summary, 100), (samples.join("03412_binh-lu.xlsx"), 10)] {
        let (formulas, differing) = recalculated(&workbook);
        assert!(formulas >= fewest, "{} has {formulas} formulas", workbook.display());
        assert!(differing.is_empty(), "{}: {differing:?}", workbook.display());
    }
}
