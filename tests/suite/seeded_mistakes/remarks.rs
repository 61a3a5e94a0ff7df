//! Answers with something beside them that they do not need: words in brackets, the hour, the day of the week; and what looks
//! like them and is none.

use ntm_xlsx::form::{ColumnId, TableId};
use ntm_xlsx::place::CellRef;

use crate::seeded_mistakes::{Seed, Sown, seed, shown};
use crate::support::plain::Content;

pub(super) fn seeds() -> Vec<Seed> {
    let sown = Sown::new();
    let said = |name, at, text: &str, code| sown.replaced(name, at, Content::text(text), code);
    let criteria = |column| (TableId::Indicators, "1.1", column);
    let money = || (TableId::Funding, "quy-hoach", ColumnId::Source("ntm".to_owned()));
    let declared = || (TableId::DeclaredTotal, "declared-total", ColumnId::Answer);
    let day = || (TableId::General, "document-date", ColumnId::Answer);
    let related = |row| (TableId::VillageChanges, row, ColumnId::RelatedCriterion);
    let upkeep = || criteria(ColumnId::CompletionYear);
    let in_words = "312.500.000 đồng (Ba trăm mười hai triệu năm trăm nghìn đồng)";

    let mut dash = sown.plain();
    dash.set(sown.cell(TableId::Indicators, "1.1", ColumnId::CompletionYear), Content::text("…"));

    let mut denied = sown.plain();
    let year = sown.cell(TableId::General, "recognised-in", ColumnId::Answer);
    denied.set(sown.cell(TableId::General, "recognised", ColumnId::Answer), Content::text("Không"));
    denied.set(year, Content::Number(2019.0));

    let mut again = sown.plain();
    let (sheet, first) = sown.cell(TableId::VillageChanges, "1", ColumnId::Village);
    let second = CellRef::new(first.row + 1, first.column);
    again.set((sheet, first), Content::text("Bản 1"));
    again.set((sheet, second), Content::text("Bản 01"));

    vec![
        said("an assessment has a remark", criteria(ColumnId::Assessment), "Đạt (Quyết định số 12)", "C07"),
        said("a tick has a remark", (TableId::Consent, "party", ColumnId::Answer), "x (NQ 12)", "C07"),
        said("an assessment is met in part", criteria(ColumnId::Assessment), "Đạt (một phần)", "C03"),
        said("an assessment is met and is not", criteria(ColumnId::Assessment), "Đạt (chưa có quyết định)", "C03"),
        said("an assessment asks in brackets", criteria(ColumnId::Assessment), "Đạt (?)", "C03"),
        said("the total stands there in words as well", declared(), in_words, "C07"),
        said("an amount has its unit in brackets", money(), "12,5 (triệu đồng)", "C07"),
        said("an amount has another unit in brackets", money(), "12,5 (đơn vị: nghìn đồng)", "C02"),
        said("a day has its hour", day(), "15/01/2024 10:30", "C07"),
        said("a day has its weekday", day(), "Thứ Hai, ngày 15/01/2024", "C07"),
        said("a day is an hour", day(), "10:30", "C04"),
        said("a code has a dash for its dot", related("1"), "17-7", "N11"),
        said("a code has a letter for its zero", related("2"), "17.1O", "N11"),
        said("a year is up to another one", upkeep(), "2024-2025", "C04"),
        seed("a year is an ellipsis", &dash, []),
        seed("a commune that is not recognised has a year", &denied, [("N13", shown(year))]),
        seed("a village is written with another number of digits", &again, [("N06", shown((sheet, second)))]),
    ]
}
