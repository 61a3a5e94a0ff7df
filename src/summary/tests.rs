//! The rendered workbook, read back, against sums made here.

mod analysis;
mod links;
mod overview;
mod sizes;

use std::io::Cursor;

use calamine::{Data, Range, Reader, Xlsx};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::catalogue::{self, DEFAULT_EDITION, Edition};
use crate::consolidation::{Analysis, DeclaredTotal, District, Facts, FileFacts};
use crate::district::{self, Basis, DEFAULT_PROFILE, Profile};
use crate::finding::Findings;
use crate::form::{Answer, ColumnId, FilledIn, Form, Forms, TableId};
use crate::message::{Language, Messages};
use crate::money::Money;
use crate::place::Place;
use crate::submission::FundingName;
use crate::summary::{Room, render};
use crate::{intake, template, workbook};

fn edition() -> Edition {
    catalogue::parse("edition", DEFAULT_EDITION).expect("the edition loads")
}

fn profile() -> Profile {
    district::parse("ntm.toml", DEFAULT_PROFILE).expect("the profile loads")
}

/// Answers that differ from commune to commune, in a fixed way.
fn answers(form: &Form, edition: &Edition, seed: usize) -> FilledIn {
    let mut answers = FilledIn::new();
    let mut put = |table, row: &str, column, answer: Answer| {
        answers.insert((table, row.to_owned(), column), answer);
    };
    let text = |text: &str| Answer::Text(text.to_owned());
    for (indicator, index) in edition.indicators().zip(0_usize..) {
        let assessment = match (seed * 7 + index * 5) % 31 {
            0 if indicator.may_not_apply => "Không áp dụng",
            1 => "Cơ bản đạt",
            2 | 3 => "Chưa đạt",
            4 if seed.is_multiple_of(3) => continue,
            _ => "Đạt",
        };
        put(TableId::Indicators, &indicator.code, ColumnId::Assessment, text(assessment));
        if assessment != "Đạt" && (seed + index).is_multiple_of(2) {
            put(TableId::Indicators, &indicator.code, ColumnId::Registered, text("Có"));
            put(TableId::Indicators, &indicator.code, ColumnId::Content, text("=Nội dung bắt đầu bằng dấu bằng"));
        }
    }
    let funding = form.table(TableId::Funding).expect("the table");
    for (row, index) in funding.rows.iter().zip(0_i64..) {
        let sources = funding.columns.iter().filter(|column| matches!(column.id, ColumnId::Source(_)));
        for (column, other) in sources.zip(0_i64..) {
            if (index + other) % 2 == 0 {
                let tenths = i64::try_from(seed).expect("small") * 1000 + index * 125 + other;
                let number = Decimal::new(tenths, 1).to_f64().expect("a number");
                put(TableId::Funding, &row.key, column.id.clone(), Answer::Number(number));
            }
        }
    }
    put(TableId::PilotModel, "1", ColumnId::Name, text("Mô hình bản nông thôn mới kiểu mẫu gắn với du lịch cộng đồng"));
    put(
        TableId::PilotModel,
        "1",
        ColumnId::Content,
        text(
            "Chỉnh trang nhà ở, trồng hoa hai bên đường trục bản, thu gom rác thải và làm nhà vệ sinh hợp vệ sinh cho các hộ",
        ),
    );
    put(TableId::PilotModel, "1", ColumnId::Theme, text("Nhà ở dân cư"));
    for village in ["1", "2", "3"] {
        put(TableId::VillageChanges, village, ColumnId::Village, text(&format!("Bản số {village}")));
        put(TableId::VillageChanges, village, ColumnId::Content, text("Đường điện chiếu sáng, vệ sinh môi trường"));
        put(TableId::VillageChanges, village, ColumnId::Completion, text("10/2024"));
    }
    answers
}

/// A district in which the communes of these positions have sent a form.
fn collected(edition: &Edition, profile: &Profile, sent: &[usize]) -> (District, Findings) {
    let basis = Basis { edition, profile };
    let mut findings = Findings::default();
    let mut received = Vec::new();
    for (commune, index) in profile.communes.iter().zip(0..).filter(|(_, index)| sent.contains(index)) {
        let form = Form::new(edition, profile, Some(commune));
        let bytes = template::render(&form, &answers(&form, edition, index + 1)).expect("a form");
        let file = format!("{}-{}.xlsx", commune.code, commune.name);
        let book = workbook::read(&file, &bytes).expect("a workbook");
        let (submission, found) = intake::read(&book, &Forms::new(basis));
        findings.extend(found);
        let facts = submission.map(|submission| Facts::of(&submission, basis));
        received.push(FileFacts { file, sha256: String::new(), facts });
    }
    received.push(FileFacts { file: "ảnh chụp.xlsx".to_owned(), sha256: String::new(), facts: None });
    findings.settle();
    let district = District::new(received, &findings, basis);
    (district, findings)
}

