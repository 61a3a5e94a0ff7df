//! Where the form's tables stand in the workbook at hand: by their headings, wherever these have moved.

use crate::district::normalise;
use crate::finding::Finding;
use crate::form::{Check, ColumnId, Form, Role, STAMP_SHEET, Sheet as FormSheet, Table, TableId};
use crate::place::CellRef;
use crate::submission::cells::Reader;
use crate::submission::faults;
use crate::workbook::{Sheet, Value, Workbook};

/// A table of the form as it was found.
pub(super) struct Located<'a> {
    pub table: &'a Table,
    pub sheet: &'a Sheet,
    pub heading_row: u32,
    /// Columns of the form that were found, with their column here.
    pub columns: Vec<(&'a ColumnId, u32)>,
    /// Headings that stand here in other words.
    retyped: Vec<(CellRef, String, String)>,
    /// The row after the last that can belong to the table.
    pub end: u32,
}

impl Located<'_> {
    pub(super) fn column(&self, id: &ColumnId) -> Option<u32> {
        self.columns.iter().find(|(known, _)| *known == id).map(|(_, column)| *column)
    }

    pub(super) fn rows(&self) -> std::ops::Range<u32> {
        self.heading_row + 1..self.end
    }
}

/// The located table of an id.
pub(super) fn find<'l, 'a>(located: &'l [Located<'a>], id: TableId) -> Option<&'l Located<'a>> {
    located.iter().find(|found| found.table.id == id)
}

/// Finds every table of the form that the workbook has.
pub(super) fn tables<'a>(workbook: &'a Workbook, form: &'a Form) -> Vec<Located<'a>> {
    let mut found: Vec<Located<'a>> = form.tables().filter_map(|(sheet, table)| best(workbook, sheet, table)).collect();
    let starts: Vec<(*const Sheet, u32)> = found
        .iter()
        .map(|t| {
            (std::ptr::from_ref(t.sheet), t.heading_row - u32::from(t.table.caption.is_some() && t.heading_row > 0))
        })
        .collect();
    for table in &mut found {
        let sheet = std::ptr::from_ref(table.sheet);
        let next =
            starts.iter().filter(|(other, row)| *other == sheet && *row > table.heading_row).map(|(_, row)| *row).min();
        let last = table.sheet.cells.keys().map(|cell| cell.row).max().unwrap_or(0);
        table.end = next.unwrap_or(last + 1);
    }
    found
}

/// Tables of the form that were not found.
pub(super) fn missing<'a>(located: &[Located<'_>], form: &'a Form) -> impl Iterator<Item = (&'a FormSheet, &'a Table)> {
    let found: Vec<TableId> = located.iter().map(|table| table.table.id).collect();
    form.tables().filter(move |(_, table)| table.id != TableId::Guide && !found.contains(&table.id))
}

/// Says which tables and headings are missing and which headings were retyped; takes the headings off the ledger.
pub(super) fn report<'a>(located: &[Located<'a>], form: &Form, workbook: &Workbook, reader: &mut Reader<'a>) {
    for (sheet, table) in missing(located, form) {
        let what = table.caption.clone().unwrap_or_else(|| sheet.title.clone());
        let finding = Finding::new(&faults::MISSING_TABLE, &workbook.place());
        reader.say(finding.with("sheet", sheet.name).with("table", what));
    }
    for found in located {
        // The guide has no input cells, and its wording may differ from one printing to the next.
        let guide = found.table.id == TableId::Guide;
        let last = found.heading_row + 1 + if guide { found.table.row_count() } else { 0 };
        for (_, column) in &found.columns {
            for row in found.heading_row..last {
                reader.take(found.sheet, CellRef::new(row, *column));
            }
        }
        for row in (0..found.heading_row).filter(|_| guide) {
            reader.take(found.sheet, CellRef::new(row, 0));
        }
        let place = workbook.place_of(found.sheet);
        for column in &found.table.columns {
            // The form's own remarks are no loss.
            let needed = !guide && column.role != Role::Check;
            if needed && found.column(&column.id).is_none() {
                let at = place.at(CellRef::new(found.heading_row, 0));
                reader.say(Finding::new(&faults::MISSING_HEADING, &at).with("heading", column.heading.as_str()));
            }
        }
        for (cell, here, heading) in &found.retyped {
            let finding = Finding::new(&faults::HEADING_RETYPED, &place.at(*cell)).found(here);
            reader.say(finding.expected(heading.as_str()));
        }
    }
}

