//! What the documents say: every section of the outline, and the figures of the summary.

use ntm_xlsx::consolidation::{FundingRecord, Overview};
use ntm_xlsx::finding::{Finding, Severity};
use ntm_xlsx::form::{ColumnId, FilledIn, TableId, funding_sources, task_groups};
use ntm_xlsx::message::{Language, in_words};
use ntm_xlsx::money::Money;
use ntm_xlsx::place::CellRef;
use ntm_xlsx::submission::FundingName;
use rust_decimal::Decimal;

use crate::documents::Collected;
use crate::support::answers::{clean, put, text};
use crate::support::docx::{Said, of_style, paragraphs, part};
use crate::support::plain::{Content, Plain};
use crate::support::{Office, cell};

fn one(answers: impl Fn(&Office) -> FilledIn) -> Collected {
    let office = Office::new();
    let bytes = office.render("Bình Lư", &answers(&office));
    Collected::of(vec![("a.xlsx".to_owned(), bytes)])
}

fn says(said: &[Said], text: &str) -> bool {
    said.iter().any(|said| said.text.contains(text))
}

#[test]
fn a_commune_s_plan_has_every_section_of_the_outline_in_order() {
    let collected = one(|office| clean(office, "Bình Lư"));
    let [plan, list] = collected.of_commune("a.xlsx");
    assert_eq!((plan.missing.as_slice(), list.missing.as_slice()), (&[][..], &[][..]));
    let said = paragraphs(&plan.bytes);
    assert_eq!(
        of_style(&said, "Heading1"),
        [
            "I. MỤC ĐÍCH, YÊU CẦU",
            "II. NỘI DUNG",
            "III. HUY ĐỘNG NGUỒN LỰC",
            "IV. GIẢI PHÁP THỰC HIỆN",
            "V. TỔ CHỨC THỰC HIỆN"
        ]
    );
    let second = of_style(&said, "Heading2");
    let beginnings =
        ["1. Mục đích", "2. Yêu cầu", "1. Mục tiêu năm 2024", "2. Nhiệm vụ", "1. Tổng kinh phí: ", "2. Nguồn vốn"];
    assert_eq!(second.len(), beginnings.len());
    assert!(second.iter().zip(beginnings).all(|(text, beginning)| text.starts_with(beginning)), "{second:?}");
    let tasks = task_groups(&collected.office.edition, &collected.office.profile);
    let tasks = tasks.iter().zip(1..).map(|(group, number)| format!("2.{number}. {}", group.task));
    let third: Vec<String> =
        ["1.1. Mục tiêu chung", "1.2. Mục tiêu cụ thể"].map(str::to_owned).into_iter().chain(tasks).collect();
    assert_eq!(of_style(&said, "Heading3"), third);
    for line in [
        "ỦY BAN NHÂN DÂN",
        "XÃ BÌNH LƯ",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Số: 12/KH-UBND",
        "Bình Lư, ngày 15 tháng 01 năm 2024",
        "KẾ HOẠCH",
        "Nơi nhận:",
        "- Lưu: VT.",
        "TM. ỦY BAN NHÂN DÂN",
    ] {
        assert!(said.iter().any(|said| said.text == line), "{line}");
    }
    assert!(said.iter().any(|said| said.style == "BodyText" && said.text.ends_with("của UBND xã Bình Lư./.")));
    assert!(!says(&said, "DỰ THẢO"));
    let listed = paragraphs(&list.bytes);
    for line in
        ["DANH SÁCH", "Mô hình cấp xã", "Các bản", "ĐẠI DIỆN ĐẢNG ỦY XÃ", "ĐẠI DIỆN HĐND XÃ", "ĐẠI DIỆN UBND XÃ"]
    {
        assert!(listed.iter().any(|said| said.text == line), "{line}");
    }
    assert!(says(&listed, "Bản Mẫu Hai: Đường hoa và điện thắp sáng"));
}

