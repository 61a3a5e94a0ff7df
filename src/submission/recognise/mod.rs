//! Where the form's tables stand in the workbook at hand: by their headings, wherever these have moved.

mod candidates;
mod copies;
mod ends;
mod heading_cells;
mod headings;
mod is_form;
mod lines;
mod named;
mod numbering;
mod report;
mod signatures;
mod tails;

use std::ops::RangeInclusive;

use crate::form::{Check, ColumnId, Form, FormSheet, Role, STAMP_SHEET, Table, TableId};
use crate::place::{CellRef, Place};
use crate::submission::advice;
use crate::submission::recognise::headings::Headings;
use crate::submission::recognise::lines::{Lines, Vocabulary};
use crate::wording::same;
use crate::workbook::{Cell, Sheet, Workbook};

pub(super) use copies::continued;
pub(super) use is_form::is_form;
pub(super) use report::report;

/// A table of the form as it was found.
pub(super) struct Located<'a> {
    pub table: &'a Table,
    pub sheet: &'a Sheet,
    /// The place of the sheet in the workbook.
    pub index: usize,
    /// The sheet as findings name it.
    pub place: Place,
    /// First row of headings that run over several, and the row right above the table's first.
    pub first_row: u32,
    pub heading_row: u32,
    /// Columns of the form that were found, with their column here.
    pub columns: Vec<(&'a ColumnId, u32)>,
    headings: Headings,
    /// Rows below the headings in which there is anything: far below them a stray cell may stand.
    filled: Vec<u32>,
    /// Rows that repeat the headings, as at the top of a new page.
    repeated: Vec<u32>,
    /// Rows that number the columns.
    numbering: Vec<u32>,
    /// The row after the last that can belong to the table.
    pub end: u32,
}

impl<'a> Located<'a> {
    /// As far as its headings tell; where it ends is settled later.
    fn new(
        table: &'a Table,
        (workbook, index): (&'a Workbook, usize),
        (first_row, heading_row): (u32, u32),
        columns: Vec<(&'a ColumnId, u32)>,
        headings: Headings,
    ) -> Option<Self> {
        let sheet = workbook.sheets.get(index)?;
        Some(Self {
            table,
            sheet,
            index,
            place: workbook.place_of(sheet),
            first_row,
            heading_row,
            columns,
            headings,
            filled: Vec::new(),
            repeated: Vec::new(),
            numbering: Vec::new(),
            end: 0,
        })
    }

    /// A cell of its sheet as findings name it.
    pub(super) fn place(&self, at: CellRef) -> Place {
        self.place.at(at)
    }

    pub(super) fn column(&self, id: &ColumnId) -> Option<u32> {
        self.columns.iter().find(|(known, _)| *known == id).map(|(_, column)| *column)
    }

    /// Where the answer of a column stands in a row, if the column was found.
    pub(super) fn at(&self, row: u32, id: &ColumnId) -> Option<CellRef> {
        self.column(id).map(|column| CellRef::new(row, column))
    }

    /// What stands there.
    pub(super) fn cell(&self, row: u32, id: &ColumnId) -> Option<&'a Cell> {
        self.sheet.cells.get(&self.at(row, id)?)
    }

    /// From its first column to its last.
    pub(super) fn span(&self) -> RangeInclusive<u32> {
        let columns = || self.columns.iter().map(|(_, column)| *column);
        columns().min().unwrap_or(0)..=columns().max().unwrap_or(0)
    }

    /// Whether a heading that is none of the form's may have been meant as one of them.
    pub(super) fn is_perhaps(&self, column: u32) -> bool {
        self.headings.perhaps.iter().any(|(at, ..)| at.column == column)
    }

    /// Whether another table stands beside it, on the same rows.
    pub(super) fn is_beside(&self, other: &Self) -> bool {
        self.index == other.index && self.first_row < other.end && other.first_row < self.end
    }

    /// Its rows in which there is anything.
    pub(super) fn rows(&self) -> impl Iterator<Item = u32> {
        self.filled().filter(|row| self.is_entry(*row))
    }

    pub(super) fn has_row(&self, row: u32) -> bool {
        (self.heading_row + 1..self.end).contains(&row) && self.is_entry(row)
    }

    /// The same with rows that are none of the table's own.
    fn filled(&self) -> impl Iterator<Item = u32> {
        self.filled.iter().copied().filter(|row| *row < self.end)
    }

    fn is_entry(&self, row: u32) -> bool {
        !self.repeated.contains(&row) && !self.numbering.contains(&row)
    }
}

/// What was found: the tables that are read, and those that repeat them on other sheets.
pub(super) struct Found<'a> {
    pub tables: Vec<Located<'a>>,
    copies: Vec<Located<'a>>,
}

