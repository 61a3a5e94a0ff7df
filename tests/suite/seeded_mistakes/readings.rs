//! C01–C07, S14, S19, S20, N15: what a person would read without asking, what has to be asked and how, and blocks and sheets that were
//! put elsewhere.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use ntm_xlsx::form::{ColumnId, TableId};
use ntm_xlsx::place::CellRef;

use crate::seeded_mistakes::{Seed, Sown, seed, shown};
use crate::support::package;
use crate::support::plain::Content;

pub(super) fn seeds() -> Vec<Seed> {
    let sown = Sown::new();
    let mut seeds = cells(&sown);
    seeds.push(shifted(&sown, "a block stands one column to the right", 1));
    seeds.push(shifted(&sown, "a block stands one column to the left", -1));
    seeds.push(two_sheets(&sown));
    seeds.extend(registrations_on_two_sheets(&sown));
    seeds.push(saved_before(&sown));
    seeds.extend(around(&sown));
    seeds
}

fn cells(sown: &Sown) -> Vec<Seed> {
    let indicator = |column| (TableId::Indicators, "15.1", column);
    let assessed = || indicator(ColumnId::Assessment);
    let field = |key| (TableId::General, key, ColumnId::Answer);
    let ntm = || (TableId::Funding, "ha-tang", ColumnId::Source("ntm".to_owned()));
    let text = Content::text;
    vec![
        sown.replaced("a share has its count beside it", indicator(ColumnId::Value), text("90% (2790 người)"), "C07"),
        sown.replaced("a number has a letter for a digit", indicator(ColumnId::Value), text("9O,0"), "C07"),
        sown.replaced("an amount is said by halves", ntm(), text("12 triệu 500"), "C07"),
        sown.replaced("there is no word for how much it is", ntm(), text("Không"), "C02"),
        sown.replaced("one box of two is ticked", assessed(), text("☑ Đạt ☐ Chưa đạt"), "C07"),
        sown.replaced("no box of two is ticked", assessed(), text("☐ Đạt ☐ Chưa đạt"), "C03"),
        sown.replaced("both values are left", (TableId::Consent, "council", ColumnId::Answer), text("Có/Không"), "C03"),
        sown.replaced("a letter looks like another", assessed(), text("Ɖạt"), "C07"),
        sown.replaced("a day is only a year", field("document-date"), text("2024"), "C04"),
        sown.replaced("a day is only a month", field("document-date"), text("01/2024"), "C04"),
        sown.replaced("a round is no number", field("round"), text("lần nữa"), "C02"),
        sown.replaced(
            "a completion is a quarter",
            (TableId::PilotModel, "1", ColumnId::Completion),
            text("Quý IV"),
            "C07",
        ),
    ]
}

/// The answers of some rows, one column aside.
fn shifted(sown: &Sown, name: &'static str, by: i64) -> Seed {
    let mut plain = sown.plain();
    let (sheet, first) = sown.cell(TableId::Indicators, "2.1", ColumnId::Value);
    let last = sown.cell(TableId::Indicators, "3.1", ColumnId::Note).1;
    let moved = |column: u32| u32::try_from(i64::from(column) + by).expect("a column");
    let cells = plain.sheet(sheet);
    // What is met and not registered has few answers: of the first row all are there.
    for row in first.row..=last.row {
        let is_entry = cells.contains_key(&CellRef::new(row, first.column + 1));
        if is_entry {
            cells.insert(CellRef::new(row, first.column + 2), Content::text("Không"));
        }
        let taken: Vec<(u32, Content)> = (first.column..=last.column)
            .filter_map(|column| Some((column, cells.remove(&CellRef::new(row, column))?)))
            .collect();
        for (column, content) in taken {
            cells.insert(CellRef::new(row, moved(column)), content);
        }
    }
    let at = CellRef::new(first.row, moved(first.column));
    seed(name, &plain, [("S19", shown((sheet, at)))])
}

/// Half of the indicators on a copy of their sheet.
fn two_sheets(sown: &Sown) -> Seed {
    let mut plain = sown.plain();
    let (sheet, first) = sown.cell(TableId::Indicators, "12.1", ColumnId::Value);
    let last = sown.cell(TableId::Indicators, "12.1", ColumnId::Note).1.column;
    let mut copy = plain.sheet(sheet).clone();
    let is_input = |at: &CellRef| (first.column..=last).contains(&at.column) && at.row > 5;
    copy.retain(|at, _| !is_input(at) || at.row >= first.row);
    plain.sheet(sheet).retain(|at, _| !is_input(at) || at.row < first.row);
    plain.add_sheet("Tiêu chí (2)", copy);
    seed("half of the indicators are on a copy", &plain, [("S20", "Tiêu chí (2)".to_owned())])
}

