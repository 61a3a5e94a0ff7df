//! How the documents are set, read back by other programs: python-docx and the validator of the Open XML SDK.

use std::path::Path;
use std::process::Command;

use tempfile::{TempDir, tempdir};

use crate::documents::Collected;
use crate::support::tools;

/// All documents of the samples, and how many.
fn written() -> (TempDir, usize) {
    let collected = Collected::samples();
    let folder = tempdir().expect("a folder");
    let write = |name: String, bytes: &[u8]| std::fs::write(folder.path().join(name), bytes).expect("it is written");
    let mut count = 1;
    for (number, (name, _)) in collected.files.iter().enumerate() {
        let [plan, list] = collected.of_commune(name);
        write(format!("plan-{number}.docx"), &plan.bytes);
        write(format!("list-{number}.docx"), &list.bytes);
        count += 2;
    }
    write("district.docx".to_owned(), &collected.of_district().bytes);
    (folder, count)
}

#[test]
fn margins_sizes_tables_and_page_numbers_are_those_of_the_decree() {
    if !tools::has_python_docx() {
        return;
    }
    let (folder, count) = written();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/independent/documents.py");
    let output = Command::new("python3").arg("-B").arg(script).arg(folder.path()).output().expect("python runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let said = String::from_utf8(output.stdout).expect("UTF-8");
    println!("{said}");
    assert!(said.contains(&format!("{count} documents")), "{said}");
}

#[test]
fn the_validator_of_the_open_xml_sdk_finds_nothing() {
    if !tools::has_validator() {
        return;
    }
    let (folder, _) = written();
    // Each takes seconds: a commune without mistakes, one whose documents are drafts, the district.
    for name in ["plan-0", "list-0", "plan-8", "list-8", "district"] {
        let document = folder.path().join(name).with_extension("docx");
        let output = Command::new("ooxml-validator").arg(&document).output().expect("the validator runs");
        let said = String::from_utf8(output.stdout).expect("UTF-8");
        assert!(said.contains("\"ok\": true"), "{name}: {said}");
    }
}
