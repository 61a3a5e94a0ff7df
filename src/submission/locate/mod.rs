//! Where the form's tables stand in the workbook at hand: by their headings, wherever these have moved.

mod copies;
mod headings;
mod lines;
mod named;
mod numbering;
mod other_time;
mod recognised;
mod report;
mod signatures;
mod tails;

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use crate::form::{Check, ColumnId, Form, Role, STAMP_SHEET, Sheet as FormSheet, Table, TableId};
use crate::place::CellRef;
use crate::submission::locate::headings::Headings;
use crate::submission::locate::lines::Line;
use crate::wording::{folded, same};
use crate::workbook::{Cell, NamedRange, Sheet, Value, Workbook};

pub(super) use recognised::is_form;
pub(super) use report::report;

/// A table of the form as it was found.
pub(super) struct Located<'a> {
    pub table: &'a Table,
    pub sheet: &'a Sheet,
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

impl Located<'_> {
    pub(super) fn column(&self, id: &ColumnId) -> Option<u32> {
        self.columns.iter().find(|(known, _)| *known == id).map(|(_, column)| *column)
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
        std::ptr::eq(self.sheet, other.sheet) && self.first_row < other.end && other.first_row < self.end
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

/// What was found: the tables that are read, and the sheets that repeat them.
pub(super) struct Found<'a> {
    pub tables: Vec<Located<'a>>,
    /// Sheets that hold a table of the form once more.
    copies: Vec<Located<'a>>,
}

impl Found<'_> {
    /// Takes no table from a sheet.
    pub(super) fn leave_out(&mut self, sheet: &Sheet) {
        self.tables.retain(|table| !std::ptr::eq(table.sheet, sheet));
        self.copies.retain(|table| !std::ptr::eq(table.sheet, sheet));
    }

    /// Whether a sheet is another one over again.
    pub(super) fn is_copy(&self, sheet: &Sheet) -> bool {
        self.copies.iter().any(|copy| std::ptr::eq(copy.sheet, sheet))
    }
}

/// The located table of an id.
pub(super) fn find<'l, 'a>(located: &'l [Located<'a>], id: TableId) -> Option<&'l Located<'a>> {
    located.iter().find(|found| found.table.id == id)
}

/// Finds every table of the form that the workbook has.
pub(super) fn tables<'a>(workbook: &'a Workbook, form: &'a Form) -> Found<'a> {
    let sheets: Vec<(&Sheet, Vec<Line<'_>>)> = workbook
        .sheets
        .iter()
        .filter(|sheet| &*sheet.name != STAMP_SHEET && !is_check(sheet))
        .map(|sheet| (sheet, lines::of(sheet)))
        .collect();
    let mut open: Vec<Located<'_>> =
        form.tables().flat_map(|(_, table)| candidates(workbook, &sheets, table)).collect();
    let captions = captions(workbook, form);
    settle_ends(&mut open, &captions);
    let (mut tables, mut others) = (Vec::new(), Vec::new());
    for (form_sheet, table) in form.tables() {
        let (mut candidates, rest): (Vec<_>, Vec<_>) = open.into_iter().partition(|found| found.table.id == table.id);
        open = rest;
        let filled: Vec<usize> = candidates.iter().map(filled_cells).collect();
        let most = filled.iter().copied().max().unwrap_or(0);
        // Of a sheet and its copy the one that is filled, that is seen, that has the form's name; else the first.
        let rank = |(index, found): &(usize, &Located<'_>)| {
            let named = same(&found.sheet.name, form_sheet.name);
            let full = filled.get(*index).is_some_and(|cells| cells * 2 > most || most == 0);
            (
                found.columns.iter().filter(|(id, _)| **id != ColumnId::Check).count(),
                full,
                found.sheet.visible,
                named,
                usize::MAX - index,
            )
        };
        let best = candidates.iter().enumerate().max_by_key(rank).map(|(index, _)| index);
        if let Some(best) = best {
            let best = candidates.swap_remove(best);
            // A sheet of the commune's own may have some of the headings; a copy has nearly all.
            others.extend(candidates.into_iter().filter(|other| other.columns.len() * 3 >= best.columns.len() * 2));
            tables.push(best);
        }
    }
    others
        .retain(|other| other.table.id != TableId::Guide && !tables.iter().any(|t| std::ptr::eq(t.sheet, other.sheet)));
    settle_ends(&mut tables, &captions);
    signatures::cut(&mut tables);
    tails::cut(&mut tables);
    settle_ends(&mut others, &captions);
    Found { tables, copies: others }
}

/// The table on every sheet that has its headings, at least half of them, and three; or its name around its rows.
fn candidates<'a>(workbook: &Workbook, sheets: &[(&'a Sheet, Vec<Line<'a>>)], table: &'a Table) -> Vec<Located<'a>> {
    let wanted = headings::wanted(table);
    // The form's own column of remarks, which every table has, tells none from another.
    let own = table.columns.iter().filter(|column| column.role == Role::Check).count();
    let wanted_here = wanted.len() - own;
    let telling = |columns: &[(&ColumnId, u32)]| columns.iter().filter(|(id, _)| **id != ColumnId::Check).count();
    let enough = wanted_here.div_ceil(2).max(wanted_here.min(3));
    let mut found = Vec::new();
    for (sheet, lines) in sheets {
        let mut best: Option<Located<'a>> = None;
        let mut chosen = None;
        for line in lines {
            // Nothing is better than all headings in the form's own words.
            let whole =
                |known: &Located<'_>| telling(&known.columns) == wanted_here && known.headings.retyped.is_empty();
            if best.as_ref().is_some_and(whole) {
                break;
            }
            let Some((columns, headings)) = headings::read(table, &wanted, line) else { continue };
            // Of two rows with as many headings the one that has more of them in the form's own words.
            let rank = |columns: usize, headings: &Headings| (columns, usize::MAX - headings.retyped.len());
            let better = best.as_ref().is_none_or(|known| {
                rank(telling(&columns), &headings) > rank(telling(&known.columns), &known.headings)
            });
            if telling(&columns) >= enough && better {
                let (first_row, heading_row) = line.rows;
                chosen = Some(line);
                best = Some(Located {
                    table,
                    sheet,
                    first_row,
                    heading_row,
                    columns,
                    headings,
                    filled: Vec::new(),
                    repeated: Vec::new(),
                    numbering: Vec::new(),
                    end: 0,
                });
            }
        }
        let range = named::range(workbook, table, sheet);
        if let Some((located, line)) = best.as_mut().zip(chosen) {
            located.headings.perhaps = headings::perhaps(table, &wanted, &located.columns, line);
        }
        // Two tables may have nearly the same headings: those outside the range are the other's.
        let outside = |located: &Located<'_>, range: &NamedRange| {
            // Headings that were merged with the cells above them stand in the row before.
            let merged = sheet.hiding(range.first).is_some_and(|merged| merged.first.row == located.heading_row);
            !merged && !(range.first.row..=range.last.row).contains(&located.heading_row)
        };
        let by_name = range
            .filter(|range| best.as_ref().is_none_or(|located| outside(located, range)))
            .and_then(|range| named::without_headings(table, sheet, range));
        match (best, by_name) {
            (_, Some(located)) => found.push(located),
            (Some(mut located), None) => {
                located.headings.recover(table, sheet, located.heading_row, &mut located.columns);
                if let Some(range) = range {
                    named::complete(&mut located, range);
                }
                found.push(located);
            }
            (None, None) => {}
        }
    }
    found
}

