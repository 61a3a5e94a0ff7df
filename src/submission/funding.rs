//! `Kinh phí`: the amounts with the lines the commune added, and the totals as the workbook shows them.

use std::collections::BTreeMap;

use crate::form::{ColumnId, Role, TableId};
use crate::money::Money;
use crate::place::CellRef;
use crate::submission::cells::{Reader, Sums};
use crate::submission::locate::{self, Located};
use crate::submission::own_totals::OwnSum;
use crate::submission::{Amount, Entry, Funding, Line};
use crate::submission::{funding_totals, own_totals, rows, stated_unit};
use crate::wording::{about_money, normalise, sums};
use crate::workbook::Cell;

/// More lines and more columns than a commune adds: what follows them is named as outside the form.
const MOST_OWN_LINES: usize = 200;
const MOST_OWN_COLUMNS: usize = 30;

pub(super) fn read<'a>(located: &[Located<'a>], reader: &mut Reader<'a>) -> Funding {
    let mut funding = Funding::default();
    if let Some(table) = locate::find(located, TableId::Funding) {
        let beside = located.iter().filter(|other| other.table.id != TableId::Funding && other.is_beside(table));
        let beside = beside.flat_map(|other| &other.columns).map(|(_, column)| *column).collect();
        amounts((table, located), beside, reader, &mut funding);
    }
    if let Some(table) = locate::find(located, TableId::DeclaredTotal) {
        let (numbers, _) = rows::by_label(table, &ColumnId::Name, reader);
        let cell = numbers.values().next().zip(table.column(&ColumnId::Answer));
        let sum = funding.sum(|_| true);
        funding.declared = cell.map(|(row, column)| reader.dong(table.sheet, CellRef::new(*row, column), sum));
        for row in table.table.rows.iter().filter(|row| !numbers.contains_key(row.key.as_str())) {
            rows::report_missing(table, row, reader);
        }
    }
    funding
}

