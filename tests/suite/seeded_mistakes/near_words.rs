//! Near misses of the rules about words, parts and blocks, for the list of [`quiet`](super::quiet).

use chrono::NaiveDate;
use ntm_xlsx::form::{ColumnId, TableId};
use ntm_xlsx::place::CellRef;

use crate::seeded_mistakes::Sown;
use crate::support::plain::{Content, Plain};

/// A rule, a name, and a change of the clean workbook that the rule has nothing to say about.
pub(super) type Near = (&'static str, &'static str, fn(&Sown, &mut Plain));

fn words(text: &str) -> Content {
    Content::text(text)
}

pub(super) const ALL: [Near; 7] = [
    ("N14", "a model and a village have \"và\" and a remark with a comma", |sown, plain| {
        plain.set(sown.cell(TableId::PilotModel, "1", ColumnId::Name), words("Tuyến đường hoa và điện thắp sáng"));
        let village = sown.cell(TableId::VillageChanges, "2", ColumnId::Village);
        plain.set(village, words("Bản Mẫu Hai (bản xa, đặc biệt khó khăn)"));
    }),
    ("N15", "a body agreed on the day of the plan", |sown, plain| {
        let day = Content::Date(NaiveDate::from_ymd_opt(2024, 1, 15).expect("a day"));
        plain.set(sown.cell(TableId::Consent, "party", ColumnId::AgreedOn), day);
    }),
    ("N16", "a road leads to another commune", |sown, plain| {
        let content = sown.cell(TableId::VillageChanges, "1", ColumnId::Content);
        plain.set(content, words("Làm đường liên xã sang xã Khun Há"));
    }),
    ("R12", "a note speaks of a year gone by", |sown, plain| {
        plain.set(sown.cell(TableId::Indicators, "15.1", ColumnId::Note), words("Tăng so với năm 2022"));
    }),
    ("T06", "a line of the commune's own goes on with the numbers", |sown, plain| {
        let (sheet, amount) = sown.cell(TableId::Funding, "quy-hoach", ColumnId::Source("ntm".to_owned()));
        let name = sown.cell(TableId::Funding, "quy-hoach", ColumnId::Name).1;
        let row = sown.form.table(TableId::Funding).and_then(|table| table.total_row()).expect("a total");
        super::moved::insert(plain.sheet(sheet), CellRef::new(row, 0), 1, 0);
        plain.set((sheet, CellRef::new(row, name.column)), words("6. Nhân dân đóng góp"));
        plain.set((sheet, CellRef::new(row, amount.column)), Content::Number(7.5));
    }),
    ("S19", "two assessments stand in the next column", |sown, plain| {
        for row in ["2.1", "2.2"] {
            plain.clear(sown.cell(TableId::Indicators, row, ColumnId::Assessment));
            plain.set(sown.cell(TableId::Indicators, row, ColumnId::Registered), words("Đạt"));
        }
    }),
    ("S20", "a copy has two rows more", |sown, plain| {
        let copy = plain.sheet("Tiêu chí").clone();
        for row in ["2.1", "2.2"] {
            for column in [ColumnId::Value, ColumnId::Assessment, ColumnId::Content] {
                plain.clear(sown.cell(TableId::Indicators, row, column));
            }
        }
        plain.add_sheet("Tiêu chí (2)", copy);
    }),
];
