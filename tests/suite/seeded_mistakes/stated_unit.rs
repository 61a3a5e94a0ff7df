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
    let in_dong = format!("{} (đồng)", column.heading);
    vec![
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
