//! What the program says of itself: help with examples that work, version, completions, manual, schemas, tables.

use ntm_xlsx::district::DEFAULT_PROFILE;
use serde_json::Value;

use crate::support::program::run;
use crate::support::tools;
use crate::working_folder::working_folder;

const COMMANDS: [&str; 15] = [
    "init",
    "template",
    "validate",
    "consolidate",
    "diff",
    "status",
    "watch",
    "plan",
    "checker",
    "explain",
    "rules",
    "settings",
    "schema",
    "completions",
    "man",
];

/// The words of a line as a shell divides them.
fn words(line: &str) -> Vec<&str> {
    let pieces = line.split('"').enumerate();
    pieces.flat_map(|(at, piece)| if at % 2 == 1 { vec![piece] } else { piece.split_whitespace().collect() }).collect()
}

#[test]
fn every_example_of_the_help_works_in_a_working_folder() {
    let folder = working_folder();
    // A second round, so that there is something to compare.
    std::fs::copy(folder.path().join("2-da-nop/03412.xlsx"), folder.path().join("2-da-nop/03412-b.xlsx"))
        .expect("a copy");
    for command in COMMANDS {
        for language in ["vi", "en"] {
            let help = run(folder.path(), &[command, "--help", "--lang", language]);
            assert_eq!((help.code, help.err.as_str()), (0, ""));
            let examples: Vec<&str> = help.out.lines().filter_map(|line| line.strip_prefix("  ntm-xlsx ")).collect();
            assert!(!examples.is_empty(), "{command} has no example:\n{}", help.out);
            let runs = language == "vi" && (command != "checker" || tools::has_checker_module());
            for example in examples.iter().filter(|_| runs) {
                let ran = run(folder.path(), &words(example));
                let compares = command == "diff";
                assert!(ran.code < 2 || compares, "{example}: {}{}", ran.out, ran.err);
            }
        }
        assert_eq!(run(folder.path(), &["help", command]).out, run(folder.path(), &[command, "--help"]).out);
    }
}

#[test]
fn the_version_names_form_and_edition() {
    let folder = tempfile::tempdir().expect("a folder");
    let said = run(folder.path(), &["--version"]).out;
    assert!(
        said.contains(env!("CARGO_PKG_VERSION")) && said.contains("Lai Châu") && said.contains("biểu mẫu"),
        "{said}"
    );
}

#[test]
fn completions_and_the_manual_name_every_command() {
    let folder = tempfile::tempdir().expect("a folder");
    for made in ["bash", "zsh", "fish", "powershell"].map(|shell| run(folder.path(), &["completions", shell]).out) {
        COMMANDS.iter().for_each(|command| assert!(made.contains(command), "{command}"));
    }
    let page = run(folder.path(), &["man"]).out;
    assert!(page.contains(".TH ntm\\-xlsx") || page.contains(".TH ntm-xlsx"), "{page}");
}

#[test]
fn schemas_name_the_keys_of_the_files() {
    let folder = tempfile::tempdir().expect("a folder");
    let schema = |of: &str| run(folder.path(), &["schema", of]).json();
    let profile = schema("profile");
    let table: toml::Table = DEFAULT_PROFILE.parse().expect("TOML");
    for key in table.keys() {
        assert!(!profile["properties"][key].is_null(), "{key} is not in {profile}");
    }
    assert!(!schema("edition")["properties"]["criterion"].is_null());
    let report = schema("report");
    for key in ["version", "overview", "files", "skipped"] {
        assert!(!report["properties"][key].is_null(), "{key}");
    }
    assert_eq!(report["type"], Value::from("object"));
}

#[test]
fn lists_can_be_had_as_csv() {
    let folder = working_folder();
    std::fs::write(folder.path().join("2-da-nop/hong.xlsx"), b"x").expect("it is written");
    for (command, headings) in [
        (&["validate"][..], "file,commune,"),
        (&["status"], "code,"),
        (&["rules"], "code,severity,"),
        (&["consolidate"], "file,commune,"),
    ] {
        let ran = run(folder.path(), &[command, &["--format", "csv"]].concat());
        let mut lines = ran.out.lines();
        let first = lines.next().unwrap_or_default().trim_start_matches('\u{feff}');
        let same = |one: &str, other: &str| {
            let sorted = |text: &str| text.split(',').map(str::to_owned).collect::<std::collections::BTreeSet<_>>();
            sorted(other.trim_end_matches(',')).is_subset(&sorted(one))
        };
        assert!(same(first, headings) && lines.next().is_some(), "{command:?}: {}{}", ran.out, ran.err);
    }
}

#[test]
fn what_was_mistyped_is_said_in_the_words_of_the_user() {
    let folder = working_folder();
    std::fs::create_dir(folder.path().join("xa gui")).expect("a folder");
    std::fs::copy(folder.path().join("2-da-nop/03412.xlsx"), folder.path().join("xa gui/a.xlsx")).expect("a copy");
    for (typed, said) in [
        (&["template", "--commune", "Binh Lưu"][..], "Ý bạn là “Bình Lư”?"),
        (&["validate", "xa", "gui"], "\"xa gui\""),
        (&["consolidate", "-o", "tong-hop.docx"], ".xlsx"),
        (&["consolidate", "-o", "-"], ".xlsx"),
        (&["plan", "--district", "-o", "a.xlsx"], ".docx"),
        (&["status", "--today", "31/02/2024"], "10/02/2024"),
        (&["validate", "khong-co"], "không có tệp hoặc thư mục này"),
        (&["valdate"], "không có lệnh “valdate”. Ý bạn là validate? Xem hướng dẫn"),
        (&["template", "--commune"], "<TÊN>"),
    ] {
        let ran = run(folder.path(), typed);
        assert!(ran.code == 2 && ran.err.contains(said) && !ran.err.contains("os error"), "{typed:?}: {}", ran.err);
    }
}
