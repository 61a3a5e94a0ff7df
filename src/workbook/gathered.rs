//! Cells as they are read, until there are more than any form could hold.

use crate::place::CellRef;
use crate::workbook::merged::MOST_MERGED;
use crate::workbook::{Cell, Cells, Merged, Unreadable, Value};

/// More filled cells than any commune's workbook could need: a form has about a thousand. What is done with them afterwards
/// takes seconds at this number, and more than in proportion beyond it.
pub(super) const MOST_CELLS: usize = 60_000;

/// More bytes of text than any commune could write: one long shared text may stand in very many cells.
const MOST_TEXT: usize = 3_000_000;

/// The cells of one sheet, and how much of what the workbook may hold is left.
pub(super) struct Gathered<'b> {
    cells: Cells,
    merged: Vec<Merged>,
    budget: &'b mut Budget,
}

/// What a whole workbook may still hold.
pub(super) struct Budget {
    cells: usize,
    text: usize,
}

impl Budget {
    pub(super) const fn new() -> Self {
        Self { cells: MOST_CELLS, text: MOST_TEXT }
    }
}

impl<'b> Gathered<'b> {
    pub(super) fn new(budget: &'b mut Budget) -> Self {
        Self { cells: Cells::default(), merged: Vec::new(), budget }
    }

    /// # Errors
    /// The workbook holds more than any form could.
    pub(super) fn add(&mut self, at: CellRef, cell: Cell) -> Result<(), Unreadable> {
        let text = match &cell.value {
            Value::Text(text) => text.len(),
            _ => 0,
        };
        let text = text + cell.formula.as_ref().map_or(0, |formula| formula.text().len());
        self.budget.cells = self.budget.cells.checked_sub(1).ok_or(Unreadable::TooLarge)?;
        self.budget.text = self.budget.text.checked_sub(text).ok_or(Unreadable::TooLarge)?;
        self.cells.insert(at, cell);
        Ok(())
    }

    pub(super) fn get_mut(&mut self, at: CellRef) -> Option<&mut Cell> {
        self.cells.get_mut(&at)
    }

    pub(super) fn merge(&mut self, merged: impl Iterator<Item = Merged>) {
        self.merged.extend(merged.take(MOST_MERGED));
    }

    pub(super) fn into_parts(self) -> (Cells, Vec<Merged>) {
        (self.cells, self.merged)
    }
}
