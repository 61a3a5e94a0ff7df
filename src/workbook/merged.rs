//! Cells that were merged: they look like one, which is the first of them, and nothing can be typed into the others.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::place::CellRef;

/// A range of cells that look like one; [`fmt::Display`] prints `F12:F14`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Merged {
    pub first: CellRef,
    pub last: CellRef,
}

impl Merged {
    /// Both ends of each belong to it; a single cell is no range.
    pub(super) fn new((top, bottom): (u32, u32), (left, right): (u32, u32)) -> Option<Self> {
        let merged = Self { first: CellRef::new(top, left), last: CellRef::new(bottom, right) };
        (top <= bottom && left <= right && merged.first != merged.last).then_some(merged)
    }

    /// Whether a cell is one of those that the first one hides.
    pub fn hides(&self, at: CellRef) -> bool {
        let rows = self.first.row..=self.last.row;
        let columns = self.first.column..=self.last.column;
        at != self.first && rows.contains(&at.row) && columns.contains(&at.column)
    }
}

impl fmt::Display for Merged {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.first, self.last)
    }
}

#[cfg(test)]
mod tests {
    use super::Merged;
    use crate::place::CellRef;

    #[test]
    fn all_cells_but_the_first_are_hidden() {
        let merged = Merged::new((11, 13), (5, 6)).expect("six cells");
        assert_eq!(merged.to_string(), "F12:G14");
        let hidden = |row, column| merged.hides(CellRef::new(row, column));
        assert!(!hidden(11, 5) && hidden(11, 6) && hidden(13, 5) && !hidden(14, 5) && !hidden(11, 4));
        assert_eq!(Merged::new((3, 3), (2, 2)), None);
        assert_eq!(Merged::new((3, 2), (2, 2)), None);
    }
}
