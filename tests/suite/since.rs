//! What a summary says of an earlier one, and what becomes of the office's marks in it.

use std::path::Path;

use ntm_xlsx::district::DEFAULT_PROFILE;
use ntm_xlsx::form::{Answer, ColumnId, FilledIn, TableId};
use ntm_xlsx::place::CellRef;
use ntm_xlsx::workbook::{self, Workbook};
use serde_json::json;

use crate::support::answers::{clean, put, text};
use crate::support::docx::paragraphs;
use crate::support::package;
use crate::support::program::{Ran, run};
use crate::support::{Office, libreoffice, tools};

const SHEET: &str = "Thay đổi so với lần trước";
const SINCE: [&str; 2] = ["--today", "2024-02-01"];

fn write(folder: &Path, name: &str, bytes: &[u8]) {
    let path = folder.join(name);
    std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    std::fs::write(path, bytes).expect("it is written");
}

fn consolidate(folder: &Path, from: &str, to: &str, more: &[&str]) -> Ran {
    run(folder, &[&["consolidate", from, "-o", to], more, &SINCE].concat())
}

fn summary(folder: &Path, name: &str) -> Workbook {
    workbook::read(name, &std::fs::read(folder.join(name)).expect("it is there")).expect("a workbook")
}

/// The texts of each row of a sheet, joined.
fn rows(workbook: &Workbook, sheet: &str) -> Vec<String> {
    let sheet = workbook.sheets.iter().find(|known| &*known.name == sheet).expect("the sheet");
    let mut rows: Vec<(u32, String)> = Vec::new();
    for (at, cell) in sheet.cells.iter() {
        let shown = cell.value.shown();
        match rows.last_mut() {
            Some((row, text)) if *row == at.row => *text = format!("{text} | {shown}"),
            _ => rows.push((at.row, shown.into_owned())),
        }
    }
    rows.into_iter().map(|(_, text)| text).collect()
}

/// The changes that are listed, below the headings.
fn changes(workbook: &Workbook) -> Vec<String> {
    let rows = rows(workbook, SHEET);
    rows.into_iter().skip_while(|row| !row.starts_with("Xã | ")).skip(1).collect()
}

/// Where a text stands on a sheet.
fn find(workbook: &Workbook, sheet: &str, words: &str) -> CellRef {
    let sheet = workbook.sheets.iter().find(|known| &*known.name == sheet).expect("the sheet");
    let mut cells = sheet.cells.iter();
    cells.find(|(_, cell)| cell.value.shown() == words).map(|(at, _)| *at).unwrap_or_else(|| panic!("no {words}"))
}

/// Two communes at two times: one changes five things, one hands in for the first time.
fn two_times(folder: &Path) {
    let office = Office::new();
    let mut answers = clean(&office, "Bình Lư");
    put(&mut answers, TableId::VillageChanges, "3", ColumnId::Village, text("Bản Mẫu Ba"));
    put(&mut answers, TableId::VillageChanges, "3", ColumnId::Content, text("Trồng cây xanh"));
    put(&mut answers, TableId::General, "villages", ColumnId::Answer, Answer::Number(3.0));
    write(folder, "cu/a.xlsx", &office.render("Bình Lư", &answers));
    change(&mut answers);
    write(folder, "moi/a.xlsx", &office.render("Bình Lư", &answers));
    write(folder, "moi/b.xlsx", &office.render("Bản Bo", &clean(&office, "Bản Bo")));
}

fn change(answers: &mut FilledIn) {
    put(answers, TableId::Indicators, "1.1", ColumnId::Assessment, text("Chưa đạt"));
    put(answers, TableId::Funding, "quy-hoach", ColumnId::Source("ntm".to_owned()), Answer::Number(20.0));
    put(answers, TableId::PilotModel, "1", ColumnId::Location, text("Bản Mẫu Hai"));
    put(answers, TableId::VillageChanges, "1", ColumnId::Content, text("Làm nhà văn hóa bản"));
    put(answers, TableId::VillageChanges, "3", ColumnId::Village, text("Bản Mẫu Bốn"));
}

const CHANGED: [&str; 7] = [
    "Bình Lư | Đánh giá | đổi | 1.1 (Có quy hoạch chung xây dựng xã còn thời hạn hoặc đã được rà soát, điều chỉnh theo quy định) | đạt | chưa đạt, không đăng ký",
    "Bình Lư | Kinh phí | đổi | Về quy hoạch và thực hiện quy hoạch / Nguồn vốn chương trình NTM | 12,5 triệu đồng | 20 triệu đồng | 7.5",
    "Bình Lư | Địa điểm | đổi | Tuyến đường kiểu mẫu | Trục đường chính | Bản Mẫu Hai",
    "Bình Lư | Nội dung đăng ký | đổi | Bản Mẫu Một | Đường hoa và điện thắp sáng | Làm nhà văn hóa bản",
    "Bình Lư | Sự thay đổi của bản | bỏ | Bản Mẫu Ba | Trồng cây xanh",
    "Bình Lư | Sự thay đổi của bản | thêm | Bản Mẫu Bốn | Trồng cây xanh",
    "Bản Bo | Nộp kế hoạch | thêm | Bản Bo | b.xlsx",
];

