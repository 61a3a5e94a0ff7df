//! The overview page, in a browser and as text.

use std::path::Path;
use std::process::Command;

use tempfile::{TempDir, tempdir};

use crate::support::program::run;
use crate::support::tools;

/// The page of the sample workbooks without one of them.
fn with_page() -> TempDir {
    let folder = tempdir().expect("a folder");
    std::fs::create_dir(folder.path().join("received")).expect("a folder");
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-workbooks");
    for entry in std::fs::read_dir(samples).expect("the samples").map(|entry| entry.expect("an entry")) {
        let name = entry.file_name();
        if !name.to_string_lossy().starts_with("03430") {
            std::fs::copy(entry.path(), folder.path().join("received").join(name)).expect("it is copied");
        }
    }
    let ran = run(folder.path(), &["consolidate", "received", "-o", "summary.xlsx", "--html", "page.html"]);
    assert!(ran.code < 2, "{}", ran.err);
    folder
}

#[test]
fn the_page_works_in_a_browser_on_a_desktop_a_phone_and_paper() {
    if !tools::has_chromium() {
        return;
    }
    let folder = with_page();
    let names = [
        "Bản Bo",
        "Bản Giang",
        "Bản Hon",
        "Bình Lư",
        "Giang Ma",
        "Hồ Thầu",
        "Khun Há",
        "Nà Tăm",
        "Nùng Nàng",
        "Sơn Bình",
        "Tả Lèng",
        "Thèn Sin",
    ];
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/page.py");
    let output = Command::new("python3")
        .arg("-B")
        .arg(script)
        .arg(folder.path().join("page.html"))
        .args(names)
        .output()
        .expect("python runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn the_page_is_the_same_for_the_same_input_and_never_written_over_one() {
    let folder = with_page();
    let page = std::fs::read(folder.path().join("page.html")).expect("the page");
    run(folder.path(), &["consolidate", "received", "-o", "summary.xlsx", "--html", "again.html"]);
    assert!(page == std::fs::read(folder.path().join("again.html")).expect("the page"));
    let input = "received/03412_binh-lu.xlsx";
    let before = std::fs::read(folder.path().join(input)).expect("the input");
    let ran = run(folder.path(), &["consolidate", input, "-o", "summary.xlsx", "--html", input]);
    assert_eq!(ran.code, 2, "{}", ran.out);
    assert!(before == std::fs::read(folder.path().join(input)).expect("the input"));
}
