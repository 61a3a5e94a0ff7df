//! Every place in the workbook that has enough of a table's headings, or its name around its rows.

use crate::form::{ColumnId, Form, Role, Table};
use crate::submission::recognise::headings::{self, Headings, Wanted};
use crate::submission::recognise::lines::{Lines, TextLine};
use crate::submission::recognise::{Located, named};
use crate::workbook::{NamedRange, Workbook};

/// The tables on every sheet that has their headings: at least half of them, and three.
pub(super) fn of<'a>(workbook: &'a Workbook, sheets: &[(usize, Lines<'a>)], form: &'a Form) -> Vec<Located<'a>> {
    let of_table = |table: &'a Table| {
        let wanted = headings::wanted(table);
        let on = move |(index, lines): &(usize, Lines<'a>)| on_sheet((workbook, *index), lines, table, &wanted);
        sheets.iter().filter_map(on)
    };
    form.tables().flat_map(|(_, table)| of_table(table)).collect()
}

fn on_sheet<'a>(
    (workbook, index): (&'a Workbook, usize),
    lines: &Lines<'a>,
    table: &'a Table,
    wanted: &[Wanted<'a>],
) -> Option<Located<'a>> {
    let sheet = workbook.sheets.get(index)?;
    let best = best_line(lines, table, wanted);
    let range = named::range(workbook, table, sheet);
    let mut located = best.and_then(|(line, columns, mut headings)| {
        headings.perhaps = headings::perhaps(table, wanted, &columns, &line);
        Located::new(table, (workbook, index), line.rows, columns, headings)
    });
    // Two tables may have nearly the same headings: those outside the range are the other's.
    let outside = |located: &Located<'_>, range: &NamedRange| {
        // Headings that were merged with the cells above them stand in the row before.
        let merged = sheet.hiding(range.first).is_some_and(|merged| merged.first.row == located.heading_row);
        !merged && !(range.first.row..=range.last.row).contains(&located.heading_row)
    };
    let by_name = range
        .filter(|range| located.as_ref().is_none_or(|located| outside(located, range)))
        .and_then(|range| named::without_headings(table, (workbook, index), range));
    if by_name.is_some() {
        return by_name;
    }
    if let Some(located) = &mut located {
        located.headings.recover(table, sheet, located.heading_row, &mut located.columns);
        if let Some(range) = range {
            named::complete(located, range);
        }
    }
    located
}

type Best<'a> = (TextLine<'a>, Vec<(&'a ColumnId, u32)>, Headings);

/// The row that has most of the headings; of two with as many the one that has more of them in the form's own words.
fn best_line<'a>(lines: &Lines<'a>, table: &'a Table, wanted: &[Wanted<'a>]) -> Option<Best<'a>> {
    // The form's own column of remarks, which every table has, tells none from another.
    let own = table.columns.iter().filter(|column| column.role == Role::Check).count();
    let wanted_here = wanted.len() - own;
    let telling = |columns: &[(&ColumnId, u32)]| columns.iter().filter(|(id, _)| **id != ColumnId::Check).count();
    let enough = wanted_here.div_ceil(2).max(wanted_here.min(3));
    let rank =
        |columns: &[(&ColumnId, u32)], headings: &Headings| (telling(columns), usize::MAX - headings.retyped.len());
    let mut best: Option<Best<'a>> = None;
    for line in lines.for_table(table.id) {
        // Nothing is better than all headings in the form's own words.
        let whole = |(_, columns, headings): &Best<'_>| telling(columns) == wanted_here && headings.retyped.is_empty();
        if best.as_ref().is_some_and(whole) {
            break;
        }
        let Some((columns, headings)) = headings::read(table, wanted, &line) else { continue };
        let better = best.as_ref().is_none_or(|(_, known, found)| rank(&columns, &headings) > rank(known, found));
        if telling(&columns) >= enough && better {
            best = Some((line, columns, headings));
        }
    }
    best
}
