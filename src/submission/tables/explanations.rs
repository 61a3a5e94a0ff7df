//! `Giải trình`: what the commune says to a warning, on the row it is about, in every table that has the column.

use crate::form::{ColumnId, TableId};
use crate::place::{CellRef, Place};
use crate::submission::Entry;
use crate::submission::cells::{Asked, Scene};
use crate::submission::noted::{Claim, Noted};
use crate::submission::recognise::Located;
use crate::submission::rows::label_at;
use crate::wording::Text;

/// A commune's word on a row: why what looks doubtful there is right.
#[derive(Debug, Clone, PartialEq)]
pub struct ExplanationEntry {
    pub table: TableId,
    /// What the row is known by in the form: a code, a label, a running number.
    pub key: Text,
    pub text: Entry,
}

/// The column of explanations of one table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answerable {
    /// Its cell in the table's first row.
    pub first: Place,
    /// The row after the table's last.
    pub end: u32,
}

/// Where each table that was found can be explained.
pub(in crate::submission) fn answerable(located: &[Located<'_>]) -> Vec<Answerable> {
    let of_table = |table: &Located<'_>| {
        let first = table.at(table.heading_row + 1, &ColumnId::Explanation)?;
        Some(Answerable { first: table.place(first), end: table.end })
    };
    located.iter().filter_map(of_table).collect()
}

/// The cells of a table in which something is explained.
pub(super) fn cells(table: &Located<'_>) -> impl Iterator<Item = CellRef> {
    let column = table.column(&ColumnId::Explanation);
    let cells = table.rows().filter_map(move |row| Some(CellRef::new(row, column?)));
    cells.filter(|at| table.sheet.cells.contains_key(at))
}

pub(super) fn read(table: &Located<'_>, scene: Scene<'_, '_, '_>) -> (Vec<ExplanationEntry>, Noted) {
    let mut noted = Noted::default();
    let explanation = |at: CellRef| {
        let (text, findings) = scene.read(table, at, Asked::Text);
        noted.claim(table, at, Claim::Answer);
        findings.into_iter().for_each(|finding| noted.say(finding));
        let label = table.sheet.cells.get(&label_at(table, at.row)).map(|cell| cell.value.text());
        ExplanationEntry { table: table.table.id, key: label.unwrap_or_else(|| Text::from("")), text }
    };
    (cells(table).map(explanation).collect(), noted)
}
