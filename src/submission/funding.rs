//! `Kinh phí`: the amounts with the lines the commune added, and the totals as the workbook shows them.

use crate::district::normalise;
use crate::form::{ColumnId, TableId};
use crate::money::Money;
use crate::place::CellRef;
use crate::submission::cells::{Reader, Sums, Total};
use crate::submission::locate::{self, Located};
use crate::submission::{Amount, Entry, Funding, Line};
use crate::submission::{faults, own_totals, rows};
use crate::workbook::Value;

pub(super) fn read<'a>(located: &[Located<'a>], reader: &mut Reader<'a>) -> Funding {
    let mut funding = Funding::default();
    if let Some(table) = locate::find(located, TableId::Funding) {
        let beside = located.iter().filter(|other| other.table.id != TableId::Funding && other.is_beside(table));
        let beside = beside.flat_map(|other| &other.columns).map(|(_, column)| *column).collect();
        amounts(table, beside, reader, &mut funding);
    }
    if let Some(table) = locate::find(located, TableId::DeclaredTotal) {
        let (numbers, _) = rows::by_label(table, &ColumnId::Name, reader);
        let cell = numbers.values().next().zip(table.column(&ColumnId::Answer));
        funding.declared = cell.map(|(row, column)| reader.dong(table.sheet, CellRef::new(*row, column)));
        for row in table.table.rows.iter().filter(|row| !numbers.contains_key(row.key.as_str())) {
            rows::report_missing(table, row, reader);
        }
    }
    funding
}

/// `beside`: columns of other tables on the same rows.
fn amounts<'a>(table: &Located<'a>, beside: Vec<u32>, reader: &mut Reader<'a>, funding: &mut Funding) {
    let (numbers, others) = rows::by_label(table, &ColumnId::Name, reader);
    for row in table.table.rows.iter().filter(|row| !numbers.contains_key(row.key.as_str())) {
        rows::report_missing(table, row, reader);
    }
    let total_label = table.table.total.map(normalise).unwrap_or_default();
    let mut sources: Vec<(Line, u32)> = table
        .columns
        .iter()
        .filter_map(|(id, column)| match id {
            ColumnId::Source(id) => Some((Line::Known(id.clone()), *column)),
            _ => None,
        })
        .collect();
    let mut lines: Vec<(Line, u32)> = numbers.iter().map(|(key, row)| (Line::Known((*key).to_owned()), *row)).collect();
    let total_row = others.iter().find(|(_, label)| normalise(label) == total_label).map(|(row, _)| *row);
    sources.extend(own_columns(table, beside, (&sources, total_row), reader));
    let name_column = table.column(&ColumnId::Name).unwrap_or_default();
    for (row, label) in others {
        if Some(row) == total_row {
            reader.take(table.sheet, CellRef::new(row, name_column));
        } else if own_totals::is_row(table, row, &label, sources.iter().map(|(_, column)| *column)) {
            rows::name_row(table, row, &faults::OWN_TOTAL, &label, reader);
        } else if sources.iter().any(|(_, column)| table.sheet.cells.contains_key(&CellRef::new(row, *column))) {
            reader.take(table.sheet, CellRef::new(row, name_column));
            lines.push((Line::Own(label), row));
        }
    }
    lines.sort_by_key(|(_, row)| *row);
    for (group, row) in &lines {
        for (source, column) in &sources {
            let amount = reader.millions(table.sheet, CellRef::new(*row, *column));
            funding.amounts.push(Amount { group: group.clone(), source: source.clone(), amount });
        }
    }
    let total_column = table.column(&ColumnId::Total);
    let totals = totals(table, (&lines, total_row), (&sources, total_column));
    let sums = Sums::look_at(table.sheet, totals, &funding.amounts, reader);
    let mut shown =
        |row: u32, column: u32| -> Entry<Money> { reader.total(table.sheet, CellRef::new(row, column), &sums) };
    if let Some(column) = total_column {
        funding.group_totals = lines.into_iter().map(|(line, row)| (line, shown(row, column))).collect();
    }
    if let Some(row) = total_row {
        funding.source_totals = sources.into_iter().map(|(line, column)| (line, shown(row, column))).collect();
        funding.grand_total = total_column.map(|column| shown(row, column));
    }
    funding.other_totals = sums.others;
}

