//! The sheets that say what to do next, and where every figure comes from.

use calamine::{Data, Range};

use crate::consolidation::District;
use crate::district::{Basis, Commune};
use crate::finding::Findings;
use crate::form::{Assessment, YesNo};
use crate::message::Language;
use crate::summary::tests::{ALL_BUT_FIFTH, Rendered, collected, edition, profile, rows};

fn texts(sheet: &Range<Data>) -> Vec<Vec<String>> {
    sheet.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect()
}

fn first(row: &[String]) -> &str {
    row.first().map(String::as_str).unwrap_or_default()
}

/// Everything met, but for one indicator in one commune.
fn all_met_but(district: &mut District, commune: &str, indicator: &str) {
    for record in district.indicators.iter_mut() {
        let is_missing = record.source.commune.as_deref() == Some(commune) && *record.indicator == *indicator;
        record.assessment = Some(if is_missing { Assessment::NotMet } else { Assessment::Met });
        record.registered = None;
    }
}

#[test]
fn counts_of_a_criterion_add_up_to_the_communes() {
    let (edition, mut profile) = (edition(), profile());
    let pattern = profile.communes.first().expect("a commune").clone();
    let more = (0..60).map(|number| Commune { code: format!("9{number:04}"), ..pattern.clone() });
    // Few communes are the columns of the matrix that is counted over, many are its rows.
    for more in [Vec::new(), more.collect()] {
        profile.communes.extend(more);
        let basis = Basis { edition: &edition, profile: &profile };
        let (district, findings) = collected(&edition, &profile, &ALL_BUT_FIFTH);
        let mut rendered = Rendered::new(&district, &findings, basis, Language::Vi);
        let sheet = rendered.sheet("Theo tiêu chí");
        let codes = edition.indicators().map(|i| &i.code).chain(edition.criteria.iter().map(|c| &c.code));
        for code in codes {
            let row = sheet.rows().find(|row| row.first().is_some_and(|cell| *cell == code.as_str())).expect("its row");
            let counts = row.iter().skip(2).take(7).filter_map(|cell| cell.to_string().parse::<usize>().ok());
            assert_eq!(counts.sum::<usize>(), profile.communes.len(), "{code}");
        }
        let met: usize = district.communes.iter().map(|commune| commune.met).sum();
        let of_indicators = texts(&sheet).into_iter().filter(|row| edition.indicator(first(row)).is_some());
        let shown = of_indicators.filter_map(|row| row.get(2).and_then(|count| count.parse::<usize>().ok()));
        assert_eq!(shown.sum::<usize>(), met);
    }
}

#[test]
fn the_only_missing_indicator_of_a_criterion_is_a_bottleneck() {
    let (edition, profile) = (edition(), profile());
    let basis = Basis { edition: &edition, profile: &profile };
    let (mut district, findings) = collected(&edition, &profile, &ALL_BUT_FIFTH);
    let criterion = edition.criteria.iter().find(|criterion| criterion.indicators.len() > 1).expect("a criterion");
    let missing = criterion.indicators.last().expect("an indicator");
    let commune = profile.communes.get(2).expect("a commune");
    all_met_but(&mut district, &commune.code, &missing.code);
    let mut rendered = Rendered::new(&district, &findings, basis, Language::Vi);
    let sheet = rendered.sheet("Điểm nghẽn");
    let alone = rows(&sheet, &missing.code);
    assert_eq!(alone.len(), 1);
    let shown: Vec<&str> = alone.iter().flatten().skip(2).take(3).map(String::as_str).collect();
    assert_eq!(shown, [missing.name.as_str(), "1", commune.name.as_str()]);
    let soonest = rows(&sheet, &commune.name).concat();
    let expected = [format!("{} ({})", criterion.code, missing.code), "1".to_owned(), "–".to_owned()];
    assert_eq!(soonest.get(2..5), Some(&expected[..]), "{soonest:?}");
    let near = rows(&rendered.sheet("Tiêu chí gần đạt"), &commune.name);
    assert_eq!(near.len(), 1);
    assert!(near.iter().flatten().any(|cell| cell.starts_with(&format!("{}. ", missing.code))), "{near:?}");
}

