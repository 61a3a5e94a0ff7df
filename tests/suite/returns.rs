//! What goes back to a commune: its answers, all of them, with notes and links at the cells that were named; and what has changed when
//! it comes again.

use std::io::{Cursor, Read};
use std::path::Path;

use chrono::NaiveDate;
use ntm_xlsx::comparison::{self, Change, ChangeKind, Progress, What};
use ntm_xlsx::district::DEFAULT_PROFILE;
use ntm_xlsx::finding::{Findings, Severity};
use ntm_xlsx::form::{ADVICE_SHEET, Answer, ColumnId, FilledIn, Forms, TableId};
use ntm_xlsx::message::{Language, Messages};
use ntm_xlsx::place::CellRef;
use ntm_xlsx::returns::{self, Reply};
use ntm_xlsx::submission::{self, Submission};
use ntm_xlsx::template::Press;
use ntm_xlsx::{rules, workbook};
use serde_json::json;
use zip::ZipArchive;

use crate::seeded_mistakes::moved::insert;
use crate::support::answers::{clean, put, text};
use crate::support::chance::Chance;
use crate::support::docx::paragraphs;
use crate::support::package;
use crate::support::plain::{Content, Plain};
use crate::support::program::run;
use crate::support::typed::typed_over;
use crate::support::{Office, cell, libreoffice, tools};

const COMMUNE: &str = "Bình Lư";

/// A submission, what was found in it, and what goes back.
struct Sent {
    submission: Submission,
    findings: Findings,
    returned: Vec<u8>,
    text: String,
}

fn sent_after(office: &Office, name: &str, bytes: &[u8], progress: Option<&Progress>) -> Sent {
    let forms = Forms::new(office.basis());
    let read = workbook::read(name, bytes).expect("a workbook");
    let (submission, mut findings) = submission::read(&read, &forms);
    let submission = submission.expect("a form");
    findings.extend(rules::check(&submission, office.basis()));
    findings.settle();
    let messages = Messages::new(Language::Vi);
    let today = NaiveDate::from_ymd_opt(2024, 2, 1).expect("a day");
    let workbook = submission::in_unicode(&read, &forms);
    let basis = office.basis();
    let reply = Reply {
        workbook: &workbook,
        submission: &submission,
        findings: &findings,
        progress,
        basis,
        today,
        messages: &messages,
    };
    let returned = returns::workbook(reply, &Press::of(&forms)).expect("it renders");
    let text = returns::text(reply);
    Sent { submission, findings, returned, text }
}

/// What goes back for a file.
pub(crate) fn returned(office: &Office, name: &str, bytes: &[u8]) -> Vec<u8> {
    sent(office, name, bytes).returned
}

fn sent(office: &Office, name: &str, bytes: &[u8]) -> Sent {
    sent_after(office, name, bytes, None)
}

/// What is answered otherwise; what was found aside.
fn changed(office: &Office, one: &Sent, other: &Sent) -> Vec<Change> {
    let none = Findings::default();
    comparison::changes((&one.submission, &none), (&other.submission, &none), &office.edition)
}

fn sample(name: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-workbooks").join(name)).expect("a sample")
}

/// The text of a part of a package.
fn part(bytes: &[u8], name: &str) -> Option<String> {
    let mut package = ZipArchive::new(Cursor::new(bytes)).expect("a package");
    let mut content = String::new();
    package.by_name(name).ok()?.read_to_string(&mut content).expect("text");
    Some(content)
}

#[test]
fn a_return_has_every_answer_and_the_next_round() {
    let office = Office::new();
    for name in
        ["03415_nung-nang.xlsx", "03421_ban-hon.xlsx", "03427_na-tam.xlsx", "03405_giang-ma.xls", "03418_ban-giang.ods"]
    {
        let first = sent(&office, name, &sample(name));
        let second = sent(&office, "tra-lai.xlsx", &first.returned);
        assert_eq!(changed(&office, &first, &second), [], "{name}");
        assert_eq!(second.submission.round, first.submission.round + 1, "{name}");
    }
}

