//! A table whose rows are known, and how its cells are read: what the form says of a cell decides what it is asked.

use crate::catalogue::{Direction, Edition};
use crate::form::{ColumnId, Kind, Role, Row, RowKind};
use crate::money::Money;
use crate::place::CellRef;
use crate::submission::cells::{Asked, Scale, Scene};
use crate::submission::noted::{Claim, Noted};
use crate::submission::recognise::Located;
use crate::submission::{Entry, RowAnswers, RowKey, TableAnswers};

/// What is read of one table: its rows and, in each, the cells of these columns.
pub(super) struct Layout<'l, 'a> {
    pub located: &'l Located<'a>,
    /// With their place in the sheet; `None` for one that was not found.
    pub columns: Vec<(ColumnId, Option<u32>)>,
    pub rows: Vec<LaidRow<'a>>,
    /// Columns that hold another one's answers: what stands there is kept, and nobody reads it.
    pub misplaced: Vec<u32>,
    /// Rows whose answers stand in other columns, the same.
    pub shifted: Vec<u32>,
    /// Where the name of a further row belongs, in a table that takes rows of the commune's own.
    pub next: Option<CellRef>,
}

/// A row that is read.
pub(super) struct LaidRow<'a> {
    pub key: RowKey,
    /// In the sheet, from zero.
    pub number: u32,
    /// The form's row, where it has one.
    pub form: Option<&'a Row>,
}

/// What has to be known to read certain cells.
#[derive(Clone, Copy)]
pub(super) struct KnownRows<'k> {
    pub edition: &'k Edition,
    /// The codes of the edition.
    pub codes: &'k [String],
    /// How the table of criteria writes its percentages.
    pub scale: &'k Scale,
    /// What the funding table adds up to, once that is known.
    pub sum: Option<Money>,
}

impl<'l, 'a> Layout<'l, 'a> {
    /// Of all columns that a commune fills, but for its explanations.
    pub(super) fn new(located: &'l Located<'a>, rows: Vec<LaidRow<'a>>) -> Self {
        let columns = located.table.columns.iter();
        let asked = columns.filter(|column| is_asked(&column.id, column.role));
        let columns = asked.map(|column| (column.id.clone(), located.column(&column.id))).collect();
        Self { located, columns, rows, misplaced: Vec::new(), shifted: Vec::new(), next: None }
    }

    /// The cells to fill that the workbook has. A note is one only where something stands: merged over several rows it is the first
    /// one's.
    pub(super) fn cells(&self) -> impl Iterator<Item = CellRef> {
        self.rows.iter().filter(|row| !self.shifted.contains(&row.number)).flat_map(move |row| {
            self.columns.iter().filter_map(move |(id, column)| {
                let column = column.filter(|column| !self.misplaced.contains(column))?;
                let at = CellRef::new(row.number, column);
                let is_open = *id == ColumnId::Note && !self.located.sheet.cells.contains_key(&at);
                self.kind(row, id).filter(|_| !is_open).map(|_| at)
            })
        })
    }

    pub(super) fn read(&self, scene: Scene<'_, '_, '_>, known: KnownRows<'_>) -> (TableAnswers, Noted) {
        let mut noted = Noted::default();
        let rows = self.rows.iter().map(|row| {
            let entries = self.columns.iter().map(|(id, column)| {
                let kind = self.kind(row, id)?;
                Some(noted.keep(self.entry((row, id), (kind, *column), scene, known)))
            });
            let entries = entries.collect();
            let kind = row.form.map_or(RowKind::Entry, |form| form.kind);
            RowAnswers { key: row.key.clone(), kind, number: row.number, entries }
        });
        let rows = rows.collect();
        let table = TableAnswers {
            id: self.located.table.id,
            sheet: self.located.place.clone(),
            columns: self.columns.iter().map(|(id, _)| id.clone()).collect(),
            rows,
            next: self.next.map(|at| self.located.place(at)),
        };
        (table, noted)
    }

    fn entry(
        &self,
        (row, id): (&LaidRow<'_>, &ColumnId),
        (kind, column): (Kind, Option<u32>),
        scene: Scene<'_, '_, '_>,
        known: KnownRows<'_>,
    ) -> (Entry, Noted) {
        let mut noted = Noted::default();
        let located = self.located;
        let Some(column) = column else { return (Entry::empty(located.place.clone()), noted) };
        let at = CellRef::new(row.number, column);
        let cell = located.sheet.cells.get(&at);
        if cell.is_some() {
            noted.claim(located, at, Claim::Answer);
        }
        if self.misplaced.contains(&column) || self.shifted.contains(&row.number) {
            // A finding about the whole column, or the block of rows, speaks of it: an empty cell is not missed.
            let entry = match cell {
                Some(cell) => Entry { raw: Some(cell.value.text()), ..Entry::empty(located.place(at)) },
                None => Entry::empty(located.place.clone()),
            };
            return (entry, noted);
        }
        let (entry, findings) = scene.read(located, at, asked(row, id, kind, known));
        findings.into_iter().for_each(|finding| noted.say(finding));
        (entry, noted)
    }

    /// What the cell of a row holds; `None` where nothing is asked.
    fn kind(&self, row: &LaidRow<'_>, id: &ColumnId) -> Option<Kind> {
        let Some((_, column)) = self.located.table.column(id) else {
            return matches!(id, ColumnId::OwnSource(_)).then_some(Kind::Millions);
        };
        match (row.form, column.role) {
            (Some(form), _) => form.input(column),
            (None, Role::Input(kind)) => Some(kind),
            // The name that the office gives to a row of the commune's.
            (None, _) => Some(Kind::Text),
        }
    }
}

fn is_asked(id: &ColumnId, role: Role) -> bool {
    match id {
        ColumnId::Explanation => false,
        ColumnId::Village => true,
        _ => matches!(role, Role::Input(_)),
    }
}

fn asked<'k>(row: &LaidRow<'k>, id: &ColumnId, kind: Kind, known: KnownRows<'k>) -> Asked<'k> {
    match kind {
        Kind::Text if *id == ColumnId::RelatedCriterion => Asked::Codes(known.codes),
        Kind::Text | Kind::LongText => match row.form.map(|form| form.options.as_slice()) {
            None | Some([]) => Asked::Text,
            Some(options) => Asked::OneOf(options),
        },
        Kind::Number(measure) => Asked::Quantity(measure, direction(&row.key, known.edition), known.scale),
        Kind::WholeNumber => Asked::Whole,
        Kind::Round => Asked::Round,
        Kind::Millions => Asked::Millions,
        Kind::Dong => Asked::Dong(known.sum),
        Kind::Choice(list) => Asked::Choice(list),
        Kind::Date => Asked::Day,
        Kind::Period => Asked::Period,
        Kind::Year => Asked::Year,
    }
}

/// In which direction the level of an indicator's number lies.
fn direction(key: &RowKey, edition: &Edition) -> Option<Direction> {
    let mut indicators = edition.indicators();
    let of_row = indicators
        .find(|indicator| key.is(&indicator.code) || indicator.part.as_ref().is_some_and(|part| key.is(&part.code)));
    of_row?.direction
}
