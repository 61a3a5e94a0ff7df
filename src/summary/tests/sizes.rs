//! One commune, a district, a province: what is shown must stay legible, and within Excel's limits.

use std::io::{Cursor, Read};

use calamine::{Data, DataType, Reader, Xlsx};
use zip::ZipArchive;

use crate::catalogue::Edition;
use crate::consolidation::{Analysis, CommuneStanding, District, Source};
use crate::district::{Basis, Profile};
use crate::finding::Findings;
use crate::message::{Language, Messages};
use crate::summary::tests::links::links;
use crate::summary::tests::{Rendered, bytes, collected, edition, profile, rows};
use crate::summary::{Room, within};

/// Excel opens no sheet with more links.
const MOST_LINKS: usize = 65_530;
const SHEETS: usize = 15;

fn named(number: usize) -> (String, String) {
    (format!("9{number:04}"), format!("Xã mẫu {number}"))
}

/// A district of so many communes, all of which have reported: the twelve, and copies of them under other names.
fn multiplied(edition: &Edition, profile: &mut Profile, count: usize) -> (District, Findings) {
    let known = profile.communes.clone();
    let copies = (known.len()..count).filter_map(|number| {
        let (code, name) = named(number);
        Some(crate::district::Commune { code, name, ..known.get(number % known.len())?.clone() })
    });
    profile.communes.extend(copies);
    profile.communes.truncate(count);
    let sent: Vec<usize> = (0..known.len().min(count)).collect();
    let (mut district, findings) = collected(edition, profile, &sent);
    let indicators: Vec<_> = district.indicators.iter().cloned().collect();
    let funding = district.funding.clone();
    let (models, changes) = (district.pilot_models.clone(), district.village_changes.clone());
    for number in known.len()..count {
        let (code, name) = named(number);
        let pattern = known.get(number % known.len()).expect("a pattern").code.clone();
        let standing = district.communes.get(number % known.len()).expect("a pattern").clone();
        if let Some(commune) = district.communes.get_mut(number) {
            *commune = CommuneStanding { code: code.clone(), name: name.clone(), ..standing };
        }
        let standings = district.criteria.get(pattern.as_str()).cloned();
        district.criteria.extend(standings.map(|standings| (code.as_str().into(), standings)));
        let as_commune = |source: &mut Source| {
            let is_copied = source.commune.as_deref() == Some(&*pattern);
            source.commune = Some(code.as_str().into());
            source.commune_name = name.as_str().into();
            is_copied
        };
        copy(&mut district.indicators, &indicators, |record| as_commune(&mut record.source));
        copy(&mut district.funding, &funding, |record| as_commune(&mut record.source));
        copy(&mut district.pilot_models, &models, |record| as_commune(&mut record.source));
        copy(&mut district.village_changes, &changes, |record| as_commune(&mut record.source));
    }
    (district, findings)
}

/// Adds a copy of each pattern that the change says is of the commune that is copied.
fn copy<T: Clone>(records: &mut impl Extend<T>, patterns: &[T], change: impl Fn(&mut T) -> bool) {
    records.extend(patterns.iter().cloned().filter_map(|mut record| change(&mut record).then_some(record)));
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut package = ZipArchive::new(Cursor::new(bytes)).expect("a package");
    let mut text = String::new();
    package.by_name(name).expect("the part").read_to_string(&mut text).expect("text");
    text
}

