//! The next year's or next round's form: what it carries over, what it says of it until the commune has confirmed it.

use std::path::Path;

use ntm_xlsx::comparison;
use ntm_xlsx::finding::Findings;
use ntm_xlsx::form::{Answer, ColumnId, FilledIn, TableId};
use ntm_xlsx::place::CellRef;
use ntm_xlsx::prefill::Prefill;
use ntm_xlsx::submission::{self, Submission};
use ntm_xlsx::{template, workbook};
use serde_json::json;

use crate::seeded_mistakes::carried::CarriedForm;
use crate::support::answers::{clean, put, text};
use crate::support::plain::{Content, Plain};
use crate::support::program::run;
use crate::support::{Office, cell, libreoffice, tools};

const COMMUNE: &str = "Bình Lư";

/// The office one year later.
fn next_year() -> Office {
    let office = Office::new();
    let mut plan = office.profile.plan.clone();
    plan.year += 1;
    plan.goal_year += 1;
    plan.assessed_on = "2024-12-31".parse().expect("a day");
    plan.deadline = "2025-02-10".parse().expect("a day");
    let mut profile = office.profile.clone();
    profile.plan = plan;
    Office { profile, edition: office.edition }
}

/// Last year's answers: one indicator was not met, and registered.
fn last_year() -> Vec<u8> {
    let office = Office::new();
    let mut answers = clean(&office, COMMUNE);
    put(&mut answers, TableId::Indicators, "15.1", ColumnId::Value, Answer::Number(82.5));
    put(&mut answers, TableId::Indicators, "15.1", ColumnId::Assessment, text("Chưa đạt"));
    put(&mut answers, TableId::Indicators, "15.1", ColumnId::Registered, text("Có"));
    put(&mut answers, TableId::Indicators, "15.1", ColumnId::PlannedValue, Answer::Number(95.0));
    office.render(COMMUNE, &answers)
}

/// The form that the commune gets a year later.
fn prefilled(office: &Office) -> (Prefill, Vec<u8>) {
    let (submission, _) = office.read("nam-truoc.xlsx", &last_year());
    let prefill = Prefill::of(&submission.expect("a form"), office.basis());
    let form = office.form(COMMUNE).carrying(&prefill.carried);
    let bytes = template::render(&form, &prefill.answers).expect("it renders");
    (prefill, bytes)
}

fn sheet<'w>(workbook: &'w workbook::Workbook, name: &str) -> &'w workbook::Sheet {
    workbook.sheets.iter().find(|sheet| &*sheet.name == name).expect("the sheet")
}

/// What stands in the row of a text, in the column of a heading.
fn beside(workbook: &workbook::Workbook, name: &str, row: &str, heading: &str) -> Option<String> {
    let sheet = sheet(workbook, name);
    let find = |words: &str| sheet.cells.iter().find(|(_, cell)| cell.value.shown() == words).map(|(at, _)| *at);
    let at = CellRef::new(find(row)?.row, find(heading).unwrap_or_else(|| panic!("no {heading}")).column);
    sheet.cells.get(&at).map(|cell| cell.value.shown().into_owned())
}

const CONFIRMED: &str = "Xác nhận số liệu cũ (Có / Không)";

#[test]
fn what_stays_is_laid_in_and_the_rest_stands_beside_it_in_grey() {
    let office = next_year();
    let (_, bytes) = prefilled(&office);
    let read = workbook::read("mau.xlsx", &bytes).expect("a workbook");
    let general = |row: &str, heading: &str| beside(&read, "Thông tin chung", row, heading);
    assert_eq!(general("Số hộ", "Nội dung điền").as_deref(), Some("700"));
    assert_eq!(general("Số hộ", CONFIRMED).as_deref(), Some("Không"));
    assert_eq!(general("Người lập biểu", "Nội dung điền").as_deref(), Some("Lò Văn Mẫu"));
    for row in ["Số kế hoạch của xã", "Ngày ban hành kế hoạch", "Lần nộp"] {
        assert_eq!(general(row, "Nội dung điền"), None, "{row}");
    }
    let indicator = |code: &str, heading: &str| beside(&read, "Tiêu chí", code, heading);
    assert_eq!(
        indicator("15.1", "Đã ghi năm 2024").as_deref(),
        Some("82,5; Chưa đạt; đã đăng ký hoàn thành; kế hoạch 95")
    );
    assert_eq!(indicator("15.1", "Đánh giá"), None);
    assert_eq!(indicator("15.1", CONFIRMED), None);
    assert_eq!(indicator("1.1", "Đánh giá").as_deref(), Some("Đạt"));
    assert_eq!(indicator("1.1", CONFIRMED).as_deref(), Some("Không"));
    assert_eq!(indicator("1.1", "Kiểm tra").as_deref(), Some("Chưa xác nhận số liệu cũ"));
    let village = |heading: &str| beside(&read, "Đăng ký", "Bản Mẫu Hai", heading);
    assert_eq!(village("Đã đăng ký năm 2024").as_deref(), Some("Đường hoa và điện thắp sáng"));
    assert_eq!(village("Nội dung thay đổi so với năm trước"), None);
    assert_eq!(village(CONFIRMED).as_deref(), Some("Không"));
}