#[test]
fn a_summary_says_what_changed_since_an_earlier_summary_whatever_program_saved_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    two_times(folder);
    assert_eq!(consolidate(folder, "cu", "truoc.xlsx", &[]).code, 0);
    assert_eq!(consolidate(folder, "cu", "truoc-en.xlsx", &["--lang", "en"]).code, 0);
    let mut earlier = vec!["truoc.xlsx".to_owned(), "truoc-en.xlsx".to_owned()];
    if tools::has_libreoffice() {
        let saved: Vec<String> = ["xlsx", "xls", "ods"].map(|ending| format!("luu-lai.{ending}")).to_vec();
        let targets: Vec<_> = saved.iter().map(|name| folder.join(name)).collect();
        let cases = json!([{ "steps": [], "targets": targets }]);
        write(folder, "cases.json", cases.to_string().as_bytes());
        libreoffice::run("change.py", &[&folder.join("truoc.xlsx"), &folder.join("cases.json")]);
        earlier.extend(saved);
    }
    for name in earlier {
        let ran = consolidate(folder, "moi", "sau.xlsx", &["--since", &name]);
        assert!(ran.code < 2, "{name}: {}", ran.err);
        let mut listed = changes(&summary(folder, "sau.xlsx"));
        let mut expected = CHANGED.map(str::to_owned).to_vec();
        if name == "truoc-en.xlsx" {
            // The name of the place of own lines is the only word of the amounts that has a language.
            listed.sort();
            expected.sort();
        }
        assert_eq!(listed, expected, "{name}");
    }
    let ran = consolidate(folder, "moi", "sau.xlsx", &["--since", "cu"]);
    assert!(ran.code < 2, "{}", ran.err);
    let listed = changes(&summary(folder, "sau.xlsx"));
    assert!(listed.iter().any(|row| row.starts_with("Bình Lư | Kinh phí | đổi")), "{listed:?}");
    assert!(listed.iter().any(|row| row.starts_with("Bản Bo | Nộp kế hoạch | thêm")), "{listed:?}");
    // Nothing has changed since itself.
    assert!(consolidate(folder, "moi", "lai.xlsx", &["--since", "sau.xlsx"]).code < 2);
    assert_eq!(changes(&summary(folder, "lai.xlsx")), ["Không có."]);
}