fn bytes(district: &District, findings: &Findings, basis: Basis<'_>, language: Language) -> Vec<u8> {
    let analysis = Analysis::of(district, findings, basis);
    render(district, findings, &analysis, basis, &Messages::new(language), Room::Memory).expect("it renders")
}

struct Rendered(Xlsx<Cursor<Vec<u8>>>);

impl Rendered {
    fn new(district: &District, findings: &Findings, basis: Basis<'_>, language: Language) -> Self {
        let bytes = bytes(district, findings, basis, language);
        Self(Xlsx::new(Cursor::new(bytes)).expect("a workbook"))
    }

    fn sheet(&mut self, name: &str) -> Range<Data> {
        self.0.worksheet_range(name).expect("the sheet")
    }
}

/// The rows whose second cell is this text.
fn rows(sheet: &Range<Data>, name: &str) -> Vec<Vec<String>> {
    let named = sheet.rows().filter(|row| row.get(1).is_some_and(|cell| *cell == name));
    named.map(|row| row.iter().map(ToString::to_string).collect()).collect()
}

/// A cell of the sum below the declared totals.
fn declared_row(sheet: &Range<Data>, column: usize) -> String {
    let sum = |row: &&[Data]| row.get(1).is_some_and(|cell| cell.to_string().starts_with("Cộng "));
    sheet.rows().find(sum).and_then(|row| row.get(column)).map(ToString::to_string).unwrap_or_default()
}

const ALL_BUT_FIFTH: [usize; 11] = [0, 1, 2, 3, 5, 6, 7, 8, 9, 10, 11];

#[test]
fn two_renders_have_the_same_bytes() {
    let (edition, profile) = (edition(), profile());
    let basis = Basis { edition: &edition, profile: &profile };
    let (district, findings) = collected(&edition, &profile, &[0, 3]);
    let [first, second] = [(), ()].map(|()| bytes(&district, &findings, basis, Language::Vi));
    assert!(first == second);
}

#[test]
fn sheets_have_names_that_excel_takes_in_both_languages() {
    let (edition, profile) = (edition(), profile());
    let basis = Basis { edition: &edition, profile: &profile };
    let (district, findings) = collected(&edition, &profile, &[0]);
    for (language, first) in [(Language::Vi, "Tổng quan"), (Language::En, "Overview")] {
        let names = Rendered::new(&district, &findings, basis, language).0.sheet_names();
        assert_eq!(names.len(), 15);
        assert_eq!(names.first().map(String::as_str), Some(first));
        assert!(names.iter().all(|name| name.encode_utf16().count() <= 31), "{names:?}");
    }
}

#[test]
fn totals_are_the_sums_of_the_counted_records() {
    let (edition, profile) = (edition(), profile());
    let basis = Basis { edition: &edition, profile: &profile };
    let (mut district, findings) = collected(&edition, &profile, &ALL_BUT_FIFTH);
    let own = district.funding.first_mut().expect("an amount");
    own.group = FundingName::Own("Vốn đối ứng của xã".to_owned());
    own.source.counted = true;
    let counted = district.funding.iter().filter(|record| record.source.counted);
    let total: Money = counted.map(|record| record.amount).sum();
    for commune in district.communes.iter_mut().filter(|commune| commune.has_reported()) {
        let place = Place::workbook(&format!("{}.xlsx", commune.code).as_str().into());
        commune.declared = Some(DeclaredTotal { amount: Money::from_dong(1), place });
    }
    let mut rendered = Rendered::new(&district, &findings, basis, Language::Vi);
    let sheet = rendered.sheet("Kinh phí");
    let totals = rows(&sheet, "Tổng cộng");
    assert_eq!(totals.len(), 4);
    let millions = total.millions().to_string();
    for row in totals.iter().take(3) {
        assert!(row.contains(&millions), "{row:?}");
    }
    // The computed sum of those that declare one, in đồng.
    assert_eq!(declared_row(&sheet, 3), total.dong().to_string());
    assert_eq!(sheet.rows().flatten().filter(|cell| *cell == "Vốn đối ứng của xã").count(), 1);
    let met: usize = district.communes.iter().map(|commune| commune.criteria_met).sum();
    let sheet = rendered.sheet("Lộ trình 2025");
    let totals = rows(&sheet, "Tổng cộng");
    assert_eq!(totals.first().and_then(|row| row.get(3)), Some(&met.to_string()));
}