#[test]
fn a_form_that_nobody_has_touched_is_no_report_and_one_that_is_filled_is() {
    let office = next_year();
    let (prefill, bytes) = prefilled(&office);
    let (_, findings) = office.receive(&[("mau.xlsx".to_owned(), bytes)]);
    assert_eq!(findings.iter().map(|finding| finding.rule.code).collect::<Vec<_>>(), ["F06"]);
    // Filled, but for one confirmation: every other thing that is said is said of that.
    let mut answers = prefill.answers.clone();
    for (table, row) in &prefill.carried.unconfirmed {
        put(&mut answers, *table, row, ColumnId::Confirmed, text("Có"));
    }
    put(&mut answers, TableId::General, "people", ColumnId::Confirmed, text("Không"));
    let form = office.form(COMMUNE).carrying(&prefill.carried);
    let bytes = template::render(&form, &answers).expect("it renders");
    let (district, findings) = office.receive(&[("mau.xlsx".to_owned(), bytes)]);
    let commune = district.communes.iter().find(|commune| commune.name == COMMUNE).expect("the commune");
    assert!(commune.has_reported() && commune.met > 50, "{commune:?}");
    let open: Vec<_> = findings.iter().filter(|finding| finding.rule.code == "C26").collect();
    let [open] = open.as_slice() else { panic!("{open:?}") };
    let (sheet, at) = cell(&form, TableId::General, "people", &ColumnId::Confirmed);
    assert_eq!(open.place.within_workbook(), format!("{sheet}!{at}"));
    let around = ["S", "F"].map(|kind| findings.iter().filter(|finding| finding.rule.code.starts_with(kind)).count());
    assert_eq!(around, [0, 0], "{findings:?}");
}

fn read(office: &Office, bytes: &[u8]) -> (Submission, Findings) {
    let (submission, findings) = office.read("mau.xlsx", bytes);
    (submission.expect("a form"), findings)
}

#[test]
fn what_a_commune_writes_into_the_grey_column_is_named() {
    let office = Office::new();
    let carried = CarriedForm::of(&office);
    for (table, row) in [(TableId::Indicators, "15.1"), (TableId::VillageChanges, "1"), (TableId::PilotModel, "1")] {
        let mut plain = Plain::read(&carried.bytes());
        let at = cell(&carried.form, table, row, &ColumnId::Earlier);
        plain.set(at, Content::text("Ghi chú riêng của xã"));
        let (_, findings) = read(&office, &plain.bytes());
        let places: Vec<String> = findings.iter().map(|finding| finding.place.within_workbook()).collect();
        assert_eq!(places, [format!("{}!{}", at.0, at.1)], "{findings:?}");
    }
}

#[test]
fn a_return_keeps_what_was_carried_over() {
    let office = Office::new();
    let carried = CarriedForm::of(&office);
    let mut answers = carried.answers.clone();
    put(&mut answers, TableId::Indicators, "1.1", ColumnId::Confirmed, text("Không"));
    let bytes = template::render(&carried.form, &answers).expect("it renders");
    let returned = crate::returns::returned(&office, "mau.xlsx", &bytes);
    let (before, _) = read(&office, &bytes);
    let (after, findings) = read(&office, &returned);
    let none = Findings::default();
    assert_eq!(comparison::changes((&before, &none), (&after, &none), &office.edition), []);
    let texts = |submission: &Submission| submission.form.earlier_texts().map(ToString::to_string).collect::<Vec<_>>();
    assert!(texts(&before).len() > 50, "{:?}", texts(&before));
    assert_eq!(texts(&before), texts(&after));
    assert_eq!(findings.iter().map(|finding| finding.rule.code).collect::<Vec<_>>(), ["C26"]);
}