impl<'a> Found<'a> {
    /// The located table of an id.
    pub(super) fn table(&self, id: TableId) -> Option<&Located<'a>> {
        self.tables.iter().find(|found| found.table.id == id)
    }

    /// The copies of a table.
    pub(super) fn copies_of(&self, id: TableId) -> impl Iterator<Item = &Located<'a>> {
        self.copies.iter().filter(move |copy| copy.table.id == id)
    }

    /// Takes no table from a sheet.
    pub(super) fn leave_out(&mut self, sheet: usize) {
        self.tables.retain(|table| table.index != sheet);
        self.copies.retain(|table| table.index != sheet);
    }

    /// Whether a sheet is another one over again: nothing of it is read.
    pub(super) fn is_copy(&self, sheet: usize) -> bool {
        self.copies.iter().any(|copy| copy.index == sheet) && !self.tables.iter().any(|table| table.index == sheet)
    }

    /// The tables of a sheet, read or not.
    pub(super) fn on(&self, sheet: usize) -> impl Iterator<Item = &Located<'a>> {
        self.tables.iter().chain(&self.copies).filter(move |table| table.index == sheet)
    }
}

/// Finds every table of the form that the workbook has.
pub(super) fn tables<'a>(workbook: &'a Workbook, form: &'a Form) -> Found<'a> {
    let own = |sheet: &Sheet| &*sheet.name != STAMP_SHEET && !is_check(sheet) && !advice::is_advice(sheet);
    let sheets = (0..).zip(&workbook.sheets).filter(|(_, sheet)| own(sheet));
    let vocabulary = Vocabulary::of(form);
    let sheets: Vec<(usize, Lines<'_>)> = sheets.map(|(index, sheet)| (index, Lines::of(sheet, &vocabulary))).collect();
    let mut open = candidates::of(workbook, &sheets, form);
    let on = |(index, lines): &(usize, Lines<'_>)| lines.captions.iter().map(|at| (*index, *at)).collect::<Vec<_>>();
    let captions: Vec<(usize, CellRef)> = sheets.iter().flat_map(on).collect();
    ends::settle(&mut open, &captions);
    let (mut tables, mut others) = (Vec::new(), Vec::new());
    for (form_sheet, table) in form.tables() {
        let (mut candidates, rest): (Vec<_>, Vec<_>) = open.into_iter().partition(|found| found.table.id == table.id);
        open = rest;
        if let Some(best) = best_of(&candidates, form_sheet.name) {
            let best = candidates.swap_remove(best);
            // A sheet of the commune's own may have some of the headings; a copy has nearly all.
            others.extend(candidates.into_iter().filter(|other| other.columns.len() * 3 >= best.columns.len() * 2));
            tables.push(best);
        }
    }
    let is_read = |other: &Located<'_>| {
        tables.iter().any(|table| table.index == other.index && table.heading_row == other.heading_row)
    };
    others.retain(|other| other.table.id != TableId::Guide && !is_read(other));
    let read = tables.len();
    tables.append(&mut others);
    ends::settle(&mut tables, &captions);
    let others = tables.split_off(read);
    signatures::cut(&mut tables);
    tails::cut(&mut tables);
    Found { tables, copies: others }
}

/// Of a sheet and its copy the one that is filled, that is seen, that has the form's name; else the first.
fn best_of(candidates: &[Located<'_>], name: &str) -> Option<usize> {
    let filled: Vec<usize> = match candidates {
        [_] => vec![0],
        several => several.iter().map(filled_cells).collect(),
    };
    let most = filled.iter().copied().max().unwrap_or(0);
    let rank = |(index, found): &(usize, &Located<'_>)| {
        let full = filled.get(*index).is_some_and(|cells| cells * 2 > most || most == 0);
        let columns = found.columns.iter().filter(|(id, _)| **id != ColumnId::Check).count();
        (columns, full, found.sheet.visible, same(&found.sheet.name, name), usize::MAX - index)
    };
    candidates.iter().enumerate().max_by_key(rank).map(|(index, _)| index)
}

/// How many cells of the table the commune has filled.
fn filled_cells(found: &Located<'_>) -> usize {
    let inputs = found.table.columns.iter().filter(|column| matches!(column.role, Role::Input(_)));
    let inputs: Vec<u32> = inputs.filter_map(|column| found.column(&column.id)).collect();
    let cells = found.rows().flat_map(|row| inputs.iter().map(move |column| CellRef::new(row, *column)));
    cells.filter(|at| found.sheet.cells.contains_key(at)).count()
}

/// Tables of the form that were not found.
pub(super) fn missing<'a>(located: &[Located<'_>], form: &'a Form) -> impl Iterator<Item = (&'a FormSheet, &'a Table)> {
    let found: Vec<TableId> = located.iter().map(|table| table.table.id).collect();
    form.tables().filter(move |(_, table)| table.id != TableId::Guide && !found.contains(&table.id))
}

/// Whether a sheet is the form's own `Kiểm tra`, under whatever name.
pub(super) fn is_check(sheet: &Sheet) -> bool {
    sheet.cells.row(0).any(|(_, cell)| same(&cell.value.shown(), Check::TITLE))
}