#[test]
fn one_commune_a_district_and_a_province_are_all_written() {
    let edition = edition();
    for count in [1, 12, 100] {
        let mut profile = profile();
        let (district, findings) = multiplied(&edition, &mut profile, count);
        let basis = Basis { edition: &edition, profile: &profile };
        let bytes = bytes(&district, &findings, basis, Language::Vi);
        let mut rendered = Rendered::new(&district, &findings, basis, Language::Vi);
        let overview = rendered.sheet("Tổng quan");
        let reported = rows(&overview, "Số xã đã báo cáo").concat();
        assert_eq!(reported.get(2), Some(&count.to_string()));
        for chart in 1..=3 {
            let chart = part(&bytes, &format!("xl/charts/chart{chart}.xml"));
            // A title of its own, and one of each axis.
            assert_eq!(chart.matches("<c:title>").count(), 3, "{count}");
        }
        // A chart of all communes would not be legible: of many, twenty are listed and drawn.
        let listed = overview.rows().filter(|row| row.get(5).is_some_and(DataType::is_float)).count();
        assert_eq!(listed, count.min(20));
        let drawn = part(&bytes, "xl/charts/chart1.xml");
        assert!(drawn.contains("'Tổng quan'!"), "{count}");
        assert!(drawn.contains(&format!("<c:max val=\"{}\"/>", edition.criteria.len())), "{count}");
    }
}

#[test]
fn more_figures_than_excel_has_links_for_are_linked_commune_by_commune() {
    let (edition, mut profile) = (edition(), profile());
    let count = 900;
    let (district, findings) = multiplied(&edition, &mut profile, count);
    let basis = Basis { edition: &edition, profile: &profile };
    let bytes = bytes(&district, &findings, basis, Language::Vi);
    for sheet in 1..=SHEETS {
        assert!(links(&bytes, sheet).len() <= MOST_LINKS, "{sheet}");
    }
    let [matrix_19, matrix_57, lineage] = [2, 3, SHEETS].map(|sheet| links(&bytes, sheet));
    assert_eq!((matrix_19.len(), matrix_57.len(), lineage.len()), (count, count, count));
    for ((cell, target), (back, returns)) in matrix_57.iter().zip(&lineage) {
        assert!(returns.ends_with(&cell.replace('B', "C")), "{cell} → {target}, {back} → {returns}");
        assert_eq!(target.trim_start_matches("'Nguồn số liệu'!A"), back.trim_start_matches('C'));
    }
}

#[test]
fn more_sources_and_findings_than_a_sheet_has_rows_stand_on_further_sheets() {
    let (edition, mut profile) = (edition(), profile());
    let (district, findings) = multiplied(&edition, &mut profile, 12);
    let basis = Basis { edition: &edition, profile: &profile };
    let most = 200;
    let drawn = within(
        (&district, &findings, &Analysis::of(&district, &findings, basis)),
        None,
        (basis, &Messages::new(Language::Vi)),
        Room::Memory,
        most,
    )
    .expect("it is drawn");
    let mut bytes = Vec::new();
    drawn.save_to(&mut bytes).expect("it is packed");
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes.clone())).expect("a workbook");
    let names = book.sheet_names();
    let mut numbers = |kind: &str| -> Vec<(String, Vec<f64>)> {
        let sheets = names.iter().filter(|name| name.starts_with(kind)).cloned();
        let number = |row: &[Data]| row.first().and_then(DataType::get_float);
        let mut listed =
            |sheet: &str| book.worksheet_range(sheet).expect("the sheet").rows().filter_map(number).collect();
        sheets.map(|sheet| (sheet.clone(), listed(&sheet))).collect()
    };
    for (kind, count) in [("Nguồn số liệu", district.indicators.len()), ("Ý kiến, lỗi", findings.iter().count())]
    {
        let sheets = numbers(kind);
        assert!(sheets.len() > 1, "{kind}: {count}");
        assert!(sheets.iter().all(|(_, rows)| !rows.is_empty() && rows.len() <= most), "{kind}");
        let all: Vec<f64> = sheets.into_iter().flat_map(|(_, rows)| rows).collect();
        assert!(all.len() >= count && all.iter().zip(1..).all(|(number, expected)| *number == f64::from(expected)));
    }
    // Letters lead to the sheet on which their row stands.
    let mut of_sheets: Vec<String> = links(&bytes, 3).into_iter().map(|(_, target)| target).collect();
    of_sheets.sort_unstable();
    of_sheets.dedup_by_key(|target| target.rsplit_once('!').map(|(sheet, _)| sheet.to_owned()));
    assert!(of_sheets.len() > 1, "{of_sheets:?}");
}