/// The row that carries most of the table's headings; at least half of them, and two.
fn best<'a>(workbook: &'a Workbook, form_sheet: &FormSheet, table: &'a Table) -> Option<Located<'a>> {
    let wanted: Vec<String> = table.columns.iter().map(|column| normalise(&column.heading)).collect();
    // The form's own column of remarks, which every table has, tells none from another.
    let own = table.columns.iter().filter(|column| column.role == Role::Check).count();
    let enough = (wanted.len() - own).div_ceil(2).max(2);
    let mut best: Option<((usize, bool, bool), Located<'a>)> = None;
    for sheet in workbook.sheets.iter().filter(|sheet| &*sheet.name != STAMP_SHEET && !is_check(sheet)) {
        let named = normalise(&sheet.name) == normalise(form_sheet.name);
        for (row, texts) in rows_of_text(sheet) {
            let located = headings(table, &wanted, sheet, row, &texts);
            let telling = located.columns.iter().filter(|(id, _)| **id != ColumnId::Check).count();
            let rank = (telling, named, sheet.visible);
            if rank.0 >= enough && best.as_ref().is_none_or(|(known, _)| rank > *known) {
                best = Some((rank, located));
            }
        }
    }
    best.map(|(_, located)| located)
}

/// Rows with at least two texts: column, text.
fn rows_of_text(sheet: &Sheet) -> Vec<(u32, Vec<(u32, &str)>)> {
    let mut rows: Vec<(u32, Vec<(u32, &str)>)> = Vec::new();
    for (at, cell) in &sheet.cells {
        let Value::Text(text) = &cell.value else { continue };
        match rows.last_mut() {
            Some((row, texts)) if *row == at.row => texts.push((at.column, text)),
            _ => rows.push((at.row, vec![(at.column, text)])),
        }
    }
    rows.retain(|(_, texts)| texts.len() > 1);
    rows
}

fn headings<'a>(table: &'a Table, wanted: &[String], sheet: &'a Sheet, row: u32, texts: &[(u32, &str)]) -> Located<'a> {
    let here: Vec<(u32, &str, String)> = texts.iter().map(|(column, text)| (*column, *text, normalise(text))).collect();
    let mut columns: Vec<(&ColumnId, u32)> = Vec::new();
    let mut retyped = Vec::new();
    for (column, wanted) in table.columns.iter().zip(wanted) {
        if let Some((at, ..)) = here.iter().find(|(_, _, text)| text == wanted) {
            columns.push((&column.id, *at));
        }
    }
    // Only a row that already looks like the headings is worth a second, more tolerant look.
    if columns.len() >= 2 {
        for (column, wanted) in table.columns.iter().zip(wanted) {
            if columns.iter().any(|(id, _)| *id == &column.id) {
                continue;
            }
            let free = here.iter().filter(|(at, ..)| !columns.iter().any(|(_, taken)| taken == at));
            let near = free
                .map(|(at, shown, text)| (strsim::normalized_levenshtein(wanted, text), *at, *shown))
                .filter(|(likeness, ..)| *likeness >= 0.75)
                .max_by(|a, b| a.0.total_cmp(&b.0));
            if let Some((_, at, shown)) = near {
                columns.push((&column.id, at));
                retyped.push((CellRef::new(row, at), shown.to_owned(), column.heading.clone()));
            }
        }
    }
    Located { table, sheet, heading_row: row, columns, retyped, end: 0 }
}

/// Whether a sheet is the form's own `Kiểm tra`, under whatever name.
pub(super) fn is_check(sheet: &Sheet) -> bool {
    let title = normalise(Check::TITLE);
    sheet.cells.range(..CellRef::new(1, 0)).any(|(_, cell)| normalise(&cell.value.shown()) == title)
}
