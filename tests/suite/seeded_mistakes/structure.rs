//! S01–S09: what was done to sheets, tables, columns and rows; F06 and F07: the form as a whole.

use std::collections::BTreeMap;

use ntm_xlsx::form::{ColumnId, STAMP_SHEET, TableId};
use ntm_xlsx::place::CellRef;

use crate::seeded_mistakes::{Seed, Sown, seed, shown};
use crate::support::plain::{Content, Plain};

pub(super) fn seeds() -> Vec<Seed> {
    let sown = Sown::new();
    let criteria = |row: &str, column| sown.cell(TableId::Indicators, row, column);
    let (sheet, first_note) = criteria("group:quy-hoach", ColumnId::Note);
    let heading = CellRef::new(first_note.row - 1, first_note.column);
    let first_heading = CellRef::new(heading.row, 0);
    let last_row = criteria("19.2", ColumnId::Note).1.row;
    let at = |cell| shown((sheet, cell));

    let mut no_plan = sown.plain();
    no_plan.remove_sheet("Kế hoạch");

    let mut no_notes = sown.plain();
    no_notes.clear((sheet, heading));

    let unit = CellRef::new(heading.row, criteria("1.1", ColumnId::Unit).1.column);
    let mut retyped = sown.plain();
    retyped.set((sheet, unit), Content::text("Đơn vị tính số"));

    let mut no_row = sown.plain();
    no_row.clear_row(criteria("1.2", ColumnId::Code));

    let mut row_more = sown.plain();
    let own_row = |column| CellRef::new(last_row + 1, criteria("1.1", column).1.column);
    row_more.set((sheet, own_row(ColumnId::Code)), Content::text("20.1"));
    row_more.set((sheet, own_row(ColumnId::Name)), Content::text("Chỉ tiêu của xã"));

    let outside = CellRef::new(4, 14);
    let mut beside = sown.plain();
    beside.set((sheet, outside), Content::text("xem lại với huyện"));

    let mut draft = sown.plain();
    draft.add_sheet("Nháp", BTreeMap::from([(CellRef::new(2, 1), Content::text("tính thử"))]));

    let mut twice = sown.plain();
    let copied: Vec<(CellRef, Content)> = twice
        .sheet(sheet)
        .iter()
        .filter(|(cell, _)| cell.row == criteria("1.2", ColumnId::Code).1.row)
        .map(|(cell, content)| (CellRef::new(last_row + 1, cell.column), content.clone()))
        .collect();
    twice.sheet(sheet).extend(copied);

    let mut pasted = sown.plain();
    let block: Vec<(CellRef, Content)> = pasted
        .sheet(sheet)
        .iter()
        .filter(|(cell, _)| (criteria("1.2", ColumnId::Code).1.row..last_row + 1).contains(&cell.row))
        .map(|(cell, content)| (CellRef::new(cell.row + last_row, cell.column), content.clone()))
        .collect();
    pasted.sheet(sheet).extend(block);
    let pasted_at = CellRef::new(criteria("1.2", ColumnId::Code).1.row + last_row, 0);

    let mut exchanged = sown.plain();
    let heading_of = |column| CellRef::new(heading.row, criteria("1.1", column).1.column);
    let (assessed, registered) = (heading_of(ColumnId::Assessment), heading_of(ColumnId::Registered));
    let words = |plain: &mut Plain, at| plain.sheet(sheet).get(&at).cloned().expect("a heading");
    let (one, other) = (words(&mut exchanged, assessed), words(&mut exchanged, registered));
    exchanged.set((sheet, assessed), other);
    exchanged.set((sheet, registered), one);
    for row in ["1.1", "2.1", "3.1", "4.1", "5.1", "6.1"] {
        exchanged.set(criteria(row, ColumnId::Registered), Content::text("Không"));
    }

    let mut other_code = sown.plain();
    other_code.set(criteria("1.2", ColumnId::Code), Content::text("1.1"));

    // The stamp's year stands in its fourth row, beside its name.
    let mut last_year = sown.plain();
    last_year.set((STAMP_SHEET, CellRef::new(3, 1)), Content::text("2023"));

    let mut empty = Sown::new();
    empty.answers.clear();

    vec![
        empty.seed("nothing is filled", [("F06", String::new())]),
        seed("the form is last year's", &last_year, [("F07", String::new())]),
        seed("a sheet is gone", &no_plan, [("S01", String::new())]),
        seed("a heading is gone", &no_notes, [("S02", at(first_heading))]),
        seed("a heading is retyped", &retyped, [("S03", at(unit))]),
        seed("a row is gone", &no_row, [("S04", at(first_heading))]),
        seed("a row is not of the form", &row_more, [("S06", at(own_row(ColumnId::Code)))]),
        seed("a cell stands beside the form", &beside, [("S06", at(outside))]),
        seed("a sheet is the commune's own", &draft, [("S07", "Nháp".to_owned())]),
        seed("a block of rows stands there twice", &pasted, [("S08", at(pasted_at))]),
        seed("two headings are exchanged", &exchanged, [("S16", at(registered))]),
        seed("a row stands there twice", &twice, [("S08", at(own_row(ColumnId::Code)))]),
        seed("a row has the code of another", &other_code, [("S09", shown(criteria("1.2", ColumnId::Code)))]),
    ]
}
