//! Every figure of a run, computed again in Python from the communes' workbooks (`tests/independent`), which shares no code with
//! the program: summary workbook, page, JSON and export must agree with it, and no number of the workbook may be left out.

use std::fmt::Write;
use std::path::Path;
use std::process::Command;

use ntm_xlsx::district::{self, DEFAULT_PROFILE};
use ntm_xlsx::form::{Answer, ColumnId, TableId};
use tempfile::tempdir;

use crate::support::Office;
use crate::support::answers::{clean, put, text};
use crate::support::chance::Chance;
use crate::support::program::run;
use crate::support::tools;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Runs one of the scripts.
fn python(script: &str, arguments: &[&Path]) -> String {
    let script = root().join("tests/independent").join(script);
    let output = Command::new("python3").arg("-B").arg(script).args(arguments).output().expect("python runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// Consolidates the workbooks and compares; says how much was compared.
fn recomputed(folder: &Path, received: &Path, profile: &Path) {
    let path = |path: &Path| path.to_str().expect("UTF-8").to_owned();
    let (received_arg, profile_arg) = (path(received), path(profile));
    let arguments =
        ["consolidate", &received_arg, "--profile", &profile_arg, "-o", "s.xlsx", "--html", "p.html", "--export", "x"];
    let ran = run(folder, &[&arguments[..], &["--format", "json"]].concat());
    assert!(ran.code < 2, "{}", ran.err);
    std::fs::write(folder.join("report.json"), &ran.out).expect("it is written");
    let edition = root().join("src/catalogue/editions/lai-chau-2021-2025.toml");
    let [summary, page, report, export] = ["s.xlsx", "p.html", "report.json", "x"].map(|name| folder.join(name));
    let compared = python("recompute.py", &[received, &summary, &page, &report, &export, &edition, profile]);
    println!("{compared}");
}

fn has_tools() -> bool {
    tools::has_libreoffice() && tools::has_openpyxl()
}

#[test]
fn the_samples_come_to_the_same_figures_in_another_language() {
    if has_tools() {
        let folder = tempdir().expect("a folder");
        let profile = root().join("src/district/tam-duong.toml");
        recomputed(folder.path(), &root().join("sample-workbooks"), &profile);
    }
}

#[test]
fn a_messy_collection_comes_to_the_same_figures_in_another_language() {
    if has_tools() {
        let folder = tempdir().expect("a folder");
        let received = folder.path().join("received");
        let profile = root().join("src/district/tam-duong.toml");
        python("vary.py", &[&root().join("sample-workbooks"), &received, &profile]);
        recomputed(folder.path(), &received, &folder.path().join("ntm.toml"));
    }
}

/// So many that the summary lays its tables out for many.
const MANY: usize = 45;

#[test]
fn many_communes_come_to_the_same_figures_in_another_language() {
    if !has_tools() {
        return;
    }
    let folder = tempdir().expect("a folder");
    let mut office = Office::new();
    let mut profile = DEFAULT_PROFILE.to_owned();
    for number in office.profile.communes.len()..MANY {
        let _ = write!(profile, "\n[[commune]]\ncode = \"M{number:04}\"\nname = \"Mẫu {number}\"\n");
    }
    std::fs::write(folder.path().join("ntm.toml"), &profile).expect("it is written");
    office.profile = district::parse("ntm.toml", &profile).expect("the profile loads");
    let received = folder.path().join("received");
    std::fs::create_dir(&received).expect("a folder");
    // Every ninth has not reported.
    let communes = office.profile.communes.iter().zip(0_u64..).filter(|(_, seed)| seed % 9 != 8);
    for (commune, seed) in communes {
        let mut chance = Chance::new(seed + 1);
        let mut answers = clean(&office, &commune.name);
        for indicator in office.edition.indicators().filter(|_| chance.likely(12)) {
            let mut answer = |column, word: &str| {
                put(&mut answers, TableId::Indicators, &indicator.code, column, text(word));
            };
            answer(ColumnId::Assessment, ["Chưa đạt", "Cơ bản đạt"][(seed % 2) as usize]);
            answer(ColumnId::Registered, ["Có", "Không", "Có"][(seed % 3) as usize]);
        }
        for (source, number) in office.edition.funding_sources.iter().zip(1_u64..) {
            let column = ColumnId::Source(source.id.clone());
            let millions = Answer::Number((seed * 1_000 + number * 37) as f64 / 8.0);
            put(&mut answers, TableId::Funding, "quy-hoach", column, millions);
        }
        std::fs::write(received.join(format!("{}.xlsx", commune.code)), office.render(&commune.name, &answers))
            .expect("it is written");
    }
    recomputed(folder.path(), &received, &folder.path().join("ntm.toml"));
}