#[test]
fn returning_a_return_finds_the_same_and_nothing_of_the_review_sheet() {
    let office = Office::new();
    for name in ["03415_nung-nang.xlsx", "03427_na-tam.xlsx", "03430_khun-ha.xlsx"] {
        let first = sent(&office, name, &sample(name));
        let second = sent(&office, "tra-lai.xlsx", &first.returned);
        let codes = |sent: &Sent| {
            let asked = sent.findings.iter().filter(|finding| finding.severity != Severity::Information);
            asked.map(|finding| finding.rule.code).collect::<Vec<_>>()
        };
        assert_eq!(codes(&first), codes(&second), "{name}");
        assert!(!second.findings.iter().any(|finding| finding.place.sheet.as_deref() == Some(ADVICE_SHEET)), "{name}");
        let third = sent(&office, "tra-lai.xlsx", &second.returned);
        assert_eq!(changed(&office, &second, &third), [], "{name}");
    }
}

#[test]
fn what_a_commune_writes_on_the_review_sheet_is_named() {
    let office = Office::new();
    let first = sent(&office, "03427_na-tam.xlsx", &sample("03427_na-tam.xlsx"));
    let mut plain = Plain::read(&first.returned);
    plain.set((ADVICE_SHEET, CellRef::new(2, 9)), Content::text("Xã đã sửa ô này"));
    let second = sent(&office, "tra-lai.xlsx", &plain.bytes());
    let named = second.findings.iter().filter(|finding| finding.place.sheet.as_deref() == Some(ADVICE_SHEET));
    assert_eq!(named.count(), 1);
}

#[test]
fn lines_sources_models_and_villages_of_the_communes_own_go_back_with_it() {
    let office = Office::new();
    let answers = clean(&office, COMMUNE);
    let mut plain = Plain::read(&office.render(COMMUNE, &answers));
    let form = office.form(COMMUNE);
    let table = form.table(TableId::Funding).expect("the table");
    let total = CellRef::new(table.total_row().expect("a total"), 0);
    insert(plain.sheet("Kinh phí"), total, 1, 0);
    plain.set(("Kinh phí", CellRef::new(total.row, 1)), Content::text("Hỗ trợ nhà ở dân cư"));
    plain.set(("Kinh phí", CellRef::new(total.row, 2)), Content::Number(7.5));
    let model = cell(&form, TableId::PilotModel, "1", &ColumnId::Name).1;
    insert(plain.sheet("Đăng ký"), CellRef::new(model.row + 1, 0), 1, 0);
    for (column, words) in [(0, "2"), (1, "Mô hình thứ hai"), (2, "Trồng cây"), (3, "Bản Mẫu Một")] {
        plain.set(("Đăng ký", CellRef::new(model.row + 1, column)), Content::text(words));
    }
    let bytes = plain.bytes();
    let first = sent(&office, "a.xlsx", &bytes);
    let own = first
        .submission
        .answers
        .rows(TableId::Funding)
        .filter(|row| matches!(row.key(), ntm_xlsx::submission::RowKey::Own(_)));
    assert_eq!(own.count(), 1, "the line is the commune's own");
    assert_eq!(first.submission.answers.rows(TableId::PilotModel).count(), 2);
    let second = sent(&office, "b.xlsx", &first.returned);
    assert_eq!(changed(&office, &first, &second), []);
}

#[test]
fn every_note_and_link_points_at_the_cell_that_was_named() {
    let office = Office::new();
    let first = sent(&office, "03427_na-tam.xlsx", &sample("03427_na-tam.xlsx"));
    // Its form is of the present version: what was named stands in the same cell.
    let named: Vec<String> = first
        .findings
        .iter()
        .filter(|finding| finding.severity == Severity::Error)
        .map(|finding| finding.place.within_workbook())
        .collect();
    assert_eq!(named, ["Tiêu chí!G40", "Tiêu chí!G42"]);
    let notes: String =
        (1..9).filter_map(|number| part(&first.returned, &format!("xl/comments{number}.xml"))).collect();
    let front = part(&first.returned, "xl/worksheets/sheet1.xml").expect("the front sheet");
    for place in &named {
        let (_, cell) = place.split_once('!').expect("a cell");
        assert!(notes.contains(&format!("ref=\"{cell}\"")), "{place}");
        assert!(front.contains(&format!("location=\"'Tiêu chí'!{cell}\"")), "{place} in {front}");
    }
}

