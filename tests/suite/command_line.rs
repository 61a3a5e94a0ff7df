//! The built program as people and scripts call it.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::{TempDir, tempdir};

use crate::support::Office;
use crate::support::answers::clean;
use crate::support::program::run;

fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = std::fs::read_dir(folder).expect("the folder").map(|entry| entry.expect("an entry").path());
    entries
        .map(|path| {
            let name = path.file_name().and_then(|name| name.to_str()).expect("a name").to_owned();
            (name, std::fs::read(path).expect("it is readable"))
        })
        .collect()
}

/// A folder with the templates in `forms`.
fn with_templates() -> TempDir {
    let folder = tempdir().expect("a folder");
    let ran = run(folder.path(), &["template", "-o", "forms"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    folder
}

/// A folder whose `received` holds the clean workbooks of these communes.
fn with_received(communes: &[&str]) -> TempDir {
    let folder = tempdir().expect("a folder");
    let office = Office::new();
    std::fs::create_dir(folder.path().join("received")).expect("a folder");
    for commune in communes {
        let bytes = office.render(commune, &clean(&office, commune));
        let name = format!("{}.xlsx", office.commune(commune).code);
        std::fs::write(folder.path().join("received").join(name), bytes).expect("it is written");
    }
    folder
}

#[test]
fn template_writes_a_form_for_each_commune_and_again_the_same_ones() {
    let folder = with_templates();
    let first = files(&folder.path().join("forms"));
    assert_eq!(first.len(), Office::new().profile.communes.len());
    let ran = run(folder.path(), &["template", "-o", "forms"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(first == files(&folder.path().join("forms")));
}

#[test]
fn a_form_that_was_changed_is_not_overwritten() {
    let folder = with_templates();
    let forms = folder.path().join("forms");
    let changed = files(&forms).into_keys().next().expect("a form");
    std::fs::write(forms.join(&changed), b"filled meanwhile").expect("it is written");
    let ran = run(folder.path(), &["template", "-o", "forms"]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(ran.err.contains(&changed), "{}", ran.err);
    assert_eq!(files(&forms)[&changed], b"filled meanwhile");
}

#[test]
fn empty_forms_are_findings_that_name_their_communes() {
    let folder = with_templates();
    let ran = run(folder.path(), &["validate", "forms"]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    for commune in Office::new().profile.communes {
        assert!(ran.out.contains(&commune.name), "{}: {}", commune.name, ran.out);
    }
}

#[test]
fn clean_workbooks_are_no_findings() {
    let folder = with_received(&["Bình Lư", "Khun Há"]);
    let ran = run(folder.path(), &["validate", "received"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{}", ran.out);
    assert!(ran.out.contains("Thèn Sin"), "who has not reported is named: {}", ran.out);
}

#[test]
fn a_path_that_is_not_there_cannot_be_worked_on() {
    let folder = tempdir().expect("a folder");
    let ran = run(folder.path(), &["validate", "nowhere"]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(ran.err.contains("nowhere"), "{}", ran.err);
}

#[test]
fn a_folder_without_workbooks_cannot_be_worked_on() {
    let folder = tempdir().expect("a folder");
    assert_eq!(run(folder.path(), &["validate", "."]).code, 2);
}

#[test]
fn the_report_is_in_the_language_asked_for() {
    let folder = with_received(&["Bình Lư"]);
    let [vietnamese, english] = ["vi", "en"].map(|lang| run(folder.path(), &["--lang", lang, "validate", "received"]));
    let behind = run(folder.path(), &["validate", "received", "--lang", "en"]);
    assert!(vietnamese.out.contains("xã") && !vietnamese.out.contains("communes have reported"), "{}", vietnamese.out);
    assert!(english.out.contains("communes have reported"), "{}", english.out);
    assert_eq!(behind.out, english.out);
}

#[test]
fn json_has_its_version_and_every_documented_field() {
    let folder = with_received(&["Bình Lư"]);
    let office = Office::new();
    let mut answers = clean(&office, "Khun Há");
    answers.retain(|(_, row, _), _| row != "1.1");
    std::fs::write(folder.path().join("received/b.xlsx"), office.render("Khun Há", &answers)).expect("it is written");
    let report = run(folder.path(), &["validate", "received", "--format", "json"]).json();
    assert_eq!(report["version"], 1);
    assert_eq!(report["plan_year"], office.profile.plan.year);
    assert_eq!(report["edition"], office.edition.id.as_str());
    assert_eq!(report["communes"]["total"], office.profile.communes.len());
    assert_eq!(report["communes"]["reported"], 2);
    let all = report["files"].as_array().expect("files");
    for file in all {
        for field in ["file", "sha256", "commune", "round", "status", "findings"] {
            assert!(file.get(field).is_some(), "{field} of {file}");
        }
    }
    let findings: Vec<_> = all.iter().flat_map(|file| file["findings"].as_array().expect("findings")).collect();
    assert!(!findings.is_empty());
    for finding in findings {
        let fields: Vec<&str> = finding.as_object().expect("an object").keys().map(String::as_str).collect();
        assert_eq!(
            fields,
            [
                "cell",
                "code",
                "expected",
                "explain_at",
                "explanation",
                "found",
                "hint",
                "message",
                "severity",
                "sheet",
                "waiver",
            ]
        );
        assert_eq!((&finding["code"], &finding["severity"]), (&"C01".into(), &"error".into()), "{finding}");
        assert_eq!(finding["sheet"], "Tiêu chí");
    }
}

#[test]
fn lock_files_and_foreign_files_are_passed_over_and_said_so() {
    let folder = with_received(&["Bình Lư"]);
    let received = folder.path().join("received");
    for name in ["~$03412.xlsx", "README.md"] {
        std::fs::write(received.join(name), b"x").expect("it is written");
    }
    let ran = run(folder.path(), &["validate", "received"]);
    assert_eq!(ran.code, 0, "{}", ran.out);
    let report = run(folder.path(), &["validate", "received", "--format", "json"]).json();
    let skipped = report["skipped"].as_array().expect("skipped");
    assert_eq!(skipped.len(), 2);
    for (skipped, name) in skipped.iter().zip(["README.md", "~$03412.xlsx"]) {
        assert_eq!(skipped["file"], name);
        assert!(ran.out.contains(name) && ran.out.contains(skipped["reason"].as_str().expect("a reason")));
    }
}

#[test]
fn a_lock_file_that_is_named_is_passed_over_too() {
    let folder = with_received(&["Bình Lư"]);
    std::fs::write(folder.path().join("received/~$03412.xlsx"), b"x").expect("it is written");
    let ran = run(folder.path(), &["validate", "received/03412.xlsx", "received/~$03412.xlsx"]);
    assert_eq!(ran.code, 0, "{}", ran.out);
    assert!(ran.out.contains("~$03412.xlsx"), "{}", ran.out);
}

#[test]
fn a_truncated_workbook_spoils_only_itself() {
    let folder = with_received(&["Bình Lư", "Giang Ma", "Khun Há"]);
    let broken = folder.path().join("received/03405.xlsx");
    let whole = std::fs::read(&broken).expect("it is readable");
    std::fs::write(&broken, &whole[..whole.len() * 2 / 3]).expect("it is written");
    let ran = run(folder.path(), &["validate", "received", "--format", "json"]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    let report = ran.json();
    let said: Vec<(&str, &str, usize)> = report["files"]
        .as_array()
        .expect("files")
        .iter()
        .map(|file| {
            let findings = file["findings"].as_array().expect("findings");
            (file["file"].as_str().expect("a name"), file["status"].as_str().expect("a status"), findings.len())
        })
        .collect();
    assert_eq!(said, [("03405.xlsx", "rejected", 1), ("03412.xlsx", "accepted", 0), ("03430.xlsx", "accepted", 0)]);
    let code = &report["files"][0]["findings"][0]["code"];
    assert!(["F01", "F03"].contains(&code.as_str().expect("a code")), "{code}");
}

#[test]
fn a_run_leaves_its_inputs_as_they_were() {
    let folder = with_received(&["Bình Lư", "Khun Há"]);
    let received = folder.path().join("received");
    let before = files(&received);
    run(folder.path(), &["validate", "received"]);
    run(folder.path(), &["consolidate", "received", "-o", "summary.xlsx"]);
    assert!(before == files(&received));
}

#[test]
fn a_folder_and_the_list_of_its_files_give_the_same_bytes() {
    let folder = with_received(&["Bình Lư", "Khun Há"]);
    let of_folder = run(folder.path(), &["consolidate", "received", "-o", "one.xlsx", "--html", "one.html"]);
    let listed = ["received/03430.xlsx", "received/03412.xlsx"];
    let of_list =
        run(folder.path(), &[&["consolidate"], &listed[..], &["-o", "other.xlsx", "--html", "other.html"]].concat());
    assert_eq!((of_folder.code, of_list.code), (0, 0), "{}{}", of_folder.err, of_list.err);
    let written = |name: &str| std::fs::read(folder.path().join(name)).expect("it was written");
    assert!(written("one.xlsx") == written("other.xlsx") && written("one.html") == written("other.html"));
}

#[test]
fn the_summary_is_never_written_over_an_input() {
    let folder = with_received(&["Bình Lư"]);
    let before = files(&folder.path().join("received"));
    let ran = run(folder.path(), &["consolidate", "received/03412.xlsx", "-o", "received/03412.xlsx"]);
    assert_eq!(ran.code, 2, "{}", ran.out);
    assert!(before == files(&folder.path().join("received")));
}

#[test]
fn whoever_stops_listening_is_told_no_more() {
    let folder = with_received(&["Bình Lư"]);
    let (reader, writer) = std::io::pipe().expect("a pipe");
    drop(reader);
    let mut program = Command::new(env!("CARGO_BIN_EXE_ntm-xlsx"));
    program.args(["validate", "received"]).current_dir(folder.path()).stdout(writer).stderr(Stdio::piped());
    let mut child = program.spawn().expect("the program runs");
    let mut complaint = String::new();
    child.stderr.take().expect("its complaints").read_to_string(&mut complaint).expect("UTF-8");
    assert_eq!((child.wait().expect("it ends").code(), complaint.as_str()), (Some(0), ""));
}

/// An export goes where an earlier one went, and nowhere where something else would be lost.
fn export_is_written_over_nothing_else(folder: &TempDir) {
    let at = |name: &str| folder.path().join(name);
    let consolidate = |asked: &[&str]| run(folder.path(), &[&["consolidate"], asked].concat());
    for _ in 0..2 {
        let ran = consolidate(&["received", "-o", "s.xlsx", "--export", "numbers"]);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{}", ran.out);
    }
    std::fs::create_dir(at("mine")).expect("a folder");
    for name in ["findings.csv", "communes.csv", "files.parquet"] {
        std::fs::write(at("mine").join(name), b"mine").expect("it is written");
    }
    std::fs::copy(at("received/03412.xlsx"), at("mine/a.xlsx")).expect("a copy");
    std::fs::hard_link(at("mine/communes.csv"), at("link.csv")).expect("a link");
    let before = files(&at("mine"));
    let wrong: [&[&str]; 6] = [
        &["mine/communes.csv", "received", "-o", "t.xlsx", "--export", "mine"],
        &["link.csv", "received", "-o", "t.xlsx", "--export", "mine"],
        &["received", "-o", "t.xlsx", "--export", "mine"],
        &["received", "-o", "t.xlsx", "--html", "./t.xlsx"],
        &["received", "-o", "new/findings.csv", "--export", "new"],
        &["received", "-o", "new/findings.csv", "--export", "./new/../new"],
    ];
    for asked in wrong {
        let ran = consolidate(asked);
        assert_eq!(ran.code, 2, "{asked:?}: {}", ran.out);
        assert!(before == files(&at("mine")) && !at("t.xlsx").exists() && !at("new").exists(), "{asked:?}");
    }
}

#[test]
fn nothing_but_an_earlier_result_is_written_over_and_none_is_read_as_a_submission() {
    let folder = with_received(&["Bình Lư", "Khun Há"]);
    std::fs::write(folder.path().join("notes.txt"), b"mine").expect("it is written");
    let before = files(&folder.path().join("received"));
    let wrong: [&[&str]; 5] = [
        &["-o", "received/03412.xlsx"],
        &["-o", "summary.xlsx", "--html", "received/03412.xlsx"],
        &["-o", "notes.txt"],
        &["-o", "one.xlsx", "--html", "one.xlsx"],
        &["-o", "summary.xlsx", "--export", "received/numbers"],
    ];
    for asked in wrong {
        let ran = run(folder.path(), &[&["consolidate", "received"], asked].concat());
        assert_eq!(ran.code, 2, "{asked:?}: {}", ran.out);
        assert!(before == files(&folder.path().join("received")), "{asked:?}");
        assert_eq!(std::fs::read(folder.path().join("notes.txt")).expect("notes"), b"mine");
    }
    export_is_written_over_nothing_else(&folder);
    let results = ["-o", "received/summary.xlsx", "--html", "received/page.html"];
    for _ in 0..2 {
        let ran = run(folder.path(), &[&["consolidate", "received", "--format", "json"], &results[..]].concat());
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{}", ran.out);
    }
    std::fs::rename(folder.path().join("received/summary.xlsx"), folder.path().join("received/tong-hop.xlsx"))
        .expect("it is renamed");
    let report = run(folder.path(), &["validate", "received", "--format", "json"]).json();
    let skipped: Vec<_> =
        report["skipped"].as_array().expect("skipped").iter().filter_map(|file| file["file"].as_str()).collect();
    assert_eq!((report["files"].as_array().expect("files").len(), skipped), (2, vec!["page.html", "tong-hop.xlsx"]));
}

#[test]
fn a_brief_report_has_a_line_for_each_file_and_all_of_those_that_are_not_counted() {
    let folder = with_received(&["Bình Lư", "Khun Há"]);
    std::fs::write(folder.path().join("received/x.docx"), "PK no document").expect("it is written");
    let said = |words: &[&str]| {
        let ran = run(folder.path(), &[&["validate", "received"], words].concat());
        ran.out.lines().filter(|line| line.starts_with("  [")).map(str::to_owned).collect::<Vec<_>>()
    };
    let (whole, brief) = (said(&[]), said(&["--brief"]));
    assert!(brief.iter().all(|line| whole.contains(line)) && !brief.is_empty(), "{brief:?}\n{whole:?}");
    let ran = run(Path::new(env!("CARGO_MANIFEST_DIR")), &["validate", "sample-workbooks", "--brief"]);
    assert!(ran.out.contains("lần nộp 1: đọc được, cần sửa (2 lỗi, 0 cảnh báo)"), "{}", ran.out);
    assert!(!ran.out.contains("  [") && ran.out.contains("6 lỗi, 0 cảnh báo, 1 thông tin"), "{}", ran.out);
}
