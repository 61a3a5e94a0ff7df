//! A sheet that is there twice, or a table of it: which one is read, where the other one goes on, and where it differs.

use crate::finding::Finding;
use crate::form::{ColumnId, Form, FormSheet, Printing, Role, TableId};
use crate::place::{CellRef, Place};
use crate::submission::faults;
use crate::submission::listing::{self, listed, shortened};
use crate::submission::noted::{Claim, Noted};
use crate::submission::recognise::heading_cells::headings;
use crate::submission::recognise::{Found, Located};
use crate::wording::{normalise, same as same_name};
use crate::workbook::{Sheet, Workbook};

/// More differing cells are counted, not listed.
const LISTED: usize = 12;

/// Of each sheet that repeats tables of others, what it repeats, goes on with, and says otherwise.
pub(super) fn report(found: &Found<'_>, (form, printing): (&Form, Printing), workbook: &Workbook) -> Noted {
    let mut noted = Noted::default();
    for (index, sheet) in workbook.sheets.iter().enumerate() {
        let copies: Vec<(&Located<'_>, &Located<'_>)> = found
            .copies
            .iter()
            .filter(|copy| copy.index == index)
            .filter_map(|copy| Some((copy, found.table(copy.table.id)?)))
            .collect();
        let Some((_, original)) = copies.first() else { continue };
        let read = &*original.sheet.name;
        let place = workbook.place_of(sheet);
        if found.is_copy(index) {
            noted.add(whole(&copies, read, &place));
            continue;
        }
        for (copy, original) in &copies {
            noted.add(headings(copy, printing));
            noted.add(part(copy, original, &place));
        }
        if is_away((index, sheet), original, form) {
            let rows = |table: &Located<'_>| table.rows().filter(|row| is_filled(table, *row)).count();
            let of_sheet = |table: &Located<'_>| {
                sheet_of(form, table.table.id).map(|sheet| sheet.id)
                    == sheet_of(form, original.table.id).map(|sheet| sheet.id)
            };
            let read_here = found.tables.iter().filter(|table| table.index == index && of_sheet(table));
            let more = read_here.map(rows).sum::<usize>();
            noted.say(Finding::new(&faults::SHEET_CONTINUED, &place).with("read", read).with("count", more));
        }
    }
    noted
}

/// A sheet of which nothing else is read.
fn whole(copies: &[(&Located<'_>, &Located<'_>)], read: &str, place: &Place) -> Noted {
    let mut noted = Noted::default();
    let (mut differing, mut emptied) = (Vec::new(), Vec::new());
    let mut more = 0;
    for (copy, original) in copies {
        let rows = continued(copy, original).len();
        more += rows;
        if rows == 0 {
            if is_empty(copy) { &mut emptied } else { &mut differing }.extend(differences(copy, original));
        }
    }
    // On a sheet that goes on, what it does not repeat stands on the other one.
    if more == 0 {
        differing.extend(emptied);
        differing.sort();
    } else {
        noted.say(Finding::new(&faults::SHEET_CONTINUED, place).with("read", read).with("count", more));
    }
    if !differing.is_empty() {
        noted.say(other(&differing, place).with("read", read).with("part", "whole"));
    } else if more == 0 {
        noted.say(Finding::new(&faults::SAME_SHEET_TWICE, place).with("read", read));
    }
    noted
}

/// A table on a sheet of which another one is read.
fn part(copy: &Located<'_>, original: &Located<'_>, place: &Place) -> Noted {
    let mut noted = Noted::default();
    let cells = copy.rows().flat_map(|row| inputs(copy).map(move |(_, column)| CellRef::new(row, column)));
    let differing = if is_empty(copy) { Vec::new() } else { differences(copy, original) };
    if differing.is_empty() || !continued(copy, original).is_empty() {
        cells.for_each(|at| noted.claim(copy, at, Claim::Answer));
        return noted;
    }
    noted.name(copy, cells, &faults::OTHER_SHEET_TWICE);
    let caption = copy.table.caption.as_deref().unwrap_or_default();
    noted.say(other(&differing, place).with("read", &*original.sheet.name).with("part", caption));
    noted
}

