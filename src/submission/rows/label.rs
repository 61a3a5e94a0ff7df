//! Rows known by their words: a label that was retyped is still the row's when it is like no other's, or when the running number
//! beside it says so too.

use std::collections::BTreeMap;

use crate::finding::Finding;
use crate::form::{ColumnId, Row};
use crate::place::CellRef;
use crate::submission::cells::Reader;
use crate::submission::faults;
use crate::submission::locate::Located;
use crate::submission::rows::merged;
use crate::submission::rows::twice::{self, Repeat};
use crate::wording::likeness::{Alike, Likeness};
use crate::wording::normalise;

/// Rows of the form by their label in `column`, for tables whose rows are known by words. A label that the form does not
/// have is left to the caller, as cell and text.
pub(in crate::submission) fn by_label<'a>(
    located: &Located<'a>,
    column: &ColumnId,
    reader: &mut Reader<'a>,
) -> (BTreeMap<&'a str, u32>, Vec<(CellRef, String)>) {
    let known: BTreeMap<String, &Row> =
        located.table.rows.iter().filter_map(|row| Some((normalise(row.given(column)?), row))).collect();
    let mut found: BTreeMap<&str, u32> = BTreeMap::new();
    let (mut others, mut repeats) = (Vec::new(), Vec::new());
    let Some(at) = located.column(column) else { return (found, others) };
    for number in located.rows() {
        let Some((cell, text)) = label(located, number, at) else { continue };
        match known.get(&normalise(&text)) {
            Some(row) if found.contains_key(row.key.as_str()) => {
                reader.take(located.sheet, cell);
                repeats.push(Repeat { at: cell, label: text });
            }
            Some(row) => {
                reader.take(located.sheet, cell);
                found.insert(row.key.as_str(), number);
            }
            None => others.push((cell, text)),
        }
    }
    twice::report(located, repeats, reader);
    others.retain(|(cell, text)| {
        let open: Vec<(&str, &Row)> = known
            .iter()
            .filter(|(_, row)| !found.contains_key(row.key.as_str()))
            .map(|(label, row)| (label.as_str(), *row))
            .collect();
        let Some(row) = meant(&normalise(text), running_number(located, cell.row).as_deref(), &open) else {
            return true;
        };
        reader.take(located.sheet, *cell);
        let finding = Finding::new(&faults::READ_AS, &reader.place(located.sheet, *cell)).found(text.as_str());
        reader.say(finding.expected(row.given(column).unwrap_or(&row.key)));
        found.insert(row.key.as_str(), cell.row);
        false
    });
    merged::find(located, column, &mut found, reader);
    by_number(located, at, &mut found, reader);
    (found, others)
}

/// The label of a row with its cell: where that is empty, words in the column of running numbers, as where both were merged.
fn label(located: &Located<'_>, row: u32, column: u32) -> Option<(CellRef, String)> {
    let shown = |at: CellRef| Some((at, located.sheet.cells.get(&at)?.value.shown().into_owned()));
    let beside = || located.column(&ColumnId::Number).and_then(|number| shown(CellRef::new(row, number)));
    let is_label = |text: &str| text.contains(' ');
    shown(CellRef::new(row, column)).or_else(|| beside().filter(|(_, text)| is_label(text)))
}

/// Rows without a label whose running number is that of one row that has not been found; each is said.
fn by_number<'a>(located: &Located<'a>, column: u32, found: &mut BTreeMap<&'a str, u32>, reader: &mut Reader<'a>) {
    for row in located.rows() {
        let lost = located.sheet.hiding(CellRef::new(row, column)).is_some_and(|merged| merged.first.row == row);
        let Some(number) = running_number(located, row).filter(|_| lost && !found.values().any(|known| *known == row))
        else {
            continue;
        };
        let is_meant = |form: &&Row| form.given(&ColumnId::Number) == Some(number.as_str());
        let mut meant = located.table.rows.iter().filter(is_meant);
        let (Some(form), None) = (meant.next(), meant.next()) else { continue };
        if found.contains_key(form.key.as_str()) {
            continue;
        }
        let at = located.column(&ColumnId::Number).unwrap_or(column);
        let finding = Finding::new(&faults::READ_AS, &reader.place(located.sheet, CellRef::new(row, at))).found(number);
        reader.say(finding.expected(form.given(&ColumnId::Name).unwrap_or(&form.key)));
        found.insert(&form.key, row);
    }
}

/// The one row of those not yet found that a label may mean.
fn meant<'a>(label: &str, number: Option<&str>, open: &[(&str, &'a Row)]) -> Option<&'a Row> {
    let mut near: Vec<(Alike, &Row)> = open.iter().map(|(known, row)| (Alike::of(label, known), *row)).collect();
    near.sort_by_key(|(alike, _)| std::cmp::Reverse(*alike));
    match near.as_slice() {
        [(best, row), rest @ ..] if best.is(Likeness::Slip) && rest.first().is_none_or(|(next, _)| next < best) => {
            Some(row)
        }
        _ => {
            let says = |row: &Row| number.is_some() && row.given(&ColumnId::Number) == number;
            near.into_iter().find(|(alike, row)| alike.is(Likeness::Perhaps) && says(row)).map(|(_, row)| row)
        }
    }
}

fn running_number(located: &Located<'_>, row: u32) -> Option<String> {
    let at = CellRef::new(row, located.column(&ColumnId::Number)?);
    located.sheet.cells.get(&at).map(|cell| cell.value.shown().into_owned())
}
