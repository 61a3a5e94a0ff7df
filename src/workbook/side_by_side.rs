//! Cells laid side by side. A library that reads a sheet as one rectangle then reads no more than the cells that are there,
//! however far from one another they stand; afterwards each is put back.

use std::collections::BTreeMap;

use crate::place::CellRef;
use crate::workbook::limits::MOST_LAID;
use crate::workbook::{Excess, Unreadable};

/// Columns of the rectangle: those of an xls sheet, in which cells of one record stay together.
pub(super) const WIDTH: u32 = 256;

/// Bytes in which the cells of every sheet are laid, and where those of each sheet stood.
#[derive(Debug)]
pub(super) struct Laid {
    pub(super) bytes: Vec<u8>,
    pub(super) sheets: Vec<SideBySide>,
}

/// Where each cell stood, by where it was laid.
#[derive(Debug, Default)]
pub(super) struct SideBySide {
    stood: BTreeMap<CellRef, CellRef>,
    /// Cells that were laid or left out, one after the other.
    next: u32,
}

impl SideBySide {
    /// Lays a cell and so many more to the right of it; where the first of them is now.
    ///
    /// # Errors
    /// There are more cells than any form could have.
    pub(super) fn lay(&mut self, first: CellRef, more: u32) -> Result<CellRef, Unreadable> {
        if WIDTH - self.next % WIDTH <= more {
            self.next = self.next.next_multiple_of(WIDTH);
        }
        let laid = CellRef::new(self.next / WIDTH, self.next % WIDTH);
        for right in 0..=more.min(WIDTH - 1) {
            let stood = CellRef::new(first.row, first.column.saturating_add(right));
            self.stood.insert(CellRef::new(laid.row, laid.column + right), stood);
        }
        self.next += more + 1;
        if self.stood.len() > MOST_LAID { Err(Excess::Laid.into()) } else { Ok(laid) }
    }

    /// Where a cell stood that was laid there.
    pub(super) fn stood(&self, laid: CellRef) -> Option<CellRef> {
        self.stood.get(&laid).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::{SideBySide, WIDTH};
    use crate::place::CellRef;
    use crate::workbook::Excess;

    #[test]
    fn each_cell_is_put_back_where_it_stood() {
        let mut cells = SideBySide::default();
        let far = CellRef::new(65_535, 255);
        let places = [(CellRef::new(3, 1), 0), (CellRef::new(3, 2), WIDTH - 2), (far, 0)];
        let laid = places.map(|(first, more)| cells.lay(first, more).expect("there is room"));
        assert_eq!(laid, [(0, 0), (0, 1), (1, 0)].map(|(row, column)| CellRef::new(row, column)));
        assert_eq!(laid.map(|at| cells.stood(at)), places.map(|(first, _)| Some(first)));
        assert_eq!(cells.stood(CellRef::new(0, WIDTH - 1)), Some(CellRef::new(3, WIDTH)));
        assert_eq!(cells.stood(CellRef::new(1, 1)), None);
    }

    #[test]
    fn cells_that_do_not_fit_beside_the_others_begin_a_row() {
        let mut cells = SideBySide::default();
        cells.lay(CellRef::new(0, 0), 0).expect("there is room");
        assert_eq!(cells.lay(CellRef::new(1, 0), WIDTH - 1), Ok(CellRef::new(1, 0)));
    }

    #[test]
    fn more_cells_than_any_form_has_are_too_many() {
        let mut cells = SideBySide::default();
        let laid: Result<Vec<_>, _> = (0..2_000).map(|row| cells.lay(CellRef::new(row, 0), WIDTH - 1)).collect();
        assert_eq!(laid, Err(Excess::Laid.into()));
    }
}