fn other(differing: &[(CellRef, String)], place: &Place) -> Finding {
    let cells = listed(differing.get(..LISTED).unwrap_or(differing));
    let finding = Finding::new(&faults::OTHER_SHEET_TWICE, place).found(cells).with("count", differing.len());
    finding.in_cells(differing.iter().map(|(at, _)| *at))
}

/// Whether of two sheets that share the tables of one of the form the other one is the form's: by its name, else as the first.
fn is_away((index, sheet): (usize, &Sheet), other: &Located<'_>, form: &Form) -> bool {
    let name = sheet_of(form, other.table.id).map(|sheet| sheet.name).unwrap_or_default();
    match (same_name(&sheet.name, name), same_name(&other.sheet.name, name)) {
        (here, there) if here != there => there,
        _ => index > other.index,
    }
}

fn sheet_of(form: &Form, table: TableId) -> Option<&FormSheet> {
    form.tables().find(|(_, known)| known.id == table).map(|(sheet, _)| sheet)
}

fn is_empty(table: &Located<'_>) -> bool {
    !table.rows().any(|row| is_filled(table, row))
}

/// A row of a copy that is read, and the row of the original that it stands for; `None` where that has no such row.
pub(in crate::submission) struct ContinuedRow {
    pub(in crate::submission) number: u32,
    pub(in crate::submission) stands_for: Option<u32>,
}

/// So many rows that only a copy has are no slips; `None` for tables that are not read from two sheets.
const fn fewest(table: TableId) -> Option<usize> {
    match table {
        TableId::General | TableId::Consent | TableId::Indicators | TableId::PlanTexts => Some(3),
        TableId::VillageChanges => Some(2),
        TableId::PilotModel => Some(1),
        TableId::Guide | TableId::DeclaredTotal | TableId::Funding => None,
    }
}

/// The rows of a copy that are filled where the original has nothing, if there are several, and no row says two things.
pub(in crate::submission) fn continued(copy: &Located<'_>, original: &Located<'_>) -> Vec<ContinuedRow> {
    let mut more = Vec::new();
    for row in copy.rows().filter(|row| is_filled(copy, *row)) {
        let same = same(copy, row, original);
        let differs = |(id, column): (&ColumnId, u32)| {
            let there = same.zip(original.column(id)).and_then(|(same, there)| shown(original.sheet, same, there));
            shown(copy.sheet, row, column) != there
        };
        match same {
            Some(same) if is_filled(original, same) => {
                if inputs(copy).any(differs) {
                    return Vec::new();
                }
            }
            None if !names_its_rows(copy) => return Vec::new(),
            stands_for => more.push(ContinuedRow { number: row, stands_for }),
        }
    }
    if fewest(copy.table.id).is_some_and(|fewest| more.len() >= fewest) { more } else { Vec::new() }
}

fn is_filled(table: &Located<'_>, row: u32) -> bool {
    inputs(table).any(|(_, column)| table.sheet.cells.contains_key(&CellRef::new(row, column)))
}

/// The row of the original with what a row of the copy is known by.
fn same(copy: &Located<'_>, row: u32, original: &Located<'_>) -> Option<u32> {
    let known = identity(copy, row);
    original.rows().find(|other| known == identity(original, *other))
}

/// Whether its rows are the commune's own, each with a village that it names itself.
fn names_its_rows(table: &Located<'_>) -> bool {
    let name = table.table.column(&ColumnId::Village);
    name.is_some_and(|(_, column)| matches!(column.role, Role::Input(_)))
}

/// Filled or emptied cells of the copy, each with what is read instead.
fn differences(copy: &Located<'_>, original: &Located<'_>) -> Vec<(CellRef, String)> {
    let mut differing = Vec::new();
    for row in copy.rows() {
        let Some(same) = same(copy, row, original) else {
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

/// What a row is known by: where the commune names it, its number says nothing.
fn identity(table: &Located<'_>, row: u32) -> Vec<Option<String>> {
    let by_name = names_its_rows(table);
    let known = table.table.columns.iter().filter(|column| match column.role {
        Role::Key | Role::Given => !by_name,
        Role::Input(_) => by_name && column.id == ColumnId::Village,
        _ => false,
    });
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
