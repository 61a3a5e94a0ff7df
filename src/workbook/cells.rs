//! The non-empty cells of a sheet, row by row. They are laid down once, in that order, and looked up ever after.

use std::ops::{Bound, RangeBounds};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::place::CellRef;
use crate::workbook::Cell;

/// Cells in the order of their places, each place once.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Cells(Vec<(CellRef, Cell)>);

impl Cells {
    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn get(&self, at: &CellRef) -> Option<&Cell> {
        self.0.get(self.position(at)?).map(|(_, cell)| cell)
    }

    pub fn contains_key(&self, at: &CellRef) -> bool {
        self.position(at).is_some()
    }

    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&CellRef, &Cell)> + Clone {
        self.0.iter().map(|(at, cell)| (at, cell))
    }

    pub fn keys(&self) -> impl DoubleEndedIterator<Item = &CellRef> {
        self.0.iter().map(|(at, _)| at)
    }

    pub fn values(&self) -> impl DoubleEndedIterator<Item = &Cell> {
        self.0.iter().map(|(_, cell)| cell)
    }

    /// The cells between two places, row by row.
    pub fn range(&self, places: impl RangeBounds<CellRef>) -> impl DoubleEndedIterator<Item = (&CellRef, &Cell)> {
        let first = match places.start_bound() {
            Bound::Included(first) => self.0.partition_point(|(at, _)| at < first),
            Bound::Excluded(first) => self.0.partition_point(|(at, _)| at <= first),
            Bound::Unbounded => 0,
        };
        let end = match places.end_bound() {
            Bound::Included(last) => self.0.partition_point(|(at, _)| at <= last),
            Bound::Excluded(last) => self.0.partition_point(|(at, _)| at < last),
            Bound::Unbounded => self.0.len(),
        };
        let cells = self.0.get(first..end).unwrap_or_default();
        cells.iter().map(|(at, cell)| (at, cell))
    }

    /// The cells of one row.
    pub fn row(&self, row: u32) -> impl DoubleEndedIterator<Item = (&CellRef, &Cell)> {
        self.range(CellRef::new(row, 0)..=CellRef::new(row, u32::MAX))
    }

    pub(crate) fn get_mut(&mut self, at: &CellRef) -> Option<&mut Cell> {
        let position = self.position(at)?;
        self.0.get_mut(position).map(|(_, cell)| cell)
    }

    /// Lays a cell down behind all others; gives it back if that is not its place.
    pub(super) fn push(&mut self, at: CellRef, cell: Cell) -> Result<(), Cell> {
        if self.0.last().is_some_and(|(last, _)| *last >= at) {
            return Err(cell);
        }
        self.0.push((at, cell));
        Ok(())
    }

    /// Lays many cells down wherever their places are. Of cells at one place the last counts; the others are given back, but for
    /// those that hold the same.
    pub(super) fn lay(&mut self, more: Vec<(CellRef, Cell)>) -> Vec<(CellRef, Cell)> {
        let mut all = std::mem::take(&mut self.0);
        all.extend(more);
        all.sort_by_key(|(at, _)| *at);
        let mut replaced = Vec::new();
        for (at, cell) in all {
            match self.0.last_mut() {
                Some((last, known)) if *last == at => {
                    let before = std::mem::replace(known, cell);
                    if before.value != known.value {
                        replaced.push((at, before));
                    }
                }
                _ => self.0.push((at, cell)),
            }
        }
        replaced
    }

    /// Lays a cell down, in place of one that stands there: at the end at once, elsewhere as far as cells have to move.
    pub(super) fn insert(&mut self, at: CellRef, cell: Cell) {
        if self.0.last().is_none_or(|(last, _)| *last < at) {
            self.0.push((at, cell));
            return;
        }
        match self.0.binary_search_by_key(&at, |(at, _)| *at) {
            Ok(known) => drop(self.0.get_mut(known).map(|(_, known)| *known = cell)),
            Err(between) => self.0.insert(between, (at, cell)),
        }
    }

    fn position(&self, at: &CellRef) -> Option<usize> {
        self.0.binary_search_by_key(at, |(at, _)| *at).ok()
    }
}

impl FromIterator<(CellRef, Cell)> for Cells {
    /// Of cells at one place the last counts.
    fn from_iter<I: IntoIterator<Item = (CellRef, Cell)>>(cells: I) -> Self {
        let mut laid = Self::default();
        laid.lay(cells.into_iter().collect());
        laid
    }
}

impl<'a> IntoIterator for &'a Cells {
    type Item = (&'a CellRef, &'a Cell);
    type IntoIter = std::iter::Map<std::slice::Iter<'a, (CellRef, Cell)>, fn(&(CellRef, Cell)) -> (&CellRef, &Cell)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter().map(|(at, cell)| (at, cell))
    }
}

/// As a list of row, column and cell, which JSON can write.
impl Serialize for Cells {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(|(at, cell)| (at.row, at.column, cell)))
    }
}

impl<'de> Deserialize<'de> for Cells {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let list = Vec::<(u32, u32, Cell)>::deserialize(deserializer)?;
        Ok(list.into_iter().map(|(row, column, cell)| (CellRef::new(row, column), cell)).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::Cells;
    use crate::place::CellRef;
    use crate::workbook::{Cell, Value};

    fn cells(places: &[(u32, u32)]) -> Cells {
        let mut cells = Cells::default();
        for (number, (row, column)) in (0..).map(f64::from).zip(places) {
            cells.insert(CellRef::new(*row, *column), Cell::new(Value::Number(number)));
        }
        cells
    }

    #[test]
    fn cells_are_in_order_and_the_last_of_one_place_counts() {
        let places = [(2, 1), (0, 5), (2, 0), (0, 5), (7, 3)];
        let laid = cells(&places);
        let shown: Vec<String> = laid.keys().map(CellRef::to_string).collect();
        assert_eq!(shown, ["F1", "A3", "B3", "D8"]);
        assert_eq!(laid.get(&CellRef::new(0, 5)).map(|cell| cell.value.clone()), Some(Value::Number(3.0)));
        let gathered: Cells = (&laid).into_iter().rev().map(|(at, cell)| (*at, cell.clone())).collect();
        assert!(gathered == laid && !laid.contains_key(&CellRef::new(1, 0)));
    }

    #[test]
    fn a_range_is_read_row_by_row() {
        let laid = cells(&[(0, 5), (2, 0), (2, 1), (7, 3)]);
        let within = |from: (u32, u32), to: (u32, u32)| {
            laid.range(CellRef::new(from.0, from.1)..CellRef::new(to.0, to.1)).count()
        };
        assert_eq!((within((0, 0), (2, 1)), within((3, 0), (7, 3)), laid.row(2).count()), (2, 0, 2));
        assert_eq!(laid.range(CellRef::new(2, 1)..).count(), 2);
    }
}
