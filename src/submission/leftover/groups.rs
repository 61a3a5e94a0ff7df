//! Cells of one sheet that nobody knows, in as few findings as a reader wants: around the tables, column by column, row by row.

use std::collections::{BTreeMap, BTreeSet};

use crate::finding::Finding;
use crate::form::Form;
use crate::message::Message;
use crate::place::CellRef;
use crate::submission::faults;
use crate::submission::leftover::{ShownCells, given};
use crate::submission::listing::listed;
use crate::submission::noted::Noted;
use crate::submission::recognise::Located;
use crate::wording::{normalise, signatures, sums, whole_words};
use crate::workbook::{Sheet, Value, Workbook};

/// More cells of a sheet that nobody knows are said together.
const MANY: usize = 40;

/// Cells of one column that nobody knows are said together from here on.
const LONG: usize = 5;

/// A sheet with its workbook.
type Where<'w> = (&'w Workbook, &'w Sheet);

/// `here` are the tables of the sheet.
pub(super) fn report(sheet: Where<'_>, (form, here): (&Form, &[&Located<'_>]), rest: ShownCells) -> Noted {
    let mut noted = Noted::default();
    let rest = noted.keep(around_the_tables(sheet, (form, here), rest));
    let rest = noted.keep(own_columns(sheet, here, rest));
    let rest = noted.keep(typed_over(sheet, (form, here), rest));
    if rest.len() > MANY {
        noted.add(outside(sheet, &rest));
        return noted;
    }
    let (columns, rest) = long_columns(rest);
    let rows = rest.chunk_by(|(one, _), (other, _)| one.row == other.row);
    for cells in columns.iter().map(Vec::as_slice).chain(rows) {
        noted.add(outside(sheet, cells));
    }
    noted
}

/// Cells below one another that nobody knows, from so many on, and the others.
fn long_columns(mut rest: ShownCells) -> (Vec<ShownCells>, ShownCells) {
    let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
    for (at, _) in &rest {
        *counts.entry(at.column).or_default() += 1;
    }
    let mut columns = Vec::new();
    for (column, _) in counts.into_iter().filter(|(_, count)| *count >= LONG) {
        let (cells, others): (Vec<_>, Vec<_>) = rest.into_iter().partition(|(at, _)| at.column == column);
        columns.push(cells);
        rest = others;
    }
    (columns, rest)
}