/// How many cells of the table the commune has filled.
fn filled_cells(found: &Located<'_>) -> usize {
    let inputs = found.table.columns.iter().filter(|column| matches!(column.role, Role::Input(_)));
    let inputs: Vec<u32> = inputs.filter_map(|column| found.column(&column.id)).collect();
    let cells = found.rows().flat_map(|row| inputs.iter().map(move |column| CellRef::new(row, *column)));
    cells.filter(|at| found.sheet.cells.contains_key(at)).count()
}

/// Where the captions of the form's tables stand.
fn captions<'a>(workbook: &'a Workbook, form: &Form) -> Vec<(&'a Sheet, CellRef)> {
    let captions: BTreeSet<String> =
        form.tables().filter_map(|(_, table)| table.caption.as_deref()).map(folded).collect();
    let on = |sheet: &'a Sheet| {
        let is_caption = |cell: &&Cell| matches!(&cell.value, Value::Text(text) if captions.contains(&folded(text)));
        sheet.cells.iter().filter(move |(_, cell)| is_caption(cell)).map(|(at, _)| *at).collect::<Vec<_>>()
    };
    workbook.sheets.iter().flat_map(|sheet| on(sheet).into_iter().map(move |at| (sheet, at))).collect()
}

/// A table ends where the next one below it begins, whether that one has its headings or only its caption.
fn settle_ends(found: &mut [Located<'_>], captions: &[(&Sheet, CellRef)]) {
    let starts: Vec<(*const Sheet, u32, RangeInclusive<u32>)> = found
        .iter()
        .map(|t| {
            let caption = u32::from(t.table.caption.is_some() && t.first_row > 0);
            (std::ptr::from_ref(t.sheet), t.first_row - caption, t.span())
        })
        .collect();
    for table in found {
        let (sheet, span) = (std::ptr::from_ref(table.sheet), table.span());
        let below = starts.iter().filter(|(other, row, columns)| {
            let beside = columns.end() < span.start() || span.end() < columns.start();
            *other == sheet && *row > table.heading_row && !beside
        });
        let captions = captions.iter().filter(|(other, at)| {
            std::ptr::eq(*other, table.sheet) && at.row > table.heading_row && span.contains(&at.column)
        });
        let next = below.map(|(_, row, _)| *row).chain(captions.map(|(_, at)| at.row)).min();
        let last = table.sheet.cells.keys().map(|cell| cell.row).max().unwrap_or(0);
        table.end = next.unwrap_or(last + 1);
        let below = table.sheet.cells.range(CellRef::new(table.heading_row + 1, 0)..CellRef::new(table.end, 0));
        table.filled = below.map(|(at, _)| at.row).collect();
        table.filled.dedup();
        table.repeated = headings::repeated(table);
        table.numbering = numbering::rows(table).collect();
    }
}

/// Tables of the form that were not found.
pub(super) fn missing<'a>(located: &[Located<'_>], form: &'a Form) -> impl Iterator<Item = (&'a FormSheet, &'a Table)> {
    let found: Vec<TableId> = located.iter().map(|table| table.table.id).collect();
    form.tables().filter(move |(_, table)| table.id != TableId::Guide && !found.contains(&table.id))
}

/// Whether a sheet is the form's own `Kiểm tra`, under whatever name.
pub(super) fn is_check(sheet: &Sheet) -> bool {
    sheet.cells.range(..CellRef::new(1, 0)).any(|(_, cell)| same(&cell.value.shown(), Check::TITLE))
}
