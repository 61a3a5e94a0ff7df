//! The figures of the overview, over a district whose answers are known.

use ntm_xlsx::consolidation::{AllCriteria, Communes, Due, Figures};
use ntm_xlsx::district::{Receipt, Received};
use ntm_xlsx::form::{ColumnId, TableId};
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
    district.figures(&findings, office.basis())
}

#[test]
fn the_goal_is_counted_over_all_communes_and_the_means_over_those_that_reported() {
    let office = Office::new();
    let figures = figures(&office);
    let (all, criteria) = (office.profile.communes.len(), office.edition.criteria.len());
    assert_eq!(figures.all_criteria, AllCriteria { criteria, now: 1, with_registrations: 2, gap: all - 2 });
    assert_eq!((figures.criteria_per_commune.sum, figures.criteria_per_commune.count), (3 * criteria - 2, 3));
    let not_applicable = office.edition.indicators().filter(|indicator| indicator.may_not_apply).count();
    let met = 3 * (office.edition.indicators().count() - not_applicable) - 2;
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
