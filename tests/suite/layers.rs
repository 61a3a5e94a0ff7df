//! The order of knowledge that the architecture page promises, held against the sources themselves.

use std::path::{Path, PathBuf};

use crate::support::source::{self, Source};

/// Left to right: each may name itself and what stands before it; those beside each other do not know one another.
const LAYERS: [&[&str]; 23] = [
    &["place"],
    &["money"],
    &["message"],
    &["markup"],
    &["severity"],
    &["rule"],
    &["wording"],
    &["toml_file"],
    &["catalogue"],
    &["district"],
    &["form"],
    &["finding"],
    &["drawing", "workbook"],
    &["template"],
    &["legacy"],
    &["submission"],
    &["rules"],
    &["consolidation"],
    &["intake", "comparison", "board"],
    &["report"],
    &["summary", "plan", "page", "returns", "prefill", "settings_workbook", "export"],
    &["checker"],
    &["cli"],
];

/// What stands before a module and yet is none of its business: what we write is not drawn after what we read, nor read after how
/// we draw.
const APART: [(&str, &str); 5] = [
    ("template", "workbook"),
    ("legacy", "drawing"),
    ("submission", "drawing"),
    ("submission", "template"),
    ("rules", "drawing"),
];

/// Outside names, and the modules that alone may say them.
const OUTSIDE: [(&str, &[&str]); 24] = [
    ("calamine::", &["workbook"]),
    ("rust_xlsxwriter::", &["drawing", "template", "comparison", "board", "summary", "returns", "settings_workbook"]),
    ("polars::", &["export"]),
    ("strsim::", &["wording"]),
    ("clap::", &["cli"]),
    ("clap_complete::", &["cli"]),
    ("clap_mangen::", &["cli"]),
    ("csv::", &["cli"]),
    ("indicatif::", &["cli"]),
    ("opener::", &["cli"]),
    (
        "schemars::",
        &["money", "severity", "toml_file", "catalogue", "district", "finding", "consolidation", "report", "cli"],
    ),
    ("libc::", &["cli"]),
    ("rayon::", &["cli", "summary"]),
    ("tempfile::", &["cli"]),
    ("walkdir::", &["cli"]),
    ("same_file::", &["cli"]),
    ("wait_timeout::", &["cli"]),
    ("std::thread", &["cli"]),
    ("std::process", &["cli"]),
    ("std::time", &["cli"]),
    ("std::fs", &["cli"]),
    ("std::env", &["cli"]),
    ("chrono::Local", &["cli"]),
    ("chrono::Utc", &["cli"]),
];

fn layer(module: &str) -> usize {
    let found = LAYERS.iter().position(|layer| layer.contains(&module));
    found.unwrap_or_else(|| panic!("module {module} stands in no layer"))
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// The sources of the modules: without `lib.rs` and `main.rs`, which only hang them together.
fn sources() -> Vec<Source> {
    source::all(&root()).into_iter().filter(|source| !["lib", "main"].contains(&source.module.as_str())).collect()
}

#[test]
fn a_module_names_only_itself_and_those_before_it() {
    let mut wrong = Vec::new();
    for source in sources() {
        let own = layer(&source.module);
        for path in source.paths().into_iter().filter(|path| path.starts_with("crate::")) {
            let named = path.split("::").nth(1).unwrap_or_default();
            let is_apart = APART.contains(&(source.module.as_str(), named));
            if named != source.module && (layer(named) >= own || is_apart) {
                wrong.push(format!("{} names {path}", source.file));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn an_outside_crate_is_named_only_where_it_belongs() {
    let mut wrong = Vec::new();
    for source in sources() {
        let may_not = OUTSIDE.iter().filter(|(_, modules)| !modules.contains(&source.module.as_str()));
        for (outside, _) in may_not {
            for path in source.paths().into_iter().filter(|path| format!("{path}::").starts_with(outside)) {
                wrong.push(format!("{} names {path}", source.file));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_scanner_sees_the_paths_that_are_there() {
    let paths: Vec<String> = sources().iter().flat_map(Source::paths).collect();
    for (outside, _) in OUTSIDE.iter().filter(|(outside, _)| !outside.starts_with("chrono")) {
        assert!(paths.iter().any(|path| format!("{path}::").starts_with(outside)), "nobody names {outside}");
    }
    for path in ["crate::export", "crate::summary", "crate::workbook::Value", "std::fs"] {
        assert!(paths.iter().any(|known| known == path), "{path}");
    }
}

#[test]
fn only_an_edition_knows_its_numbers() {
    const NUMBERS: [&str; 4] = ["57", "19", "2024", "1285"];
    let mut wrong = Vec::new();
    for source in sources().iter().filter(|source| !source.file.contains("catalogue/editions/")) {
        for word in source.code.split(|c: char| !c.is_alphanumeric() && c != '_') {
            if NUMBERS.contains(&word.replace('_', "").as_str()) {
                wrong.push(format!("{}: {word}", source.file));
            }
        }
        // An example for the user may show a year.
        for text in source.texts.iter().filter(|text| !text.to_lowercase().contains("ví dụ")) {
            for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| NUMBERS.contains(word)) {
                wrong.push(format!("{}: {word} in {text:?}", source.file));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_modules_of_the_architecture_page_exist_and_stand_in_the_order_of_the_layers() {
    let page = std::fs::read_to_string(root().join("lib.rs")).expect("the page");
    let declared: Vec<&str> = page
        .lines()
        .filter_map(|line| line.trim().trim_start_matches("pub ").strip_prefix("mod ")?.strip_suffix(';'))
        .collect();
    let places: Vec<usize> = declared.iter().map(|module| layer(module)).collect();
    assert!(places.is_sorted(), "{declared:?}");
    assert_eq!(declared.len(), LAYERS.concat().len(), "{declared:?}");
    for module in declared {
        let (folder, file) = (root().join(module).join("mod.rs"), root().join(format!("{module}.rs")));
        assert!(folder.is_file() || file.is_file(), "{module}");
    }
    let linked = page.lines().filter(|line| line.starts_with("//!")).flat_map(|line| line.split("[`").skip(1));
    for path in linked.filter_map(|rest| rest.split_once("`]")).map(|(path, _)| path) {
        assert!(LAYERS.concat().contains(&path.split("::").next().unwrap_or_default()), "{path}");
    }
}
