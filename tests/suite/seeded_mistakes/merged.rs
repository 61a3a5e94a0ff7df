//! S17: cells to fill that were merged with others. What Excel would delete below a merged cell is deleted here too, except where
//! a case is about what other programs keep there.

use ntm_xlsx::form::{ColumnId, TableId};
use ntm_xlsx::place::CellRef;

use crate::seeded_mistakes::{Said, Seed, Sown, shown};
use crate::support::package;
use crate::support::plain::{Content, Plain};

/// Cells of one sheet, the first and the last of a range.
type Range = (&'static str, CellRef, CellRef);

/// The workbook with the range merged and what it hides deleted.
pub(super) fn merged(mut plain: Plain, range: Range) -> Vec<u8> {
    let (sheet, first, last) = range;
    plain.sheet(sheet).retain(|at, _| {
        let within = (first.row..=last.row).contains(&at.row) && (first.column..=last.column).contains(&at.column);
        *at == first || !within
    });
    kept(&plain, range)
}

/// The workbook with the range merged and everything kept.
fn kept(plain: &Plain, (sheet, first, last): Range) -> Vec<u8> {
    all_kept(plain, sheet, &[(first, last)])
}

fn all_kept(plain: &Plain, sheet: &str, ranges: &[(CellRef, CellRef)]) -> Vec<u8> {
    let index = plain.0.iter().position(|(name, _)| name == sheet).expect("the sheet");
    let ranges: Vec<String> = ranges.iter().map(|(first, last)| format!("{first}:{last}")).collect();
    package::merged(&plain.bytes(), index, &ranges)
}

fn below(at: CellRef, rows: u32) -> CellRef {
    CellRef::new(at.row + rows, at.column)
}

pub(super) fn seeds() -> Vec<Seed> {
    let sown = Sown::new();
    let criteria = |row: &str, column| sown.cell(TableId::Indicators, row, column).1;
    let funding = |row: &str, column| sown.cell(TableId::Funding, row, column).1;
    let source = |id: &str| ColumnId::Source(id.to_owned());
    let village = |column| sown.cell(TableId::VillageChanges, "1", column).1;
    let field = |row: &str, column| sown.cell(TableId::General, row, column).1;
    let seed = |name, bytes, expected: Vec<Said>| Seed { name, files: vec![("mau.xlsx".to_owned(), bytes)], expected };
    let said = |(sheet, first, last): Range, name, expected: &[&'static str]| {
        let expected = expected.iter().map(|code| (*code, shown((sheet, first)))).collect();
        seed(name, merged(sown.plain(), (sheet, first, last)), expected)
    };
    let (content, value) = (criteria("2.1", ColumnId::Content), criteria("2.1", ColumnId::Value));
    let (sheet, texts, amount) = ("Tiêu chí", "Thông tin chung", funding("quy-hoach", source("ntm")));
    let (upkeep, year) = (criteria("1.2", ColumnId::Content), criteria("1.2", ColumnId::CompletionYear));
    let (name, group) = (criteria("2.1", ColumnId::Name), funding("quy-hoach", ColumnId::Name));

    let mut tall = sown.plain();
    crate::seeded_mistakes::moved::insert(tall.sheet("Đăng ký"), below(village(ColumnId::Village), 1), 1, 0);
    let columns = village(ColumnId::Number).column..=village(ColumnId::Completion).column;
    let row = columns.map(|column| CellRef::new(village(ColumnId::Number).row, column));
    let high: Vec<_> = row.map(|at| (at, below(at, 1))).collect();

    let mut noted = sown.plain();
    let note = criteria("2.1", ColumnId::Note);
    noted.set((sheet, note), Content::text("Nguồn: cán bộ địa chính"));

    let both = merged(sown.plain(), (sheet, criteria("2.1", ColumnId::Code), below(name, 1)));

    // What stands in the second cell moves to the first when Excel merges them.
    let to_the_left = |sheet: &'static str, last: CellRef| {
        let first = CellRef::new(last.row, 0);
        let mut plain = sown.plain();
        let text = plain.sheet(sheet).get(&last).cloned().expect("a text");
        plain.set((sheet, first), text);
        merged(plain, (sheet, first, last))
    };
    let table = sown.form.table(TableId::Funding).expect("the table");
    let total = CellRef::new(table.total_row().expect("a total"), group.column);
    let heading = criteria("group:quy-hoach", ColumnId::Name);
    let part = sown.cell(TableId::PlanTexts, "II.2.1", ColumnId::Name).1;
    let number = CellRef::new(part.row, 0);

    let number_of_village = village(ColumnId::Number);
    let across = merged(sown.plain(), ("Đăng ký", number_of_village, village(ColumnId::Completion)));
    let broken = package::merged(&sown.plain().bytes(), 1, &["$M$12:$M$13".to_owned(), "B14:B13".to_owned()]);
    let mut unseen = sown.plain();
    unseen.clear((sheet, value));
    let nothing_seen = kept(&unseen, (sheet, value, below(value, 1)));
    let mut moved = sown.plain();
    let planned = criteria("1.2", ColumnId::PlannedValue);
    moved.set((sheet, planned), Content::text("Tiếp tục duy trì"));

    vec![
        seed("a village is merged across its row", across, vec![("S17", shown(("Đăng ký", number_of_village)))]),
        seed("a reference to merged cells is broken", broken, Vec::new()),
        seed(
            "the first of the merged cells is empty",
            nothing_seen,
            vec![("C01", shown((sheet, value))), ("S17", shown((sheet, value)))],
        ),
        seed(
            "a text is merged into the cell of a number",
            merged(moved, (sheet, planned, upkeep)),
            vec![("S17", shown((sheet, planned)))],
        ),
        seed("the words for the totals are merged with the number", to_the_left("Kinh phí", total), Vec::new()),
        seed("a heading of criteria is merged with the code", to_the_left(sheet, heading), Vec::new()),
        seed(
            "the name of a part of the plan lies below its number",
            merged(sown.plain(), ("Kế hoạch", number, part)),
            vec![("C07", shown(("Kế hoạch", number)))],
        ),
        said((sheet, content, below(content, 2)), "a text is merged over three rows", &["S17"]),
        said((sheet, value, below(value, 1)), "a number is merged over two rows", &["S17"]),
        said((sheet, upkeep, year), "a text is merged with the year beside it", &["S17"]),
        said(("Kinh phí", amount, below(amount, 1)), "an amount is merged over two groups", &["S17"]),
        said(
            ("Đăng ký", village(ColumnId::Village), below(village(ColumnId::Village), 1)),
            "a village is merged over two changes",
            &["S17"],
        ),
        said(
            (texts, field("households", ColumnId::Name), field("households", ColumnId::Answer)),
            "an answer lies below its label",
            &["S17"],
        ),
        seed(
            "what is hidden below is kept",
            kept(&sown.plain(), (sheet, value, below(value, 1))),
            vec![("S17", shown((sheet, value)))],
        ),
        seed("a row is as high as two", all_kept(&tall, "Đăng ký", &high), Vec::new()),
        seed("a note is merged over three rows", merged(noted, (sheet, note, below(note, 2))), Vec::new()),
        seed(
            "an indicator's name is merged with the next",
            merged(sown.plain(), (sheet, name, below(name, 1))),
            Vec::new(),
        ),
        seed("code and name are merged with the next", both, vec![("C07", shown((sheet, below(name, 1))))]),
        seed(
            "a task group is merged with the next",
            merged(sown.plain(), ("Kinh phí", group, below(group, 1))),
            vec![("C07", shown(("Kinh phí", below(group, 1))))],
        ),
    ]
}
