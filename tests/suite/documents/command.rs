//! `plan` as people call it.

use std::path::Path;

use tempfile::{TempDir, tempdir};

use crate::support::Office;
use crate::support::answers::clean;
use crate::support::package;
use crate::support::program::run;
use crate::support::tools;

/// A folder with the workbooks of two communes in `received`.
fn with_two() -> TempDir {
    let folder = tempdir().expect("a folder");
    let office = Office::new();
    std::fs::create_dir(folder.path().join("received")).expect("a folder");
    for commune in ["Bình Lư", "Bản Bo"] {
        let bytes = office.render(commune, &clean(&office, commune));
        let name = format!("{}.xlsx", office.commune(commune).code);
        std::fs::write(folder.path().join("received").join(name), bytes).expect("it is written");
    }
    folder
}

fn read(folder: &Path, name: &str) -> Vec<u8> {
    std::fs::read(folder.join(name)).expect("it was written")
}

const PLAN: &str = "out/ke-hoach_03412_binh-lu.docx";

#[test]
fn each_commune_gets_its_two_documents_and_again_the_same_ones() {
    let folder = with_two();
    let ran = run(folder.path(), &["plan", "received", "-o", "out"]);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    let names = [
        PLAN,
        "out/danh-sach-dang-ky_03412_binh-lu.docx",
        "out/ke-hoach_03424_ban-bo.docx",
        "out/danh-sach-dang-ky_03424_ban-bo.docx",
    ];
    let first = names.map(|name| read(folder.path(), name));
    assert_eq!(run(folder.path(), &["plan", "received", "-o", "out"]).code, 0);
    assert!(first == names.map(|name| read(folder.path(), name)));
    assert!(ran.out.contains("Xã Bình Lư:"), "{}", ran.out);
    let english = run(folder.path(), &["plan", "received", "-o", "out", "--lang", "en"]);
    assert!(english.out.contains("Commune Bình Lư:"), "{}", english.out);
    assert!(first == names.map(|name| read(folder.path(), name)), "documents are Vietnamese in any language");
}

#[test]
fn a_document_that_somebody_worked_on_is_not_written_over() {
    let folder = with_two();
    run(folder.path(), &["plan", "received", "-o", "out"]);
    let worked_on = package::changed(&read(folder.path(), PLAN), |name, text| {
        if name == "word/document.xml" { text.replace("KẾ HOẠCH", "KẾ HOẠCH (sửa)") } else { text }
    });
    std::fs::write(folder.path().join(PLAN), &worked_on).expect("it is written");
    let ran = run(folder.path(), &["plan", "received", "-o", "out"]);
    assert_eq!(ran.code, 2, "{}", ran.out);
    assert!(ran.err.contains("ke-hoach_03412_binh-lu.docx"), "{}", ran.err);
    assert!(worked_on == read(folder.path(), PLAN));
}

#[test]
fn the_district_s_draft_is_written_and_never_over_something_else() {
    let folder = with_two();
    let ran = run(folder.path(), &["plan", "--district", "received", "-o", "huyen.docx"]);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    assert!(ran.out.contains("I.1 Mục đích"), "{}", ran.out);
    let first = read(folder.path(), "huyen.docx");
    assert_eq!(run(folder.path(), &["plan", "--district", "received", "-o", "huyen.docx"]).code, 0);
    assert!(first == read(folder.path(), "huyen.docx"));
    for name in ["received/03412.xlsx", "letter.docx"] {
        std::fs::write(folder.path().join("letter.docx"), b"a letter").expect("it is written");
        let before = read(folder.path(), name);
        let ran = run(folder.path(), &["plan", "--district", "received", "-o", name]);
        assert_eq!(ran.code, 2, "{}", ran.out);
        assert!(before == read(folder.path(), name), "{name}");
    }
}

#[test]
fn documents_that_lie_among_the_workbooks_are_passed_over() {
    let folder = with_two();
    assert_eq!(run(folder.path(), &["plan", "received", "-o", "received"]).code, 0);
    let ran = run(folder.path(), &["validate", "received"]);
    assert_eq!(ran.code, 0, "{}", ran.out);
    assert_eq!(ran.out.matches("Bỏ qua").count(), 4, "{}", ran.out);
    assert_eq!(run(folder.path(), &["plan", "received", "-o", "received"]).code, 0);
}

#[test]
fn libreoffice_makes_a_pdf_beside_each_document() {
    if !tools::has_libreoffice() {
        return;
    }
    let folder = with_two();
    for _ in 0..2 {
        let ran = run(folder.path(), &["plan", "received", "-o", "out", "--pdf"]);
        assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
        let pdf = read(folder.path(), "out/ke-hoach_03412_binh-lu.pdf");
        assert!(pdf.starts_with(b"%PDF"));
    }
    std::fs::write(folder.path().join("out/ke-hoach_03424_ban-bo.pdf"), b"%PDF scanned").expect("it is written");
    let ran = run(folder.path(), &["plan", "received", "-o", "out", "--pdf"]);
    assert_eq!(ran.code, 2, "a scan that somebody put there stays: {}", ran.out);
}