#[test]
fn what_nobody_wrote_stays_dotted_and_is_named() {
    let collected = one(|office| {
        let mut answers = clean(office, "Bình Lư");
        answers.retain(|(table, row, _), _| *table != TableId::PlanTexts || row == "I.2");
        put(&mut answers, TableId::PlanTexts, "I.1", ColumnId::Answer, text("……"));
        answers.remove(&(TableId::General, "document-date".to_owned(), ColumnId::Answer));
        answers
    });
    let [plan, _] = collected.of_commune("a.xlsx");
    let named = |part: &str| plan.missing.iter().any(|missing| missing == part);
    for part in ["Căn cứ", "Ngày ban hành", "I.1 Mục đích", "IV GIẢI PHÁP THỰC HIỆN", "V TỔ CHỨC THỰC HIỆN"]
    {
        assert!(named(part), "{part}: {:?}", plan.missing);
    }
    assert!(!named("I.2 Yêu cầu"));
    let said = paragraphs(&plan.bytes);
    assert!(says(&said, "Bình Lư, ngày …… tháng …… năm 2024"));
    assert_eq!(of_style(&said, "Basis").len(), 2);
    assert!(of_style(&said, "BodyText").iter().filter(|text| text.chars().all(|sign| sign == '…')).count() >= 9);
}

fn millions(amount: Money) -> String {
    Language::Vi.number(amount.millions())
}

#[test]
fn every_figure_of_the_documents_is_that_of_the_summary() {
    let collected = Collected::samples();
    let (edition, profile) = (&collected.office.edition, &collected.office.profile);
    let mut compared = 0;
    for commune in &collected.district.communes {
        let file = commune.file.as_deref().expect("all samples are counted");
        let [plan, _] = collected.of_commune(file);
        let said = paragraphs(&plan.bytes);
        let of_commune = |record: &&FundingRecord| record.source.commune.as_deref() == Some(&*commune.code);
        let sum = |wanted: &dyn Fn(&FundingRecord) -> bool| -> Money {
            let records = collected.district.funding.iter().filter(of_commune);
            records.filter(|record| wanted(record)).map(|record| record.amount).sum()
        };
        let total = sum(&|_| true);
        let words = in_words(total.dong().unsigned_abs());
        let figures = Language::Vi.number(Decimal::from(total.dong()));
        let heading = said.iter().find(|said| said.text.starts_with("1. Tổng kinh phí: ")).expect("the heading");
        assert!(heading.text.starts_with(&format!("1. Tổng kinh phí: {figures} đồng (Bằng chữ: ")), "{heading:?}");
        assert!(heading.text.to_lowercase().contains(&format!("bằng chữ: {words} đồng)")), "{heading:?}");
        for group in task_groups(edition, profile) {
            let amount = sum(&|record| record.group == FundingName::Known(group.id.clone()));
            assert!(says(&said, &format!("{}: {}", group.task, millions(amount))), "{}: {}", commune.name, group.task);
            compared += 1;
        }
        for source in funding_sources(edition, profile) {
            let amount = sum(&|record| record.funding_source == FundingName::Known(source.id.clone()));
            assert!(
                says(&said, &format!("{}: {}", source.name, millions(amount))),
                "{}: {}",
                commune.name,
                source.name
            );
            compared += 1;
        }
        let unmet = edition.criteria.len() - commune.criteria_met;
        let aimed = commune.criteria_with_registrations - commune.criteria_met;
        let two = |count: usize| if count == 0 { "0".to_owned() } else { format!("{count:02}") };
        let aim = format!("Phấn đấu hoàn thành {}/{} tiêu chí chưa đạt; cụ thể:", two(aimed), two(unmet));
        assert!(
            said.iter().any(|said| said.style == "Heading4" && said.text.ends_with(&aim)),
            "{}: {aim}",
            commune.name
        );
        for criterion in &edition.criteria {
            assert!(says(&said, &format!("Tiêu chí số {}: {}.", criterion.code, criterion.name)));
        }
        for indicator in edition.indicators() {
            let beginning = format!("{} ", indicator.code);
            let lines = said.iter().filter(|said| said.style == "ListBullet2" && said.text.starts_with(&beginning));
            assert_eq!(lines.count(), 1, "{} {}", commune.name, indicator.code);
        }
    }
    assert_eq!(compared, collected.district.communes.len() * 10);
}

