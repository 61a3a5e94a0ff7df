//! C01–C21: single cells that are empty, unreadable or impossible.

use chrono::NaiveDate;
use ntm_xlsx::form::{ColumnId, TableId};

use crate::seeded_mistakes::{Seed, Sown, seed, shown};
use crate::support::plain::Content;

fn computed(formula: &str) -> Content {
    Content::Computed(formula.to_owned(), 100.0)
}

pub(super) fn seeds() -> Vec<Seed> {
    let sown = Sown::new();
    let criteria = |row| (TableId::Indicators, row, ColumnId::Value);
    let money = || (TableId::Funding, "quy-hoach", ColumnId::Source("ntm".to_owned()));
    let declared = (TableId::DeclaredTotal, "declared-total", ColumnId::Answer);

    let year = || (TableId::Indicators, "1.1", ColumnId::CompletionYear);
    let completion = || (TableId::VillageChanges, "2", ColumnId::Completion);
    let assessment = || (TableId::Indicators, "1.1", ColumnId::Assessment);
    let day = |year, month, day| Content::Date(NaiveDate::from_ymd_opt(year, month, day).expect("a day"));

    let empty = sown.cell(TableId::Indicators, "1.1", ColumnId::Assessment);
    let mut unanswered = sown.plain();
    unanswered.clear(empty);

    vec![
        seed("an assessment is missing", &unanswered, [("C01", shown(empty))]),
        sown.replaced("a number is a word", criteria("15.1"), Content::text("chưa rõ"), "C02"),
        sown.replaced("an amount has two readings", money(), Content::text("1.234"), "C02"),
        sown.replaced(
            "an assessment is no assessment",
            (TableId::Indicators, "1.1", ColumnId::Assessment),
            Content::text("Tốt"),
            "C03",
        ),
        sown.replaced(
            "a date is no date",
            (TableId::General, "document-date", ColumnId::Answer),
            Content::text("hôm qua"),
            "C04",
        ),
        sown.replaced("a number is shown as a day of 1900", criteria("15.1"), day(1900, 4, 9), "C02"),
        sown.replaced("a formula has no result", criteria("15.1"), Content::Formula(""), "C05"),
        sown.replaced("a formula fails", criteria("15.1"), Content::Formula("#DIV/0!"), "C06"),
        sown.replaced("an error value was typed", criteria("15.1"), Content::text("#N/A"), "C06"),
        sown.replaced(
            "the commune's name fails",
            (TableId::General, "commune", ColumnId::Answer),
            Content::Formula("#REF!"),
            "C06",
        ),
        sown.replaced("a year is before a year", year(), Content::text("trước năm 2025"), "C04"),
        sown.replaced("a year is asked", year(), Content::text("?2025"), "C04"),
        sown.replaced("a year is up to one", year(), Content::text("đến 2025"), "C07"),
        sown.replaced("a year is a day", year(), day(2025, 6, 30), "C07"),
        sown.replaced("a year was typed among days", year(), day(1905, 7, 17), "C07"),
        sown.replaced("a change is done at the end of the year", completion(), Content::text("Cuối năm"), "C07"),
        sown.replaced("a change is done before a day", completion(), Content::text("trước ngày 30/10/2024"), "C07"),
        sown.replaced("an assessment has points", assessment(), Content::text("Đ."), "C07"),
        sown.replaced("a formula stands for a number", criteria("15.1"), computed("100*7/7"), "C20"),
        sown.replaced("a formula takes its number from another file", criteria("15.1"), computed("[1]So!$B$4"), "C21"),
        sown.replaced("a percentage has its sign", criteria("15.1"), Content::text("100 %"), "C07"),
        sown.replaced("a percentage is formatted as one", criteria("15.1"), Content::Percent(1.0), "C07"),
        sown.replaced("an amount is struck through", money(), Content::Struck(12.5), "C23"),
        sown.replaced("an amount is negative", money(), Content::Number(-5.0), "C08"),
        sown.replaced("a percentage is above a hundred", criteria("15.1"), Content::Number(101.0), "C08"),
        sown.replaced("an amount is finer than a đồng", money(), Content::Number(0.000_000_5), "C09"),
        sown.replaced("a total in đồng has decimals", declared.clone(), Content::Number(312.5), "C10"),
        sown.replaced("a total has half a đồng", declared, Content::Number(312_500_000.5), "C09"),
    ]
}