#[test]
fn a_registered_indicator_without_money_is_a_bottleneck() {
    let (edition, profile) = (edition(), profile());
    let basis = Basis { edition: &edition, profile: &profile };
    let (mut district, findings) = collected(&edition, &profile, &ALL_BUT_FIFTH);
    let commune = profile.communes.first().expect("a commune");
    let indicator = edition.indicators().find(|indicator| !indicator.no_resources).expect("an indicator");
    all_met_but(&mut district, &commune.code, &indicator.code);
    for record in district.indicators.iter_mut().filter(|record| !record.stands_now()) {
        record.registered = Some(YesNo::Yes);
    }
    let unfunded = |district: &District| {
        let sheet = Rendered::new(district, &findings, basis, Language::Vi).sheet("Điểm nghẽn");
        let below = texts(&sheet).into_iter().skip_while(|row| !first(row).starts_with("c)"));
        below.take_while(|row| !first(row).starts_with("d)")).collect::<Vec<_>>()
    };
    assert!(unfunded(&district).iter().any(|row| first(row) == "Không có."));
    district.funding.clear();
    assert!(unfunded(&district).iter().any(|row| row.get(1) == Some(&commune.name)));
}

#[test]
fn every_indicator_stands_once_under_a_department() {
    let (edition, profile) = (edition(), profile());
    let basis = Basis { edition: &edition, profile: &profile };
    let (district, findings) = collected(&edition, &profile, &ALL_BUT_FIFTH);
    let sheet = Rendered::new(&district, &findings, basis, Language::Vi).sheet("Theo cơ quan");
    let mut shown: Vec<String> = texts(&sheet).iter().map(|row| first(row).to_owned()).collect();
    shown.retain(|code| edition.indicator(code).is_some());
    let mut known: Vec<String> = edition.indicators().map(|indicator| indicator.code.clone()).collect();
    shown.sort();
    known.sort();
    assert_eq!(shown, known);
}

#[test]
fn an_indicator_planned_for_after_the_goal_year_is_not_enough() {
    let (edition, profile) = (edition(), profile());
    let basis = Basis { edition: &edition, profile: &profile };
    let (mut district, findings) = collected(&edition, &profile, &ALL_BUT_FIFTH);
    let commune = profile.communes.first().expect("a commune");
    let code = edition.indicators().next().expect("an indicator").code.clone();
    all_met_but(&mut district, &commune.code, &code);
    let late = profile.plan.goal_year + 1;
    for record in district.indicators.iter_mut().filter(|record| !record.stands_now()) {
        record.completion_year = Some(late);
    }
    let sheet = Rendered::new(&district, &findings, basis, Language::Vi).sheet("Lộ trình 2025");
    let row = rows(&sheet, &commune.name).concat();
    assert!(row.contains(&format!("{code} ({late})")), "{row:?}");
    assert_eq!(row.last().map(String::as_str), Some("Không"));
    let missing = rows(&sheet, &profile.communes.get(4).expect("a commune").name).concat();
    assert!(missing.contains(&"chưa báo cáo".to_owned()));
}

#[test]
fn every_counted_record_names_its_cell() {
    let (edition, profile) = (edition(), profile());
    let basis = Basis { edition: &edition, profile: &profile };
    let (district, findings) = collected(&edition, &profile, &[0, 1]);
    let sheet = Rendered::new(&district, &findings, basis, Language::Vi).sheet("Nguồn số liệu");
    let data: Vec<Vec<String>> = texts(&sheet).into_iter().filter(|row| first(row).parse::<usize>().is_ok()).collect();
    let indicators = district.indicators.iter().filter(|record| record.source.counted).count();
    let amounts = district.funding.iter().filter(|record| record.source.counted).count();
    let registered = district.pilot_models.iter().chain(&district.village_changes);
    let registered = registered.filter(|record| record.source.counted).count();
    assert_eq!(data.len(), indicators + amounts + registered);
    let record = district.indicators.iter().next().expect("a record");
    let place = &record.assessment_place();
    let shown = data.first().expect("a row").iter().skip(5).take(3).cloned();
    let expected = [Some(place.workbook.to_string()), place.sheet.as_deref().map(str::to_owned), place.cell_text()];
    assert!(shown.eq(expected.into_iter().flatten()), "{:?}", data.first());
}

#[test]
fn nothing_received_leaves_nothing_to_push() {
    let (edition, profile) = (edition(), profile());
    let basis = Basis { edition: &edition, profile: &profile };
    let findings = Findings::default();
    let district = District::new(Vec::new(), &findings, basis);
    let mut rendered = Rendered::new(&district, &findings, basis, Language::Vi);
    for (sheet, text, count) in [
        ("Điểm nghẽn", "Không có.", 4),
        ("Tiêu chí gần đạt", "Không có.", 1),
        ("Nguồn số liệu", "Không có.", 1),
        ("Lộ trình 2025", "chưa báo cáo", profile.communes.len()),
    ] {
        let shown = rendered.sheet(sheet).rows().flatten().filter(|cell| **cell == text).count();
        assert_eq!(shown, count, "{sheet}");
    }
}
