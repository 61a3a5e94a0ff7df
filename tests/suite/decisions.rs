//! What the office and the communes say to findings: rules set otherwise, waivers, explanations, all the way to the products.

use std::path::Path;

use calamine::{Data, Reader, Xlsx};
use ntm_xlsx::district::DEFAULT_PROFILE;
use ntm_xlsx::form::{Answer, ColumnId, TableId};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::support::answers::{clean, put, text};
use crate::support::program::{Ran, run};
use crate::support::{Office, cell};

const COMMUNE: &str = "Bình Lư";

/// A folder with one workbook in `received`, in which 10.1 falls short though met (R01, error) and 1.1 is registered though met
/// (R04, warning), explained or not, and a profile with these lines at its end.
fn folder(profile: &str, explained: Option<&str>) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let office = Office::new();
    let mut answers = clean(&office, COMMUNE);
    let indicators = TableId::Indicators;
    put(&mut answers, indicators, "10.1", ColumnId::Value, Answer::Number(3.5));
    put(&mut answers, indicators, "1.1", ColumnId::Registered, text("Có"));
    if let Some(words) = explained {
        put(&mut answers, indicators, "1.1", ColumnId::Explanation, text(words));
    }
    std::fs::create_dir(folder.path().join("received")).expect("a folder");
    std::fs::write(folder.path().join("received/a.xlsx"), office.render(COMMUNE, &answers)).expect("it is written");
    std::fs::write(folder.path().join("ntm.toml"), format!("{DEFAULT_PROFILE}\n{profile}")).expect("it is written");
    folder
}

fn validate(folder: &Path, more: &[&str]) -> Ran {
    run(folder, &[&["validate", "received", "--today", "2024-02-01"], more].concat())
}

fn finding(report: &Value, code: &str) -> Value {
    let findings = report["files"][0]["findings"].as_array().expect("findings");
    findings.iter().find(|finding| finding["code"] == code).cloned().unwrap_or(Value::Null)
}

fn explain_cell() -> String {
    cell(&Office::new().form(COMMUNE), TableId::Indicators, "1.1", &ColumnId::Explanation).1.to_string()
}

fn waiver(lines: &str) -> String {
    let start = "[[waiver]]\ncommune = \"Bình Lư\"\nrule = \"R01\"\nreason = \"Số liệu thống kê đã thống nhất\"";
    format!("{start}\napproved_by = \"Ông Nguyễn Văn Mẫu\"\n{lines}\n")
}

#[test]
fn a_warning_asks_for_an_explanation_and_carries_it_once_given() {
    let asked = folder("", None);
    let report = validate(asked.path(), &["--format", "json"]).json();
    assert_eq!(finding(&report, "R04")["explain_at"], explain_cell());
    assert_eq!(finding(&report, "R04")["explanation"], Value::Null);
    assert_eq!(finding(&report, "R01")["explain_at"], Value::Null, "an error is corrected, not explained");
    assert!(validate(asked.path(), &[]).out.contains(&format!("(ô {})", explain_cell())));

    let given = folder("", Some("Duy trì theo nghị quyết xã"));
    let report = validate(given.path(), &["--format", "json"]).json();
    assert_eq!(finding(&report, "R04")["explanation"], "Duy trì theo nghị quyết xã");
    assert_eq!(finding(&report, "R04")["explain_at"], Value::Null);
    let said = validate(given.path(), &[]).out;
    assert!(said.contains("Xã giải trình: Duy trì theo nghị quyết xã") && !said.contains(&explain_cell()), "{said}");
}

#[test]
fn a_rule_that_is_switched_off_says_nothing_and_is_named_with_its_reason() {
    let off = "[[rule]]\ncode = \"R01\"\noff = true\nreason = \"Mức chưa đối chiếu\"\ndate = \"2024-01-05\"\n";
    let folder = folder(off, None);
    let ran = validate(folder.path(), &["--format", "json"]);
    assert_eq!(ran.code, 0, "no error is left: {}", ran.out);
    let report = ran.json();
    assert_eq!(finding(&report, "R01"), Value::Null);
    assert_eq!(report["rule_settings"][0]["code"], "R01");
    assert_eq!(report["rule_settings"][0]["off"], true);
    assert_eq!(report["rule_settings"][0]["date"], "2024-01-05");
    let said = validate(folder.path(), &[]).out;
    assert!(said.contains("R01") && said.contains("Mức chưa đối chiếu") && said.contains("05/01/2024"), "{said}");
}

#[test]
fn a_severity_set_by_the_office_decides_the_exit_code() {
    let settings =
        "[[rule]]\ncode = \"r01\"\nseverity = \"warning\"\n[[rule]]\ncode = \"R04\"\nseverity = \"information\"\n";
    let folder = folder(settings, None);
    let ran = validate(folder.path(), &["--format", "json"]);
    assert_eq!(ran.code, 0, "{}", ran.out);
    let report = ran.json();
    assert_eq!(report["files"][0]["status"], "accepted");
    assert_eq!(finding(&report, "R01")["severity"], "warning");
    assert_eq!(finding(&report, "R04")["severity"], "information");
}

