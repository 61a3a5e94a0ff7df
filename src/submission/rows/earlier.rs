//! The criteria of an earlier decision, sent in place of the form's: another set under partly the same codes and names, in the
//! form's columns or in its own.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use crate::finding::Finding;
use crate::form::{ColumnId, Form, RowKind, Table, TableId};
use crate::message::Message;
use crate::place::{CellRef, Place};
use crate::submission::faults;
use crate::submission::listing::{listed, shown};
use crate::submission::noted::{Claim, Noted};
use crate::submission::recognise::Found;
use crate::submission::rows::identity::{KnownNames, are_many};
use crate::wording::{Text, normalise};
use crate::workbook::{Cell, Sheet, Value, Workbook};

/// Of the form's names an earlier set has at least a sixth, and lacks at least a third.
const HAS: usize = 6;
const LACKS: usize = 3;

/// A sheet that holds them.
pub(in crate::submission) struct Earlier<'a> {
    sheet: &'a Sheet,
    /// Its place in the workbook, and as findings name it.
    pub index: usize,
    place: Place,
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

/// The names of a table's indicators.
fn names(table: &Table) -> impl Iterator<Item = &Text> {
    table.rows.iter().filter(|row| row.kind == RowKind::Entry).filter_map(|row| row.text(&ColumnId::Name))
}

/// Whether most names stand there word for word, as in nearly every form: then nothing more has to be compared.
fn has_most(sheet: &Sheet, table: &Table) -> bool {
    let mut missing: HashSet<&Text> = names(table).collect();
    let all = missing.len();
    for cell in sheet.cells.values() {
        if let Value::Text(text) = &cell.value {
            missing.remove(text);
        }
    }
    missing.len() * LACKS < all
}

/// The code of a row: before the name in its cell, else the nearest to the left of it.
fn code<'a>(sheet: &'a Sheet, at: CellRef, name: &Cell, known: &KnownNames<'_>) -> Option<&'a Value> {
    let text = name.value.shown();
    if known.without_code(&text) != text {
        return None;
    }
    let mut left = sheet.cells.range(CellRef::new(at.row, 0)..at).rev().map(|(_, cell)| &cell.value);
    left.find(|value| known.is_code(value))
}

impl<'a> Earlier<'a> {
    /// The sheet, where the form's own table of criteria is not in the workbook or is this one.
    pub(in crate::submission) fn find(workbook: &'a Workbook, found: &Found<'a>, form: &Form) -> Option<Self> {
        let (_, table) = form.tables().find(|(_, table)| table.id == TableId::Indicators)?;
        match found.table(TableId::Indicators) {
            Some(located) if has_most(located.sheet, table) => None,
            Some(located) => Self::on_sheet((workbook, located.index), table, &KnownNames::new(table)),
            None => {
                let known = KnownNames::new(table);
                (0..workbook.sheets.len()).find_map(|index| Self::on_sheet((workbook, index), table, &known))
            }
        }
    }

    fn on_sheet((workbook, index): (&'a Workbook, usize), table: &Table, known: &KnownNames<'_>) -> Option<Self> {
        let sheet = workbook.sheets.get(index)?;
        let wanted: BTreeSet<&str> = names(table).map(Text::plain).collect();
        let mut named: BTreeMap<u32, BTreeSet<&str>> = BTreeMap::new();
        for (at, cell) in &sheet.cells {
            if let Value::Text(text) = &cell.value {
                let name = normalise(known.without_code(text));
                named.entry(at.column).or_default().extend(wanted.get(name.as_str()));
            }
        }
        let columns = named.iter().map(|(column, names)| (*column, names.len()));
        let (column, same) = columns.max_by_key(|(_, names)| *names)?;
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
        let (place, all) = (workbook.place_of(sheet), wanted.len());
        many.then_some(Self { sheet, index, place, names: column, first, disagreeing, same, all })
    }

    /// What the sheet is taken for; nobody reads any of it.
    pub(in crate::submission) fn report(&self) -> Noted {
        let mut noted = Noted::default();
        for at in self.sheet.cells.keys() {
            noted.claim_on(self.index, *at, Claim::Named(faults::OTHER_NUMBERING.code));
        }
        noted.say(self.finding());
        noted
    }

    /// The same in one sentence, with what was typed beside its names.
    pub(in crate::submission) fn finding(&self) -> Finding {
        let rows: Vec<String> = self.disagreeing.iter().map(|row| (row + 1).to_string()).collect();
        let evidence = Message::new("names-of-two").with("count", rows.len()).with("rows", rows.join(", "));
        let typed = self.sheet.cells.iter().filter(|(at, _)| at.column > self.names && at.row >= self.first);
        let typed: Vec<(CellRef, String)> = typed.map(|(at, cell)| (*at, shown(&cell.value))).collect();
        let effect = Message::new("sheet-left-out").with("count", typed.len()).with("cells", listed(&typed));
        let finding = Finding::new(&faults::OTHER_NUMBERING, &self.place);
        finding.with("evidence", evidence.with("same", self.same).with("all", self.all)).with("effect", effect)
    }
}
