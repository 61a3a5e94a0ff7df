//! The figures of the overview, over a district whose answers are known.

use ntm_xlsx::consolidation::{AllCriteria, Analysis, Communes, District, Due, Facts, Figures, FileFacts, Overview};
use ntm_xlsx::district::{Receipt, Received};
use ntm_xlsx::finding::Findings;
use ntm_xlsx::form::{Answer, ColumnId, TableId};
use ntm_xlsx::message::{Language, Messages};
use ntm_xlsx::money::Money;

use crate::support::Office;
use crate::support::answers::{MILLIONS, clean, put, text};

/// One commune did everything right; one lacks an indicator that it registers, its model and one change; one lacks another
/// that it does not register and has a third change for its two villages. The others have not reported.
fn figures(office: &Office) -> Figures {
    let mut files = Vec::new();
    for (name, commune) in [("a.xlsx", "Bình Lư"), ("b.xlsx", "Khun Há"), ("c.xlsx", "Giang Ma")] {
        let mut answers = clean(office, commune);
        let mut answer = |row: &str, column, words: &str| {
            put(&mut answers, TableId::Indicators, row, column, text(words));
        };
        match name {
            "b.xlsx" => {
                answer("13.5", ColumnId::Assessment, "Chưa đạt");
                answer("13.5", ColumnId::Registered, "Có");
                answers.retain(|(table, row, _), _| {
                    *table != TableId::PilotModel && !(*table == TableId::VillageChanges && row == "2")
                });
            }
            "c.xlsx" => {
                answer("15.2", ColumnId::Assessment, "Cơ bản đạt");
                put(&mut answers, TableId::VillageChanges, "3", ColumnId::Village, text("Bản Mẫu Ba"));
                put(&mut answers, TableId::VillageChanges, "3", ColumnId::Content, text("Đường hoa"));
            }
            _ => {}
        }
        files.push((name.to_owned(), office.render(commune, &answers)));
    }
    let (district, findings) = office.receive(&files);
    Overview::of(&district, &findings, office.basis()).figures
}

#[test]
fn the_goal_is_counted_over_all_communes_and_the_means_over_those_that_reported() {
    let office = Office::new();
    let figures = figures(&office);
    let (all, criteria) = (office.profile.communes.len(), office.edition.criteria.len());
    let AllCriteria { criteria: of, now, with_registrations, gap, .. } = figures.all_criteria;
    assert_eq!((of, now, with_registrations, gap), (criteria, 1, 2, all - 2));
    assert_eq!((figures.criteria_per_commune.sum, figures.criteria_per_commune.count), (3 * criteria - 2, 3));
    let met = 3 * office.edition.indicators().count() - 2;
    assert_eq!((figures.indicators_per_commune.sum, figures.indicators_per_commune.count), (met, 3));
    for criterion in &figures.criteria {
        let shown = (criterion.met, criterion.registered, criterion.not_met, criterion.not_reported);
        let expected = match criterion.code.as_str() {
            "13" => (2, 1, 0, all - 3),
            "15" => (2, 0, 1, all - 3),
            _ => (3, 0, 0, all - 3),
        };
        assert_eq!(shown, expected, "{}", criterion.code);
    }
}

#[test]
fn registrations_are_held_against_what_is_due() {
    let office = Office::new();
    let figures = figures(&office);
    let all = office.profile.communes.len();
    assert_eq!(figures.pilot_models, Due { registered: 2, due: all, fulfilled: 2, communes_without_number: 0 });
    // Two villages in each of three communes: two, one and two of them with a change; a third change is one too many.
    let expected = Due { registered: 6, due: 6, fulfilled: 5, communes_without_number: all - 3 };
    assert_eq!(figures.village_changes, expected);
}

#[test]
fn funding_adds_up_on_both_sides() {
    let office = Office::new();
    let funding = figures(&office).funding;
    let cells = funding.by_group.len() * funding.by_source.len();
    let cell = (MILLIONS * 1e6) as i64;
    assert_eq!(funding.total, Money::from_dong(3 * cells as i64 * cell));
    assert_eq!(funding.by_group.iter().map(|line| line.amount).sum::<Money>(), funding.total);
    assert_eq!(funding.by_source.iter().map(|line| line.amount).sum::<Money>(), funding.total);
    assert!(funding.cross.iter().flatten().all(|amount| *amount == Money::from_dong(3 * cell)));
}