#[test]
fn what_an_earlier_summary_does_not_hold_is_said() {
    if !tools::has_libreoffice() {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    two_times(folder);
    assert_eq!(consolidate(folder, "cu", "truoc.xlsx", &[]).code, 0);
    let steps = json!([["write", "Mô hình điểm", "C3", "Tên khác"], ["write", "Mô hình điểm", "C4", "Tên khác"]]);
    let cases = json!([{ "steps": steps, "targets": [folder.join("thieu.xlsx")] }]);
    write(folder, "cases.json", cases.to_string().as_bytes());
    libreoffice::run("change.py", &[&folder.join("truoc.xlsx"), &folder.join("cases.json")]);
    assert!(consolidate(folder, "moi", "sau.xlsx", &["--since", "thieu.xlsx"]).code < 2);
    let said = rows(&summary(folder, "sau.xlsx"), SHEET);
    assert!(said.iter().any(|row| row.contains("không còn bảng mô hình điểm")), "{said:?}");
    let ran = consolidate(folder, "moi", "sau.xlsx", &["--since", "khong-co.xlsx"]);
    assert_eq!(ran.code, 2, "{}", ran.out);
    assert!(ran.err.contains("khong-co.xlsx"), "{}", ran.err);
}

#[test]
fn marks_of_the_office_go_to_the_model_and_the_condition_that_they_were_made_at() {
    if !tools::has_libreoffice() {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    let office = Office::new();
    let communes = ["Bình Lư", "Bản Bo", "Nà Tăm"];
    for commune in communes {
        let mut answers = clean(&office, commune);
        put(&mut answers, TableId::PilotModel, "1", ColumnId::Name, text(&format!("Mô hình xã {commune}")));
        if commune == "Nà Tăm" {
            // Fewer points: last of the list.
            put(&mut answers, TableId::PilotModel, "1", ColumnId::Theme, text("Khác"));
        }
        write(folder, &format!("cu/{commune}.xlsx"), &office.render(commune, &answers));
        // Later the last one is the best, and one commune registers something else.
        let theme = if commune == "Nà Tăm" { "Sạch" } else { "Khác" };
        put(&mut answers, TableId::PilotModel, "1", ColumnId::Theme, text(theme));
        if commune == "Bản Bo" {
            put(&mut answers, TableId::PilotModel, "1", ColumnId::Name, text("Vườn cây ăn quả tập trung"));
        }
        write(folder, &format!("moi/{commune}.xlsx"), &office.render(commune, &answers));
    }
    assert!(consolidate(folder, "cu", "tong-hop.xlsx", &[]).code < 2);
    let first = summary(folder, "tong-hop.xlsx");
    let chosen = find(&first, "Mô hình điểm", "Huyện chọn");
    let beside = |name: &str| {
        let model = find(&first, "Mô hình điểm", name);
        CellRef::new(model.row, chosen.column).to_string()
    };
    let fills = find(&first, "Lộ trình 2025", "huyện điền");
    let value = find(&first, "Lộ trình 2025", "Kết quả, số liệu chứng minh");
    let value = CellRef::new(fills.row, value.column).to_string();
    let steps = json!([
        ["write", "Mô hình điểm", beside("Mô hình xã Nà Tăm"), "chọn"],
        ["write", "Mô hình điểm", beside("Mô hình xã Bản Bo"), "dự phòng"],
        ["write", "Lộ trình 2025", value, "Quyết định số 12"],
        ["write", "Lộ trình 2025", fills.to_string(), "Đạt"],
    ]);
    for ending in ["xlsx", "xls", "ods"] {
        let marked = format!("danh-dau.{ending}");
        let cases = json!([{ "steps": steps, "targets": [folder.join(&marked)] }]);
        write(folder, "cases.json", cases.to_string().as_bytes());
        libreoffice::run("change.py", &[&folder.join("tong-hop.xlsx"), &folder.join("cases.json")]);
        let result = format!("moi-{ending}.xlsx");
        let ran = consolidate(folder, "moi", &result, &["--since", &marked]);
        assert!(ran.code < 2, "{ending}: {}", ran.err);
        let second = summary(folder, &result);
        let models = rows(&second, "Mô hình điểm");
        let of = |name: &str| models.iter().find(|row| row.contains(name)).expect("the model").clone();
        assert!(of("Mô hình xã Nà Tăm").starts_with("1 | ") && of("Mô hình xã Nà Tăm").ends_with(" | chọn"));
        assert!(!of("Vườn cây").ends_with("dự phòng"), "{ending}: {models:?}");
        let conditions = rows(&second, "Lộ trình 2025");
        assert!(conditions.iter().any(|row| row.ends_with(" | Quyết định số 12 | Đạt")), "{ending}: {conditions:?}");
        let said = rows(&second, SHEET);
        let gone = said.iter().find(|row| row.contains("không còn dòng")).expect("a mark whose row is gone");
        assert!(gone.contains("xã Bản Bo") && gone.contains("dự phòng"), "{gone}");
        assert!(said.iter().any(|row| row.starts_with("Đã chuyển 2 đánh dấu")), "{said:?}");
        // Nobody has saved it, and it holds marks all the same.
        let before = std::fs::read(folder.join(&result)).expect("it is there");
        let ran = consolidate(folder, "moi", &result, &[]);
        assert_eq!(ran.code, 2, "{}", ran.out);
        assert!(ran.err.contains("--since") && ran.err.contains(&result), "{}", ran.err);
        assert!(before == std::fs::read(folder.join(&result)).expect("it is there"));
        // Over itself, and over itself with submissions to compare with: the marks stay.
        for since in [result.as_str(), "cu"] {
            assert!(consolidate(folder, "moi", &result, &["--since", since]).code < 2);
            let models = rows(&summary(folder, &result), "Mô hình điểm");
            assert!(models.iter().any(|row| row.contains("Mô hình xã Nà Tăm") && row.ends_with(" | chọn")), "{since}");
        }
    }
    // In a working folder the district's plan says what is marked there.
    write(folder, "ntm.toml", DEFAULT_PROFILE.as_bytes());
    std::fs::create_dir_all(folder.join("2-da-nop")).expect("a folder");
    std::fs::create_dir_all(folder.join("4-ket-qua")).expect("a folder");
    let plan = || {
        let ran = run(folder, &["plan", "moi", "--district", "-o", "huyen.docx", "--today", "2024-02-01"]);
        let said = paragraphs(&std::fs::read(folder.join("huyen.docx")).expect("it is there"));
        let has = |words: &str| said.iter().any(|said| said.text.contains(words));
        (
            ran.out.contains("Đã dùng nội dung"),
            has("01 mô hình điểm trong xây dựng nông thôn mới: Mô hình xã Nà Tăm"),
            has("Quyết định số 12; đạt"),
        )
    };
    assert_eq!(plan(), (false, false, false));
    std::fs::copy(folder.join("moi-xlsx.xlsx"), folder.join("4-ket-qua/tong-hop.xlsx")).expect("it is copied");
    assert_eq!(plan(), (true, true, true));
    // One that was saved since and cannot be read is said to be missing.
    let saved = std::fs::read(folder.join("4-ket-qua/tong-hop.xlsx")).expect("it is read");
    let broken = package::changed(&saved, |name, text| match name {
        "xl/workbook.xml" => "<workbook".to_owned(),
        _ => text,
    });
    std::fs::write(folder.join("4-ket-qua/tong-hop.xlsx"), broken).expect("it is written");
    let ran = run(folder, &["plan", "moi", "--district", "-o", "huyen.docx", "--today", "2024-02-01"]);
    assert!(ran.code < 2 && ran.err.contains("Không đọc được những gì huyện đánh dấu"), "{}{}", ran.out, ran.err);
}
