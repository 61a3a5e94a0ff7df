//! The page with which communes check their form: whatever file it is given, it says and makes what the command line does.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use chrono::NaiveDate;
use ntm_xlsx::catalogue::DEFAULT_EDITION;
use ntm_xlsx::checker::{Checker, OfficeBasis, OfficeSettings, Product, Request};
use ntm_xlsx::district::DEFAULT_PROFILE;
use serde_json::Value;
use tempfile::{TempDir, tempdir};

use crate::hostile;
use crate::support::Office;
use crate::support::answers::clean;
use crate::support::program::run;
use crate::support::tools;

/// Files to check, each in a folder of its own, for many have one name.
struct Cases {
    folder: TempDir,
    files: Vec<PathBuf>,
}

/// Of the core, which has no clock; a browser has the same as the command.
const TODAY: &str = "2024-01-20";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The files of a folder and of those in it.
fn within(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().map(|entry| entry.expect("an entry").path());
    let mut paths: Vec<PathBuf> =
        entries.flat_map(|path| if path.is_dir() { within(&path) } else { vec![path] }).collect();
    paths.sort();
    paths
}

impl Cases {
    /// The samples, what else has been collected beside the repository, and what is made to hurt.
    fn new() -> Self {
        let (folder, mut files) = (tempdir().expect("a folder"), Vec::new());
        let mut add = |name: &str, bytes: &[u8]| {
            let path = folder.path().join(format!("{:03}", files.len())).join(name);
            fs::create_dir(path.parent().expect("a folder")).expect("it is made");
            fs::write(&path, bytes).expect("it is written");
            files.push(path);
        };
        // The command passes over what systems leave in folders; nobody drops it on a page, for it is not shown.
        let is_left = |name: &str| name.starts_with('.') || ["README.md", "Thumbs.db", "desktop.ini"].contains(&name);
        let is_sent = |path: &PathBuf| !is_left(&Self::name(path));
        let samples = within(&root().join("sample-workbooks")).into_iter();
        for path in samples.filter(is_sent) {
            add(&Self::name(&path), &fs::read(&path).expect("a file"));
        }
        // Most of these have one name, and a browser calls the second of one name otherwise.
        let more = ["../shared/cases", "tests/data"].into_iter().flat_map(|folder| within(&root().join(folder)));
        for (path, number) in more.filter(is_sent).zip(0..) {
            add(&format!("{number:03}_{}", Self::name(&path)), &fs::read(&path).expect("a file"));
        }
        let office = Office::new();
        let whole = office.render("Bình Lư", &clean(&office, "Bình Lư"));
        for (name, bytes) in hostile::files(&whole) {
            add(name, &bytes);
        }
        add("03412_binh-lu.pdf", b"%PDF-1.7\n");
        Self { folder, files }
    }

    fn name(path: &Path) -> String {
        path.file_name().expect("a name").to_string_lossy().into_owned()
    }

    /// What the command line says of a file alone.
    fn expected(path: &Path, day: &[&str]) -> Value {
        let folder = path.parent().expect("a folder");
        run(folder, &[&["validate", &Self::name(path), "--format", "json"], day].concat()).json()
    }

    /// What it makes of it; nothing of what it cannot read.
    fn make(path: &Path, day: &[&str]) {
        let (folder, name) = (path.parent().expect("a folder"), Self::name(path));
        for command in [&["validate", &name, "--returns", "made"][..], &["plan", &name, "-o", "made"]] {
            let ran = run(folder, &[command, day].concat());
            assert!(ran.code < 2, "{name}: {}", ran.err);
        }
    }
}

fn office() -> OfficeBasis {
    let (profile, edition) = (DEFAULT_PROFILE.into(), DEFAULT_EDITION.into());
    OfficeBasis::read(&OfficeSettings { profile, edition, language: "vi".into() }).expect("the settings")
}