#[test]
fn a_text_to_send_is_short_and_has_no_codes() {
    let office = Office::new();
    let first = sent(&office, "03427_na-tam.xlsx", &sample("03427_na-tam.xlsx"));
    assert!(first.text.starts_with("Kính gửi UBND xã Nà Tăm,"), "{}", first.text);
    assert!(
        first.text.contains("trước ngày 10/02/2024") && first.text.contains("Trang Tiêu chí, ô G40"),
        "{}",
        first.text
    );
    assert!(!first.text.contains("R01") && first.text.lines().count() < 14, "{}", first.text);
}

#[test]
fn what_was_corrected_is_said_when_it_comes_back() {
    let office = Office::new();
    let first = sent(&office, "lan-1.xlsx", &sample("03427_na-tam.xlsx"));
    let mut plain = Plain::read(&first.returned);
    let form = office.form("Nà Tăm");
    let mut correct = |row: &str, column: ColumnId, content: Content| {
        let (sheet, at) = cell(&form, TableId::Indicators, row, &column);
        plain.set((sheet, at), content);
    };
    correct("10.1", ColumnId::Value, Content::Number(43.0));
    let (_, wrong) = cell(&form, TableId::Indicators, "10.1", &ColumnId::Assessment);
    assert_eq!(wrong.to_string(), "G40");
    let second = sent(&office, "lan-2.xlsx", &plain.bytes());
    let progress = Progress::between((&first.submission, &first.findings), (&second.submission, &second.findings));
    let codes: Vec<&str> = progress.corrected.iter().map(|finding| finding.rule.code).collect();
    assert_eq!((codes, progress.still_open, progress.new.len()), (vec!["R01"], 1, 0));
}

/// The answers of a clean workbook, and the same with one thing changed.
fn compared(change: impl Fn(&mut FilledIn)) -> Vec<(What, ChangeKind)> {
    let office = Office::new();
    let before = clean(&office, COMMUNE);
    let mut after = before.clone();
    change(&mut after);
    let [one, other] = [before, after].map(|answers| office.read("a.xlsx", &office.render(COMMUNE, &answers)));
    let none = Findings::default();
    let [one, other] = [one, other].map(|(submission, _)| submission.expect("a form"));
    let changes = comparison::changes((&one, &none), (&other, &none), &office.edition);
    changes.iter().map(|change| (change.what, change.step)).collect()
}

