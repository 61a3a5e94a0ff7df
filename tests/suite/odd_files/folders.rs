//! What lies beside workbooks without being sent: named as passed over, never as wrong.

use crate::odd_files::SAMPLE;
use crate::support::program::run;

#[test]
fn what_systems_leave_is_passed_over() {
    let folder = tempfile::tempdir().expect("a folder");
    let junk = [
        "._03394_then-sin.xlsx",
        ".DS_Store",
        "Thumbs.db",
        "desktop.ini",
        "ehthumbs.db",
        "~$03394_then-sin.xlsx",
        "__MACOSX/._03394_then-sin.xlsx",
        "__MACOSX/x.xlsx",
    ];
    std::fs::create_dir(folder.path().join("__MACOSX")).expect("a folder");
    for name in junk {
        std::fs::write(folder.path().join(name), [0, 5, 22, 7, 0, 2, 0, 0]).expect("it is written");
    }
    std::fs::write(folder.path().join("03394_then-sin.xlsx"), SAMPLE).expect("it is written");
    let ran = run(folder.path(), &["validate", ".", "--format", "json"]);
    let report = ran.json();
    assert_eq!(report["files"].as_array().map(Vec::len), Some(1), "{}", ran.out);
    assert_eq!(report["skipped"].as_array().map(Vec::len), Some(junk.len()), "{}", ran.out);
}

#[test]
fn a_signed_copy_beside_a_readable_workbook_is_no_fault() {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |name: &str, bytes: &[u8]| std::fs::write(folder.path().join(name), bytes).expect("it is written");
    write("bieu.xlsx", SAMPLE);
    write("bieu.pdf", b"%PDF-1.7");
    write("Ke hoach xa Then Sin (ky).pdf", b"%PDF-1.7");
    write("03394.docx", b"{\\rtf1");
    write("Ta Leng.pdf", b"%PDF-1.7");
    let ran = run(folder.path(), &["validate", ".", "--format", "json"]);
    let report = ran.json();
    let files = report["files"].as_array().expect("files");
    let code = |name: &str| {
        let file = files.iter().find(|file| file["file"] == name).unwrap_or_else(|| panic!("{name}: {}", ran.out));
        file["findings"][0]["code"].as_str().map(str::to_owned)
    };
    for (name, expected) in
        [("bieu.pdf", "F11"), ("Ke hoach xa Then Sin (ky).pdf", "F11"), ("03394.docx", "F11"), ("Ta Leng.pdf", "F01")]
    {
        assert_eq!(code(name).as_deref(), Some(expected), "{name}");
    }
}