/// What stands above the tables of a sheet and below them in words, once; gives back the rest.
fn around_the_tables(
    (workbook, sheet): Where<'_>,
    (form, here): (&Form, &[&Located<'_>]),
    rest: ShownCells,
) -> (ShownCells, Noted) {
    let mut noted = Noted::default();
    let top = here.iter().map(|found| found.first_row).min().unwrap_or(0);
    let within = |row: u32| here.iter().any(|found| (found.first_row..found.end).contains(&row));
    let below = |row: u32| !within(row) && here.iter().any(|found| row >= found.end);
    let is_text = |at: &CellRef| sheet.cells.get(at).is_some_and(|cell| matches!(cell.value, Value::Text(_)));
    let worded: BTreeSet<u32> = rest.iter().filter(|(at, _)| is_text(at)).map(|(at, _)| at.row).collect();
    let (around, rest): (Vec<_>, Vec<_>) = rest.into_iter().partition(|(at, shown)| {
        let no_figure =
            !shown.contains(|c: char| c.is_ascii_digit()) || signatures::is_place_and_day(&normalise(shown));
        let above = at.row < top && is_text(at) && (no_figure || is_title(form, shown));
        // The total in words, which stands right below it.
        let in_words = is_text(at) && sums::is_in_words(&normalise(shown));
        above || in_words || (below(at.row) && worded.contains(&at.row))
    });
    let (below, above): (Vec<_>, Vec<_>) = around.into_iter().partition(|(at, _)| at.row >= top);
    // Figures below the tables may be an answer; the numbers of a list are none.
    let is_sum = |row: u32| {
        let mut texts = sheet.cells.row(row).filter(|(_, cell)| matches!(cell.value, Value::Text(_)));
        texts.next().is_some_and(|(_, cell)| sums::is_line(&cell.value.plain()))
    };
    let figures =
        below.iter().any(|(at, shown)| !is_text(at) && !is_running_number(sheet, *at, shown) && !is_sum(at.row));
    let (words, below) = if figures { (above, below) } else { (above.into_iter().chain(below).collect(), Vec::new()) };
    if let Some((first, _)) = words.first() {
        let finding = Finding::new(&faults::AROUND_THE_TABLES, &workbook.place_at(sheet, *first));
        noted.say(finding.in_cells(words.iter().map(|(at, _)| *at)).found(listed(&words)));
    }
    noted.add(outside((workbook, sheet), &below));
    (rest, noted)
}

/// The title of a sheet of the form, with the commune's name or another word before or behind it.
fn is_title(form: &Form, shown: &str) -> bool {
    let plain = normalise(shown);
    form.sheets.iter().map(|sheet| normalise(&sheet.title)).any(|title| whole_words::within(&plain, &title))
}

/// A whole number that begins a row.
fn is_running_number(sheet: &Sheet, at: CellRef, shown: &str) -> bool {
    let first = sheet.cells.row(at.row).next().is_some_and(|(first, _)| *first == at);
    first && shown.parse::<u16>().is_ok()
}

/// What a commune wrote in columns of its own, once for each; gives back the rest.
fn own_columns((workbook, sheet): Where<'_>, here: &[&Located<'_>], mut rest: ShownCells) -> (ShownCells, Noted) {
    let mut noted = Noted::default();
    for found in here {
        let known: BTreeSet<u32> = found.columns.iter().map(|(_, column)| *column).collect();
        let own = |at: &CellRef| (found.heading_row..found.end).contains(&at.row) && !known.contains(&at.column);
        let columns: BTreeSet<u32> = rest.iter().filter(|(at, _)| own(at)).map(|(at, _)| at.column).collect();
        for column in columns {
            let (cells, others): (Vec<_>, Vec<_>) =
                rest.into_iter().partition(|(at, _)| own(at) && at.column == column);
            rest = others;
            let headed = cells.first().is_some_and(|(at, _)| at.row == found.heading_row);
            match cells.split_first() {
                Some(((at, heading), below)) if headed && !below.is_empty() => {
                    let finding = Finding::new(&faults::OWN_COLUMN, &workbook.place_at(sheet, *at)).found(heading);
                    let finding = finding.in_cells(below.iter().map(|(at, _)| *at));
                    noted.say(finding.with("count", below.len()).with("cells", listed(below)));
                }
                _ => rest.extend(cells),
            }
        }
        rest.sort_by_key(|(at, _)| *at);
    }
    (rest, noted)
}

/// Which of the office's texts the commune has typed over, once for a sheet, each with the form's; gives back the rest.
fn typed_over(sheet: Where<'_>, (form, here): (&Form, &[&Located<'_>]), mut rest: ShownCells) -> (ShownCells, Noted) {
    let given = |at: CellRef| here.iter().find_map(|found| given::text(form, found, at));
    let changed = rest.extract_if(.., |(at, _)| given(*at).is_some());
    let both = |(at, shown): (CellRef, String)| (at, format!("{shown} ≠ {}", given(at).unwrap_or_default()));
    let changed: ShownCells = changed.map(both).collect();
    (rest, named("typed-over", sheet, &changed))
}

/// Cells that belong together and to nothing of the form.
fn outside(sheet: Where<'_>, cells: &[(CellRef, String)]) -> Noted {
    named("outside-the-form", sheet, cells)
}

fn named(what: &'static str, (workbook, sheet): Where<'_>, cells: &[(CellRef, String)]) -> Noted {
    let mut noted = Noted::default();
    if let Some((first, _)) = cells.first() {
        let finding = Finding::new(&faults::OUTSIDE_THE_FORM, &workbook.place_at(sheet, *first)).found(listed(cells));
        let finding = finding.in_cells(cells.iter().map(|(at, _)| *at));
        noted.say(finding.with("what", Message::new(what)));
    }
    noted
}