/// The cell that is changed, to what, and what is said of it.
type Case = (TableId, &'static str, ColumnId, Answer, (What, ChangeKind));

#[test]
fn each_kind_of_change_is_reported_once_as_what_it_means() {
    use ChangeKind::{Added, Changed, Dropped};
    let indicators = TableId::Indicators;
    let (model, villages) = (TableId::PilotModel, TableId::VillageChanges);
    let source = ColumnId::Source("ntm".to_owned());
    let cases: Vec<Case> = vec![
        (TableId::General, "households", ColumnId::Answer, Answer::Number(701.0), (What::General, Changed)),
        (TableId::Consent, "party", ColumnId::Answer, text("Không"), (What::Consent, Changed)),
        (TableId::Consent, "party", ColumnId::AgreedOn, text("16/01/2024"), (What::AgreedOn, Changed)),
        (indicators, "15.1", ColumnId::Assessment, text("Chưa đạt"), (What::Assessment, Changed)),
        (indicators, "15.1", ColumnId::Value, Answer::Number(97.0), (What::Result, Changed)),
        (indicators, "15.1", ColumnId::Registered, text("Có"), (What::Registered, Added)),
        (indicators, "15.1", ColumnId::PlannedValue, Answer::Number(98.0), (What::Planned, Added)),
        (indicators, "15.1", ColumnId::Content, text("Vận động mua thẻ"), (What::Content, Changed)),
        (indicators, "15.1", ColumnId::CompletionYear, Answer::Number(2025.0), (What::CompletionYear, Added)),
        (indicators, "15.1", ColumnId::Note, text("Theo bảo hiểm xã hội"), (What::Note, Added)),
        (indicators, "15.1", ColumnId::Explanation, text("Đã đối chiếu"), (What::Explanation, Added)),
        (TableId::Funding, "quy-hoach", source.clone(), Answer::Number(20.0), (What::Amount, Changed)),
        (
            TableId::DeclaredTotal,
            "declared-total",
            ColumnId::Answer,
            Answer::Number(1e9),
            (What::DeclaredTotal, Changed),
        ),
        (model, "1", ColumnId::Name, text("Tuyến đường hoa"), (What::Model, Changed)),
        (model, "1", ColumnId::Content, text("Trồng hoa hai bên đường"), (What::RegisteredContent, Changed)),
        (villages, "1", ColumnId::Content, text("Làm đường điện"), (What::RegisteredContent, Changed)),
        (villages, "1", ColumnId::Location, text("Đầu bản"), (What::Location, Changed)),
        (villages, "1", ColumnId::Theme, text("Sạch"), (What::Theme, Changed)),
        (villages, "1", ColumnId::RelatedCriterion, text("17.4"), (What::RelatedCriterion, Changed)),
        (villages, "1", ColumnId::Completion, text("11/2024"), (What::Completion, Changed)),
        (villages, "1", ColumnId::Village, text("Bản Khác"), (What::VillageChange, Changed)),
        (TableId::PlanTexts, "IV", ColumnId::Answer, text("Giải pháp khác."), (What::PlanText, Changed)),
    ];
    for (table, row, column, answer, expected) in cases {
        let found = compared(|answers| put(answers, table, row, column.clone(), answer.clone()));
        assert_eq!(found, [expected], "{row} {column:?}");
    }
    let empty = |answers: &mut FilledIn| answers.retain(|(table, row, _), _| *table != villages || row != "2");
    assert_eq!(compared(empty), [(What::VillageChange, Dropped)]);
    assert_eq!(compared(|_| {}), []);
}

#[test]
fn the_program_sends_back_exactly_what_has_something_to_correct() {
    let folder = tempfile::tempdir().expect("a folder");
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-workbooks");
    let samples = samples.to_str().expect("a path");
    let validate = ["validate", samples, "--returns", "tra-lai", "--sign-off", "--today", "2024-02-20"];
    let ran = run(folder.path(), &validate);
    assert_eq!(ran.code, 1, "{}", ran.err);
    let names = |ending: &str| {
        let files = std::fs::read_dir(folder.path().join("tra-lai")).expect("a folder");
        let names = files.map(|file| file.expect("a file").file_name().into_string().expect("a name"));
        let mut names: Vec<String> = names.filter(|name| name.ends_with(ending)).collect();
        names.sort();
        names
    };
    let expected = ["03415_nung-nang", "03421_ban-hon", "03427_na-tam", "03430_khun-ha"];
    assert_eq!(names(".xlsx"), expected.map(|name| format!("{name}_lan-1_can-sua.xlsx")));
    assert_eq!(names("_can-sua.txt").len(), 4);
    assert_eq!(names("_da-tiep-nhan.txt").len(), 8);
    assert_eq!(names("nhac-nop.txt").len(), 1);
    // Once more over its own results; over what somebody has saved since it does not.
    assert_eq!(run(folder.path(), &validate).code, 1);
    let path = folder.path().join("tra-lai/03427_na-tam_lan-1_can-sua.xlsx");
    let saved = package::changed(&std::fs::read(&path).expect("it is there"), |name, text| match name {
        "docProps/core.xml" => {
            text.replacen("2024-01-01T00:00:00Z</dcterms:modified>", "2024-02-05T08:00:00Z</dcterms:modified>", 1)
        }
        _ => text,
    });
    std::fs::write(&path, saved).expect("it is written");
    let ran = run(folder.path(), &validate);
    assert_eq!(ran.code, 2, "{}", ran.out);
    // Returns are no submissions until a commune has saved them.
    let ran = run(folder.path(), &["validate", "tra-lai", "--format", "json"]);
    let report = ran.json();
    let said = report["skipped"].as_array().expect("a list").iter().filter_map(|file| file["reason"].as_str());
    assert_eq!(said.filter(|reason| reason.contains("chưa sửa, chưa lưu")).count(), 3);
    // Of returns that are not written again is said that they are not to be sent.
    let corrected = ["validate", &format!("{samples}/03415_nung-nang.xlsx"), "--returns", "tra-lai"];
    let ran = run(folder.path(), &corrected);
    let stale = "Không gửi phiếu cũ còn trong tra-lai: 03421_ban-hon_lan-1_can-sua.xlsx, 03427_na-tam_lan-1";
    assert!(ran.code == 1 && ran.out.contains(stale), "{}{}", ran.out, ran.err);
    // A single file says nothing of who else has sent something.
    assert!(!ran.out.contains("xã đã nộp.") && !ran.out.contains("Nhắc"), "{}", ran.out);
    let files = report;
    let files = files["files"].as_array().expect("a list");
    assert_eq!(files.iter().map(|file| file["round"].as_u64()).collect::<Vec<_>>(), [Some(2)]);
}

#[test]
fn readings_and_words_without_a_place_stand_on_the_review_sheet_and_what_nobody_can_read_gets_a_text_alone() {
    let office = Office::new();
    let mut plain = Plain::read(&office.render(COMMUNE, &clean(&office, COMMUNE)));
    let households = cell(&office.form(COMMUNE), TableId::General, "households", &ColumnId::Answer);
    plain.set(households, Content::text("700 hộ"));
    // Something has to be corrected, or nothing goes back.
    let assessment = cell(&office.form(COMMUNE), TableId::Indicators, "1.1", &ColumnId::Assessment);
    plain.set(assessment, Content::text("Tốt"));
    let stray = format!("Xã đề nghị huyện bố trí thêm vốn {}", "cho tuyến đường vào bản ".repeat(20).trim_end());
    plain.set(("Kinh phí", CellRef::new(60, 3)), Content::text(&stray));
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::create_dir_all(folder.path().join("da-nop")).expect("a folder");
    std::fs::write(folder.path().join("da-nop/a.xlsx"), plain.bytes()).expect("it is written");
    std::fs::write(folder.path().join("da-nop/03427_na-tam.xlsx"), b"PK\x03\x04").expect("it is written");
    // The form was saved today.
    let ran = run(folder.path(), &["validate", "da-nop", "--returns", "tra-lai", "--today", "2090-01-01"]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    assert!(ran.out.contains("Đã gửi nhưng chưa đọc được: Nà Tăm\n"), "{}", ran.out);
    let at = |name: &str| folder.path().join("tra-lai").join(name);
    let returned = std::fs::read(at("03412_binh-lu_lan-1_can-sua.xlsx")).expect("a return");
    let words = part(&returned, "xl/sharedStrings.xml").expect("the words");
    for said in ["700 hộ", &stray] {
        assert!(words.contains(said), "{said}");
    }
    let refused = folder.path().join("tra-lai").read_dir().expect("a folder").filter_map(Result::ok);
    let refused: Vec<String> = refused.filter_map(|file| file.file_name().into_string().ok()).collect();
    let refused: Vec<&String> = refused.iter().filter(|name| name.contains("na-tam")).collect();
    assert!(matches!(refused[..], [name] if name.ends_with("_chua-doc-duoc.txt")), "{refused:?}");
    let text = std::fs::read_to_string(at(refused[0])).expect("a text");
    assert!(text.contains("10/02/2024") && text.lines().count() < 12, "{text}");
    assert!(text.starts_with("Kính gửi UBND xã Nà Tăm,"), "{text}");
    let reminder = std::fs::read_to_string(at("nhac-nop.txt")).expect("a text");
    // Those that sent nothing, the one whose file nobody can read, and the one whose form was saved too late.
    let letters: Vec<&str> = reminder.split("Kính gửi UBND xã ").skip(1).collect();
    let [nothing, unread, late] = letters[..] else { panic!("{reminder}") };
    assert!(nothing.contains("Thèn Sin") && nothing.contains("chưa nhận được"), "{reminder}");
    assert!(!nothing.contains("Nà Tăm"), "{reminder}");
    assert!(unread.starts_with("Nà Tăm,") && unread.contains("đã nhận được tệp"), "{reminder}");
    assert!(late.starts_with("Bình Lư,") && late.contains("sau hạn nộp"), "{reminder}");
    let ran = run(folder.path(), &["plan", "da-nop", "--district", "-o", "huyen.docx"]);
    let plan = paragraphs(&std::fs::read(folder.path().join("huyen.docx")).expect(&ran.err));
    let has = |words: &str| plan.iter().any(|said| said.text.contains(words));
    assert!(has("còn 10 xã chưa gửi, 01 xã đã gửi nhưng chưa đọc được số liệu (danh sách tại Phụ lục I)"));
    assert!(has("Đã gửi, chưa đọc được số liệu"));
}

#[test]
fn a_day_after_today_says_nothing_of_late_and_reproaches_nobody() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::create_dir_all(folder.path().join("da-nop")).expect("a folder");
    std::fs::write(folder.path().join("da-nop/a.xlsx"), sample("03400_ta-leng.xlsx")).expect("it is written");
    let told = |today: &str, profile: &str| {
        std::fs::write(folder.path().join("ntm.toml"), format!("{DEFAULT_PROFILE}{profile}")).expect("it is written");
        let ran = run(folder.path(), &["status", "da-nop", "--today", today, "--format", "json"]);
        let board = ran.json();
        let rows = board["communes"].as_array().expect("a list");
        let row = rows.iter().find(|row| row["code"] == "03400").expect("the commune");
        let returned = folder.path().join("tra-lai");
        let _ = std::fs::remove_dir_all(&returned);
        run(folder.path(), &["validate", "da-nop", "--returns", "tra-lai", "--today", today]);
        let reminder = std::fs::read_to_string(returned.join("nhac-nop.txt")).expect("a text");
        (row["on_time"].as_bool(), row["days"].as_i64().is_some(), reminder.contains("sau hạn nộp"))
    };
    assert_eq!(told("2024-03-01", ""), (Some(false), true, true));
    assert_eq!(told("2024-02-01", ""), (None, false, false));
    let received = "\n[[received]]\ncommune = \"03400\"\non = \"2024-02-12\"\n";
    assert_eq!(told("2024-02-01", received), (Some(false), true, true));
}

#[test]
fn whatever_was_typed_goes_back_as_it_was_read() {
    let office = Office::new();
    let mut chance = Chance::new(15);
    for case in 0..10 {
        let plain = typed_over(&office, COMMUNE, &mut chance, 40);
        let first = sent(&office, "a.xlsx", &plain.bytes());
        let second = sent(&office, "b.xlsx", &first.returned);
        assert_eq!(changed(&office, &first, &second), [], "case {case}");
    }
}

#[test]
fn a_return_corrected_in_libreoffice_is_clean_and_says_what_was_corrected() {
    if !tools::has_libreoffice() {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name);
    std::fs::create_dir_all(at("da-nop")).expect("a folder");
    std::fs::write(at("da-nop/lan-1.xlsx"), sample("03427_na-tam.xlsx")).expect("it is written");
    let validate =
        |more: &[&str]| run(folder.path(), &[&["validate", "da-nop", "--today", "2024-02-01"], more].concat());
    assert_eq!(validate(&["--returns", "tra-lai"]).code, 1);
    let targets = ["xlsx", "xls", "ods"].map(|ending| at(&format!("lan-2.{ending}")));
    let cases = json!([{
        "steps": [["write", "Tiêu chí", "F40", 43], ["write", "Tiêu chí", "G42", "Đạt"]],
        "targets": targets
    }]);
    std::fs::write(at("cases.json"), cases.to_string()).expect("it is written");
    libreoffice::run("change.py", &[&at("tra-lai/03427_na-tam_lan-1_can-sua.xlsx"), &at("cases.json")]);
    for ending in ["xlsx", "xls", "ods"] {
        let name = format!("lan-2.{ending}");
        std::fs::copy(at(&name), at("da-nop").join(&name)).expect("it is copied");
        let ran = validate(&[]);
        assert_eq!(ran.code, 0, "{ending}: {}", ran.out);
        assert!(ran.out.contains("So với lần nộp 1: đã sửa 2, còn 0, mới 0"), "{ending}: {}", ran.out);
        let json = validate(&["--format", "json"]).json();
        let files = json["files"].as_array().expect("a list");
        let progress = files.iter().map(|file| &file["progress"]).find(|progress| !progress.is_null());
        let progress = progress.expect("of the later round");
        let cells: Vec<_> = progress["corrected"].as_array().expect("a list").iter().map(|f| &f["cell"]).collect();
        assert_eq!(cells, ["G40", "G42"], "{ending}");
        assert_eq!(
            (&progress["since_round"], &progress["still_open"], &progress["new"]),
            (&json!(1), &json!([]), &json!([]))
        );
        std::fs::remove_file(at("da-nop").join(&name)).expect("it is removed");
    }
    // Saved as another kind of workbook it is the same.
    let ran = run(folder.path(), &["diff", "lan-2.xls", "lan-2.ods"]);
    assert_eq!((ran.code, ran.out.lines().last()), (0, Some("Không có thay đổi nào.")), "{}", ran.err);
    let ran = run(folder.path(), &["diff", "da-nop/lan-1.xlsx", "lan-2.xlsx"]);
    assert_eq!(ran.code, 1, "{}", ran.out);
    assert!(ran.out.contains("35,5 → 43"), "{}", ran.out);
}

#[test]
fn the_board_says_of_each_commune_where_it_stands() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::create_dir_all(folder.path().join("da-nop")).expect("a folder");
    for name in ["03427_na-tam.xlsx", "03400_ta-leng.xlsx", "03412_binh-lu.xlsx"] {
        std::fs::write(folder.path().join("da-nop").join(name), sample(name)).expect("it is written");
    }
    std::fs::write(folder.path().join("da-nop/03430_khun-ha.pdf"), "%PDF-1.4").expect("it is written");
    let ran =
        run(folder.path(), &["status", "da-nop", "--today", "2024-03-01", "--format", "json", "--xlsx", "bang.xlsx"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let board = ran.json();
    let state = |code: &str| {
        let rows = board["communes"].as_array().expect("a list");
        let row = rows.iter().find(|row| row["code"] == code).expect("the commune");
        (row["state"].as_str().expect("a state").to_owned(), row["on_time"].as_bool(), row["days"].as_i64())
    };
    assert_eq!(state("03427"), ("errors".to_owned(), Some(true), state("03427").2));
    assert_eq!(state("03412").0, "complete");
    assert_eq!(state("03400").1, Some(false));
    assert_eq!(state("03430"), ("unreadable".to_owned(), None, Some(-21)));
    assert_eq!(state("03394"), ("nothing_sent".to_owned(), None, Some(-21)));
    assert_eq!(board["rates"], json!({ "communes": 12, "reported": 3, "on_time": 2, "late": 1 }));
    assert!(folder.path().join("bang.xlsx").is_file());
}
