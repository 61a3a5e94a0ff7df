//! What the form's own names say of where a table stands: they move with its cells, whatever its headings have become.

use std::collections::BTreeSet;

use crate::form::{ColumnId, Role, Table};
use crate::place::{CellRef, column_letters};
use crate::submission::recognise::Located;
use crate::submission::recognise::headings::{ByPlace, Headings};
use crate::wording::Text;
use crate::workbook::{NamedRange, Sheet, Value, Workbook};

/// The range that has the table's name on a sheet, while it is as wide as the table: where a column was added or deleted, the
/// others are no longer known by their place.
pub(super) fn range<'w>(workbook: &'w Workbook, table: &Table, sheet: &Sheet) -> Option<&'w NamedRange> {
    let named = |(name, _): &&(String, NamedRange)| name == table.id.defined_name();
    let ranges = workbook.names.iter().filter(named).map(|(_, range)| range);
    let width = |range: &NamedRange| range.last.column.checked_sub(range.first.column)?.checked_add(1);
    ranges.filter(|range| *range.sheet == *sheet.name).find(|range| width(range) == Some(table.width()))
}

/// Adds the columns whose headings are not the form's by their place in the range.
pub(super) fn complete(found: &mut Located<'_>, range: &NamedRange) {
    if !(range.first.row..=range.last.row).contains(&found.heading_row) {
        return;
    }
    for (column, at) in found.table.places().map(|(at, column)| (column, range.first.column + at)) {
        let taken = found.columns.iter().any(|(id, taken)| **id == column.id || *taken == at);
        if taken || column.role == Role::Check {
            continue;
        }
        // Another fund's name over amounts is another source.
        let heading = found.sheet.cells.get(&CellRef::new(found.heading_row, at)).map(|cell| &cell.value);
        if matches!(column.id, ColumnId::Source(_)) && matches!(heading, Some(Value::Text(_))) {
            continue;
        }
        found.columns.push((&column.id, at));
        let place = CellRef::new(found.heading_row, at);
        found.headings.by_place.push(ByPlace {
            at: place,
            heading: column.heading.to_string(),
            columns: column_letters(at),
        });
    }
}

/// A table that has none of its headings: the range holds its rows in the form's own words.
pub(super) fn without_headings<'a>(
    table: &'a Table,
    (workbook, index): (&'a Workbook, usize),
    range: &NamedRange,
) -> Option<Located<'a>> {
    let sheet = workbook.sheets.get(index)?;
    let rows = table.all_rows();
    let given = |role: fn(Role) -> bool| -> BTreeSet<&str> {
        let columns = table.columns.iter().filter(move |column| role(column.role));
        let texts = columns.flat_map(|column| rows.iter().filter_map(|row| row.text(&column.id)));
        texts.map(Text::plain).collect()
    };
    let (key, _) = table.places().find(|(_, column)| column.role == Role::Key)?;
    let key = range.first.column + key;
    let keys = given(|role| role == Role::Key);
    let cells = || sheet.cells.range(range.first..).take_while(|(at, _)| at.row <= range.last.row);
    let known = cells().filter(|(at, cell)| at.column == key && keys.contains(&*cell.value.plain())).count();
    if known == 0 || known * 2 < keys.len() {
        return None;
    }
    // Where the row of headings was deleted, the range begins with the first row of the table.
    let texts = given(|role| matches!(role, Role::Key | Role::Given));
    let deleted =
        cells().take_while(|(at, _)| at.row == range.first.row).any(|(_, cell)| texts.contains(&*cell.value.plain()));
    let heading_row = if deleted { range.first.row.checked_sub(1)? } else { range.first.row };
    let columns = table.places().map(|(at, column)| (column, range.first.column + at));
    let headings: Vec<&str> = table
        .columns
        .iter()
        .filter(|column| column.role != Role::Check)
        .map(|column| column.heading.as_str())
        .collect();
    let lost = ByPlace {
        at: CellRef::new(heading_row, range.first.column),
        heading: headings.join("”, “"),
        columns: format!("{}–{}", column_letters(range.first.column), column_letters(range.last.column)),
    };
    let columns = columns.map(|(column, at)| (&column.id, at)).collect();
    let headings = Headings { by_place: vec![lost], ..Headings::default() };
    Located::new(table, (workbook, index), (heading_row, heading_row), columns, headings)
}
