//! Rows known by their words: a label that was retyped is still the row's when it is like no other's, or when the running number
//! beside it says so too.

use std::collections::{BTreeMap, HashMap};

use crate::finding::Finding;
use crate::form::{ColumnId, Row};
use crate::place::CellRef;
use crate::submission::faults;
use crate::submission::noted::{Claim, Noted};
use crate::submission::recognise::Located;
use crate::submission::rows::merged;
use crate::submission::rows::twice::{self, Repeat};
use crate::wording::Text;
use crate::wording::likeness::{Alike, Likeness};

/// The rows of a table by their labels.
#[derive(Default)]
pub(in crate::submission) struct Labels<'a> {
    /// The form's rows that were found, by key.
    pub rows: BTreeMap<&'a str, u32>,
    /// Labels that the form does not have.
    pub others: Vec<(CellRef, Text)>,
}

/// Rows of the form by their label in `column`, for tables whose rows are known by words.
pub(in crate::submission) fn by_label<'a>(located: &Located<'a>, column: &ColumnId) -> (Labels<'a>, Noted) {
    let (mut labels, mut noted) = (Labels::default(), Noted::default());
    let rows = &located.table.rows;
    let known: HashMap<&str, &Row> = rows.iter().filter_map(|row| Some((row.text(column)?.plain(), row))).collect();
    let Some(at) = located.column(column) else { return (labels, noted) };
    let mut repeats = Vec::new();
    for number in located.rows() {
        let Some((cell, label)) = label(located, number, at) else { continue };
        let Some(row) = known.get(label.plain()) else {
            labels.others.push((cell, label));
            continue;
        };
        noted.claim(located, cell, Claim::Given);
        match labels.rows.contains_key(row.key.as_str()) {
            true => repeats.push(Repeat { at: cell, label }),
            false => drop(labels.rows.insert(&row.key, number)),
        }
    }
    noted.add(twice::report(located, repeats));
    let Labels { rows: found, others } = &mut labels;
    others.retain(|(cell, label)| {
        let open: Vec<&Row> = rows.iter().filter(|row| !found.contains_key(row.key.as_str())).collect();
        let Some(row) = meant(label, running_number(located, cell.row).as_deref(), (&open, column)) else {
            return true;
        };
        noted.claim(located, *cell, Claim::Given);
        let finding = Finding::new(&faults::READ_AS, &located.place(*cell)).found(&**label);
        noted.say(finding.expected(row.given(column).unwrap_or(&row.key)));
        found.insert(&row.key, cell.row);
        false
    });
    noted.add(merged::find(located, column, found));
    noted.add(by_number(located, at, found));
    (labels, noted)
}

/// The label of a row with its cell: where that is empty, words in the column of running numbers, as where both were merged.
fn label(located: &Located<'_>, row: u32, column: u32) -> Option<(CellRef, Text)> {
    let text = |at: CellRef| Some((at, located.sheet.cells.get(&at)?.value.text()));
    let beside = || located.at(row, &ColumnId::Number).and_then(text);
    let is_label = |text: &Text| text.contains(' ');
    text(CellRef::new(row, column)).or_else(|| beside().filter(|(_, text)| is_label(text)))
}

/// Rows without a label whose running number is that of one row that has not been found; each is said.
fn by_number<'a>(located: &Located<'a>, column: u32, found: &mut BTreeMap<&'a str, u32>) -> Noted {
    let mut noted = Noted::default();
    let is_lost =
        |row: &u32| located.sheet.hiding(CellRef::new(*row, column)).is_some_and(|merged| merged.first.row == *row);
    for row in located.rows().filter(is_lost) {
        let Some(number) = running_number(located, row).filter(|_| !found.values().any(|known| *known == row)) else {
            continue;
        };
        let is_meant = |form: &&Row| form.given(&ColumnId::Number) == Some(number.as_str());
        let mut meant = located.table.rows.iter().filter(is_meant);
        let (Some(form), None) = (meant.next(), meant.next()) else { continue };
        if found.contains_key(form.key.as_str()) {
            continue;
        }
        let at = located.column(&ColumnId::Number).unwrap_or(column);
        let finding = Finding::new(&faults::READ_AS, &located.place(CellRef::new(row, at))).found(number);
        noted.say(finding.expected(form.given(&ColumnId::Name).unwrap_or(&form.key)));
        found.insert(&form.key, row);
    }
    noted
}

/// The one row of those not yet found that a label may mean.
fn meant<'a>(label: &Text, number: Option<&str>, (open, column): (&[&'a Row], &ColumnId)) -> Option<&'a Row> {
    let alike = |row: &&'a Row| Some((Alike::of(label.plain(), row.text(column)?.plain()), *row));
    let mut near: Vec<(Alike, &Row)> = open.iter().filter_map(alike).collect();
    near.sort_by_key(|(alike, row)| (std::cmp::Reverse(*alike), row.text(column).map(Text::plain)));
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
    located.cell(row, &ColumnId::Number).map(|cell| cell.value.shown().into_owned())
}