#[test]
fn the_core_says_and_makes_of_a_file_what_the_command_line_does() {
    let (cases, office) = (Cases::new(), office());
    let checker = Checker::new(&office);
    let today: NaiveDate = TODAY.parse().expect("a day");
    let mut made = 0;
    for path in &cases.files {
        let (name, bytes) = (Cases::name(path), fs::read(path).expect("a file"));
        // What a child reads for the command is not read in the process of a test.
        let is_isolated = name.ends_with(".xls") || name.ends_with(".xlsb");
        if is_isolated && !path.starts_with(cases.folder.path().join("002")) {
            continue;
        }
        let told = checker.answer(&Request::Check { name: name.clone(), today }, &bytes);
        let told: Value = serde_json::from_slice(&told).expect("JSON");
        assert_eq!(told["report"], Cases::expected(path, &["--today", TODAY]), "{}", path.display());
        if name.ends_with("3_son-binh.xlsx") || name.ends_with("7_na-tam.xlsx") {
            Cases::make(path, &["--today", TODAY]);
            for offered in told["products"].as_array().expect("products") {
                let product: Product = serde_json::from_value(offered["product"].clone()).expect("a product");
                let request = Request::Make { name: name.clone(), today, product };
                let file = path.with_file_name("made").join(offered["file_name"].as_str().expect("a name"));
                assert!(
                    checker.answer(&request, &bytes) == fs::read(&file).expect("the product"),
                    "{}",
                    file.display()
                );
                made += 1;
            }
        }
    }
    assert!(made > 4, "{made} products were compared");
}

#[test]
fn the_page_says_and_makes_of_a_file_what_the_command_line_does() {
    if !tools::has_chromium() || !tools::has_axe() || !tools::has_checker_module() {
        return;
    }
    let cases = Cases::new();
    for path in &cases.files {
        let expected = Cases::expected(path, &[]).to_string();
        fs::write(path.with_file_name("expected.json"), expected).expect("it is written");
    }
    for path in cases.files.iter().take(12) {
        Cases::make(path, &[]);
    }
    let page = tempdir().expect("a folder");
    let ran = run(page.path(), &["checker", "-o", "kiem-tra.html"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{}", ran.out);
    let page = page.path().join("kiem-tra.html");
    let size = fs::metadata(&page).expect("the page").len();
    assert!(size < 4_000_000, "the page has {size} bytes");
    let script = root().join("tests/browser/checker.py");
    let mut python = Command::new("python3");
    let output = python.arg("-B").arg(script).arg(page).arg(cases.folder.path()).output().expect("python runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    eprint!("{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn without_its_module_the_command_says_where_to_get_it() {
    let folder = tempdir().expect("a folder");
    let ran = run(folder.path(), &["checker", "-o", "kiem-tra.html", "--module", "khong-co.wasm.gz"]);
    assert!(ran.code == 2 && ran.err.contains("khong-co.wasm.gz") && ran.err.contains("--module"), "{}", ran.err);
    fs::write(folder.path().join("khac.gz"), b"PK").expect("it is written");
    let ran = run(folder.path(), &["checker", "-o", "kiem-tra.html", "--module", "khac.gz"]);
    assert!(ran.code == 2 && ran.err.contains("khac.gz"), "{}", ran.err);
    assert!(!folder.path().join("kiem-tra.html").exists());
}

#[test]
fn a_page_is_written_over_an_earlier_one_and_over_nothing_else() {
    let folder = tempdir().expect("a folder");
    // Whatever is packed: the command does not look inside.
    fs::write(folder.path().join("a.gz"), [0x1F, 0x8B, 8, 0, 0]).expect("it is written");
    let write = |path| run(folder.path(), &["checker", "-o", path, "--module", "a.gz"]);
    assert_eq!(write("kiem-tra.html").code, 0);
    let first = fs::read(folder.path().join("kiem-tra.html")).expect("the page");
    assert_eq!(write("kiem-tra.html").code, 0);
    assert!(first == fs::read(folder.path().join("kiem-tra.html")).expect("the page"));
    fs::write(folder.path().join("khac.html"), "<p>").expect("it is written");
    assert_eq!(write("khac.html").code, 2);
    // Among what was sent it is passed over.
    let sample = root().join("sample-workbooks/03412_binh-lu.xlsx");
    fs::copy(sample, folder.path().join("03412.xlsx")).expect("a copy");
    let skipped = run(folder.path(), &["validate", ".", "--format", "json"]).json();
    let skipped: Vec<&str> =
        skipped["skipped"].as_array().into_iter().flatten().filter_map(|one| one["file"].as_str()).collect();
    assert!(skipped.contains(&"kiem-tra.html"), "{skipped:?}");
}