/// The pilot model on one sheet and the villages on another, either way; and villages that are on both.
fn registrations_on_two_sheets(sown: &Sown) -> [Seed; 3] {
    const COPY: &str = "Đăng ký (2)";
    let sheet = sown.cell(TableId::PilotModel, "1", ColumnId::Name).0;
    let cleared = |cells: &mut BTreeMap<CellRef, Content>, table: TableId, rows: &[&str]| {
        for row in rows {
            let first = match table {
                TableId::PilotModel => ColumnId::Name,
                _ => ColumnId::Village,
            };
            let (first, last) = (sown.cell(table, row, first).1, sown.cell(table, row, ColumnId::Completion).1);
            cells.retain(|at, _| at.row != first.row || !(first.column..=last.column).contains(&at.column));
        }
    };
    let apart =
        |name: &'static str, (read, read_rows): (TableId, &[&str]), (copied, copied_rows): (TableId, &[&str])| {
            let mut plain = sown.plain();
            let mut copy = plain.sheet(sheet).clone();
            cleared(&mut copy, read, read_rows);
            cleared(plain.sheet(sheet), copied, copied_rows);
            plain.add_sheet(COPY, copy);
            seed(name, &plain, [("S20", COPY.to_owned())])
        };
    let (model, villages) = ((TableId::PilotModel, &["1"][..]), (TableId::VillageChanges, &["1", "2"][..]));
    let mut differing = sown.plain();
    let mut copy = differing.sheet(sheet).clone();
    cleared(differing.sheet(sheet), TableId::VillageChanges, &["2"]);
    copy.insert(sown.cell(TableId::VillageChanges, "1", ColumnId::Location).1, Content::text("Cuối bản"));
    // Of the villages it has more than the form's sheet.
    let named = vec![("S11", sheet.to_owned()), ("S20", COPY.to_owned())];
    differing.add_sheet(COPY, copy);
    [
        apart("the villages are on a copy", model, villages),
        apart("the pilot model is on a copy", villages, model),
        Seed {
            name: "a copy says something else of a village",
            files: vec![("mau.xlsx".to_owned(), differing.bytes())],
            expected: named,
        },
    ]
}

/// A plan of February in a workbook that was saved in January.
fn saved_before(sown: &Sown) -> Seed {
    let mut plain = sown.plain();
    let at = sown.cell(TableId::General, "document-date", ColumnId::Answer);
    plain.set(at, Content::Date(NaiveDate::from_ymd_opt(2024, 2, 5).expect("a day")));
    let mut one = seed("the plan is of a month after the file was saved", &plain, [("N15", shown(at))]);
    for (_, bytes) in &mut one.files {
        *bytes = package::changed(bytes, |name, text| match name {
            "docProps/core.xml" => saved_in_january(&text),
            _ => text,
        });
    }
    one
}

fn saved_in_january(properties: &str) -> String {
    const MODIFIED: &str = "<dcterms:modified xsi:type=\"dcterms:W3CDTF\">";
    let (before, rest) = properties.split_once(MODIFIED).expect("the moment of saving");
    let (_, after) = rest.split_once('<').expect("its end");
    format!("{before}{MODIFIED}2024-01-20T02:00:00Z<{after}")
}

/// Words around the tables.
fn around(sown: &Sown) -> Vec<Seed> {
    let title = &sown.form.sheets.iter().find(|sheet| sheet.name == "Kế hoạch").expect("the sheet").title;
    let mut named = sown.plain();
    let at = ("Kế hoạch", CellRef::new(0, 0));
    named.set(at, Content::Text(format!("{title} XÃ BÌNH LƯ")));
    let (_, table) = sown.form.tables().find(|(_, table)| table.id == TableId::Indicators).expect("the table");
    let below = ("Tiêu chí", CellRef::new(table.end() + 1, 1));
    let mut counted = sown.plain();
    counted.set(below, Content::text("Tổng số chỉ tiêu đạt: 46/57"));
    vec![
        seed("a title has the commune's name", &named, [("S14", shown(at))]),
        seed("the indicators are counted below their table", &counted, [("S14", shown(below))]),
    ]
}
