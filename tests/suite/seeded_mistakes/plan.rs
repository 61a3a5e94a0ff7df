//! R, T and N: answers that contradict each other, sums, the commune and what it registers.

use ntm_xlsx::form::{Answer, ColumnId, TableId};
use ntm_xlsx::place::CellRef;

use crate::seeded_mistakes::moved::insert;
use crate::seeded_mistakes::{Seed, Sown, indicators, seed, shown};
use crate::support::answers::{MILLIONS, put};
use crate::support::plain::Content;

pub(super) fn seeds() -> Vec<Seed> {
    let mut seeds = answers();
    seeds.extend(indicators::seeds());
    seeds.extend(funding());
    seeds.extend(registrations());
    seeds
}

fn answers() -> Vec<Seed> {
    let sown = Sown::new();
    let assessment = |row| sown.cell(TableId::Indicators, row, ColumnId::Assessment);
    let mut contradiction = sown.plain();
    contradiction.set(sown.cell(TableId::Indicators, "10.1", ColumnId::Value), Content::Number(3.5));
    let mut consent = sown.plain();
    for body in ["party", "council", "committee", "steering"] {
        consent.clear(sown.cell(TableId::Consent, body, ColumnId::Answer));
        consent.clear(sown.cell(TableId::Consent, body, ColumnId::AgreedOn));
    }
    vec![
        seed("a value falls short of its assessment", &contradiction, [("R01", shown(assessment("10.1")))]),
        sown.replaced(
            "an indicator for everybody is not applied",
            (TableId::Indicators, "1.1", ColumnId::Assessment),
            Content::text("Không áp dụng"),
            "R02",
        ),
        seed("a table is empty", &consent, [("T03", shown(sown.cell(TableId::Consent, "party", ColumnId::Answer)))]),
    ]
}

fn funding() -> Vec<Seed> {
    let sown = Sown::new();
    let total = sown.cell(TableId::Funding, "ha-tang", ColumnId::Total);
    let (sheet, first) = sown.cell(TableId::Funding, "quy-hoach", ColumnId::Total);
    let own = CellRef::new(first.row, first.column + 2);
    let mut own_source = sown.plain();
    own_source.set((sheet, CellRef::new(own.row - 1, own.column)), Content::text("Nhân dân đóng góp"));
    own_source.set((sheet, own), Content::Number(0.0));
    let heading = CellRef::new(own.row - 1, own.column);
    let mut shares = sown.plain();
    shares.set((sheet, heading), Content::text("Tỷ lệ (%)"));
    shares.set((sheet, own), Content::Number(17.7));
    shares.set((sheet, CellRef::new(own.row + 1, own.column)), Content::Number(82.3));
    let mut last_year = sown.plain();
    last_year.set((sheet, heading), Content::text("Thực hiện năm 2023"));
    last_year.set((sheet, own), Content::Number(850.0));
    let declared = (TableId::DeclaredTotal, "declared-total", ColumnId::Answer);
    let mut changed = sown.plain();
    let Some(Content::Computed(formula, result)) = changed.sheet(total.0).get(&total.1).cloned() else {
        panic!("a total is a formula")
    };
    changed.set(total, Content::Computed(format!("ROUND({formula},0)"), result));
    let mut otherwise = sown.plain();
    otherwise.set(total, Content::Computed(formula.replace("SUM(", "SUBTOTAL(9,").replace(':', "  :  $"), result));
    let mut typed = sown.plain();
    for at in [total, (sheet, first)] {
        typed.set(at, Content::Number(result));
    }
    let mut seeds = totals();
    seeds.extend([
        seed("the formula of a total was changed", &changed, [("T10", shown(total))]),
        seed("the formula of a total is written otherwise", &otherwise, []),
        seed("totals were typed over by the right numbers", &typed, [("T11", shown((sheet, first)))]),
        sown.replaced(
            "a total was typed over",
            (TableId::Funding, "ha-tang", ColumnId::Total),
            Content::Number(63.0),
            "T01",
        ),
        sown.replaced("the declared total differs", declared.clone(), Content::Number(312_500_001.0), "T02"),
        sown.replaced("the declared total is in triệu đồng", declared.clone(), Content::Number(313.0), "T02"),
        sown.replaced("the declared total is in tỷ đồng", declared, Content::Number(0.3125), "C10"),
        seed("a column of shares is the commune's own", &shares, [("S12", shown((sheet, heading)))]),
        seed("a column is last year's money", &last_year, [("S12", shown((sheet, heading)))]),
        seed("the commune has a source of its own", &own_source, [("T04", shown((total.0, own)))]),
        dong_in_millions(),
        copied_beside(),
    ]);
    seeds
}