#[test]
fn a_submission_with_errors_is_a_draft_that_says_why() {
    let collected = Collected::samples();
    let mut drafts = 0;
    for (name, _) in &collected.files {
        for made in collected.of_commune(name) {
            let said = paragraphs(&made.bytes);
            let errors = collected.findings.of_workbook(name).filter(|f| f.severity == Severity::Error);
            let errors: Vec<&Finding> = errors.collect();
            // Only what is wrong with what it lists makes a draft of the list.
            let is_list = !said.iter().any(|said| said.text == "KẾ HOẠCH");
            let is_about = |finding: &&Finding| !is_list || finding.place.sheet.as_deref() == Some("Đăng ký");
            let about = errors.iter().copied().filter(is_about).count();
            let has_errors = about > 0;
            let shown =
                errors.iter().filter(|f| said.iter().any(|said| said.text == f.place.within_workbook())).count();
            assert_eq!(shown, about, "{name}");
            assert_eq!(said.iter().any(|said| said.text == "DỰ THẢO"), has_errors, "{name}");
            assert_eq!(said.iter().any(|said| said.text == "LÝ DO CÒN LÀ DỰ THẢO"), has_errors, "{name}");
            drafts += usize::from(has_errors);
        }
    }
    assert_eq!(drafts, 5);
}

#[test]
fn the_district_s_plan_has_its_sections_and_the_summary_s_total() {
    let collected = Collected::samples();
    let made = collected.of_district();
    let said = paragraphs(&made.bytes);
    assert_eq!(
        of_style(&said, "Heading1"),
        [
            "I. MỤC ĐÍCH, YÊU CẦU",
            "II. THỰC TRẠNG ĐẾN HẾT NGÀY 31/12/2023",
            "III. MỤC TIÊU NĂM 2024, LỘ TRÌNH ĐẾN NĂM 2025",
            "IV. HUY ĐỘNG NGUỒN LỰC",
            "V. MÔ HÌNH ĐIỂM, SỰ THAY ĐỔI CỦA CÁC BẢN",
            "VI. TỔ CHỨC THỰC HIỆN"
        ]
    );
    let figures = Overview::of(&collected.district, &collected.findings, collected.office.basis()).figures;
    let total = Language::Vi.number(Decimal::from(figures.funding.total.dong()));
    assert!(says(&said, &format!("1. Tổng kinh phí: {total} đồng (Bằng chữ: ")));
    for line in figures.funding.by_group.iter().chain(&figures.funding.by_source) {
        assert!(says(&said, &format!("{}: {} triệu đồng.", line.name, millions(line.amount))), "{}", line.name);
    }
    for annex in ["Phụ lục I", "Phụ lục II", "Phụ lục III"] {
        assert!(said.iter().any(|said| said.style == "Title" && said.text == annex), "{annex}");
    }
    assert!(said.iter().any(|said| said.text == "DỰ THẢO"));
    for department in collected.office.profile.departments.iter().map(|department| &department.name) {
        assert!(says(&said, &format!("{department}:")), "{department}");
    }
}

#[test]
fn the_same_input_gives_the_same_documents() {
    let collected = Collected::samples();
    let name = &collected.files.first().expect("a file").0;
    let bytes = |collected: &Collected| {
        let [plan, list] = collected.of_commune(name);
        [plan.bytes, list.bytes, collected.of_district().bytes]
    };
    assert!(bytes(&collected) == bytes(&Collected::samples()));
}

#[test]
fn sources_of_a_commune_s_own_stand_in_its_words_on_a_sheet_turned_on_its_side() {
    let office = Office::new();
    let form = office.form("Bình Lư");
    let mut plain = Plain::read(&office.render("Bình Lư", &clean(&office, "Bình Lư")));
    let (sheet, sum) = cell(&form, TableId::Funding, "quy-hoach", &ColumnId::Total);
    let table = form.table(TableId::Funding).expect("the table");
    let beside = u32::try_from(table.columns.len()).expect("few columns");
    for (name, column) in ["Vốn xã hội hóa", "Vốn dân góp", "Vốn tín dụng"].into_iter().zip(beside..) {
        plain.set((sheet, CellRef::new(table.heading_row(), column)), Content::text(name));
        for row in 0..table.row_count() {
            plain.set((sheet, CellRef::new(sum.row + row, column)), Content::Number(10.0));
        }
    }
    let collected = Collected::of(vec![("a.xlsx".to_owned(), plain.bytes())]);
    let [plan, _] = collected.of_commune("a.xlsx");
    assert!(says(&paragraphs(&plan.bytes), "Vốn tín dụng: 50 triệu đồng."));
    let xml = part(&plan.bytes, "word/document.xml");
    assert_eq!((xml.matches("<w:sectPr>").count(), xml.matches("w:orient=\"landscape\"").count()), (3, 1));
}
