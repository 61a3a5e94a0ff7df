//! T05 and T12: a unit of money that a workbook states, and what its amounts are.

use ntm_xlsx::form::{Answer, ColumnId, TableId};
use ntm_xlsx::place::CellRef;

use crate::seeded_mistakes::{Said, Seed, Sown, seed, shown};
use crate::support::plain::{Content, Plain};

const SHEET: &str = "Kinh phí";

/// The amounts of a source, or of all, so many times as large, beside the total that they had.
fn amounts(source: Option<&ColumnId>, factor: f64) -> Plain {
    let mut sown = Sown::new();
    for ((table, _, column), answer) in &mut sown.answers {
        match answer {
            Answer::Number(number) if *table == TableId::Funding && source.is_none_or(|source| source == column) => {
                *number *= factor;
            }
            _ => {}
        }
    }
    sown.plain()
}

pub(super) fn seeds() -> Vec<Seed> {
    let sown = Sown::new();
    let table = sown.form.table(TableId::Funding).expect("the table");
    let above = CellRef::new(2, 5);
    let first = sown.cell(TableId::Funding, "quy-hoach", ColumnId::Source("ntm".to_owned()));
    let source = ColumnId::Source("long-ghep".to_owned());
    let (index, column) = table.column(&source).expect("the source");
    let heading = CellRef::new(table.heading_row(), index);
    let caption = CellRef::new(table.top, 0);
    let says = |mut plain: Plain, at, text: &str, name, expected: Said| {
        plain.set((SHEET, at), Content::text(text));
        Seed { expected: vec![expected], ..seed(name, &plain, []) }
    };
    let at = |cell| shown((SHEET, cell));
    let mut beside = sown.plain();
    let far = CellRef::new(table.heading_row() - 1, 12);
    beside.set((SHEET, far), Content::text("Theo dõi giải ngân (nghìn đồng)"));
    let mut twice = amounts(None, 1e3);
    twice.set((SHEET, above), Content::text("Đơn vị tính: nghìn đồng"));
    twice.set((SHEET, caption), Content::text("1. Kinh phí theo nhóm nhiệm vụ và nguồn vốn (nghìn đồng)"));
    let mut right = sown.plain();
    right.set((SHEET, above), Content::text("ĐVT: 1.000.000 đồng"));
    let total = table.column(&ColumnId::Total).expect("the sums").0;
    let mut bracketed = sown.plain();
    bracketed.set((SHEET, CellRef::new(table.heading_row(), total)), Content::text("Cộng (triệu đồng)"));
    let in_dong = format!("{} (đồng)", column.heading);
    vec![
        seed("a unit is stated beside the table", &beside, [("S14", at(far))]),
        seed("a unit is stated twice and kept to", &twice, [("T05", shown(first))]),
        seed("the unit of the form is stated in digits", &right, []),
        seed("the sums have their unit", &bracketed, [("S03", at(CellRef::new(table.heading_row(), total)))]),
        says(sown.plain(), above, "Đơn vị tính: đồng", "a unit is stated that is not the amounts'", ("T12", at(above))),
        says(sown.plain(), heading, &in_dong, "a heading has a unit that is not the amounts'", ("T12", at(heading))),
        says(
            sown.plain(),
            caption,
            "1. Kinh phí theo nhóm nhiệm vụ và nguồn vốn (nghìn đồng)",
            "a caption has a unit that is not the amounts'",
            ("T12", at(caption)),
        ),
        says(amounts(None, 1e3), above, "ĐVT: 1.000 đồng", "a unit is stated and kept to", ("T05", shown(first))),
        says(
            amounts(Some(&source), 1e6),
            heading,
            &in_dong,
            "a heading has a unit and its column keeps to it",
            ("T05", shown(sown.cell(TableId::Funding, "quy-hoach", source.clone()))),
        ),
    ]
}