/// The table once more beside itself, as values: none of it is money of this plan.
fn copied_beside() -> Seed {
    const APART: u32 = 14;
    let sown = Sown::new();
    let (sheet, last_sum) = sown.cell(TableId::Funding, "quy-hoach", ColumnId::Total);
    let table = sown.form.table(TableId::Funding).expect("the table");
    let rows = table.heading_row()..=table.total_row().expect("a total");
    let mut plain = sown.plain();
    let cells = plain.sheet(sheet).clone();
    let copied = cells.iter().filter(|(at, _)| rows.contains(&at.row) && at.column <= last_sum.column);
    let mut headings = Vec::new();
    for (at, content) in copied {
        let beside = CellRef::new(at.row, at.column + APART);
        let content = match content {
            Content::Computed(_, result) => Content::Number(*result),
            other => other.clone(),
        };
        plain.set((sheet, beside), content);
        headings.extend((at.row == *rows.start()).then(|| ("S13", shown((sheet, beside)))));
    }
    Seed { expected: headings, ..seed("the funding stands once more beside itself", &plain, []) }
}

/// Totals as Excel keeps them, with what happens in their cells and to their formulas.
fn totals() -> Vec<Seed> {
    let sown = Sown::new();
    let ntm = ColumnId::Source("ntm".to_owned());
    let amount = sown.cell(TableId::Funding, "quy-hoach", ntm.clone());
    let row = sown.cell(TableId::Funding, "quy-hoach", ColumnId::Total);
    let (sheet, bottom) = row;
    let table = sown.form.table(TableId::Funding).expect("the table");
    let last = table.total_row().expect("a total");
    let column = (sheet, CellRef::new(last, amount.1.column));
    let all = (sheet, CellRef::new(last, bottom.column));
    // What the formulas of the totals show once `content` stands in the amount.
    let recalculated = |content: Content, shown: fn(String, f64) -> Content| {
        let mut plain = sown.plain();
        plain.set(amount, content);
        for at in [row, column, all] {
            let Some(Content::Computed(formula, result)) = plain.sheet(sheet).get(&at.1).cloned() else {
                panic!("a total is a formula")
            };
            plain.set(at, shown(formula, result));
        }
        plain
    };
    let failed = |formula, _| Content::Failed(formula, "#DIV/0!");
    let without = |formula, result: f64| Content::Computed(formula, result - 12.5);
    let third = |formula, result: f64| Content::Computed(formula, result - 12.5 + 325.0 / 3.0);
    let less = |formula, result: f64| Content::Computed(formula, result - 512.5);
    let with = |at, content| {
        let mut plain = sown.plain();
        plain.set(at, content);
        plain
    };
    let mut chain = with(row, Content::Number(60.0));
    let Some(Content::Computed(formula, result)) = chain.sheet(sheet).get(&all.1).cloned() else {
        panic!("the grand total is a formula")
    };
    chain.set(all, Content::Computed(formula, result - 2.5));
    let mut deleted = sown.plain();
    deleted.clear(row);
    vec![
        seed(
            "an amount fails, and its totals with it",
            &recalculated(Content::Formula("#DIV/0!"), failed),
            [("C06", shown(amount))],
        ),
        seed(
            "an amount with its unit is left out by the totals",
            &recalculated(Content::text("12,5 triệu"), without),
            [("C07", shown(amount))],
        ),
        seed(
            "an amount is text, left out by the totals",
            &recalculated(Content::text("12,5"), without),
            [("C07", shown(amount))],
        ),
        seed(
            "an amount is finer than a đồng, and its totals too",
            &recalculated(Content::Number(325.0 / 3.0), third),
            [("C09", shown(amount))],
        ),
        seed(
            "an amount is negative, and its totals too",
            &recalculated(Content::Number(-500.0), less),
            [("C08", shown(amount))],
        ),
        seed("a total was typed over, and the grand total follows", &chain, [("T01", shown(row))]),
        seed("a total was deleted", &deleted, [("T11", shown(row))]),
        seed("a total is a word", &with(row, Content::text("đã cộng")), [("C02", shown(row))]),
        seed("a total is a dash", &with(row, Content::text("-")), [("T01", shown(row))]),
        seed("a total has its unit", &with(row, Content::text("62,5 triệu")), [("T11", shown(row))]),
        seed(
            "a total has its sign turned",
            &with(row, Content::Computed("-SUM(C6:G6)".to_owned(), -62.5)),
            [("T01", shown(row))],
        ),
        seed(
            "a total has lost its cells",
            &with(row, Content::Failed("SUM(#REF!)".to_owned(), "#REF!")),
            [("C06", shown(row))],
        ),
        own_line(
            &sown,
            "a row of the commune's own has no sum",
            ("Nhà văn hóa bản", 0.0),
            &[("T04", source()), ("T11", ColumnId::Total)],
        ),
        own_line(
            &sown,
            "a row says what part of another it is",
            ("Trong đó: vốn đầu tư", 12.5),
            &[("S12", ColumnId::Name)],
        ),
    ]
}

