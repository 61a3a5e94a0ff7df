//! S10, S11: sheets that are there twice.

use ntm_xlsx::form::{ColumnId, TableId};

use crate::seeded_mistakes::{Seed, Sown, seed};
use crate::support::plain::{Content, Plain};

/// The workbook with a sheet once more under another name.
fn copied(sown: &Sown, sheet: &str, copy: &str) -> Plain {
    let mut plain = sown.plain();
    let cells = plain.sheet(sheet).clone();
    plain.add_sheet(copy, cells);
    plain
}

pub(super) fn seeds() -> Vec<Seed> {
    let sown = Sown::new();
    let copy = "Tiêu chí (2)";
    let same = copied(&sown, "Tiêu chí", copy);
    let mut older = copied(&sown, "Tiêu chí", copy);
    let (_, at) = sown.cell(TableId::Indicators, "15.1", ColumnId::Value);
    older.set((copy, at), Content::Number(61.0));
    let mut filled = copied(&sown, "Kinh phí", "Kinh phí mới");
    let empty = Plain::read(&sown.office.render(super::COMMUNE, &Default::default())).sheet("Kinh phí").clone();
    *filled.sheet("Kinh phí") = empty;
    vec![
        seed("a sheet is there twice", &same, [("S10", copy.to_owned())]),
        seed("an older copy of a sheet differs", &older, [("S11", copy.to_owned())]),
        seed("the copy is filled and the sheet is not", &filled, [("S11", "Kinh phí".to_owned())]),
    ]
}