#[test]
fn a_waived_finding_stays_with_its_waiver_and_counts_no_longer() {
    for subject in ["indicator = \"10.1\"", "cell = \"Tiêu chí!G40\"", ""] {
        let folder = folder(&waiver(&format!("until = \"2024-02-01\"\n{subject}")), None);
        let ran = validate(folder.path(), &["--format", "json"]);
        assert_eq!(ran.code, 0, "{subject}: {}", ran.out);
        let report = ran.json();
        assert_eq!(report["files"][0]["status"], "accepted");
        let waived = json!({
            "reason": "Số liệu thống kê đã thống nhất", "approved_by": "Ông Nguyễn Văn Mẫu", "until": "2024-02-01",
        });
        assert_eq!(finding(&report, "R01")["waiver"], waived);
        assert_eq!(finding(&report, "R01")["severity"], "error");
        assert_eq!(report["waivers"][0]["state"], "used");
    }
}

#[test]
fn a_waiver_that_covers_nothing_or_is_over_is_said() {
    for (lines, state) in [
        ("until = \"2024-01-31\"", "expired"),
        ("until = \"2024-02-01\"\nindicator = \"15.1\"", "unused"),
        ("until = \"2024-02-01\"\ncell = \"Tiêu chí!G41\"", "unused"),
    ] {
        let folder = folder(&waiver(lines), None);
        let ran = validate(folder.path(), &["--format", "json"]);
        assert_eq!(ran.code, 1, "{lines}");
        let report = ran.json();
        assert_eq!(finding(&report, "R01")["waiver"], Value::Null);
        assert_eq!(report["waivers"][0]["state"], state);
        assert!(validate(folder.path(), &[]).out.contains("Ngoại lệ: xã Bình Lư"));
    }
}

#[test]
fn a_code_threshold_or_indicator_that_does_not_exist_is_named_with_its_line() {
    let last = DEFAULT_PROFILE.lines().count() + 1;
    for (lines, line, suggestion) in [
        ("[[rule]]\ncode = \"R011\"", 2, "R01"),
        ("[[rule]]\ncode = \"D05\"\nthresholds = { facto = 3 }", 3, "factor"),
        (waiver("until = \"2024-02-01\"\nindicator = \"10.11\"").as_str(), 7, "10.1"),
        ("[[department]]\nid = \"a\"\nname = \"A\"\nco_leads = [\"17.1\", \"17.100\"]", 4, "17.10"),
    ] {
        let folder = folder(lines, None);
        let ran = validate(folder.path(), &[]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{lines}");
        let place = format!("dòng {}", last + line);
        assert!(ran.err.contains(&place) && ran.err.contains(&format!("“{suggestion}”")), "{}", ran.err);
    }
}

#[test]
fn what_is_no_code_no_class_and_no_number_passes_nowhere() {
    for (lines, words) in [
        ("[[department]]\nid = \"a\"\nname = \"A\"\nleads = [\"31\"]", "“31”"),
        (
            "[[commune]]\ncode = \"1\"\nname = \"A\"\nclass = \"IIII\"",
            "không có khu vực “IIII”; dùng một trong: I, II, III, Không.\n",
        ),
        ("[[rule]]\ncode = \"D05\"\nthresholds = { factor = \"35\" }", "cần số"),
    ] {
        let ran = validate(folder(lines, None).path(), &[]);
        let first = DEFAULT_PROFILE.lines().count() + 1;
        let named = (first + 1..first + 6).any(|line| ran.err.contains(&format!("dòng {line}")));
        assert!(ran.code == 2 && named && ran.err.contains(words), "{lines}: {}", ran.err);
    }
}

#[test]
fn the_summary_prints_settings_waivers_and_explanations() {
    let lines = "[[rule]]\ncode = \"R08\"\noff = true\nreason = \"Xã nêu ở văn bản riêng\"\ndate = \"2024-01-05\"\n";
    let folder = folder(&format!("{lines}{}", waiver("until = \"2024-06-30\"")), Some("Theo nghị quyết xã"));
    let ran = run(
        folder.path(),
        &["consolidate", "received", "-o", "out.xlsx", "--export", "tables", "--today", "2024-02-01"],
    );
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    let bytes = std::fs::read(folder.path().join("out.xlsx")).expect("it is written");
    let mut workbook: Xlsx<_> = Reader::new(std::io::Cursor::new(bytes)).expect("a workbook");
    let sheet = workbook.worksheet_range("Ý kiến, lỗi").expect("the sheet");
    let texts: Vec<String> = sheet.used_cells().map(|(_, _, data): (_, _, &Data)| data.to_string()).collect();
    for wanted in
        ["Theo nghị quyết xã", "Xã nêu ở văn bản riêng", "05/01/2024", "30/06/2024", "Số liệu thống kê đã thống nhất"]
    {
        assert!(texts.iter().any(|text| text.contains(wanted)), "{wanted}: {texts:?}");
    }
    let exported = std::fs::read_to_string(folder.path().join("tables/findings.csv")).expect("it is written");
    assert!(exported.contains("Theo nghị quyết xã") && exported.contains("Ông Nguyễn Văn Mẫu"), "{exported}");
}

#[test]
fn the_list_of_rules_says_how_this_district_applies_them() {
    let lines = "[[rule]]\ncode = \"R04\"\nseverity = \"information\"\n[[rule]]\ncode = \"D05\"\nthresholds = { factor = 20.5 }\n";
    let folder = folder(lines, None);
    let rules = run(folder.path(), &["rules", "--format", "json"]).json();
    let rule =
        |code: &str| rules.as_array().expect("rules").iter().find(|rule| rule["code"] == code).expect("it is there");
    assert_eq!(
        (&rule("R04")["severity"], &rule("R04")["effective_severity"]),
        (&"warning".into(), &"information".into())
    );
    assert_eq!(rule("R04")["off"], false);
    assert_eq!(rule("D05")["thresholds"][0], json!({ "name": "factor", "usual": 10.0, "effective": 20.5 }));
}
