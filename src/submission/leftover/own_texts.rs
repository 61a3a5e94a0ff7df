//! The form's own texts on one sheet, by where they may stand.

use std::borrow::Cow;
use std::cell::LazyCell;
use std::collections::HashSet;

use rustc_hash::FxHashSet;

use crate::form::{ColumnId, Constraint, Form, Role, Table, TableId, Tally};
use crate::place::CellRef;
use crate::submission::recognise::Located;
use crate::wording::Text;
use crate::workbook::{Cell, Value};

pub(super) struct OwnTexts<'l, 'a> {
    tables: Vec<OwnTable<'l, 'a>>,
    /// Titles, notes and captions, which stand in the first column.
    around: FxHashSet<&'l str>,
    /// Whether a number without a formula was typed for certain.
    tells_formulas: bool,
}

struct OwnTable<'l, 'a> {
    found: &'l Located<'a>,
    /// The texts given in each column, folded.
    given: Vec<(u32, FxHashSet<&'l str>)>,
    /// How many rows it has, the form's or those that are filled.
    rows: u32,
    /// What the form may remark in its rows: asked for only where a remark stands without its formula.
    remarks: LazyCell<HashSet<String>, Box<dyn FnOnce() -> HashSet<String> + 'l>>,
}

impl<'l, 'a> OwnTexts<'l, 'a> {
    /// The commune's own form says what is given in its tables, which may differ from the form they were found by.
    pub(super) fn new(form: &'l Form, here: &[&'l Located<'a>], tells_formulas: bool) -> Self {
        let mut around = FxHashSet::default();
        let mut tables = Vec::new();
        for found in here {
            let Some((sheet, table)) = form.tables().find(|(_, table)| table.id == found.table.id) else { continue };
            let texts = std::iter::once(&sheet.title).chain(&sheet.notes).chain(&table.caption);
            around.extend(texts.map(Text::folded));
            tables.push(OwnTable::new(found, table));
        }
        Self { tables, around, tells_formulas }
    }

    /// Whether the form itself would have put this text here: a running number, a given text in its column, a title.
    pub(super) fn is_own(&self, at: CellRef, cell: &Cell) -> bool {
        let text = LazyCell::new(|| cell.value.folded());
        // A title stands in the first column of the sheet or of a table that has moved to the right.
        let first = || at.column == 0 || self.tables.iter().any(|table| *table.found.span().start() == at.column);
        self.tables.iter().any(|table| table.gives(at, cell, &text))
            || first() && (self.around.contains(&**text) || self.is_tally(at, cell))
    }

    /// Whether it is how many criteria are not met, above their table; or 0 where the text of a formula is kept so.
    fn is_tally(&self, at: CellRef, cell: &Cell) -> bool {
        let is_formula = cell.formula.is_some() || !self.tells_formulas;
        let no_result = is_formula && [Value::Number(0.0), Value::NoResult].contains(&cell.value);
        let mut tables = self.tables.iter().map(|table| table.found);
        tables.any(|found| found.table.id == TableId::Indicators && at.row < found.first_row)
            && (no_result || Tally::is_shown_as(&cell.value.shown()))
    }

    /// Whether a cell is in the column of remarks and says what the form would: by a formula, as one of its remarks, or as 0 where
    /// the text of a formula that is not read as one is kept so.
    pub(super) fn is_remark(&self, at: CellRef, cell: &Cell) -> bool {
        let no_result = !self.tells_formulas && cell.value == Value::Number(0.0);
        let says = |table: &OwnTable<'_, '_>| table.remarks.contains(&*cell.value.shown());
        let mut beside = self.tables.iter().filter(|table| table.has_remark_at(at));
        beside.any(|table| cell.formula.is_some() || no_result || says(table))
    }

    /// Whether the office gives something in a cell like this: a title, a note, a cell of a table that is not the commune's.
    pub(super) fn is_given(&self, at: CellRef) -> bool {
        let top = self.tables.iter().map(|table| table.found.first_row).min().unwrap_or(0);
        let of_table = |table: &OwnTable<'_, '_>| {
            let rows = table.found.first_row..table.found.end;
            rows.contains(&at.row) && table.given.iter().any(|(column, _)| *column == at.column)
        };
        at.row < top || self.tables.iter().any(of_table)
    }
}

impl<'l, 'a> OwnTable<'l, 'a> {
    fn new(found: &'l Located<'a>, table: &'l Table) -> Self {
        let columns = table.columns.iter().filter(|column| matches!(column.role, Role::Given | Role::Key));
        let given = columns.filter_map(|column| {
            let total = table.total.as_ref().filter(|_| column.role == Role::Key);
            let texts = table.rows.iter().filter_map(|row| row.text(&column.id)).chain(total);
            Some((found.column(&column.id)?, texts.map(Text::folded).collect()))
        });
        let filled = u32::try_from(found.rows().count()).unwrap_or(u32::MAX);
        let remarks = || {
            let rows = found.table.all_rows();
            let constraints = rows.iter().flat_map(|row| found.table.constraints_of(row));
            constraints.flat_map(|constraint: Constraint| constraint.remarks()).collect()
        };
        let rows = found.table.row_count().max(filled);
        Self { found, given: given.collect(), rows, remarks: LazyCell::new(Box::new(remarks)) }
    }

    /// `text` is what the cell shows, folded.
    fn gives<'c>(
        &self,
        at: CellRef,
        cell: &Cell,
        text: &LazyCell<Cow<'c, str>, impl FnOnce() -> Cow<'c, str>>,
    ) -> bool {
        let running = || {
            let number = self.found.column(&ColumnId::Number) == Some(at.column);
            number && cell.value.shown().parse().is_ok_and(|number: u32| number <= self.rows)
        };
        // What the form gives in a cell is seen in the first of those that were merged with it.
        let seen = |column: u32| {
            let hiding = || self.found.sheet.hiding(CellRef::new(at.row, column));
            column == at.column || hiding().is_some_and(|merged| merged.first == at)
        };
        let given = || self.given.iter().any(|(column, texts)| seen(*column) && texts.contains(&***text));
        self.found.has_row(at.row) && (running() || given())
    }

    /// Whether a cell is in its column of remarks: beside one of as many rows as the form has, or of more that are filled.
    fn has_remark_at(&self, at: CellRef) -> bool {
        let found = self.found;
        if found.column(&ColumnId::Check) != Some(at.column) {
            return false;
        }
        let own = found.heading_row + 1 + found.table.end().saturating_sub(found.table.first_row());
        // The remarks go on where a table was cut off at its signatures.
        let rows = found.heading_row + 1..found.end.max(own);
        let is_filled = || found.sheet.cells.row(at.row).any(|(cell, _)| cell.column != at.column);
        rows.contains(&at.row) && (at.row < own || is_filled())
    }
}
