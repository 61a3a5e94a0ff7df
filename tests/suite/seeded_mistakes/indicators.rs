//! R01–R11: the plan of a single indicator.

use ntm_xlsx::form::{Answer, Check, ColumnId, TableId, funding_sources};
use ntm_xlsx::message::{Language, Messages};

use crate::seeded_mistakes::{Seed, Sown, shown};
use crate::support::Office;
use crate::support::answers::{MILLIONS, put, text};

/// A workbook whose indicator `row` is answered otherwise, with one finding of `code` in `column`.
fn changed(
    name: &'static str,
    row: &str,
    answers: &[(ColumnId, Option<Answer>)],
    (code, column): (&'static str, ColumnId),
) -> Seed {
    let mut sown = Sown::new();
    change(&mut sown, row, answers);
    sown.seed(name, [(code, shown(sown.cell(TableId::Indicators, row, column)))])
}

fn change(sown: &mut Sown, row: &str, answers: &[(ColumnId, Option<Answer>)]) {
    for (column, answer) in answers {
        match answer {
            Some(answer) => put(&mut sown.answers, TableId::Indicators, row, column.clone(), answer.clone()),
            None => drop(sown.answers.remove(&(TableId::Indicators, row.to_owned(), column.clone()))),
        }
    }
}

pub(super) fn seeds() -> Vec<Seed> {
    let not_met = || (ColumnId::Assessment, Some(text("Chưa đạt")));
    let registered = |word| (ColumnId::Registered, Some(text(word)));
    let number = |column, number| (column, Some(Answer::Number(number)));
    vec![
        changed(
            "nobody plans to meet it",
            "1.1",
            &[not_met(), registered("Không"), (ColumnId::Content, None)],
            ("R03", ColumnId::Content),
        ),
        changed("it is registered though met", "1.1", &[registered("Có")], ("R04", ColumnId::Registered)),
        changed(
            "its plan falls short of the level",
            "15.1",
            &[not_met(), registered("Có"), number(ColumnId::Value, 50.0), number(ColumnId::PlannedValue, 60.0)],
            ("R05", ColumnId::PlannedValue),
        ),
        changed(
            "its plan is above the most that there may be",
            "15.3",
            &[not_met(), registered("Có"), number(ColumnId::Value, 99.0), number(ColumnId::PlannedValue, 98.0)],
            ("R05", ColumnId::PlannedValue),
        ),
        changed(
            "its plan goes back",
            "15.1",
            &[number(ColumnId::Value, 99.0), number(ColumnId::PlannedValue, 98.0)],
            ("R06", ColumnId::PlannedValue),
        ),
        changed(
            "it is completed too late",
            "1.1",
            &[not_met(), registered("Không"), number(ColumnId::CompletionYear, 2030.0)],
            ("R07", ColumnId::CompletionYear),
        ),
        changed(
            "it is registered and completed a year later",
            "1.1",
            &[not_met(), registered("Có"), number(ColumnId::CompletionYear, 2025.0)],
            ("R07", ColumnId::CompletionYear),
        ),
        changed(
            "it is basically met at its level",
            "10.1",
            &[(ColumnId::Assessment, Some(text("Cơ bản đạt"))), registered("Không")],
            ("R11", ColumnId::Assessment),
        ),
        changed(
            "it does not apply, which it must, and is registered",
            "1.1",
            &[(ColumnId::Assessment, Some(text("Không áp dụng"))), registered("Có")],
            ("R02", ColumnId::Assessment),
        ),
        changed(
            "its plan falls short of the level and goes back",
            "15.1",
            &[not_met(), registered("Có"), number(ColumnId::Value, 85.0), number(ColumnId::PlannedValue, 80.0)],
            ("R05", ColumnId::PlannedValue),
        ),
        changed("it is met without upkeep", "1.1", &[(ColumnId::Content, None)], ("R08", ColumnId::Content)),
        without_money("it is registered without money", None),
        without_money("its money is still to be found", Some("Chưa lồng ghép được nguồn vốn")),
        without_money("it has no money", Some("Không có kinh phí")),
    ]
    .into_iter()
    .chain(second_numbers())
    .collect()
}

#[test]
fn a_plan_above_the_most_that_there_may_be_is_asked_to_be_lowered() {
    let seed = seeds().into_iter().find(|seed| seed.name == "its plan is above the most that there may be");
    let (_, findings) = Office::new().receive(&seed.expect("the seed").files);
    let finding = findings.iter().find(|finding| finding.rule.code == "R05").expect("the finding");
    let texts = [&finding.message, &finding.hint()].map(|message| Messages::new(Language::Vi).text(message));
    assert!(texts[0].ends_with("kế hoạch 98 còn cao hơn mức yêu cầu ≤ 24."), "{texts:?}");
    assert!(texts[1].starts_with("Đề nghị giảm giá trị kế hoạch"), "{texts:?}");
    let form = Office::new().form("Bình Lư");
    let check = Check::new(&form);
    let line = check.lines.iter().find(|line| line.row.as_ref().is_some_and(|row| row.key == "15.3")).expect("the row");
    let remarks: Vec<&str> = line.constraints.iter().map(|constraint| constraint.remark.as_str()).collect();
    assert!(remarks.contains(&"Kế hoạch còn cao hơn mức ≤ 24"), "{remarks:?}");
}

/// 17.1 and, "trong đó", 17.1.a.
fn second_numbers() -> Vec<Seed> {
    let of_part = |name, cells: &[(&str, ColumnId, f64)], (code, column)| {
        let mut sown = Sown::new();
        for (row, column, number) in cells {
            change(&mut sown, row, &[(column.clone(), Some(Answer::Number(*number)))]);
        }
        sown.seed(name, [(code, shown(sown.cell(TableId::Indicators, "17.1.a", column)))])
    };
    let (value, planned) = (|| ColumnId::Value, || ColumnId::PlannedValue);
    let registered = |sown: &mut Sown, code| {
        let word = |column, word| (column, Some(text(word)));
        change(sown, code, &[word(ColumnId::Assessment, "Chưa đạt"), word(ColumnId::Registered, "Có")]);
    };
    let mut below = Sown::new();
    registered(&mut below, "17.1");
    for (row, now, then) in [("17.1", 20.0, 35.0), ("17.1.a", 9.0, 8.0)] {
        let [now, then] = [now, then].map(|number| Some(Answer::Number(number)));
        change(&mut below, row, &[(ColumnId::Value, now), (ColumnId::PlannedValue, then)]);
    }
    let at_part = below.cell(TableId::Indicators, "17.1.a", ColumnId::PlannedValue);
    vec![
        of_part("a part is larger than its whole", &[("17.1.a", value(), 45.0)], ("R10", value())),
        of_part("a whole is smaller than its part", &[("17.1", value(), 3.0)], ("R10", value())),
        of_part(
            "a part is planned larger than its whole",
            &[("17.1", planned(), 40.0), ("17.1.a", planned(), 52.0)],
            ("R10", planned()),
        ),
        of_part(
            "a whole is planned smaller than its part",
            &[("17.1", planned(), 4.0), ("17.1.a", planned(), 12.0)],
            ("R10", planned()),
        ),
        of_part(
            "the plan of a part goes back",
            &[("17.1.a", value(), 20.0), ("17.1", planned(), 40.0), ("17.1.a", planned(), 15.0)],
            ("R06", planned()),
        ),
        of_part("a part falls short of its level, though met", &[("17.1.a", value(), 9.0)], ("R01", value())),
        of_part("a part is a share of one", &[("17.1.a", value(), 0.45)], ("C12", value())),
        of_part("a part is more than everything", &[("17.1.a", value(), 450.0)], ("C08", value())),
        below.seed("the plan of a part falls short and goes back", [("R05", shown(at_part))]),
    ]
}

fn without_money(name: &'static str, note: Option<&'static str>) -> Seed {
    let mut sown = Sown::new();
    let registered = [(ColumnId::Assessment, Some(text("Chưa đạt"))), (ColumnId::Registered, Some(text("Có")))];
    change(&mut sown, "1.1", &registered);
    change(&mut sown, "1.1", &[(ColumnId::Note, note.map(text))]);
    let sources = funding_sources(&sown.office.edition, &sown.office.profile);
    let others = (sown.office.edition.groups.len() - 1) * sources.len();
    for source in &sources {
        let column = ColumnId::Source(source.id.clone());
        put(&mut sown.answers, TableId::Funding, "quy-hoach", column, Answer::Number(0.0));
    }
    let total = Answer::Number(others as f64 * MILLIONS * 1e6);
    put(&mut sown.answers, TableId::DeclaredTotal, "declared-total", ColumnId::Answer, total);
    let at = sown.cell(TableId::Indicators, "1.1", ColumnId::Registered);
    sown.seed(name, [("R09", shown(at))])
}
