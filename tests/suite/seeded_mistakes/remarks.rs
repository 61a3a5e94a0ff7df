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
    let ellipsis = sown.cell(TableId::Indicators, "1.1", ColumnId::CompletionYear);
    dash.set(ellipsis, Content::text("…"));

    let mut denied = sown.plain();
    let year = sown.cell(TableId::General, "recognised-in", ColumnId::Answer);
    denied.set(sown.cell(TableId::General, "recognised", ColumnId::Answer), Content::text("Không"));
    denied.set(year, Content::Number(2019.0));

    let model = sown.cell(TableId::PilotModel, "1", ColumnId::Name);
    let mut nameless = sown.plain();
    nameless.clear(model);

    let row = |column| sown.cell(TableId::Indicators, "6.2", column);
    let content = row(ColumnId::Content);
    let mut unplanned = sown.plain();
    unplanned.set(row(ColumnId::Assessment), Content::text("Chưa đạt"));
    unplanned.set(row(ColumnId::Registered), Content::text("Có"));
    unplanned.clear(content);
    unplanned.clear(row(ColumnId::CompletionYear));

    let recognised = sown.cell(TableId::General, "recognised", ColumnId::Answer);
    let mut unsaid = sown.plain();
    unsaid.clear(recognised);

    let mut soft = sown.plain();
    soft.set(sown.cell(TableId::Indicators, "1.1", ColumnId::Assessment), Content::text("Đ\u{ad}ạt"));

    let (criteria_sheet, first_code) = sown.cell(TableId::Indicators, "1", ColumnId::Code);
    let table = sown.form.table(TableId::Indicators).expect("the table");
    let mut numbered = sown.plain();
    let mut number = 0.0;
    for at in (table.first_row()..table.end()).map(|row| CellRef::new(row, first_code.column)) {
        if numbered.sheet(criteria_sheet).contains_key(&at) {
            number += 1.0;
            numbered.set((criteria_sheet, at), Content::Number(number));
        }
    }

    let mut titled = sown.plain();
    let (sheet, first) = sown.cell(TableId::VillageChanges, "1", ColumnId::Village);
    let title = CellRef::new(first.row + 1, first.column);
    crate::seeded_mistakes::moved::insert(titled.sheet(sheet), CellRef::new(title.row, 0), 1, 0);
    titled.set((sheet, title), Content::text("Khu trung tâm:"));

    let mut again = sown.plain();
    let (sheet, first) = sown.cell(TableId::VillageChanges, "1", ColumnId::Village);
    let second = CellRef::new(first.row + 1, first.column);
    again.set((sheet, first), Content::text("Bản 1"));
    again.set((sheet, second), Content::text("Bản 01"));

    vec![
        said("an assessment has a remark", criteria(ColumnId::Assessment), "Đạt (Quyết định số 12)", "C07"),
        said("a tick has a remark", (TableId::Consent, "party", ColumnId::Answer), "x (NQ 12)", "C07"),
        said("a registration names a later year", criteria(ColumnId::Registered), "Có (năm 2025)", "C03"),
        said(
            "an assessment is still to be decided",
            criteria(ColumnId::Assessment),
            "Đạt (đang trình phê duyệt)",
            "C03",
        ),
        said(
            "a number was not looked into",
            (TableId::Indicators, "15.1", ColumnId::Value),
            "0 (chưa điều tra)",
            "C02",
        ),
        said("a theme is two", (TableId::VillageChanges, "1", ColumnId::Theme), "môi trường, nhà ở", "C03"),
        said("an indicator's code has a letter in it", (TableId::Indicators, "17.10", ColumnId::Code), "I7.10", "C07"),
        said(
            "a commune was recognised before there was a programme",
            (TableId::General, "recognised-in", ColumnId::Answer),
            "2005",
            "N12",
        ),
        said("an assessment is met in part", criteria(ColumnId::Assessment), "Đạt (một phần)", "C03"),
        said("an assessment is met and is not", criteria(ColumnId::Assessment), "Đạt (chưa có quyết định)", "C03"),
        said("an assessment asks in brackets", criteria(ColumnId::Assessment), "Đạt (?)", "C03"),
        said("the total stands there in words as well", declared(), in_words, "C07"),
        said("an amount has its unit in brackets", money(), "12,5 (triệu đồng)", "C07"),
        said("an amount has another unit in brackets", money(), "12,5 (đơn vị: trăm nghìn đồng)", "C02"),
        said("a day has its hour", day(), "15/01/2024 10:30", "C07"),
        said("a day has its weekday", day(), "Thứ Hai, ngày 15/01/2024", "C07"),
        said("a day is an hour", day(), "10:30", "C04"),
        said("a code has a dash for its dot", related("1"), "17-7", "N11"),
        said("a code has a letter for its zero", related("2"), "17.1O", "N11"),
        said("a year is up to another one", upkeep(), "2024-2025", "C04"),
        seed("a year is an ellipsis", &dash, [("C07", shown(ellipsis))]),
        seed("the pilot model has no name", &nameless, [("N05", shown(model))]),
        seed("an indicator is registered without a plan", &unplanned, [("R03", shown(content))]),
        seed("nobody says whether the commune is recognised", &unsaid, [("C01", shown(recognised))]),
        seed("a title stands among the villages", &titled, [("S06", shown((sheet, title)))]),
        seed("running numbers stand for codes", &numbered, [("C07", shown((criteria_sheet, first_code)))]),
        seed("a hyphen that is not seen stands in words", &soft, []),
        seed("a commune that is not recognised has a year", &denied, [("N13", shown(year))]),
        seed("a village is written with another number of digits", &again, [("N06", shown((sheet, second)))]),
    ]
}
