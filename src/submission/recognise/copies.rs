//! A sheet that is there twice: which one is read, and where the other one differs.

use crate::finding::Finding;
use crate::form::{ColumnId, Role, TableId};
use crate::place::CellRef;
use crate::submission::faults;
use crate::submission::listing::{self, listed, shortened};
use crate::submission::noted::Noted;
use crate::submission::recognise::{Found, Located};
use crate::wording::normalise;
use crate::workbook::{Sheet, Workbook};

/// More differing cells are counted, not listed.
const LISTED: usize = 12;

/// Of each copied sheet that it is one, with its cells that differ from those that are read.
pub(super) fn report(found: &Found<'_>, workbook: &Workbook) -> Noted {
    let mut noted = Noted::default();
    for (index, sheet) in workbook.sheets.iter().enumerate().filter(|(index, _)| found.is_copy(*index)) {
        let mut differing = Vec::new();
        let mut more = 0;
        let mut read = "";
        for copy in found.copies.iter().filter(|copy| copy.index == index) {
            if let Some(original) = found.table(copy.table.id) {
                read = &original.sheet.name;
                let rows = if CONTINUED.contains(&copy.table.id) { continued(copy, original) } else { Vec::new() };
                more += rows.len();
                if rows.is_empty() {
                    differing.extend(differences(copy, original));
                }
            }
        }
        let place = workbook.place_of(sheet);
        if more > 0 {
            noted.say(Finding::new(&faults::SHEET_CONTINUED, &place).with("read", read).with("count", more));
        }
        if differing.is_empty() && more > 0 {
            continue;
        }
        if differing.is_empty() {
            noted.say(Finding::new(&faults::SAME_SHEET_TWICE, &place).with("read", read));
            continue;
        }
        let cells = listed(differing.get(..LISTED).unwrap_or(&differing));
        let finding = Finding::new(&faults::OTHER_SHEET_TWICE, &place).found(cells).with("count", differing.len());
        let finding = finding.in_cells(differing.iter().map(|(at, _)| *at));
        noted.say(finding.with("read", read));
    }
    noted
}

/// Tables that are read from two sheets as one.
const CONTINUED: [TableId; 4] = [TableId::General, TableId::Consent, TableId::Indicators, TableId::PlanTexts];

/// So many rows that only a copy has are no slips.
const FEWEST: usize = 3;

/// The rows of a copy that are filled where the original has nothing, if there are several, and no row says two things.
pub(in crate::submission) fn continued(copy: &Located<'_>, original: &Located<'_>) -> Vec<u32> {
    let is_filled = |table: &Located<'_>, row: u32| {
        inputs(table).any(|(_, column)| table.sheet.cells.contains_key(&CellRef::new(row, column)))
    };
    let mut more = Vec::new();
    for row in copy.rows().filter(|row| is_filled(copy, *row)) {
        let known = identity(copy, row);
        let Some(same) = original.rows().find(|other| known == identity(original, *other)) else { return Vec::new() };
        let differs = |(id, column): (&ColumnId, u32)| {
            let there = original.column(id).and_then(|there| shown(original.sheet, same, there));
            shown(copy.sheet, row, column) != there
        };
        match is_filled(original, same) {
            false => more.push(row),
            true if inputs(copy).any(differs) => return Vec::new(),
            true => {}
        }
    }
    if more.len() < FEWEST { Vec::new() } else { more }
}

/// Filled or emptied cells of the copy, each with what is read instead.
fn differences(copy: &Located<'_>, original: &Located<'_>) -> Vec<(CellRef, String)> {
    let mut differing = Vec::new();
    for row in copy.rows() {
        let Some(same) = original.rows().find(|other| identity(copy, row) == identity(original, *other)) else {
            let cells = inputs(copy)
                .filter_map(|(_, column)| Some((CellRef::new(row, column), shown(copy.sheet, row, column)?)));
            differing.extend(cells);
            continue;
        };
        for (id, column) in inputs(copy) {
            let Some(there) = original.column(id) else { continue };
            let (here, there) = (shown(copy.sheet, row, column), shown(original.sheet, same, there));
            if here != there {
                let text = |text: Option<String>| text.map_or("…".to_owned(), |text| shortened(&text));
                differing.push((CellRef::new(row, column), format!("{} ≠ {}", text(here), text(there))));
            }
        }
    }
    differing
}

/// What a row is known by.
fn identity(table: &Located<'_>, row: u32) -> Vec<Option<String>> {
    let known = table.table.columns.iter().filter(|column| matches!(column.role, Role::Key | Role::Given));
    known
        .filter_map(|column| table.column(&column.id))
        .map(|column| shown(table.sheet, row, column).map(|text| normalise(&text)))
        .collect()
}

fn inputs<'l>(table: &'l Located<'_>) -> impl Iterator<Item = (&'l ColumnId, u32)> {
    let inputs = table.table.columns.iter().filter(|column| matches!(column.role, Role::Input(_)));
    inputs.filter_map(|column| Some((&column.id, table.column(&column.id)?)))
}

fn shown(sheet: &Sheet, row: u32, column: u32) -> Option<String> {
    sheet.cells.get(&CellRef::new(row, column)).map(|cell| listing::shown(&cell.value))
}
