//! The menu, with what somebody would type.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::{TempDir, tempdir};

use crate::working_folder::working_folder;

/// What the program says when it is asked so, and answered line by line.
fn conversation(folder: &Path, settings: &TempDir, words: &[&str], answers: &str) -> String {
    let mut child = Command::new(env!("CARGO_BIN_EXE_ntm-xlsx"))
        .args(words)
        .current_dir(folder)
        .env("XDG_CONFIG_HOME", settings.path())
        .env_remove("NTM_LANG")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program runs");
    child.stdin.take().expect("its input").write_all(answers.as_bytes()).expect("it listens");
    let output = child.wait_with_output().expect("it ends");
    assert!(output.status.code().is_some_and(|code| code < 2), "{:?}", output.status);
    String::from_utf8([output.stdout, output.stderr].concat()).expect("UTF-8")
}

#[test]
fn the_menu_does_what_the_commands_do() {
    let (folder, settings) = (working_folder(), tempdir().expect("a folder"));
    let said = conversation(folder.path(), &settings, &["menu"], "1\n-\n\n3\n\n5\n2\n\n6\n\n9\n0\n");
    for line in [
        "> ntm-xlsx template",
        "> ntm-xlsx consolidate --brief --html 4-ket-qua/tong-hop.html",
        "> ntm-xlsx plan --district",
        "> ntm-xlsx status --xlsx 4-ket-qua/tinh-hinh-nop.xlsx",
        "Đề nghị gõ một số từ 0 đến 8.",
    ] {
        assert!(said.contains(line), "{line}:\n{said}");
    }
    for name in
        ["1-bieu-mau", "4-ket-qua/tong-hop.xlsx", "4-ket-qua/ke-hoach-huyen.docx", "4-ket-qua/tinh-hinh-nop.xlsx"]
    {
        assert!(folder.path().join(name).exists(), "{name}");
    }
    // The last answer is offered, and the last summary is what the next is compared with.
    let again = conversation(folder.path(), &settings, &["menu"], "5\n\n\n3\n\n0\n");
    assert!(again.contains("[2]") && again.contains("> ntm-xlsx plan --district"), "{again}");
    assert!(again.contains("--since 4-ket-qua/tong-hop.xlsx"), "{again}");
}

#[test]
fn whoever_has_no_working_folder_is_offered_one() {
    let (folder, settings) = (tempdir().expect("a folder"), tempdir().expect("a folder"));
    let said = conversation(folder.path(), &settings, &["menu"], "\n0\n");
    assert!(said.contains("NTM") && folder.path().join("NTM/ntm.toml").is_file(), "{said}");
    let elsewhere = tempdir().expect("a folder");
    let again = conversation(elsewhere.path(), &settings, &["menu"], "\n6\n\n0\n");
    assert!(again.contains(&folder.path().join("NTM").display().to_string()), "{again}");
    assert_eq!(conversation(elsewhere.path(), &settings, &["menu"], "").matches("init").count(), 0);
}

#[test]
fn a_dropped_folder_is_checked_and_consolidated_beside_it() {
    let (folder, settings) = (working_folder(), tempdir().expect("a folder"));
    let sent = tempdir().expect("a folder");
    std::fs::create_dir(sent.path().join("xa gui")).expect("a folder");
    std::fs::copy(folder.path().join("2-da-nop/03412.xlsx"), sent.path().join("xa gui/a.xlsx")).expect("a copy");
    let dropped = sent.path().join("xa gui").display().to_string();
    let said = conversation(Path::new("/"), &settings, &[&dropped], "");
    assert!(sent.path().join("xa gui-tong-hop.xlsx").is_file(), "{said}");
    let office = folder.path().display().to_string();
    conversation(Path::new("/"), &settings, &[&office], "");
    assert!(folder.path().join("4-ket-qua/tong-hop.xlsx").is_file());
}

#[test]
fn the_next_step_is_named_by_its_number_and_what_did_not_work_is_not_offered_again() {
    let (folder, settings) = (tempdir().expect("a folder"), tempdir().expect("a folder"));
    let said = conversation(folder.path(), &settings, &["menu"], "\n0\n");
    assert!(said.contains("→ Gõ 7 để xem lại") && said.contains("→ Rồi gõ 1"), "{said}");
    assert!(!said.contains("Notepad") && !said.contains("ntm-xlsx template"), "{said}");
    let office = folder.path().join("NTM");
    let said = conversation(&office, &settings, &["menu"], "1\n'khong-co'\n\n1\n\n\n0\n");
    assert!(said.contains("> ntm-xlsx template --prefill khong-co\n") && !said.contains("[khong-co]"), "{said}");
    assert!(said.contains("12 biểu mẫu") && said.contains("Hạn nộp"), "{said}");
    let said = conversation(&office, &settings, &["menu"], "2\n\n0\n");
    assert!(said.contains("Đề nghị chép các tệp xã gửi vào đó"), "{said}");
    let form = std::fs::read_dir(office.join("1-bieu-mau")).expect("forms").next().expect("a form").expect("it").path();
    std::fs::copy(form, office.join("2-da-nop/a.xlsx")).expect("a copy");
    let said = conversation(&office, &settings, &["menu"], "2\n\n0\n");
    assert!(said.contains("gõ 4.") && !said.contains("ntm-xlsx validate --returns"), "{said}");
    // Choosing settings in which there is a mistake shows where it is.
    std::fs::write(office.join("thiet-lap.xlsx"), "no workbook").expect("it is written");
    let said = conversation(&office, &settings, &["menu"], "7\n\n0\n");
    assert!(said.contains("thiet-lap.xlsx"), "{said}");
    std::fs::remove_file(office.join("thiet-lap.xlsx")).expect("it is removed");
    // What is dropped alone says nothing of the others.
    let dropped = office.join("2-da-nop/a.xlsx").display().to_string();
    let said = conversation(&office, &settings, &[&dropped], "");
    assert!(said.contains("> ntm-xlsx validate") && !office.join("4-ket-qua/tong-hop.xlsx").exists(), "{said}");
}