fn source() -> ColumnId {
    ColumnId::Source("ntm".to_owned())
}

/// A row of the commune's own below the others, without a sum beside it.
fn own_line(
    sown: &Sown,
    name: &'static str,
    (label, millions): (&str, f64),
    expected: &[(&'static str, ColumnId)],
) -> Seed {
    let table = sown.form.table(TableId::Funding).expect("the table");
    let row = table.total_row().expect("a total");
    let (sheet, amount) = sown.cell(TableId::Funding, "quy-hoach", source());
    let at = |column: u32| (sheet, CellRef::new(row, column));
    let place = |column: ColumnId| at(sown.cell(TableId::Funding, "quy-hoach", column).1.column);
    let mut plain = sown.plain();
    insert(plain.sheet(sheet), CellRef::new(row, 0), 1, 0);
    plain.set(place(ColumnId::Name), Content::text(label));
    plain.set(at(amount.column), Content::Number(millions));
    let expected = expected.iter().map(|(code, column)| (*code, shown(place(column.clone()))));
    Seed { name, files: vec![("mau.xlsx".to_owned(), plain.bytes())], expected: expected.collect() }
}

/// A thousand tỷ đồng and more, with every sum as it has to be.
fn dong_in_millions() -> Seed {
    let mut sown = Sown::new();
    let source = ColumnId::Source("ntm".to_owned());
    let at = sown.cell(TableId::Funding, "quy-hoach", source.clone());
    put(&mut sown.answers, TableId::Funding, "quy-hoach", source, Answer::Number(12_500_000.0));
    let total = Answer::Number((12_500_000.0 + 24.0 * MILLIONS) * 1e6);
    put(&mut sown.answers, TableId::DeclaredTotal, "declared-total", ColumnId::Answer, total);
    sown.seed("an amount is in đồng", [("T05", shown(at))])
}

fn registrations() -> Vec<Seed> {
    let sown = Sown::new();
    let (sheet, model) = sown.cell(TableId::PilotModel, "1", ColumnId::Name);
    let second = CellRef::new(model.row + 1, model.column);
    let mut two_models = sown.plain();
    for column in [ColumnId::Name, ColumnId::Content, ColumnId::Location] {
        let at = CellRef::new(second.row, sown.cell(TableId::PilotModel, "1", column).1.column);
        two_models.set((sheet, at), Content::text("Mô hình thứ hai"));
    }
    let mut no_model = sown.plain();
    no_model.clear_row((sheet, model));
    let agreed = (TableId::Consent, "council", ColumnId::Answer);
    let village = (TableId::VillageChanges, "2", ColumnId::Village);
    let part = sown.cell(TableId::PlanTexts, "IV", ColumnId::Answer);
    let mut no_part = sown.plain();
    no_part.clear(part);
    let change = sown.cell(TableId::VillageChanges, "2", ColumnId::Content);
    let mut no_change = sown.plain();
    no_change.clear(change);
    vec![
        sown.replaced(
            "the commune is not of the district",
            (TableId::General, "commune", ColumnId::Answer),
            Content::text("Mường Xa"),
            "N01",
        ),
        seed("there are two pilot models", &two_models, [("N02", shown((sheet, second)))]),
        seed(
            "there is no pilot model",
            &no_model,
            [("N02", shown(sown.cell(TableId::PilotModel, "1", ColumnId::Name)))],
        ),
        seed("a village changes nothing", &no_change, [("N03", shown(change))]),
        sown.replaced(
            "the form is another commune's",
            (TableId::General, "commune", ColumnId::Answer),
            Content::text("Khun Há"),
            "N04",
        ),
        sown.replaced("a body has not agreed", agreed, Content::text("Không"), "N05"),
        sown.replaced("a village stands there twice", village, Content::text("bản mẫu một"), "N06"),
        seed("a part of the plan is missing", &no_part, [("N07", shown(part))]),
        sown.replaced(
            "there are fewer people than households",
            (TableId::General, "people", ColumnId::Answer),
            Content::Number(310.0),
            "N08",
        ),
    ]
}
