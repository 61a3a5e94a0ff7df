//! Links, pipes and devices where files are expected, and what a killed run left: nothing of it stops a run, and nothing else is
//! replaced by a result.
#![cfg(unix)]

use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{FileTypeExt, MetadataExt, symlink};
use std::path::Path;
use std::process::Command;

use tempfile::{TempDir, tempdir};

use crate::support::Office;
use crate::support::answers::clean;
use crate::support::program::run;

/// A folder whose `received` holds the clean workbooks of two communes.
fn received() -> TempDir {
    let folder = tempdir().expect("a folder");
    let office = Office::new();
    fs::create_dir(folder.path().join("received")).expect("a folder");
    for (commune, name) in [("Bình Lư", "a.xlsx"), ("Khun Há", "b.xlsx")] {
        let bytes = office.render(commune, &clean(&office, commune));
        fs::write(folder.path().join("received").join(name), bytes).expect("it is written");
    }
    folder
}

fn pipe(path: &Path) {
    assert!(Command::new("mkfifo").arg(path).status().expect("mkfifo runs").success());
}

#[test]
fn a_workbook_behind_a_link_is_read_once_and_what_is_no_file_is_named() {
    let folder = received();
    let at = |name: &str| folder.path().join(name);
    fs::rename(at("received/b.xlsx"), at("b.xlsx")).expect("it is moved");
    fs::create_dir(at("more")).expect("a folder");
    symlink(at("b.xlsx"), at("received/b.xlsx")).expect("a link");
    symlink(at("b.xlsx"), at("received/b2.xlsx")).expect("a link");
    symlink("a.xlsx", at("received/c.xlsx")).expect("a link");
    symlink(at("more"), at("received/d.xlsx")).expect("a link");
    symlink(at("nowhere"), at("received/e.xlsx")).expect("a link");
    symlink("/dev/zero", at("received/f.xlsx")).expect("a link");
    pipe(&at("received/g.xlsx"));
    fs::write(at("received/.ntm-xlsx-AbCd1234.tmp"), fs::read(at("b.xlsx")).expect("it is read")).expect("a file");
    let ran = run(folder.path(), &["validate", "received", "--format", "json"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let report = ran.json();
    assert_eq!(report["communes"]["reported"], 2, "{report}");
    let mut skipped: Vec<&str> =
        report["skipped"].as_array().expect("skipped").iter().filter_map(|file| file["file"].as_str()).collect();
    skipped.sort_unstable();
    assert_eq!(skipped, [".ntm-xlsx-AbCd1234.tmp", "b2.xlsx", "c.xlsx", "d.xlsx", "e.xlsx", "f.xlsx", "g.xlsx"]);
}

#[test]
fn a_pipe_or_a_device_that_is_named_is_not_waited_for() {
    let folder = received();
    pipe(&folder.path().join("pipe"));
    for arguments in [
        &["validate", "pipe"][..],
        &["validate", "/dev/zero"],
        &["validate", "received", "--profile", "pipe"],
        &["validate", "received", "--profile", "/dev/zero"],
        &["validate", "received", "--catalogue", "pipe"],
        &["consolidate", "received", "-o", "pipe"],
        &["consolidate", "received", "-o", "/dev/null"],
        &["consolidate", "received", "-o", "s.xlsx", "--html", "pipe"],
        &["plan", "--district", "received", "-o", "pipe"],
    ] {
        let ran = run(folder.path(), arguments);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{arguments:?}: {}", ran.err);
        assert!(!ran.err.contains("system-") && !ran.err.contains("os error"), "{arguments:?}: {}", ran.err);
    }
    assert!(fs::metadata(folder.path().join("pipe")).expect("a pipe").file_type().is_fifo());
    assert!(!folder.path().join("s.xlsx").exists());
}

#[test]
fn a_result_behind_a_link_is_written_there_and_the_link_stays() {
    let folder = received();
    let at = |name: &str| folder.path().join(name);
    fs::create_dir(at("kept")).expect("a folder");
    assert_eq!(run(folder.path(), &["consolidate", "received", "-o", "kept/s.xlsx"]).code, 0);
    symlink("kept/s.xlsx", at("s.xlsx")).expect("a link");
    symlink("nowhere/s.xlsx", at("t.xlsx")).expect("a link");
    let before = fs::metadata(at("kept/s.xlsx")).expect("a summary").ino();
    assert_eq!(run(folder.path(), &["consolidate", "received", "-o", "s.xlsx"]).code, 0);
    assert!(fs::symlink_metadata(at("s.xlsx")).expect("a link").is_symlink());
    assert_ne!(fs::metadata(at("kept/s.xlsx")).expect("a summary").ino(), before);
    assert_eq!(run(folder.path(), &["consolidate", "received", "-o", "t.xlsx"]).code, 2);
    assert!(fs::symlink_metadata(at("t.xlsx")).expect("a link").is_symlink() && !at("nowhere").exists());
}

#[test]
fn results_are_as_readable_as_the_user_wants_new_files_to_be() {
    let folder = received();
    let program = env!("CARGO_BIN_EXE_ntm-xlsx");
    for (mask, mode) in [("077", 0o600), ("022", 0o644), ("002", 0o664)] {
        let line = format!("umask {mask}; \"{program}\" consolidate received -o {mask}.xlsx");
        assert!(Command::new("sh").args(["-c", &line]).current_dir(folder.path()).status().expect("sh").success());
        let made = fs::metadata(folder.path().join(format!("{mask}.xlsx"))).expect("a summary");
        assert_eq!(made.mode() & 0o777, mode, "{mask}");
    }
}

#[test]
fn what_a_killed_run_left_is_gone_after_the_next() {
    let folder = received();
    for name in ["received/.ntm-xlsx-AbCd1234.tmp", "received/.ntm-xlsx-mine.tmp"] {
        fs::write(folder.path().join(name), b"PK").expect("it is written");
    }
    let ran = run(folder.path(), &["consolidate", "received", "-o", "received/s.xlsx"]);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    let mut names: Vec<String> = fs::read_dir(folder.path().join("received"))
        .expect("the folder")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    assert_eq!(names, [".ntm-xlsx-mine.tmp", "a.xlsx", "b.xlsx", "s.xlsx"]);
}

#[test]
fn results_of_two_runs_side_by_side_are_said_by_the_next() {
    let folder = received();
    let at = |name: &str| folder.path().join(name);
    let all = ["consolidate", "received", "-o", "s.xlsx", "--html", "s.html", "--export", "n", "--today", "2024-02-10"];
    let said = || {
        let ran = run(folder.path(), &all);
        assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
        ran.err
    };
    assert_eq!((said(), said()), (String::new(), String::new()));
    let old: Vec<(&str, Vec<u8>)> =
        ["s.html", "n/files.parquet"].map(|name| (name, fs::read(at(name)).expect("a result"))).into();
    fs::remove_file(at("received/b.xlsx")).expect("it is removed");
    assert_eq!(said(), "");
    for (name, bytes) in old {
        fs::write(at(name), bytes).expect("it is written");
        let told = said();
        assert!(told.contains("không cùng một lần chạy (s.xlsx khác với ") && told.contains(name), "{name}: {told}");
        assert_eq!(said(), "", "{name}");
    }
}

#[test]
fn files_whose_names_are_no_unicode_are_told_apart() {
    let folder = received();
    for (from, to) in [("a.xlsx", b"x\xE1.xlsx"), ("b.xlsx", b"x\xE0.xlsx")] {
        let to = folder.path().join("received").join(std::ffi::OsStr::from_bytes(to));
        fs::rename(folder.path().join("received").join(from), to).expect("it is moved");
    }
    let report = run(folder.path(), &["validate", "received", "--format", "json"]).json();
    let files = report["files"].as_array().expect("files");
    let names: Vec<&str> = files.iter().filter_map(|file| file["file"].as_str()).collect();
    assert_eq!(names, ["x\u{FFFD} (2).xlsx", "x\u{FFFD}.xlsx"]);
    assert_eq!(report["communes"]["reported"], 2, "{report}");
}

/// Of several results none is new when one cannot be put in its place.
#[test]
fn where_there_is_no_room_each_file_stays_as_it_was() {
    let folder = received();
    let at = |name: &str| folder.path().join(name);
    assert_eq!(run(folder.path(), &["consolidate", "received", "-o", "s.xlsx", "--html", "s.html"]).code, 0);
    let before = ["s.xlsx", "s.html"].map(|name| fs::read(at(name)).expect("a result"));
    fs::remove_file(at("received/b.xlsx")).expect("it is removed");
    // No file may be longer than 20 blocks: both are, and neither may be put in its place without the other.
    let program = env!("CARGO_BIN_EXE_ntm-xlsx");
    let line = format!("trap '' XFSZ; ulimit -f 20; \"{program}\" consolidate received -o s.xlsx --html s.html");
    let ran = Command::new("bash").args(["-c", &line]).current_dir(folder.path()).output().expect("bash");
    let said = String::from_utf8(ran.stderr).expect("UTF-8");
    assert_eq!(ran.status.code(), Some(2), "{said}");
    assert!(["s.xlsx", "s.html"].iter().any(|name| said.contains(name)) && said.contains("lớn hơn mức"), "{said}");
    assert!(before == ["s.xlsx", "s.html"].map(|name| fs::read(at(name)).expect("a result")));
    assert_eq!(fs::read_dir(folder.path()).expect("the folder").count(), 3);
}

/// Too few handles are nobody's file: either the run is done, or it says that the machine has too little.
#[test]
fn what_the_machine_has_too_little_of_is_no_commune_s_fault() {
    let folder = received();
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-workbooks");
    for name in ["03405_giang-ma.xls", "03418_ban-giang.ods"] {
        fs::copy(sample.join(name), folder.path().join("received").join(name)).expect("a copy");
    }
    let program = env!("CARGO_BIN_EXE_ntm-xlsx");
    let whole = run(folder.path(), &["validate", "received"]);
    for handles in [7, 8, 9, 10, 12, 16] {
        let line = format!("ulimit -n {handles}; \"{program}\" validate received");
        let ran = Command::new("bash").args(["-c", &line]).current_dir(folder.path()).output().expect("bash");
        let (out, err) = (String::from_utf8_lossy(&ran.stdout), String::from_utf8_lossy(&ran.stderr));
        assert!(!out.contains("F03") && !out.contains("F10"), "{handles}: {out}{err}");
        assert!(ran.status.code() == Some(2) || out == whole.out, "{handles}: {out}{err}");
    }
}

/// The file of the program is another one by now: what it starts is itself all the same.
#[cfg(target_os = "linux")]
#[test]
fn a_program_that_is_replaced_while_it_runs_reads_on() {
    let folder = received();
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-workbooks/03405_giang-ma.xls");
    fs::copy(sample, folder.path().join("received/c.xls")).expect("a copy");
    let program = folder.path().join("program");
    fs::copy(env!("CARGO_BIN_EXE_ntm-xlsx"), &program).expect("a copy");
    // It is started by a handle on its file, which is gone by then.
    let line = "exec 9<program; rm program; echo x > program; exec /proc/self/fd/9 validate received --format json";
    let ran = Command::new("bash").args(["-c", line]).current_dir(folder.path()).output().expect("bash");
    let out = String::from_utf8_lossy(&ran.stdout);
    assert!(out.contains("\"files\"") && !out.contains("F03"), "{out}{}", String::from_utf8_lossy(&ran.stderr));
}
