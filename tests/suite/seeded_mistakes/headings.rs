//! S01–S03, S14, S15: headings in other words, above rows that number the columns, and below letterheads.

use ntm_xlsx::form::{ColumnId, TableId};
use ntm_xlsx::place::CellRef;

use crate::seeded_mistakes::moved::insert;
use crate::seeded_mistakes::{Said, Seed, Sown, seed, shown};
use crate::support::plain::{Content, Plain};

/// A heading of a table in other words.
fn retyped(
    sown: &Sown,
    name: &'static str,
    (table, column): (TableId, ColumnId),
    text: &str,
    code: Option<&'static str>,
) -> Seed {
    let (sheet, declared) = sown.form.tables().find(|(_, known)| known.id == table).expect("the table");
    let (index, _) = declared.column(&column).expect("the column");
    let at = (sheet.name, CellRef::new(declared.heading_row(), index));
    let mut plain = sown.plain();
    plain.set(at, Content::text(text));
    let expected = code.map(|code| (code, shown(at)));
    Seed { expected: expected.into_iter().collect(), ..seed(name, &plain, []) }
}

/// A row of marks below the headings of a table.
fn numbered(sown: &Sown, name: &'static str, table: TableId, mark: impl Fn(u32) -> Content) -> Seed {
    let (sheet, declared) = sown.form.tables().find(|(_, known)| known.id == table).expect("the table");
    let mut plain = sown.plain();
    let cells = plain.sheet(sheet.name);
    insert(cells, CellRef::new(declared.first_row(), 0), 1, 0);
    for (index, column) in declared.places().filter(|(_, column)| column.id != ColumnId::Check) {
        assert!(!column.heading.is_empty());
        cells.insert(CellRef::new(declared.first_row(), index), mark(index));
    }
    // The sums of the form move with their rows.
    for content in cells.values_mut() {
        if let Content::Computed(formula, number) = content {
            *content = Content::Computed(moved_down(formula, declared.first_row() + 1), *number);
        }
    }
    seed(name, &plain, [])
}

/// A row of marks with some of them left out, as under merged headings.
fn numbered_with_gaps(sown: &Sown) -> Seed {
    let whole = numbered(sown, "some columns are numbered", TableId::Indicators, |index| {
        Content::Text(if matches!(index, 3 | 4) { String::new() } else { format!("({})", index + 1) })
    });
    let (name, mut plain) = (whole.name, Plain::read(&whole.files[0].1));
    plain.sheet("Tiêu chí").retain(|_, content| *content != Content::text(""));
    seed(name, &plain, [])
}

/// A formula whose cells from a row on, counted from one, stand one row lower.
fn moved_down(formula: &str, from: u32) -> String {
    let mut moved = String::new();
    let mut digits = String::new();
    for sign in formula.chars().chain(['\0']) {
        if sign.is_ascii_digit() {
            digits.push(sign);
            continue;
        }
        if let Ok(row) = digits.parse::<u32>() {
            moved.push_str(&(row + u32::from(row >= from)).to_string());
        }
        digits.clear();
        moved.extend((sign != '\0').then_some(sign));
    }
    moved
}

fn without_sheet(sown: &Sown, name: &'static str, sheet: &str, expected: Vec<Said>) -> Seed {
    let mut plain = sown.plain();
    plain.remove_sheet(sheet);
    Seed { expected, ..seed(name, &plain, []) }
}

pub(super) fn seeds() -> Vec<Seed> {
    let sown = Sown::new();
    let of = |column| (TableId::Indicators, column);
    let retyped = |name, at, text, code| retyped(&sown, name, at, text, code);
    let in_brackets = |index: u32| Content::Text(format!("({})", index + 1));
    let letters_first = |index: u32| match index {
        0 => Content::text("A"),
        1 => Content::text("B"),
        _ => Content::Number(f64::from(index - 1)),
    };
    let mut lettered = sown.plain();
    let cells = lettered.sheet("Tiêu chí");
    insert(cells, CellRef::new(0, 0), 3, 0);
    cells.insert(CellRef::new(0, 0), Content::text("UBND XÃ BÌNH LƯ"));
    cells.insert(CellRef::new(1, 5), Content::text("Bình Lư, ngày 20 tháng 01 năm 2024"));
    // What such a column holds is asked; sums are not compared while a source is unknown.
    let asked = retyped(
        "a source is nearly in its words",
        (TableId::Funding, ColumnId::Source("dbdtts".to_owned())),
        "Vốn PT KTXH vùng ĐBDTTS",
        None,
    );
    let asked = Seed { expected: vec![("S02", "Kinh phí!A5".to_owned())], ..asked };
    vec![
        retyped("a heading has a space that does not break", of(ColumnId::Note), "Ghi\u{a0}chú", None),
        retyped("a heading is its initials", of(ColumnId::Unit), "ĐVT", Some("S03")),
        retyped("a heading begins with initials", of(ColumnId::PlannedValue), "KH năm 2024", Some("S03")),
        retyped(
            "a heading has a word more",
            (TableId::VillageChanges, ColumnId::Village),
            "Tên thôn, bản",
            Some("S03"),
        ),
        retyped("a result is last year's", of(ColumnId::Value), "Kết quả đến 31/12/2022", Some("S15")),
        retyped("a plan is last year's", of(ColumnId::PlannedValue), "Kế hoạch năm 2023", Some("S15")),
        retyped("a result is of the middle of the year", of(ColumnId::Value), "Kết quả đến 30/6/2023", Some("S15")),
        retyped("the sums are called otherwise", (TableId::Funding, ColumnId::Total), "Tổng cộng", Some("S03")),
        asked,
        numbered(&sown, "the columns are numbered", TableId::Indicators, in_brackets),
        numbered_with_gaps(&sown),
        numbered(&sown, "the columns of the funding have marks", TableId::Funding, letters_first),
        numbered(&sown, "the columns of the changes have marks", TableId::VillageChanges, letters_first),
        numbered(&sown, "the columns of the model are numbered", TableId::PilotModel, in_brackets),
        without_sheet(&sown, "a sheet of two tables is gone", "Kinh phí", vec![("S01", String::new())]),
        seed("a letterhead has its day", &lettered, [("S14", "Tiêu chí!A1".to_owned())]),
    ]
}
