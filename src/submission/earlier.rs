//! The criteria of an earlier decision, sent in place of the form's: another set under partly the same codes and names, in the
//! form's columns or in its own.

use std::collections::{BTreeMap, BTreeSet};

use crate::finding::Finding;
use crate::form::{ColumnId, Form, RowKind, Table, TableId};
use crate::message::Message;
use crate::place::CellRef;
use crate::submission::cells::Reader;
use crate::submission::faults;
use crate::submission::listing::{listed, shown};
use crate::submission::locate::{self, Found};
use crate::submission::rows::{Known, are_many};
use crate::wording::normalise;
use crate::workbook::{Cell, Sheet, Value, Workbook};

/// Of the form's names an earlier set has at least a sixth, and lacks at least a third.
const HAS: usize = 6;
const LACKS: usize = 3;

/// A sheet that holds them.
pub(super) struct Earlier<'a> {
    pub(super) sheet: &'a Sheet,
    /// The column of their names.
    names: u32,
    /// The first row of them.
    first: u32,
    /// Rows whose code and name are those of two indicators.
    disagreeing: Vec<u32>,
    /// How many of the form's names are among them, and of how many.
    same: usize,
    all: usize,
}

/// The sheet, where the form's own table of criteria is not in the workbook or is this one.
pub(super) fn table<'a>(workbook: &'a Workbook, found: &Found<'a>, form: &Form) -> Option<Earlier<'a>> {
    let (_, table) = form.tables().find(|(_, table)| table.id == TableId::Indicators)?;
    match locate::find(&found.tables, TableId::Indicators) {
        Some(located) if has_most(located.sheet, table) => None,
        Some(located) => on_sheet(located.sheet, table, &Known::new(table)),
        None => {
            let known = Known::new(table);
            workbook.sheets.iter().find_map(|sheet| on_sheet(sheet, table, &known))
        }
    }
}

fn names(table: &Table) -> impl Iterator<Item = &str> {
    table.rows.iter().filter(|row| row.kind == RowKind::Entry).filter_map(|row| row.given(&ColumnId::Name))
}

/// Whether most names stand there word for word, as in nearly every form: then nothing more has to be compared.
fn has_most(sheet: &Sheet, table: &Table) -> bool {
    let mut missing: BTreeSet<&str> = names(table).collect();
    let all = missing.len();
    for cell in sheet.cells.values() {
        if let Value::Text(text) = &cell.value {
            missing.remove(text.as_str());
        }
    }
    missing.len() * LACKS < all
}

fn on_sheet<'a>(sheet: &'a Sheet, table: &Table, known: &Known<'_>) -> Option<Earlier<'a>> {
    let wanted: BTreeSet<String> = names(table).map(normalise).collect();
    let mut named: BTreeMap<u32, BTreeSet<String>> = BTreeMap::new();
    for (at, cell) in &sheet.cells {
        if let Value::Text(text) = &cell.value {
            let name = Some(normalise(known.without_code(text))).filter(|name| wanted.contains(name));
            named.entry(at.column).or_default().extend(name);
        }
    }
    let (column, same) = named.iter().map(|(column, names)| (*column, names.len())).max_by_key(|(_, names)| *names)?;
    if same * HAS < wanted.len() || (wanted.len() - same) * LACKS < wanted.len() {
        return None;
    }
    let (mut disagreeing, mut agreeing) = (Vec::new(), Vec::new());
    for (at, name) in sheet.cells.iter().filter(|(at, _)| at.column == column) {
        match known.agree(code(sheet, *at, name, known), Some(&name.value)) {
            Some(true) => agreeing.push(at.row),
            Some(false) => disagreeing.push(at.row),
            None => {}
        }
    }
    let first = disagreeing.iter().chain(&agreeing).copied().min()?;
    let many = are_many(disagreeing.len(), agreeing.len());
    many.then_some(Earlier { sheet, names: column, first, disagreeing, same, all: wanted.len() })
}

/// The code of a row: before the name in its cell, else the nearest to the left of it.
fn code<'a>(sheet: &'a Sheet, at: CellRef, name: &Cell, known: &Known<'_>) -> Option<&'a Value> {
    let text = name.value.shown().into_owned();
    if known.without_code(&text) != text {
        return None;
    }
    let mut left = sheet.cells.range(CellRef::new(at.row, 0)..at).rev().map(|(_, cell)| &cell.value);
    left.find(|value| known.is_code(value))
}

impl<'a> Earlier<'a> {
    /// Says what the sheet is taken for, with what was typed beside its names; nobody reads any of it.
    pub(super) fn report(&self, workbook: &Workbook, reader: &mut Reader<'a>) {
        for at in self.sheet.cells.keys() {
            reader.take(self.sheet, *at);
        }
        reader.say(self.finding(workbook));
    }

    pub(super) fn finding(&self, workbook: &Workbook) -> Finding {
        let rows: Vec<String> = self.disagreeing.iter().map(|row| (row + 1).to_string()).collect();
        let evidence = Message::new("names-of-two").with("count", rows.len()).with("rows", rows.join(", "));
        let typed = self.sheet.cells.iter().filter(|(at, _)| at.column > self.names && at.row >= self.first);
        let typed: Vec<(CellRef, String)> = typed.map(|(at, cell)| (*at, shown(&cell.value))).collect();
        let effect = Message::new("sheet-left-out").with("count", typed.len()).with("cells", listed(&typed));
        let finding = Finding::new(&faults::OTHER_NUMBERING, &workbook.place_of(self.sheet));
        finding.with("evidence", evidence.with("same", self.same).with("all", self.all)).with("effect", effect)
    }
}
