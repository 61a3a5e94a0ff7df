//! Everything that a commune has answered, by table, row and column, each with its cell: one whole that knows nothing of what the
//! answers are about. What asks for a certain row in certain types looks at it through the views.
//!
//! ```text
//! Answers ─ TableAnswers (Tiêu chí) ─ RowAnswers (17.3) ─ Entry (Đánh giá: “Đạt”, at Tiêu chí!G71)
//! ```

use std::fmt;

use crate::form::{ColumnId, RowKind, TableId, YesNo};
use crate::place::{CellRef, Place};
use crate::submission::Entry;
use crate::wording::Text;

/// The answers of one workbook, table by table in the order of the form; tables that it lacks are not there.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Answers(Vec<TableAnswers>);

/// The rows of one table that were read, in the order of the form.
#[derive(Debug, Clone, PartialEq)]
pub struct TableAnswers {
    pub id: TableId,
    pub sheet: Place,
    /// What is read in each row.
    pub columns: Vec<ColumnId>,
    pub rows: Vec<RowAnswers>,
    /// Where the name of a further row belongs, in a table that takes rows of the commune's own and has the column.
    pub next: Option<Place>,
}

/// One row, with an entry for each of its table's columns; `None` where the form asks nothing.
#[derive(Debug, Clone, PartialEq)]
pub struct RowAnswers {
    pub key: RowKey,
    pub kind: RowKind,
    /// In its sheet, from zero.
    pub number: u32,
    pub entries: Vec<Option<Entry>>,
}

/// What a row is known by.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum RowKey {
    /// The form's own key: a field, an indicator's code, a task group.
    Known(String),
    /// A line that the commune added, in its words.
    Own(Text),
    /// The nth of the rows that are the commune's to fill, from one.
    Nth(usize),
}

impl RowKey {
    /// Whether it is the form's row of this key.
    pub fn is(&self, key: &str) -> bool {
        matches!(self, Self::Known(known) if known == key)
    }
}

impl fmt::Display for RowKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Known(key) => f.write_str(key),
            Self::Own(words) => f.write_str(words),
            Self::Nth(number) => number.fmt(f),
        }
    }
}

/// A row with its table.
#[derive(Debug, Clone, Copy)]
pub struct AnsweredRow<'a> {
    pub table: &'a TableAnswers,
    pub row: &'a RowAnswers,
}

/// One cell with its key.
#[derive(Debug, Clone, Copy)]
pub struct Answered<'a> {
    pub row: AnsweredRow<'a>,
    pub column: &'a ColumnId,
    pub entry: &'a Entry,
}

impl Answers {
    pub(super) fn push(&mut self, table: TableAnswers) {
        self.0.push(table);
    }

    pub fn tables(&self) -> impl Iterator<Item = &TableAnswers> {
        self.0.iter()
    }

    pub fn table(&self, id: TableId) -> Option<&TableAnswers> {
        self.0.iter().find(|table| table.id == id)
    }

    /// The rows of a table; none where the workbook lacks it.
    pub fn rows(&self, table: TableId) -> impl DoubleEndedIterator<Item = AnsweredRow<'_>> + Clone {
        self.table(table).into_iter().flat_map(TableAnswers::rows)
    }

    /// The form's row of this key.
    pub fn row(&self, table: TableId, key: &str) -> Option<AnsweredRow<'_>> {
        self.rows(table).find(|row| row.key().is(key))
    }

    pub fn entry(&self, table: TableId, key: &str, column: &ColumnId) -> Option<&Entry> {
        self.row(table, key)?.entry(column)
    }

    /// Every cell that was read, filled or not, table by table and row by row.
    pub fn iter(&self) -> impl Iterator<Item = Answered<'_>> {
        self.0.iter().flat_map(TableAnswers::rows).flat_map(AnsweredRow::iter)
    }

    /// What stands at a place, with its key.
    pub fn at(&self, place: &Place) -> Option<Answered<'_>> {
        let tables = self.0.iter().filter(|table| table.sheet.sheet == place.sheet);
        tables.flat_map(TableAnswers::rows).flat_map(AnsweredRow::iter).find(|cell| cell.entry.place == *place)
    }
}

impl FromIterator<TableAnswers> for Answers {
    fn from_iter<I: IntoIterator<Item = TableAnswers>>(tables: I) -> Self {
        Self(tables.into_iter().collect())
    }
}

impl TableAnswers {
    pub fn rows(&self) -> impl DoubleEndedIterator<Item = AnsweredRow<'_>> + Clone {
        self.rows.iter().map(move |row| AnsweredRow { table: self, row })
    }

    /// Whether a cell of it is filled in one of these columns.
    pub fn is_begun(&self, columns: &[ColumnId]) -> bool {
        self.rows().any(|row| row.iter().any(|cell| columns.contains(cell.column) && !cell.entry.is_empty()))
    }
}

impl<'a> AnsweredRow<'a> {
    pub const fn key(self) -> &'a RowKey {
        &self.row.key
    }

    /// `None` for a column that is not read in this row.
    pub fn entry(self, column: &ColumnId) -> Option<&'a Entry> {
        let index = self.table.columns.iter().position(|known| known == column)?;
        self.row.entries.get(index)?.as_ref()
    }

    /// Its cells, from left to right of the form.
    pub fn iter(self) -> impl Iterator<Item = Answered<'a>> {
        let cells = self.table.columns.iter().zip(&self.row.entries);
        cells.filter_map(move |(column, entry)| Some(Answered { row: self, column, entry: entry.as_ref()? }))
    }

    /// Whether its answers were carried over, and the commune has not confirmed them.
    pub fn is_unconfirmed(self) -> bool {
        self.entry(&ColumnId::Confirmed).is_some_and(|entry| entry.yes_no() == Some(YesNo::No))
    }

    /// Where an answer of this column stands or belongs.
    pub fn place(self, column: &ColumnId) -> Place {
        let known = self.entry(column).filter(|entry| entry.place.cell.is_some());
        known.map_or_else(|| self.first_cell(), |entry| entry.place.clone())
    }

    /// Its first cell that the workbook has; else where the row begins.
    pub fn first_cell(self) -> Place {
        let mut cells = self.iter().filter(|cell| cell.entry.place.cell.is_some());
        let begin = || self.table.sheet.at(CellRef::new(self.row.number, 0));
        cells.next().map_or_else(begin, |cell| cell.entry.place.clone())
    }
}