/// The totals of the table: each line across its sources, each source down its lines, and all. For lines of the commune's
/// own the form has none.
fn totals(
    table: &Located<'_>,
    (lines, total_row): (&[(Line, u32)], Option<u32>),
    (sources, total_column): (&[(Line, u32)], Option<u32>),
) -> Vec<Total> {
    // A line of the commune's own counts only where it says something.
    let counts = |(line, at): (&Line, CellRef)| {
        let empty = table.sheet.cells.get(&at).is_none_or(|cell| cell.value == Value::Number(0.0));
        (matches!(line, Line::Known(_)) || !empty).then_some(at)
    };
    let across = |row: u32, column_of: &[(Line, u32)]| -> Vec<CellRef> {
        let mut cells: Vec<CellRef> =
            column_of.iter().filter_map(|(line, column)| counts((line, CellRef::new(row, *column)))).collect();
        cells.sort();
        cells
    };
    let down = |column: u32| -> Vec<CellRef> {
        lines.iter().filter_map(|(line, row)| counts((line, CellRef::new(*row, column)))).collect()
    };
    let is_filled = |cells: &[CellRef]| cells.iter().any(|at| table.sheet.cells.contains_key(at));
    let mut totals = Vec::new();
    if let Some(column) = total_column {
        totals.extend(lines.iter().map(|(line, row)| {
            let cells = across(*row, sources);
            let of_form = matches!(line, Line::Known(_));
            let expected = of_form || is_filled(&cells);
            Total { at: CellRef::new(*row, column), ways: vec![cells], of_form, expected }
        }));
    }
    if let Some(row) = total_row {
        totals.extend(sources.iter().map(|(line, column)| {
            let of_form = matches!(line, Line::Known(_));
            Total { at: CellRef::new(row, *column), ways: vec![down(*column)], of_form, expected: of_form }
        }));
        if let Some(column) = total_column {
            let all = sources.iter().flat_map(|(_, column)| down(*column)).collect();
            let ways = vec![down(column), across(row, sources), all];
            totals.push(Total { at: CellRef::new(row, column), ways, of_form: true, expected: true });
        }
    }
    totals
}

/// Columns the commune added between or after the form's: a heading of its own over at least one number. One of sums is named.
fn own_columns<'a>(
    table: &Located<'a>,
    beside: Vec<u32>,
    (sources, total_row): (&[(Line, u32)], Option<u32>),
    reader: &mut Reader<'a>,
) -> Vec<(Line, u32)> {
    let mut taken = beside;
    taken.extend(table.columns.iter().map(|(_, column)| *column));
    let headings =
        table.sheet.cells.range(CellRef::new(table.heading_row, 0)..=CellRef::new(table.heading_row, u32::MAX));
    let is_filled = |column: u32| {
        let mut rows = table.rows().filter(|row| Some(*row) != total_row);
        rows.any(|row| table.sheet.cells.contains_key(&CellRef::new(row, column)))
    };
    let own = headings.filter(|(at, _)| !taken.contains(&at.column) && is_filled(at.column));
    let own: Vec<(CellRef, String)> = own.map(|(at, cell)| (*at, cell.value.shown())).collect();
    let mut known: Vec<u32> = sources.iter().map(|(_, column)| *column).collect();
    let mut added = Vec::new();
    for (at, heading) in own {
        if own_totals::is_column(table, at.column, &heading, &known) {
            own_totals::name_column(table, at, &heading, reader);
        } else {
            reader.take(table.sheet, at);
            known.push(at.column);
            added.push((Line::Own(heading), at.column));
        }
    }
    added
}
