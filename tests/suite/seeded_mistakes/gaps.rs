//! One thing left out, or one number that another contradicts; values that are understood and said.

use chrono::NaiveDate;
use ntm_xlsx::form::{ColumnId, TableId};

use crate::seeded_mistakes::{Seed, Sown, seed, shown};
use crate::support::plain::Content;

type At = (TableId, &'static str, ColumnId);

pub(super) fn seeds() -> Vec<Seed> {
    let mut seeds = registrations();
    seeds.extend(counts());
    seeds.extend(indicators());
    seeds.extend(amounts());
    seeds.extend(understood());
    seeds.extend(left_out());
    seeds.extend(fillers());
    seeds
}

/// A part of an answer that only the whole asks for, and a whole that is asked for once.
fn left_out() -> [Seed; 3] {
    let water = |row, column| (TableId::Indicators, row, column);
    let sown = Sown::new();
    let mut no_money = sown.plain();
    let table = sown.form.table(TableId::Funding).expect("the table");
    let sources: Vec<&ColumnId> = table.columns.iter().map(|column| &column.id).collect();
    for row in &table.rows {
        for source in sources.iter().filter(|id| matches!(id, ColumnId::Source(_))) {
            no_money.clear(sown.cell(TableId::Funding, &row.key, (*source).clone()));
        }
    }
    let first = sown.cell(TableId::Funding, "quy-hoach", ColumnId::Source("ntm".to_owned()));
    [
        changed(
            "the second number has no plan",
            [
                (water("17.1", ColumnId::Value), Some(Content::Number(5.0))),
                (water("17.1.a", ColumnId::Value), Some(Content::Number(2.0))),
                (water("17.1", ColumnId::Assessment), Some(Content::text("Chưa đạt"))),
                (water("17.1", ColumnId::Registered), Some(Content::text("Có"))),
                (water("17.1", ColumnId::PlannedValue), Some(Content::Number(60.0))),
                (water("17.1", ColumnId::CompletionYear), Some(Content::Number(2024.0))),
            ],
            ("C01", water("17.1.a", ColumnId::PlannedValue)),
        ),
        alone(
            "an income is written in đồng",
            water("10.1", ColumnId::Value),
            Some(Content::Number(42_000_000.0)),
            "C08",
        ),
        seed("there is a total and no money", &no_money, [("T03", shown(first))]),
    ]
}

/// The clean workbook with some cells changed, and what is said at one of them.
fn changed<const N: usize>(
    name: &'static str,
    cells: [(At, Option<Content>); N],
    (code, at): (&'static str, At),
) -> Seed {
    let sown = Sown::new();
    let mut plain = sown.plain();
    for ((table, row, column), content) in cells {
        let cell = sown.cell(table, row, column);
        match content {
            Some(content) => plain.set(cell, content),
            None => plain.clear(cell),
        }
    }
    let (table, row, column) = at;
    seed(name, &plain, [(code, shown(sown.cell(table, row, column)))])
}

fn alone(name: &'static str, at: At, content: Option<Content>, code: &'static str) -> Seed {
    changed(name, [(at.clone(), content)], (code, at))
}

const fn number(number: f64) -> Option<Content> {
    Some(Content::Number(number))
}

fn words(text: &str) -> Option<Content> {
    Some(Content::text(text))
}

fn registrations() -> Vec<Seed> {
    let model = |column| (TableId::PilotModel, "1", column);
    vec![
        alone("the pilot model has no place", model(ColumnId::Location), None, "N05"),
        alone("the pilot model has no content", model(ColumnId::Content), None, "N05"),
    ]
}

/// Dots and dashes where a text is asked for.
fn fillers() -> Vec<Seed> {
    let model = |column| (TableId::PilotModel, "1", column);
    let village = |column| (TableId::VillageChanges, "2", column);
    let unmet = (TableId::Indicators, "1.1", ColumnId::Content);
    vec![
        alone("a part of the plan is dots", (TableId::PlanTexts, "IV", ColumnId::Answer), words("......"), "N07"),
        alone("the pilot model's content is an ellipsis", model(ColumnId::Content), words("…"), "N05"),
        alone("the pilot model's place is a dash", model(ColumnId::Location), words("-"), "N05"),
        changed(
            "the pilot model is dashes",
            [(model(ColumnId::Name), words("—")), (model(ColumnId::Content), words("- -"))],
            ("N02", model(ColumnId::Name)),
        ),
        alone("a change is a slash", village(ColumnId::Content), words("/"), "N03"),
        alone("a village is named by dots", village(ColumnId::Village), words("…………"), "C01"),
        alone("upkeep is a dash", unmet.clone(), words("-"), "R08"),
        changed(
            "a plan is underscores",
            [
                ((TableId::Indicators, "1.1", ColumnId::Assessment), words("Chưa đạt")),
                ((TableId::Indicators, "1.1", ColumnId::Registered), words("Không")),
                (unmet.clone(), words("____")),
            ],
            ("R03", unmet),
        ),
        alone("nobody filled the form", (TableId::General, "filled-by", ColumnId::Answer), words("..."), "C01"),
        alone("the commune is dots", (TableId::General, "commune", ColumnId::Answer), words("…"), "C01"),
    ]
}

fn counts() -> Vec<Seed> {
    let field = |key| (TableId::General, key, ColumnId::Answer);
    vec![
        alone("there are more villages than changes", field("villages"), number(3.0), "N03"),
        alone("there are more villages than households", field("villages"), number(900.0), "N03"),
        alone("there are fewer villages than changes", field("villages"), number(1.0), "N08"),
        changed(
            "there are fewer households than villages",
            [(field("households"), number(1.0)), (field("people"), number(5.0))],
            ("N08", field("households")),
        ),
    ]
}

fn indicators() -> Vec<Seed> {
    let of = |code, column| (TableId::Indicators, code, column);
    let unmet = |code| (of(code, ColumnId::Assessment), words("Chưa đạt"));
    let unregistered = |code| (of(code, ColumnId::Registered), words("Không"));
    vec![
        changed(
            "an unmet indicator reaches its level",
            [unmet("15.1"), unregistered("15.1"), (of("15.1", ColumnId::Value), number(95.0))],
            ("R01", of("15.1", ColumnId::Assessment)),
        ),
        changed(
            "an indicator is completed before the plan year",
            [unmet("6.2"), unregistered("6.2"), (of("6.2", ColumnId::CompletionYear), number(2023.0))],
            ("R07", of("6.2", ColumnId::CompletionYear)),
        ),
        alone("a percentage is above a hundred", of("15.1", ColumnId::Value), number(100.5), "C08"),
    ]
}

fn amounts() -> Vec<Seed> {
    let source = ColumnId::Source("ntm".to_owned());
    let declared = (TableId::DeclaredTotal, "declared-total", ColumnId::Answer);
    vec![
        alone("an amount is negative", (TableId::Funding, "ha-tang", source), number(-5.0), "C08"),
        alone("the declared total is in thousands", declared, number(312_500.0), "T02"),
    ]
}

fn understood() -> Vec<Seed> {
    let day = NaiveDate::from_ymd_opt(2025, 12, 31).expect("a day");
    let completion = (TableId::VillageChanges, "1", ColumnId::Completion);
    let indicator = |column| (TableId::Indicators, "6.2", column);
    vec![
        alone("a full stop follows a word", indicator(ColumnId::Assessment), words("Đạt."), "C07"),
        alone("a word has lost half its accents", indicator(ColumnId::Assessment), words("Đat"), "C07"),
        alone("a year is a day", indicator(ColumnId::CompletionYear), Some(Content::Date(day)), "C07"),
        alone("a month is the number of its day", completion, number(45_566.0), "C07"),
    ]
}
