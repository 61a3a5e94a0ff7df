//! Records by the hundred thousand, in the pieces in which they came: laid into one row they would all be copied.

/// Records in their order.
#[derive(Debug, Clone, PartialEq)]
pub struct RecordList<T>(Vec<Vec<T>>);

impl<T> RecordList<T> {
    /// Those of one file, behind all others.
    pub(super) fn add(&mut self, of_file: Vec<T>) {
        self.0.push(of_file);
    }

    pub fn len(&self) -> usize {
        self.0.iter().map(Vec::len).sum()
    }

    pub fn is_empty(&self) -> bool {
        self.0.iter().all(Vec::is_empty)
    }

    pub fn iter(&self) -> impl Iterator<Item = &T> + Clone {
        self.0.iter().flatten()
    }

    /// The records by about so many at a time; of no records one piece.
    pub(super) fn pieces(&self, records: usize) -> impl Iterator<Item = impl Iterator<Item = &T> + Clone> {
        let longest = self.0.iter().map(Vec::len).max().unwrap_or_default().max(1);
        let none = self.0.is_empty().then_some(self.0.as_slice());
        self.0.chunks(records.div_ceil(longest)).chain(none).map(|files| files.iter().flatten())
    }

    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.0.iter_mut().flatten()
    }
}

impl<T> Default for RecordList<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Extend<T> for RecordList<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, records: I) {
        self.add(records.into_iter().collect());
    }
}
