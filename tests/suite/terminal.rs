//! What somebody sees who sits before a terminal: the program run in a real one, of 80 and of 120 columns.

use std::process::Command;

use crate::support::program;
use crate::support::tools::has_script;

/// Samples with mistakes in them, and the day on which they are looked at.
const LOOKED_AT: &str = "sample-workbooks/03415_nung-nang.xlsx sample-workbooks/03421_ban-hon.xlsx \
    sample-workbooks/03427_na-tam.xlsx --today 12/02/2024";

/// What the program shows in a terminal of so many columns; nothing where no terminal can be had.
fn shown(columns: usize, words: &str, settings: &[(&str, &str)]) -> Option<String> {
    if !has_script() {
        return None;
    }
    let program = env!("CARGO_BIN_EXE_ntm-xlsx");
    // What stands on standard error, the bar of a run, comes and goes.
    let line = format!("stty cols {columns} rows 50; '{program}' {words} 2>/dev/null");
    let output = Command::new("script")
        .args(["--quiet", "--command", &line, "/dev/null"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env("SHELL", "/bin/sh")
        .env("TERM", "xterm-256color")
        .env_remove("NTM_LANG")
        .envs(settings.iter().copied())
        .output()
        .expect("a terminal");
    let shown = String::from_utf8(output.stdout).expect("UTF-8").replace('\r', "");
    let longest = shown.lines().map(|line| line.chars().count()).max();
    let is_coloured = shown.contains('\u{1b}');
    assert!(is_coloured || longest.is_none_or(|longest| longest < columns), "{longest:?}\n{shown}");
    Some(shown)
}

const PLAIN: &[(&str, &str)] = &[("NO_COLOR", "1")];

#[test]
fn findings_are_tables_by_commune_and_sheet() {
    for columns in [80, 120] {
        let Some(shown) = shown(columns, &format!("validate {LOOKED_AT}"), PLAIN) else { return };
        insta::assert_snapshot!(format!("findings_{columns}"), shown);
    }
}

#[test]
fn what_is_sent_elsewhere_is_plain_and_says_the_same() {
    let Some(shown) = shown(100, &format!("validate {LOOKED_AT}"), &[("TERM", "xterm")]) else { return };
    for colour in ["\u{1b}[38;5;9m", "\u{1b}[38;5;14m"] {
        assert!(shown.contains(colour), "{shown:?}");
    }
    let words: Vec<&str> = ["validate"].into_iter().chain(LOOKED_AT.split_whitespace()).collect();
    let plain = program::run(env!("CARGO_MANIFEST_DIR").as_ref(), &words).out;
    assert!(!plain.contains(['\u{1b}', '│', '►']), "{plain}");
    let codes = |text: &str| ["C02", "C03", "C07", "N02", "N03", "R01"].map(|code| text.matches(code).count());
    assert_eq!(codes(&plain), codes(&shown));
    let json = program::run(env!("CARGO_MANIFEST_DIR").as_ref(), &["rules", "--format", "json"]).out;
    assert!(json.starts_with("[\n"), "{json}");
}

#[test]
fn who_has_sent_what_is_a_table_that_fits() {
    for columns in [80, 120] {
        let Some(shown) = shown(columns, &format!("status {LOOKED_AT}"), PLAIN) else { return };
        insta::assert_snapshot!(format!("status_{columns}"), shown);
    }
}

#[test]
fn help_and_the_list_of_rules_fit() {
    for columns in [80, 120] {
        let Some(help) = shown(columns, "", PLAIN) else { return };
        // It stands on standard error where no command was given.
        assert_eq!(help, "");
        let help = shown(columns, "--help", PLAIN).unwrap_or_default();
        insta::assert_snapshot!(format!("help_{columns}"), help);
        let rules = shown(columns, "rules", PLAIN).unwrap_or_default();
        let first: Vec<&str> = rules.lines().take(12).collect();
        insta::assert_snapshot!(format!("rules_{columns}"), first.join("\n"));
    }
}

#[test]
fn the_menu_asks_by_numbers() {
    for columns in [80, 120] {
        let folder = tempfile::tempdir().expect("a folder");
        let folder = folder.path().display().to_string();
        let settings = [("NO_COLOR", "1"), ("XDG_CONFIG_HOME", folder.as_str())];
        // Nothing is chosen that a program of the system would then show.
        let words = format!(
            "init {folder}/NTM --quiet; cd {folder}/NTM; printf '9\\n0\\n' | '{}' menu",
            env!("CARGO_BIN_EXE_ntm-xlsx")
        );
        let Some(shown) = shown(columns, &words, &settings) else { return };
        insta::assert_snapshot!(format!("menu_{columns}"), shown.replace(&folder, "…"));
    }
}