#[test]
fn the_live_check_asks_for_confirmation_in_libreoffice_and_its_formats_say_the_same() {
    if !tools::has_libreoffice() {
        return;
    }
    let office = Office::new();
    let carried = CarriedForm::of(&office);
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name);
    std::fs::write(at("mau.xlsx"), carried.bytes()).expect("it is written");
    let (sheet_name, confirmed) = cell(&carried.form, TableId::Indicators, "1.1", &ColumnId::Confirmed);
    let targets = ["xlsx", "xls", "ods"].map(|ending| at(&format!("luu.{ending}")));
    let cases = json!([{ "steps": [["write", sheet_name, confirmed.to_string(), "Không"]], "targets": targets }]);
    std::fs::write(at("cases.json"), cases.to_string()).expect("it is written");
    libreoffice::run("change.py", &[&at("mau.xlsx"), &at("cases.json")]);
    for target in targets {
        let bytes = std::fs::read(&target).expect("it is there");
        let saved = workbook::read("mau.xlsx", &bytes).expect("a workbook");
        let remark = beside(&saved, "Tiêu chí", "1.1", "Kiểm tra");
        assert_eq!(remark.as_deref(), Some("Chưa xác nhận số liệu cũ"), "{}", target.display());
        let (_, findings) = read(&office, &bytes);
        assert_eq!(
            findings.iter().map(|finding| finding.rule.code).collect::<Vec<_>>(),
            ["C26"],
            "{}",
            target.display()
        );
    }
}

#[test]
fn the_command_makes_forms_from_the_round_that_counts_and_names_who_has_none() {
    let folder = tempfile::tempdir().expect("a folder");
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-workbooks");
    std::fs::create_dir_all(folder.path().join("nam-truoc")).expect("a folder");
    for name in ["03427_na-tam.xlsx", "03405_giang-ma.xls", "03418_ban-giang.ods"] {
        std::fs::copy(samples.join(name), folder.path().join("nam-truoc").join(name)).expect("it is copied");
    }
    let template = ["template", "-o", "bieu-mau", "--prefill", "nam-truoc"];
    let ran = run(folder.path(), &template);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.out.contains("3 biểu mẫu có số liệu cũ chép sẵn"), "{}", ran.out);
    assert!(ran.out.contains("Không có tệp cũ đọc được của:") && ran.out.contains("Khun Há"), "{}", ran.out);
    // The same again; and over what a commune has filled not.
    assert_eq!(run(folder.path(), &template).code, 0);
    let form = folder.path().join("bieu-mau/NTM-2024_03427_na-tam.xlsx");
    let read = workbook::read("mau.xlsx", &std::fs::read(&form).expect("it is there")).expect("a workbook");
    // Of the same year it is the next round's.
    assert_eq!(beside(&read, "Thông tin chung", "Lần nộp", "Nội dung điền").as_deref(), Some("2"));
    assert!(beside(&read, "Tiêu chí", "10.1", "Đã ghi lần nộp 1").is_some());
    let ran = run(folder.path(), &["status", "bieu-mau", "--today", "2024-02-01", "--format", "json"]);
    assert_eq!(ran.json()["rates"]["reported"], 0, "{}", ran.out);
    assert_eq!(run(folder.path(), &["template", "-o", "khac", "--prefill", "khong-co"]).code, 2);
}

#[test]
fn a_form_that_carries_nothing_is_what_it_was() {
    let office = Office::new();
    let bytes = office.render(COMMUNE, &FilledIn::new());
    let read = workbook::read("mau.xlsx", &bytes).expect("a workbook");
    assert!(!read.properties.contains_key("ntm-carried"));
    let forms = ntm_xlsx::form::Forms::new(office.basis());
    let (submission, _) = submission::read(&read, &forms);
    let form = submission.expect("a form").form;
    assert!(form.tables().all(|(_, table)| table.column(&ColumnId::Confirmed).is_none()));
}
