//! S12, T06, C07: groups of the funding that are broken down into rows below them, and sources into columns.

use ntm_xlsx::form::{ColumnId, TableId};
use ntm_xlsx::place::CellRef;

use crate::seeded_mistakes::moved::insert;
use crate::seeded_mistakes::{Seed, Sown, seed, shown};
use crate::support::plain::Content;

const SHEET: &str = "Kinh phí";

/// A row below a group: its running number, its label, and what it has of each of the five sources.
type Row<'r> = (&'r str, &'r str, [f64; 5]);

/// What the clean workbook says of a group: 12.5 of each source.
const HALVES: [f64; 5] = [6.0, 6.25, 10.0, 12.5, 0.5];
const OTHER_HALVES: [f64; 5] = [6.5, 6.25, 2.5, 0.0, 12.0];

fn source(id: &str) -> ColumnId {
    ColumnId::Source(id.to_owned())
}

/// The row and the column of a group's amount.
fn group(sown: &Sown, key: &str) -> CellRef {
    sown.cell(TableId::Funding, key, source("ntm")).1
}

/// Rows below a group, with the totals of the workbook as they were: each adds up the groups alone.
fn broken(
    name: &'static str,
    key: &str,
    rows: &[Row<'_>],
    expected: impl FnOnce(CellRef, &dyn Fn(ColumnId) -> u32) -> Vec<(&'static str, CellRef)>,
) -> Seed {
    let sown = Sown::new();
    let first = group(&sown, key);
    let column = |id: ColumnId| sown.cell(TableId::Funding, key, id).1.column;
    let mut plain = sown.plain();
    insert(plain.sheet(SHEET), CellRef::new(first.row + 1, 0), u32::try_from(rows.len()).expect("few"), 0);
    // Formulas are not moved with their cells here: what they show is kept.
    let cells = plain.sheet(SHEET);
    for content in cells.values_mut() {
        if let Content::Computed(_, number) = content {
            *content = Content::Number(*number);
        }
    }
    for ((number, label, amounts), row) in rows.iter().zip(first.row + 1..) {
        let at = |column: u32| (SHEET, CellRef::new(row, column));
        if !number.is_empty() {
            plain.set(at(column(ColumnId::Number)), Content::text(number));
        }
        plain.set(at(column(ColumnId::Name)), Content::text(label));
        for (amount, offset) in amounts.iter().zip(0..).filter(|(amount, _)| **amount != 0.0) {
            plain.set(at(first.column + offset), Content::Number(*amount));
        }
    }
    let mut expected = expected(first, &column);
    expected.push((
        "T11",
        CellRef::new(sown.cell(TableId::Funding, "quy-hoach", ColumnId::Total).1.row, column(ColumnId::Total)),
    ));
    let expected = expected.into_iter().map(|(code, at)| (code, shown((SHEET, at)))).collect();
    Seed { expected, ..seed(name, &plain, []) }
}

/// Said once, at the label of the first of the rows.
fn said(code: &'static str) -> impl FnOnce(CellRef, &dyn Fn(ColumnId) -> u32) -> Vec<(&'static str, CellRef)> {
    move |group, column| vec![(code, CellRef::new(group.row + 1, column(ColumnId::Name)))]
}

pub(super) fn seeds() -> Vec<Seed> {
    let only_ntm = |amount| [amount, 0.0, 0.0, 0.0, 0.0];
    vec![
        broken(
            "a group is broken down into numbered rows",
            "ha-tang",
            &[("", "2.1 Giao thông", HALVES), ("", "2.2 Trường học", OTHER_HALVES)],
            said("S12"),
        ),
        broken(
            "a group is broken down, with the numbers in their column",
            "ha-tang",
            &[("2.1", "Giao thông", HALVES), ("2.2", "Trường học", OTHER_HALVES)],
            said("S12"),
        ),
        broken(
            "a group is broken down into rows with dashes",
            "kinh-te",
            &[("", "- Hỗ trợ giống", HALVES), ("", "- Tập huấn", OTHER_HALVES)],
            said("S12"),
        ),
        broken(
            "a group is broken down into rows with letters",
            "kinh-te",
            &[("", "a) Hỗ trợ giống", HALVES), ("", "b) Tập huấn", OTHER_HALVES)],
            said("S12"),
        ),
        broken(
            "a group is broken down into rows that nothing marks",
            "ha-tang",
            &[("", "Giao thông", HALVES), ("", "Trường học", OTHER_HALVES)],
            said("S12"),
        ),
        broken(
            "the last group is broken down, and a part in parts",
            "he-thong-chinh-tri",
            &[("", "5.1 Tập huấn", HALVES), ("", "- cán bộ xã", HALVES), ("", "5.2 Hội nghị", OTHER_HALVES)],
            said("S12"),
        ),
        broken(
            "a group is broken down behind words, some of it",
            "ha-tang",
            &[("", "Trong đó:", [0.0; 5]), ("", "- Giao thông", only_ntm(5.0))],
            |group, column| vec![("S12", CellRef::new(group.row + 2, column(ColumnId::Name)))],
        ),
        broken(
            "the parts of a group do not add up to it",
            "ha-tang",
            &[("", "2.1 Giao thông", HALVES), ("", "2.2 Trường học", HALVES)],
            |group, column| {
                let first = CellRef::new(group.row + 1, column(ColumnId::Name));
                vec![("S12", first), ("T06", first)]
            },
        ),
        split("a source is split below its heading", &["Đầu tư", "Sự nghiệp"], [7.5, 5.0, 0.0], &[("C07", 0)]),
        split(
            "a source is split below its heading, with a sum",
            &["Tổng số", "Đầu tư", "Sự nghiệp"],
            [12.5, 7.5, 5.0],
            &[("S12", 1), ("S12", 2)],
        ),
        split(
            "a source is split below its heading, and its sum stands behind",
            &["Đầu tư", "Sự nghiệp", "Cộng"],
            [7.5, 5.0, 12.5],
            &[("S12", 0), ("S12", 1)],
        ),
        split(
            "the parts of a source are not its sum",
            &["Tổng số", "Đầu tư", "Sự nghiệp"],
            [12.5, 7.5, 4.0],
            &[("S12", 1), ("S12", 2), ("T06", 1)],
        ),
    ]
}

/// A source split into columns with names below its heading and these amounts of each group; nothing is merged, and totals are as
/// they were.
fn split(name: &'static str, names: &[&str], amounts: [f64; 3], expected: &[(&'static str, u32)]) -> Seed {
    let sown = Sown::new();
    let table = sown.form.table(TableId::Funding).expect("the table");
    let (first, heading) = (group(&sown, "quy-hoach"), table.heading_row());
    let more = u32::try_from(names.len()).expect("few") - 1;
    let mut plain = sown.plain();
    insert(plain.sheet(SHEET), CellRef::new(0, first.column + 1), 0, more);
    insert(plain.sheet(SHEET), CellRef::new(heading + 1, 0), 1, 0);
    for content in plain.sheet(SHEET).values_mut() {
        if let Content::Computed(_, number) = content {
            *content = Content::Number(*number);
        }
    }
    let groups = u32::try_from(table.rows.len()).expect("few");
    for ((name, amount), column) in names.iter().zip(amounts).zip(first.column..) {
        plain.set((SHEET, CellRef::new(heading + 1, column)), Content::text(name));
        for row in heading + 2..heading + 2 + groups {
            plain.set((SHEET, CellRef::new(row, column)), Content::Number(amount));
        }
        let total = CellRef::new(heading + 2 + groups, column);
        plain.set((SHEET, total), Content::Number(amount * f64::from(groups)));
    }
    let place = |row: u32, column: u32| shown((SHEET, CellRef::new(row, column)));
    let expected = expected.iter().map(|(code, offset)| (*code, place(heading + 1, first.column + offset)));
    let sum = sown.cell(TableId::Funding, "quy-hoach", ColumnId::Total).1.column + more;
    let expected = expected.chain([("T11", place(heading + 2, sum))]).collect();
    Seed { expected, ..seed(name, &plain, []) }
}
