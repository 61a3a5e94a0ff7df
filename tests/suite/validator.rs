//! The validator of the Open XML SDK, for the oldest and a late Office: schema and semantics of every workbook that is written.

use std::path::Path;
use std::process::Command;

use crate::support::program::run;
use crate::support::tools;

const VERSIONS: [&str; 2] = ["Office2010", "Office2019"];

#[test]
fn every_kind_of_workbook_passes_the_validator_of_the_open_xml_sdk() {
    if !tools::has_validator() {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-workbooks");
    let samples = samples.to_str().expect("a path");
    let today = ["--today", "2024-02-01"];
    let made = |arguments: &[&str]| {
        let ran = run(folder.path(), arguments);
        assert!(ran.code < 2, "{arguments:?}: {}", ran.err);
    };
    made(&["template", "-o", "bieu-mau", "--commune", "Bình Lư"]);
    made(&["template", "-o", "dien-san", "--commune", "Nà Tăm", "--prefill", samples]);
    made(&[&["consolidate", samples, "-o", "truoc.xlsx"][..], &today].concat());
    let since = ["consolidate", samples, "-o", "tong-hop.xlsx", "--since", "truoc.xlsx", "--returns", "tra-lai"];
    made(&[&since[..], &today].concat());
    made(&[&["status", samples, "--xlsx", "theo-doi.xlsx"][..], &today].concat());
    let na_tam = format!("{samples}/03427_na-tam.xlsx");
    made(&["diff", &na_tam, &format!("{samples}/03430_khun-ha.xlsx"), "-o", "thay-doi.xlsx"]);
    let single = [
        "bieu-mau/NTM-2024_03412_binh-lu.xlsx",
        "dien-san/NTM-2024_03427_na-tam.xlsx",
        "tong-hop.xlsx",
        "theo-doi.xlsx",
        "thay-doi.xlsx",
    ];
    let returns = std::fs::read_dir(folder.path().join("tra-lai")).expect("the returns");
    let returns =
        returns.map(|file| file.expect("a file").path()).filter(|path| path.extension() == Some("xlsx".as_ref()));
    let all: Vec<_> = single.iter().map(|name| folder.path().join(name)).chain(returns).collect();
    assert_eq!(all.len(), single.len() + 4);
    for (path, version) in all.iter().flat_map(|path| VERSIONS.map(|version| (path, version))) {
        let mut validator = Command::new("ooxml-validator");
        let output = validator.arg(path).args(["--officeVersion", version]).output().expect("the validator runs");
        let said = String::from_utf8(output.stdout).expect("UTF-8");
        assert!(said.contains("\"ok\": true"), "{} {version}: {said}", path.display());
    }
}
