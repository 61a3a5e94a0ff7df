//! S05, S09, C07: codes and names that go together, and those that do not.

use chrono::NaiveDate;
use ntm_xlsx::form::{ColumnId, RowKind, TableId};
use ntm_xlsx::place::CellRef;

use crate::seeded_mistakes::{Seed, Sown, seed, shown};
use crate::support::plain::{Content, Plain};

pub(super) fn seeds() -> Vec<Seed> {
    let sown = Sown::new();
    let code = |row| (TableId::Indicators, row, ColumnId::Code);
    let name = |row| (TableId::Indicators, row, ColumnId::Name);
    let written = |title, row, text: &str| sown.replaced(title, code(row), Content::text(text), "C07");
    let heading = sown.form.table(TableId::Indicators).expect("the table").heading_row();

    let mut silent = sown.plain();
    silent.set(sown.cell(TableId::Indicators, "17.10", ColumnId::Code), Content::text("17,10."));
    silent.clear(sown.cell(TableId::Indicators, "15.1", ColumnId::Name));

    let mut shifted = sown.plain();
    for (row, other) in [("17.6", "17.5"), ("17.7", "17.6"), ("17.8", "17.7"), ("17.9", "17.8"), ("17.10", "17.8")] {
        shifted.set(sown.cell(TableId::Indicators, row, ColumnId::Code), Content::text(other));
    }
    for row in ["2.1", "2.2", "2.3", "2.4", "13.1", "13.2", "13.3", "13.4", "18.1", "18.2", "18.3", "18.4"] {
        shifted.set(sown.cell(TableId::Indicators, row, ColumnId::Code), Content::text("5.1"));
    }

    let earlier = earlier(&sown, &shifted);
    let mut own_headings = earlier.clone();
    let columns = sown.form.table(TableId::Indicators).expect("the table").columns.len();
    for (column, number) in (0..).zip(0..columns) {
        own_headings.set(("Tiêu chí", CellRef::new(heading, column)), Content::text(&format!("Cột {number}")));
    }

    vec![
        seed("a code has other signs, a name is left out", &silent, []),
        written("a code has words before it", "17.10", "Tiêu chí 17.10"),
        written("a code has no points", "17.10", "1710"),
        sown.replaced("a code became a number", code("17.10"), Content::Number(17.1), "C07"),
        sown.replaced(
            "a code became a day",
            code("10.1"),
            Content::Date(NaiveDate::from_ymd_opt(2024, 1, 10).expect("a day")),
            "C07",
        ),
        sown.replaced("a name is abridged", name("15.1"), Content::text("Bảo hiểm y tế"), "C07"),
        sown.replaced("an indicator has its criterion's name", name("10.1"), Content::text("Thu nhập"), "C07"),
        seed_at(&sown, "a code has the name of the earlier decision", "17.8", "An toàn thực phẩm"),
        seed_at(&sown, "a code has a name that nobody has", "17.8", "Tỷ lệ đám cưới theo nếp sống mới"),
        seed(
            "the rows are those of an earlier decision",
            &shifted,
            [("S05", shown(("Tiêu chí", CellRef::new(heading, 0))))],
        ),
        seed("the table is that of an earlier decision", &earlier, [("S05", "Tiêu chí".to_owned())]),
        seed("the table of an earlier decision has its own headings", &own_headings, [("S05", "Tiêu chí".to_owned())]),
    ]
}

/// Rows of two numberings, of which every other one has a name that the form does not know.
fn earlier(sown: &Sown, shifted: &Plain) -> Plain {
    let mut earlier = shifted.clone();
    let rows = &sown.form.table(TableId::Indicators).expect("the table").rows;
    for row in rows.iter().filter(|row| row.kind == RowKind::Entry).step_by(2) {
        let name = row.given(&ColumnId::Name).expect("a name");
        let name = Content::text(&format!("{name} giai đoạn 2016 - 2020"));
        earlier.set(sown.cell(TableId::Indicators, &row.key, ColumnId::Name), name);
    }
    earlier
}

/// A row whose name is another one: named at its code.
fn seed_at(sown: &Sown, title: &'static str, row: &str, name: &str) -> Seed {
    let mut plain = sown.plain();
    plain.set(sown.cell(TableId::Indicators, row, ColumnId::Name), Content::text(name));
    seed(title, &plain, [("S09", shown(sown.cell(TableId::Indicators, row, ColumnId::Code)))])
}
