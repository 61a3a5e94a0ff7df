//! What a leader reads first.

use calamine::{Data, DataType, Range, Reader};
use chrono::NaiveDate;

use crate::district::Basis;
use crate::message::Language;
use crate::summary::tests::links::links;
use crate::summary::tests::{ALL_BUT_FIFTH, Rendered, bytes, collected, edition, profile, rows};

fn said(sheet: &Range<Data>, label: &str) -> [String; 2] {
    let row = rows(sheet, label).concat();
    [2, 3].map(|column| row.get(column).cloned().unwrap_or_default())
}

#[test]
fn the_overview_names_its_day_and_who_was_late_or_is_missing() {
    let (edition, profile) = (edition(), profile());
    let basis = Basis { edition: &edition, profile: &profile };
    let (mut district, findings) = collected(&edition, &profile, &ALL_BUT_FIFTH);
    district.day = NaiveDate::from_ymd_opt(2024, 2, 12);
    for (commune, number) in district.communes.iter_mut().zip(0..) {
        commune.on_time = commune.file.is_some().then_some(number != 2);
    }
    let sheet = Rendered::new(&district, &findings, basis, Language::Vi).sheet("Tổng quan");
    let texts = || sheet.rows().flatten().filter_map(DataType::as_string);
    assert!(texts().any(|text| text.starts_with("Số liệu tính đến ngày 12/02/2024.")));
    let name = |number: usize| profile.communes.get(number).expect("a commune").name.clone();
    assert_eq!(said(&sheet, "Số xã nộp muộn")[1], name(2));
    assert_eq!(said(&sheet, "Số xã chưa báo cáo"), ["1".to_owned(), name(4)]);
    // What came from it cannot be read: it is not told that nothing has come.
    district
        .communes
        .iter_mut()
        .filter(|commune| commune.file.is_none())
        .for_each(|commune| commune.sent_unread = true);
    let sheet = Rendered::new(&district, &findings, basis, Language::Vi).sheet("Tổng quan");
    let unread = format!("chưa gửi: –; đã gửi nhưng chưa đọc được: {}", name(4));
    assert_eq!(said(&sheet, "Số xã chưa báo cáo"), ["1".to_owned(), unread]);
}

#[test]
fn the_overview_counts_the_recognised_beside_those_that_meet_everything() {
    let (edition, profile) = (edition(), profile());
    let basis = Basis { edition: &edition, profile: &profile };
    let (district, findings) = collected(&edition, &profile, &ALL_BUT_FIFTH);
    let recognised = district.communes.iter().filter(|commune| commune.is_recognised()).count();
    let reported = district.communes.iter().filter(|commune| commune.is_recognised() && commune.has_reported()).count();
    let sheet = Rendered::new(&district, &findings, basis, Language::Vi).sheet("Tổng quan");
    let [count, short] = said(&sheet, "Số xã đã được công nhận xã nông thôn mới");
    assert_eq!(count, recognised.to_string());
    assert!(recognised > 0 && short.starts_with(&format!("trong đó {reported} xã ")), "{short}");
}

#[test]
fn every_figure_of_the_overview_leads_to_its_sheet() {
    let (edition, profile) = (edition(), profile());
    let basis = Basis { edition: &edition, profile: &profile };
    let (district, findings) = collected(&edition, &profile, &ALL_BUT_FIFTH);
    let links = links(&bytes(&district, &findings, basis, Language::Vi), 1);
    let mut rendered = Rendered::new(&district, &findings, basis, Language::Vi);
    let names = rendered.0.sheet_names();
    let sheet = rendered.sheet("Tổng quan");
    let numbered = sheet.rows().zip(1..).filter(|(row, _)| row.first().is_some_and(DataType::is_float));
    let figures: Vec<i32> = numbered.filter(|(row, _)| !row[2].is_empty()).map(|(_, number)| number).collect();
    assert_eq!(figures.len(), 15);
    for cell in figures.iter().flat_map(|row| [format!("B{row}"), format!("C{row}")]) {
        let target = links.iter().find(|(at, _)| *at == cell).map(|(_, target)| target.clone()).expect("it leads");
        let of_sheet = |name: &String| target.starts_with(&format!("'{name}'!"));
        assert!(names.iter().skip(1).any(of_sheet), "{cell} leads to {target}");
    }
}