#[test]
fn every_sheet_counts_the_same_criteria() {
    let (edition, profile) = (edition(), profile());
    let basis = Basis { edition: &edition, profile: &profile };
    let (district, findings) = collected(&edition, &profile, &ALL_BUT_FIFTH);
    let mut rendered = Rendered::new(&district, &findings, basis, Language::Vi);
    let matrix = rendered.sheet("Ma trận 19");
    let count = |letter: &str| matrix.rows().flatten().filter(|cell| **cell == Data::String(letter.to_owned())).count();
    let met: usize = district.communes.iter().map(|commune| commune.criteria_met).sum();
    let planned: usize = district.communes.iter().map(|commune| commune.criteria_with_registrations).sum();
    // One of each letter is a heading.
    assert_eq!((count("Đ") - 1, count("K") - 1), (met, planned - met));
    let counts = rows(&matrix, "Số ô “Đ”").concat();
    let counts: Vec<usize> = counts.iter().filter_map(|cell| cell.parse().ok()).collect();
    // One of each criterion, and their sum.
    assert_eq!((counts.len(), counts.iter().sum()), (edition.criteria.len() + 1, 2 * met));
}

#[test]
fn a_commune_without_a_submission_is_shown_as_not_reported() {
    let (edition, profile) = (edition(), profile());
    let basis = Basis { edition: &edition, profile: &profile };
    let (district, findings) = collected(&edition, &profile, &ALL_BUT_FIFTH);
    let name = &profile.communes.get(4).expect("a commune").name;
    let mut rendered = Rendered::new(&district, &findings, basis, Language::Vi);
    for (sheet, column) in [("Lộ trình 2025", 1), ("Kinh phí", 1), ("Tình hình nộp", 2)] {
        let range = rendered.sheet(sheet);
        let row =
            range.rows().find(|row| row.get(column).is_some_and(|cell| cell.to_string() == *name)).expect("its row");
        assert!(row.iter().any(|cell| *cell == "chưa báo cáo"), "{sheet}");
        assert!(!row.iter().skip(column).any(|cell| *cell == Data::Float(0.0)), "{sheet}");
    }
    let matrix = rows(&rendered.sheet("Ma trận 19"), name);
    let dashes = matrix.iter().flatten().filter(|cell| *cell == "–").count();
    assert_eq!(dashes, edition.criteria.len());
}

#[test]
fn nothing_received_is_a_workbook_all_the_same() {
    let (edition, profile) = (edition(), profile());
    let basis = Basis { edition: &edition, profile: &profile };
    let findings = Findings::default();
    let district = District::new(Vec::new(), &findings, basis);
    let mut rendered = Rendered::new(&district, &findings, basis, Language::Vi);
    let funding = rendered.sheet("Kinh phí");
    let totals = rows(&funding, "Tổng cộng");
    assert!(
        totals.len() == 3
            && totals.iter().flatten().skip(1).all(|cell| !cell.starts_with(|c: char| ('1'..='9').contains(&c)))
    );
    assert_eq!(declared_row(&funding, 3), "0");
    assert_eq!(
        rendered.sheet("Ý kiến, lỗi").rows().filter(|row| row.iter().any(|cell| *cell == "Không có.")).count(),
        1
    );
}

#[test]
fn many_communes_become_the_rows_of_the_matrices() {
    let (edition, mut profile) = (edition(), profile());
    let pattern = profile.communes.first().expect("a commune").clone();
    profile
        .communes
        .extend((0..100).map(|number| district::Commune { code: format!("9{number:04}"), ..pattern.clone() }));
    let basis = Basis { edition: &edition, profile: &profile };
    let (district, findings) = collected(&edition, &profile, &[0]);
    let mut rendered = Rendered::new(&district, &findings, basis, Language::Vi);
    let matrix = rendered.sheet("Ma trận 57");
    assert!(matrix.height() > profile.communes.len());
    assert!(matrix.width() > edition.indicators().count());
}