/// `beside`: columns of other tables on the same rows.
fn amounts<'a>(
    (table, located): (&Located<'a>, &[Located<'a>]),
    beside: Vec<u32>,
    reader: &mut Reader<'a>,
    funding: &mut Funding,
) {
    let (numbers, others) = rows::by_label(table, &ColumnId::Name, reader);
    for row in table.table.rows.iter().filter(|row| !numbers.contains_key(row.key.as_str())) {
        rows::report_missing(table, row, reader);
    }
    let total_label = table.table.total.as_deref().map(normalise).unwrap_or_default();
    let mut sources: Vec<(Line, u32)> = table
        .columns
        .iter()
        .filter_map(|(id, column)| match id {
            ColumnId::Source(id) => Some((Line::Known(id.clone()), *column)),
            _ => None,
        })
        .collect();
    let mut lines: Vec<(Line, u32)> = numbers.iter().map(|(key, row)| (Line::Known((*key).to_owned()), *row)).collect();
    let named = others.iter().find(|(_, label)| normalise(label) == total_label).map(|(cell, _)| cell.row);
    let total_row = named.or_else(|| last_sums(table, &numbers, &others, &sources));
    let (columns, mut own) = own_columns(table, beside, (&sources, total_row), reader);
    sources.extend(columns);
    funding.stated_units = stated_unit::read(table, located, &sources, reader);
    let number_column = table.column(&ColumnId::Number);
    for (cell, label) in others.into_iter().take(MOST_OWN_LINES) {
        let row = cell.row;
        if Some(row) == total_row {
            reader.take(table.sheet, cell);
        } else if own_totals::is_row(table, row, &label, sources.iter().map(|(_, column)| *column)) {
            own.push(OwnSum::of(own_totals::Line::Row(row), label));
        } else if sources.iter().any(|(_, column)| table.sheet.cells.contains_key(&CellRef::new(row, *column))) {
            if about_money::is_money(&label, reader.plan_year) {
                reader.take(table.sheet, cell);
                if let Some(number) = number_column {
                    reader.take(table.sheet, CellRef::new(row, number));
                }
                lines.push((Line::Own(label), row));
            } else {
                own.push(OwnSum::about(own_totals::Line::Row(row), label));
            }
        }
    }
    lines.sort_by_key(|(_, row)| *row);
    for (group, row) in &lines {
        for (source, column) in &sources {
            let amount = reader.millions(table.sheet, CellRef::new(*row, *column));
            funding.amounts.push(Amount { group: group.clone(), source: source.clone(), amount });
        }
    }
    let unread = unread_sources(table);
    for (group, _) in &lines {
        let amount = || Entry::empty(reader.no_cell(table.sheet));
        let of_group =
            unread.iter().map(|source| Amount { group: group.clone(), source: source.clone(), amount: amount() });
        funding.amounts.extend(of_group);
    }
    let total_column = table.column(&ColumnId::Total);
    let totals = match unread.is_empty() {
        true => funding_totals::of(table, (&lines, total_row), (&sources, total_column)),
        false => Vec::new(),
    };
    let sums = Sums::look_at(table.sheet, totals, &own, &funding.amounts, reader);
    for sum in own {
        sum.name(table, &sums.counted, reader);
    }
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

/// The row of totals under another name: the last one, below all of the form's rows, that is called nothing but a sum or sums
/// what stands above it.
fn last_sums(
    table: &Located<'_>,
    numbers: &BTreeMap<&str, u32>,
    others: &[(CellRef, String)],
    sources: &[(Line, u32)],
) -> Option<u32> {
    let below = numbers.values().max().copied().unwrap_or(u32::MAX);
    let (cell, label) = others.iter().max_by_key(|(cell, _)| cell)?;
    let columns = sources.iter().map(|(_, column)| *column);
    let sums = sums::is_total(&normalise(label)) || own_totals::is_row(table, cell.row, label, columns);
    (cell.row > below && sums).then_some(cell.row)
}

/// Sources whose column was not found: what they give is unknown, and so are the sums.
fn unread_sources(table: &Located<'_>) -> Vec<Line> {
    let columns = table.table.columns.iter().filter(|column| table.column(&column.id).is_none());
    let sources = columns.filter_map(|column| match &column.id {
        ColumnId::Source(id) => Some(Line::Known(id.clone())),
        _ => None,
    });
    sources.collect()
}

/// Where the table begins once more beside itself: from there on nothing is money of this plan. `taken` are columns that belong
/// to it or to another table.
fn copied_beside(table: &Located<'_>, taken: &[u32]) -> Option<u32> {
    let row = table.heading_row;
    let heading = |column: u32| table.sheet.cells.get(&CellRef::new(row, column)).filter(|_| !taken.contains(&column));
    let key = table.table.columns.iter().find(|column| column.role == Role::Key)?;
    let is_key = |cell: &Cell| cell.value.plain().into_owned() == normalise(&key.heading);
    let mut headings = table.sheet.cells.range(CellRef::new(row, 0)..=CellRef::new(row, u32::MAX));
    let (name, _) = headings.find(|(at, cell)| !taken.contains(&at.column) && is_key(cell))?;
    // The running numbers before its names belong to it.
    Some(name.column.checked_sub(1).filter(|numbers| heading(*numbers).is_some()).unwrap_or(name.column))
}

/// Columns the commune added between or after the form's: a heading of its own over at least one number; those that are not counted apart.
fn own_columns<'a>(
    table: &Located<'a>,
    beside: Vec<u32>,
    (sources, total_row): (&[(Line, u32)], Option<u32>),
    reader: &mut Reader<'a>,
) -> (Vec<(Line, u32)>, Vec<OwnSum>) {
    let mut taken = beside;
    taken.extend(table.columns.iter().map(|(_, column)| *column));
    let headings =
        table.sheet.cells.range(CellRef::new(table.heading_row, 0)..=CellRef::new(table.heading_row, u32::MAX));
    let is_filled = |column: u32| {
        let mut rows = table.rows().filter(|row| Some(*row) != total_row);
        rows.any(|row| table.sheet.cells.contains_key(&CellRef::new(row, column)))
    };
    let copied = copied_beside(table, &taken).unwrap_or(u32::MAX);
    let is_own =
        |column: u32| column < copied && !taken.contains(&column) && !table.is_perhaps(column) && is_filled(column);
    let own = headings.filter(|(at, _)| is_own(at.column));
    let own: Vec<(CellRef, String)> = own.map(|(at, cell)| (*at, cell.value.shown().into_owned())).collect();
    let mut known: Vec<u32> = sources.iter().map(|(_, column)| *column).collect();
    let (mut added, mut sums) = (Vec::new(), Vec::new());
    for (at, heading) in own.into_iter().take(MOST_OWN_COLUMNS) {
        if own_totals::is_column(table, at.column, &heading, &known) {
            sums.push(OwnSum::of(own_totals::Line::Column(at), heading));
        } else if !about_money::is_money(&heading, reader.plan_year) {
            sums.push(OwnSum::about(own_totals::Line::Column(at), heading));
        } else {
            reader.take(table.sheet, at);
            known.push(at.column);
            added.push((Line::Own(heading), at.column));
        }
    }
    (added, sums)
}
