//! S06, S14: notes, lists and signatures below the tables are no answers, and are named once.

use ntm_xlsx::form::{ColumnId, TableId};
use ntm_xlsx::place::CellRef;

use crate::seeded_mistakes::{Seed, Sown, seed, shown};
use crate::support::plain::Content;

/// Rows written on a sheet from a row on, each a list of columns and contents.
fn written(
    sown: &Sown,
    name: &'static str,
    (sheet, first): (&'static str, u32),
    rows: &[&[(u32, Content)]],
    code: &'static str,
) -> Seed {
    let mut plain = sown.plain();
    for (row, number) in rows.iter().zip(first..) {
        for (column, content) in *row {
            plain.set((sheet, CellRef::new(number, *column)), content.clone());
        }
    }
    seed(name, &plain, [(code, shown((sheet, CellRef::new(first, rows[0][0].0))))])
}

pub(super) fn seeds() -> Vec<Seed> {
    let sown = Sown::new();
    let number = Content::Number;
    let words = Content::text;
    let below = |table, beyond: u32| {
        let (sheet, table) = sown.form.tables().find(|(_, known)| known.id == table).expect("the table");
        (sheet.name, table.end() + beyond)
    };
    let notes: [&[(u32, Content)]; 3] = [
        &[(0, words("Ghi chú:"))],
        &[(0, number(1.0)), (1, words("Số liệu 15.1 do bảo hiểm xã hội cung cấp"))],
        &[(0, words("2")), (1, words("Bản Mẫu hai đổi tên năm 2023"))],
    ];
    let note: [&[(u32, Content)]; 1] = [&[(1, words("Ghi chú: chỉ tiêu 19.2 đang chờ công an huyện xác nhận"))]];
    let people: [&[(u32, Content)]; 3] = [
        &[(0, words("STT")), (1, words("Họ và tên")), (5, words("Chức vụ"))],
        &[(0, number(1.0)), (1, words("Nguyễn Văn A")), (5, words("Chủ tịch"))],
        &[(0, number(2.0)), (1, words("Lò Văn B")), (5, words("Công chức"))],
    ];
    let incomes: [&[(u32, Content)]; 3] = [
        &[(0, words("STT")), (1, words("Họ và tên")), (5, words("Thu nhập"))],
        &[(0, number(1.0)), (1, words("Nguyễn Văn A")), (5, number(41.5))],
        &[(0, number(2.0)), (1, words("Lò Văn B")), (5, number(43.0))],
    ];
    let signed: [&[(u32, Content)]; 1] = [&[(1, words("Lập biểu")), (6, words("Chủ tịch"))]];

    // A change after an empty row is a change all the same; a village with nothing but its name is one where no row is empty.
    let mut late = sown.plain();
    let (sheet, after) = below(TableId::VillageChanges, 2);
    let at = |id| CellRef::new(after, sown.cell(TableId::VillageChanges, "1", id).1.column);
    late.set((sheet, at(ColumnId::Village)), words("Bản mới"));
    late.set((sheet, at(ColumnId::Location)), words("Đầu bản"));
    late.set(sown.cell(TableId::General, "villages", ColumnId::Answer), number(3.0));

    vec![
        written(&sown, "notes stand below the villages", below(TableId::VillageChanges, 2), &notes, "S14"),
        written(&sown, "notes stand below the indicators", below(TableId::Indicators, 2), &notes, "S14"),
        written(&sown, "a note stands right below the indicators", below(TableId::Indicators, 0), &note, "S14"),
        written(&sown, "notes stand below the agreements", below(TableId::Consent, 1), &notes, "S14"),
        written(&sown, "people are listed below the indicators", below(TableId::Indicators, 1), &people, "S14"),
        written(&sown, "incomes are listed below the indicators", below(TableId::Indicators, 1), &incomes, "S06"),
        written(&sown, "the funding is signed right below its totals", below(TableId::Funding, 0), &signed, "S14"),
        seed("a change stands after an empty row", &late, [("N03", shown((sheet, at(ColumnId::Content))))]),
    ]
}
