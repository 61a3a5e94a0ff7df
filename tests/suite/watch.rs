//! `watch`: what arrives is taken in, what is being written or is open is waited for, and nothing ends it.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use crate::working_folder::working_folder;

const PROGRAM: &str = env!("CARGO_BIN_EXE_ntm-xlsx");

fn watching(folder: &Path, looks: &str) -> Child {
    let mut program = Command::new(PROGRAM);
    program.args(["watch", "--every", "1", "--times", looks]).current_dir(folder);
    program.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it runs")
}

fn said(program: Child) -> String {
    let ended = program.wait_with_output().expect("it ends");
    assert_eq!(ended.status.code(), Some(0), "{}", String::from_utf8_lossy(&ended.stderr));
    String::from_utf8(ended.stdout).expect("UTF-8")
}

#[test]
fn what_arrives_is_taken_in_and_what_is_open_is_waited_for() {
    let office = working_folder();
    let at = |name: &str| office.path().join(name);
    let owner = at("2-da-nop/~$03412.xlsx");
    std::fs::write(&owner, "Excel").expect("it is written");
    let program = watching(office.path(), "12");
    thread::sleep(Duration::from_millis(3_500));
    assert!(!at("4-ket-qua/tong-hop.xlsx").exists(), "a file that is open was read");
    std::fs::remove_file(owner).expect("it is there");
    let said = said(program);
    let lines: Vec<&str> = said.lines().collect();
    assert!(lines[0].starts_with("Đang theo dõi 2-da-nop, 1 giây xem một lần."), "{said}");
    assert_eq!(lines[1], "Tệp 03412.xlsx đang mở trong Excel; đang chờ lưu và đóng tệp.");
    assert!(lines[2].ends_with("đã lập lại 4-ket-qua/tong-hop.xlsx và 4-ket-qua/tinh-hinh-nop.xlsx."), "{said}");
    assert_eq!(lines.len(), 3, "{said}");
    assert!(at("4-ket-qua/tong-hop.xlsx").is_file() && at("4-ket-qua/tinh-hinh-nop.xlsx").is_file());
}

#[test]
fn a_folder_that_is_gone_and_a_result_that_cannot_be_written_are_said_once_and_end_nothing() {
    let office = working_folder();
    let at = |name: &str| office.path().join(name);
    std::fs::rename(at("2-da-nop"), at("cho")).expect("it is moved");
    let program = Command::new(PROGRAM)
        .args([
            "watch",
            "2-da-nop",
            "-o",
            "4-ket-qua/tong-hop.xlsx",
            "--xlsx",
            "b.xlsx",
            "--every",
            "1",
            "--times",
            "14",
        ])
        .current_dir(office.path())
        .stdout(Stdio::piped())
        .spawn()
        .expect("it runs");
    thread::sleep(Duration::from_millis(2_500));
    // A folder stands where the summary goes.
    std::fs::create_dir(at("4-ket-qua/tong-hop.xlsx")).expect("a folder");
    std::fs::rename(at("cho"), at("2-da-nop")).expect("it is moved");
    thread::sleep(Duration::from_millis(5_000));
    std::fs::remove_dir(at("4-ket-qua/tong-hop.xlsx")).expect("it is empty");
    let said = said(program);
    let lines: Vec<&str> = said.lines().collect();
    assert!(lines[1].starts_with("Không xem được thư mục ("), "{said}");
    assert!(lines[2].contains("tong-hop.xlsx"), "{said}");
    assert!(lines[3].contains("đã lập lại"), "{said}");
    assert_eq!(lines.len(), 4, "{said}");
}

#[test]
fn what_has_not_changed_is_not_read_again() {
    let office = working_folder();
    let at = |name: &str| office.path().join(name);
    let mut program = Command::new(PROGRAM);
    program.args(["watch", "-v", "--every", "1", "--times", "14"]).current_dir(office.path());
    let program = program.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it runs");
    let made = |name: &str| std::fs::metadata(at(name)).and_then(|made| made.modified()).ok();
    let wait = |done: &dyn Fn() -> bool| {
        for _ in 0..100 {
            if done() {
                return;
            }
            thread::sleep(Duration::from_millis(50));
        }
    };
    wait(&|| made("4-ket-qua/tinh-hinh-nop.xlsx").is_some());
    let first = made("4-ket-qua/tong-hop.xlsx");
    // A corrected workbook of one commune arrives.
    let bytes = std::fs::read(at("2-da-nop/03412.xlsx")).expect("it is read");
    std::fs::write(at("2-da-nop/03412 moi.xlsx"), bytes).expect("it is written");
    wait(&|| made("4-ket-qua/tong-hop.xlsx") != first);
    let ended = program.wait_with_output().expect("it ends");
    let read = String::from_utf8(ended.stderr).expect("UTF-8");
    let mut files: Vec<&str> = read.lines().collect();
    files.sort_unstable();
    let said = String::from_utf8(ended.stdout).expect("UTF-8");
    assert_eq!(said.matches("đã lập lại").count(), 2, "{said}");
    assert_eq!(files, ["03412 moi.xlsx", "03412.xlsx", "03430.xlsx"], "{said}");
}
