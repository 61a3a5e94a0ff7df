//! What one sheet holds, as it is read, until there is more than any form could hold.

use std::sync::Arc;

use crate::place::CellRef;
use crate::workbook::limits::{MOST_CELLS, MOST_MERGED, MOST_TEXT};
use crate::workbook::{Beside, BesideKind, Cell, Cells, Excess, Merged, Sheet, Struck, Unreadable, Value};

/// The cells of one sheet, and how much of what the workbook may hold is left.
pub(super) struct Gathered<'b> {
    cells: Cells,
    /// Cells that came behind others which stand after them.
    late: Vec<(CellRef, Cell)>,
    beside: Vec<Beside>,
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

    fn spend(&mut self, text: usize) -> Result<(), Unreadable> {
        self.cells = self.cells.checked_sub(1).ok_or(Excess::Cells)?;
        self.text = self.text.checked_sub(text).ok_or(Excess::Text)?;
        Ok(())
    }
}

impl<'b> Gathered<'b> {
    pub(super) fn new(budget: &'b mut Budget) -> Self {
        Self { cells: Cells::default(), late: Vec::new(), beside: Vec::new(), merged: Vec::new(), budget }
    }

    /// Lays a cell down; of two at one place the later one counts, as it does for LibreOffice, and the other lies beside it.
    ///
    /// # Errors
    /// The workbook holds more than any form could.
    pub(super) fn add(&mut self, at: CellRef, cell: Cell) -> Result<(), Unreadable> {
        let formula = cell.formula.as_ref().map_or(0, |formula| formula.text().len());
        let struck = match &cell.struck {
            Struck::Part(words) => words.len(),
            Struck::No | Struck::Whole => 0,
        };
        self.budget.spend(text_length(&cell.value) + formula + struck)?;
        if let Err(cell) = self.cells.push(at, cell) {
            self.late.push((at, cell));
        }
        Ok(())
    }

    /// # Errors
    /// As [`Self::add`].
    pub(super) fn lay_beside(&mut self, beside: Beside) -> Result<(), Unreadable> {
        self.budget.spend(text_length(&beside.value))?;
        self.beside.push(beside);
        Ok(())
    }

    pub(super) fn get_mut(&mut self, at: CellRef) -> Option<&mut Cell> {
        self.settle();
        self.cells.get_mut(&at)
    }

    pub(super) fn merge(&mut self, merged: impl Iterator<Item = Merged>) {
        let room = MOST_MERGED.saturating_sub(self.merged.len());
        self.merged.extend(merged.take(room));
    }

    pub(super) fn into_sheet(mut self, name: Arc<str>, visible: bool) -> Sheet {
        self.settle();
        Sheet { name, visible, cells: self.cells, merged: self.merged, beside: self.beside }
    }

    /// Puts the cells in their order.
    fn settle(&mut self) {
        if self.late.is_empty() {
            return;
        }
        let replaced = self.cells.lay(std::mem::take(&mut self.late)).into_iter();
        let kind = BesideKind::Replaced;
        self.beside.extend(replaced.map(|(at, cell)| Beside { at, kind, value: cell.value }));
    }
}

fn text_length(value: &Value) -> usize {
    match value {
        Value::Text(text) => text.len(),
        _ => 0,
    }
}
