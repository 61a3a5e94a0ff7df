//! Where a table ends above what else is written below it: notes, lists and signatures after a gap are no rows of it.
//!
//! ```text
//! 9    8    Bản Tám     Làm đường hoa …
//! 10   9    Bản Chín    Thắp sáng …            the last row with an answer
//! 11                                            the gap: the table ends here
//! 12   1    Bản 1 và 2 sáp nhập năm 2023        a note
//! ```

use crate::form::{ColumnId, Role};
use crate::place::CellRef;
use crate::submission::recognise::Located;
use crate::wording::Text;
use crate::wording::likeness::is_most_of;
use crate::workbook::{Cell, Value};

/// Cuts each table off at the first gap below the last of its rows.
pub(super) fn cut(found: &mut [Located<'_>]) {
    for table in found {
        let known = KnownTails::new(table);
        let last = table.rows().collect::<Vec<_>>().into_iter().rev().find(|row| known.is_row(table, *row));
        let below = last.unwrap_or(table.heading_row) + 1;
        let gap = (below..table.end).find(|row| is_gap(table, *row));
        table.end = gap.unwrap_or(table.end);
    }
}

/// What tells the rows of a table.
struct KnownTails<'a> {
    names: Vec<&'a str>,
    /// Codes of more than one part: a whole number alone may number anything.
    codes: Vec<&'a str>,
}

impl<'a> KnownTails<'a> {
    fn new(table: &Located<'a>) -> Self {
        let form = table.table;
        let given = |id: ColumnId| form.rows.iter().filter_map(move |row| row.text(&id)).map(Text::plain);
        let names = given(ColumnId::Name).chain(given(ColumnId::Village)).chain(form.total.as_ref().map(Text::plain));
        let codes = given(ColumnId::Code).filter(|code| code.contains(' '));
        Self { names: names.collect(), codes: codes.collect() }
    }

    /// A row of the form by its words, or one in which the commune has answered.
    fn is_row(&self, table: &Located<'_>, row: u32) -> bool {
        let text = |id: &ColumnId| table.cell(row, id).map(|cell| cell.value.plain());
        let name = text(&ColumnId::Name).or_else(|| text(&ColumnId::Village));
        let code = text(&ColumnId::Code);
        let named = name.as_ref().is_some_and(|name| {
            self.names.contains(&&**name)
                || self.names.iter().any(|known| is_most_of(known, name) || is_most_of(name, known))
        });
        let coded = code.is_some_and(|code| self.codes.contains(&&*code));
        named || coded || is_answered(table, row)
    }
}

/// In a table that takes rows of the commune's own, something stands beside the name: where amounts belong, more than words.
fn is_answered(table: &Located<'_>, row: u32) -> bool {
    let inputs = table.table.columns.iter().filter(|column| matches!(column.role, Role::Input(_)));
    inputs.filter_map(|column| Some((&column.id, table.cell(row, &column.id)?))).any(|(id, cell)| match id {
        ColumnId::Source(_) => !is_words(cell),
        ColumnId::Location | ColumnId::Theme | ColumnId::RelatedCriterion | ColumnId::Completion => true,
        ColumnId::Content => table.column(&ColumnId::Location).is_some(),
        _ => false,
    })
}

/// A row of nothing, one with words where amounts belong, or below the last indicator a line of words alone.
fn is_gap(table: &Located<'_>, row: u32) -> bool {
    let own = |at: &CellRef| table.span().contains(&at.column) && Some(at.column) != table.column(&ColumnId::Check);
    let mut cells = table.sheet.cells.row(row);
    let sources = table.columns.iter().filter(|(id, _)| matches!(id, ColumnId::Source(_)));
    let mut amounts = sources.filter_map(|(_, column)| table.sheet.cells.get(&CellRef::new(row, *column)));
    let first = cells.by_ref().find(|(at, _)| own(at));
    let alone = |cell: &Cell| table.column(&ColumnId::Code).is_some() && matches!(cell.value, Value::Text(_));
    match first {
        None => true,
        Some((_, cell)) => amounts.any(is_words) || alone(cell) && !cells.any(|(at, _)| own(at)),
    }
}

fn is_words(cell: &Cell) -> bool {
    matches!(&cell.value, Value::Text(text) if !text.contains(|sign: char| sign.is_ascii_digit()))
}
