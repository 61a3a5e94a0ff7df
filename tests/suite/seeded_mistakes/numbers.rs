//! C02, C07, C11, C12: numbers as people type them, read where they are certain and asked where they are not.

use ntm_xlsx::form::{ColumnId, Form, TableId};
use ntm_xlsx::message::{Language, Messages};
use ntm_xlsx::place::CellRef;

use crate::seeded_mistakes::{Seed, Sown, seed, shown};
use crate::support::Office;
use crate::support::plain::Content;

/// Cells of percentages that the clean workbook fills, by column.
fn percentages(sown: &Sown) -> Vec<CellRef> {
    let percentage =
        |indicator: &&ntm_xlsx::catalogue::Indicator| indicator.measure == ntm_xlsx::catalogue::Measure::Percentage;
    let codes = sown.office.edition.indicators().filter(percentage).flat_map(|indicator| {
        std::iter::once(indicator.code.as_str()).chain(indicator.part.as_ref().map(|part| part.code.as_str()))
    });
    codes.map(|code| sown.cell(TableId::Indicators, code, ColumnId::Value).1).collect()
}

/// Every percentage of the column as a share of one.
fn shares(sown: &Sown, content: fn(f64) -> Content) -> crate::support::plain::Plain {
    let mut plain = sown.plain();
    for at in percentages(sown) {
        let Some(Content::Number(number)) = plain.sheet("Tiêu chí").get(&at).cloned() else { continue };
        plain.set(("Tiêu chí", at), content(number / 100.0));
    }
    plain
}

fn heading(form: &Form, column: &ColumnId) -> String {
    let table = form.table(TableId::Indicators).expect("the table");
    let (index, _) = table.column(column).expect("the column");
    shown(("Tiêu chí", CellRef::new(table.heading_row(), index)))
}

pub(super) fn seeds() -> Vec<Seed> {
    let sown = Sown::new();
    let value = |row| (TableId::Indicators, row, ColumnId::Value);
    let money = || (TableId::Funding, "quy-hoach", ColumnId::Source("ntm".to_owned()));
    let people = || (TableId::General, "people", ColumnId::Answer);
    let declared = || (TableId::DeclaredTotal, "declared-total", ColumnId::Answer);
    let read = |name, at, text: &str| sown.replaced(name, at, Content::text(text), "C07");
    let asked = |name, at, text: &str| sown.replaced(name, at, Content::text(text), "C02");
    let refused = |name, at, text: &str| sown.replaced(name, at, Content::text(text), "C08");
    let column = || [("C11", heading(&sown.form, &ColumnId::Value))];
    let among_shares = |name, number, code| {
        let mut plain = shares(&sown, Content::Number);
        let at = sown.cell(TableId::Indicators, "15.1", ColumnId::Value);
        plain.set(at, Content::Number(number));
        let [column] = column();
        seed(name, &plain, [column, (code, shown(at))])
    };
    let mut under_a_format = shares(&sown, |share| Content::Percent(share * 100.0));
    under_a_format.clear(sown.cell(TableId::Indicators, "13.4", ColumnId::Value));
    let round = || (TableId::General, "round", ColumnId::Answer);
    vec![
        among_shares("one of the shares is a percentage", 95.0, "C07"),
        among_shares("one of the shares is above one", 1.2, "C12"),
        seed("a format of percent lies over percentages", &under_a_format, column()),
        refused("a percentage with its sign is above a hundred", value("15.1"), "105 %"),
        refused("a percentage is about more than a hundred", value("15.1"), "khoảng 105"),
        refused("a percentage with its sign is negative", value("15.1"), "-1%"),
        refused("a percentage has the sign of minus", value("15.1"), "−5"),
        refused("an amount with its unit is negative", money(), "-5 triệu"),
        refused("a count with its unit is negative", people(), "-5 người"),
        refused("the total with its unit is negative", declared(), "-5 triệu"),
        sown.replaced("a percentage is formatted above a hundred", value("15.1"), Content::Percent(1.05), "C08"),
        sown.replaced("a count is beyond counting", people(), Content::Number(1e25), "C08"),
        sown.replaced(
            "a count is what a counter holds at most",
            (TableId::General, "villages", ColumnId::Answer),
            Content::text("18446744073709551615"),
            "C08",
        ),
        sown.replaced("an area is beyond measure", value("17.4"), Content::Number(5e28), "C08"),
        sown.replaced("an area is larger than the commune", value("17.4"), Content::Number(1e7), "C08"),
        sown.replaced("the form is sent for the noughtth time", round(), Content::Number(0.0), "C08"),
        asked("a percentage has the mark of a footnote", value("15.1"), "95²"),
        asked("a count is in a circle", people(), "①"),
        asked("an amount has the mark of a footnote", money(), "12,5¹"),
        sown.replaced("an amount has the format of percent", money(), Content::Percent(0.125), "C02"),
        seed("percentages are shares of one", &shares(&sown, Content::Number), column()),
        seed("percentages have the format of percent", &shares(&sown, Content::Percent), column()),
        sown.replaced("one percentage is a share of one", value("15.1"), Content::Number(0.95), "C12"),
        sown.replaced("one rate of poverty is a share of one", value("11.1"), Content::Number(0.12), "C12"),
        sown.replaced("a share of one is text", value("11.1"), Content::text("0,12"), "C12"),
        read("a rate of poverty has its sign", value("11.1"), "0,12 %"),
        read("a percentage is a text of digits", value("15.1"), "100"),
        read("a percentage has a decimal comma", value("15.1"), "95,0"),
        read("a count is a text with a point between thousands", people(), "3.100"),
        read("an amount is a text in the Vietnamese way", money(), "12,5"),
        read("an amount is a text in the English way", money(), "12.5"),
        read("a percentage has wide digits", value("15.1"), "１００"),
        read("a percentage is about", value("15.1"), "khoảng 95"),
        read("a percentage has a decimal comma and its sign", value("15.1"), "95,5%"),
        read("a percentage is at least", value("15.1"), "≥ 95"),
        read("a percentage is a ratio", value("15.1"), "19/20"),
        read("a percentage is a ratio of households", value("15.1"), "95 % (19/20 hộ)"),
        asked("an amount is a percentage", money(), "98%"),
        asked("a percentage is above", value("15.1"), "trên 95"),
        asked("a percentage is a range", value("15.1"), "95-96"),
        asked("a count is a ratio", people(), "12/15"),
        asked("a percentage is at most", value("15.1"), "≤ 95"),
        sown.replaced(
            "a ratio became a day",
            value("15.1"),
            Content::Date(chrono::NaiveDate::from_ymd_opt(2024, 12, 5).expect("a day")),
            "C02",
        ),
        read("a count has its unit and a point", people(), "3.100 người"),
        read("an amount is in tỷ", money(), "0,0125 tỷ"),
        read("an amount is in nghìn", money(), "12.500 nghìn đồng"),
        read("an amount is short", money(), "12,5tr"),
        read("the total is in triệu", declared(), "312,5 triệu"),
    ]
}

#[test]
fn a_percentage_among_amounts_is_called_one() {
    let seed = seeds().into_iter().find(|seed| seed.name == "an amount is a percentage").expect("the seed");
    let (_, findings) = Office::new().receive(&seed.files);
    let finding = findings.iter().find(|finding| finding.rule.code == "C02").expect("the finding");
    let said = Messages::new(Language::Vi).text(&finding.message);
    assert_eq!(said, "Ô ghi “98%” là tỷ lệ phần trăm, trong khi ô này ghi số tiền.");
}
