//! LibreOffice, run with the scripts in `tests/libreoffice`.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// Runs a script with LibreOffice's own python; what it printed.
pub(crate) fn run(script: &str, arguments: &[&Path]) -> String {
    let output = Command::new("/usr/bin/python3")
        .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/libreoffice").join(script))
        .args(arguments)
        .output()
        .expect("python runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// What it prints of a workbook.
pub(crate) fn pdf(workbook: &Path) -> PathBuf {
    let folder = workbook.parent().expect("a folder");
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let soffice = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", "pdf", "--outdir"])
        .args([folder, workbook])
        .output()
        .expect("soffice runs");
    assert!(soffice.status.success(), "{}", String::from_utf8_lossy(&soffice.stderr));
    workbook.with_extension("pdf")
}

/// A workbook filled with these answers; the xlsx, xls and ods that were saved into the folder.
pub(crate) fn filled(workbook: &Path, answers: &[Value], folder: &Path) -> [PathBuf; 3] {
    let list = folder.join("answers.json");
    std::fs::write(&list, serde_json::to_vec(answers).expect("JSON")).expect("it is written");
    let saved = ["xlsx", "xls", "ods"].map(|extension| folder.join("filled").with_extension(extension));
    let [xlsx, xls, ods] = &saved;
    run("fill.py", &[workbook, &list, xlsx, xls, ods]);
    saved
}