#[test]
fn an_amount_in_another_unit_is_in_no_sum_until_the_office_says_so() {
    let funding = |said: bool| {
        let office = Office::new();
        let mut answers = clean(&office, "Bình Lư");
        let source = ColumnId::Source("ntm".to_owned());
        put(&mut answers, TableId::Funding, "quy-hoach", source, Answer::Number(12_500_000.0));
        let (submission, findings) = office.read("a.xlsx", &office.render("Bình Lư", &answers));
        let facts = submission.map(|submission| Facts::of(&submission, office.basis()));
        let received = FileFacts { file: "a.xlsx".to_owned(), sha256: String::new(), facts };
        let findings = if said { findings } else { Findings::default() };
        let district = District::new(vec![received], &findings, office.basis());
        let total = Overview::of(&district, &findings, office.basis()).figures.funding.total;
        (total, district.uncounted_amounts.len(), district.funding.len())
    };
    let cell = Money::from_dong((MILLIONS * 1e6) as i64);
    let ((total, uncounted, counted), all) = (funding(true), funding(false));
    assert_eq!((uncounted, all.1), (1, 0));
    assert_eq!(counted + 1, all.2);
    assert_eq!(total, Money::from_dong(cell.dong() * counted as i64));
    assert_eq!(all.0 - total, Money::from_dong(12_500_000_000_000));
}

#[test]
fn who_is_on_time_is_unknown_until_the_office_or_the_file_says_so() {
    let mut office = Office::new();
    let total = office.profile.communes.len();
    let unknown = Communes { total, reported: 3, on_time: 0, late: 0, time_unknown: 3 };
    // A form that only this program wrote has the day of the form, which says nothing.
    assert_eq!(figures(&office).communes, unknown);
    let deadline = office.profile.plan.deadline;
    let receipt = |file: &str, on| Receipt { of: Received::File(file.to_owned()), on };
    office.profile.receipts = vec![receipt("a.xlsx", deadline.pred_opt().expect("a day")), receipt("b.xlsx", deadline)];
    assert_eq!(figures(&office).communes, Communes { on_time: 1, late: 1, time_unknown: 1, ..unknown });
}

/// What is said of a district, in Vietnamese.
fn said(office: &Office, files: &[(String, Vec<u8>)]) -> Vec<(usize, String)> {
    let (district, findings) = office.receive(files);
    let statements = Analysis::of(&district, &findings, office.basis()).statements;
    let messages = Messages::new(Language::Vi);
    statements.iter().map(|statement| (statement.weight, messages.text(&statement.message))).collect()
}

#[test]
fn five_things_stand_out_the_heaviest_first() {
    let office = Office::new();
    let mut answers = clean(&office, "Khun Há");
    put(&mut answers, TableId::Indicators, "13.5", ColumnId::Assessment, text("Chưa đạt"));
    put(&mut answers, TableId::Indicators, "13.5", ColumnId::Registered, text("Không"));
    let said = said(&office, &[("b.xlsx".to_owned(), office.render("Khun Há", &answers))]);
    let expected = [
        (
            4_583,
            "11/12 xã chưa báo cáo: Thèn Sin, Tả Lèng, Giang Ma, Hồ Thầu, Bình Lư, Sơn Bình, Nùng Nàng, Bản Giang, … (và 3 xã khác).",
        ),
        (
            4_000,
            "0/12 xã đạt đủ 19 tiêu chí; nếu hoàn thành đăng ký năm 2024 là 0 xã, còn thiếu 12 xã so với mục tiêu năm 2025.",
        ),
        (
            3_000,
            "Chỉ tiêu 13.5 (Có tổ khuyến nông cộng đồng hoạt động hiệu quả) là chỉ tiêu duy nhất làm tiêu chí chưa đạt ở 1/1 xã đã báo cáo: Khun Há.",
        ),
        (
            2_000,
            "Tiêu chí 13 (Tổ chức sản xuất và phát triển kinh tế nông thôn) có ít xã đạt nhất: 0/1 xã đã báo cáo; 0 xã sẽ đạt nếu hoàn thành đăng ký.",
        ),
        (
            2_000,
            "1/1 xã đã báo cáo còn chỉ tiêu không cần nguồn lực chưa đạt và chưa đăng ký (1 lượt chỉ tiêu; nhiều nhất là 13.5: 1 xã).",
        ),
    ];
    let said: Vec<(usize, &str)> = said.iter().map(|(weight, text)| (*weight, text.as_str())).collect();
    assert_eq!(said, expected);
}

#[test]
fn where_all_is_well_five_things_are_said_of_what_is_well() {
    let office = Office::new();
    let communes = office.profile.communes.iter().map(|commune| commune.name.as_str());
    let files: Vec<_> =
        communes.map(|name| (format!("{name}.xlsx"), office.render(name, &clean(&office, name)))).collect();
    let said = said(&office, &files);
    assert_eq!(said.len(), 5, "{said:?}");
    assert!(said.iter().all(|(weight, _)| *weight == 0), "{said:?}");
    assert_eq!(said.first().map(|(_, text)| text.as_str()), Some("Cả 12 xã đã báo cáo."));
}
