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
        "> ntm-xlsx consolidate --html 4-ket-qua/tong-hop.html",
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
