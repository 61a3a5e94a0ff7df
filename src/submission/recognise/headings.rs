//! Which heading of a row is which of the form: in the same words, nearly so, or by the place between its neighbours.

use crate::form::{Column, ColumnId, Role, Table};
use crate::place::{CellRef, column_letters};
use crate::submission::recognise::Located;
use crate::submission::recognise::lines::{LineText, TextLine};
use crate::wording::initials::abbreviates;
use crate::wording::likeness::{Alike, Likeness, has_words_of};
use crate::wording::{normalise, sums};
use crate::workbook::{Sheet, Value};

/// How the headings of a table were found.
#[derive(Default)]
pub(super) struct Headings {
    /// Headings that stand here in other words: cell, text, the form's heading.
    pub retyped: Vec<(CellRef, String, String)>,
    /// Columns without the form's heading that were known by their place.
    pub by_place: Vec<ByPlace>,
    /// Headings that are nobody's, and what they look most like.
    pub perhaps: Vec<(CellRef, String, String)>,
}

/// A column that is read by its place, or several.
pub(super) struct ByPlace {
    /// Where the heading belongs.
    pub at: CellRef,
    pub heading: String,
    /// The letters of the columns.
    pub columns: String,
}

/// A column with its heading as it is compared.
pub(super) type Wanted<'a> = (&'a Column, &'a str);

pub(super) fn wanted(table: &Table) -> Vec<Wanted<'_>> {
    table.columns.iter().map(|column| (column, column.heading.plain())).collect()
}

/// The columns whose headings the line has; `None` when it has fewer than two in their own words.
pub(super) fn read<'a>(
    table: &'a Table,
    wanted: &[Wanted<'a>],
    line: &TextLine<'_>,
) -> Option<(Vec<(&'a ColumnId, u32)>, Headings)> {
    let mut columns = exact(wanted, line);
    let mut headings = Headings::default();
    // Only a row that already looks like the headings is worth a second, more tolerant look.
    // What nearly every table has tells none from another.
    let own = columns.iter().filter(|(id, _)| !matches!(id, ColumnId::Check | ColumnId::Explanation)).count();
    if columns.len() < 2 || own == 0 {
        return None;
    }
    for (column, heading) in wanted {
        let free = |text: &&LineText<'_>| !columns.iter().any(|(id, at)| **id == column.id || *at == text.at.column);
        let is_it = |text: &&LineText<'_>| {
            before_brackets(text.shown)
                .is_some_and(|words| words == *heading || column.role == Role::Sum && sums::is_total(&words))
        };
        if let Some(text) = line.texts.iter().filter(free).find(is_it) {
            columns.push((&column.id, text.at.column));
            headings.retyped.push((text.at, text.shown.to_owned(), column.heading.to_string()));
        }
    }
    for tolerant in [slip, abbreviation, wording] {
        for (column, heading) in wanted {
            if columns.iter().any(|(id, _)| **id == column.id) {
                continue;
            }
            let tolerant = if column.role == Role::Sum { total } else { tolerant };
            let others = wanted.iter().filter(|(other, _)| other.id != column.id);
            let open: Vec<&str> = others
                .clone()
                .filter(|(other, _)| !columns.iter().any(|(id, _)| **id == other.id))
                .map(|(_, heading)| *heading)
                .collect();
            let others: Vec<&str> = others.map(|(_, heading)| *heading).collect();
            let free = line.texts.iter().filter(|text| !columns.iter().any(|(_, taken)| *taken == text.at.column));
            let near = free.filter(|text| tolerant(&text.plain, heading, &others, &open));
            if let Some(text) = near.max_by_key(|text| Alike::letters(heading, &text.plain)) {
                columns.push((&column.id, text.at.column));
                headings.retyped.push((text.at, text.shown.to_owned(), column.heading.to_string()));
            }
        }
    }
    columns.sort_by_key(|(id, _)| table.column(id).map(|(index, _)| index));
    Some((columns, headings))
}

/// For each heading that was not found, the free text of the row that may have been meant.
pub(super) fn perhaps(
    table: &Table,
    wanted: &[Wanted<'_>],
    columns: &[(&ColumnId, u32)],
    line: &TextLine<'_>,
) -> Vec<(CellRef, String, String)> {
    let mut perhaps = Vec::new();
    for (column, heading) in wanted.iter().filter(|(column, _)| !columns.iter().any(|(id, _)| **id == column.id)) {
        let free = line.texts.iter().filter(|text| !columns.iter().any(|(_, taken)| *taken == text.at.column));
        let near = free.map(|text| (Alike::of(&text.plain, heading), text));
        let near = near.filter(|(alike, _)| alike.is(Likeness::Perhaps)).max_by_key(|(alike, _)| *alike);
        let near = near.map(|(_, text)| text);
        // Another fund's name in the place of a source is that fund, not the source.
        let by_place = || between(table, columns, column, line).filter(|_| !matches!(column.id, ColumnId::Source(_)));
        if let Some(text) = near.or_else(by_place) {
            perhaps.push((text.at, text.shown.to_owned(), column.heading.to_string()));
        }
    }
    perhaps
}

/// The headings in their own words. One that stands there more than once, as where two tables stand side by side, is the one
/// nearest to where the others say that it should be.
fn exact<'a>(wanted: &[Wanted<'a>], line: &TextLine<'_>) -> Vec<(&'a ColumnId, u32)> {
    let places = |heading: &str| -> Vec<u32> {
        let texts = line.texts.iter().filter(|text| text.plain == heading);
        texts.map(|text| text.at.column).collect()
    };
    let mut open = Vec::new();
    let mut found: Vec<(usize, &ColumnId, u32)> = Vec::new();
    for (index, (column, heading)) in wanted.iter().enumerate() {
        match places(heading).as_slice() {
            [] => {}
            [only] => found.push((index, &column.id, *only)),
            several => open.push((index, &column.id, several.to_vec())),
        }
    }
    for (index, id, places) in open {
        let nearest = found.iter().min_by_key(|(known, ..)| known.abs_diff(index));
        let wanted = nearest.map_or(0, |(known, _, at)| i64::from(*at) + index as i64 - *known as i64);
        let free = places.into_iter().filter(|at| !found.iter().any(|(.., taken)| taken == at));
        if let Some(at) = free.min_by_key(|at| (i64::from(*at) - wanted).abs()) {
            found.push((index, id, at));
        }
    }
    found.into_iter().map(|(_, id, at)| (id, at)).collect()
}

/// The one text between the columns that stand beside a missing one in the form.
fn between<'l, 'a>(
    table: &Table,
    columns: &[(&ColumnId, u32)],
    missing: &Column,
    line: &'l TextLine<'a>,
) -> Option<&'l LineText<'a>> {
    let index = table.columns.iter().position(|column| column.id == missing.id)?;
    let beside = |index: Option<usize>| {
        let column = table.columns.get(index?)?;
        columns.iter().find(|(id, _)| **id == column.id).map(|(_, at)| *at)
    };
    let (left, right) = (beside(index.checked_sub(1))?, beside(index.checked_add(1))?);
    let mut texts = line.texts.iter().filter(|text| left < text.at.column && text.at.column < right);
    texts.next().filter(|_| texts.next().is_none())
}

/// `Đánh giá (Đạt/Chưa đạt)`: the words before what is said of them.
fn before_brackets(text: &str) -> Option<String> {
    let (words, _) = text.trim_end().strip_suffix(')')?.split_once('(')?;
    Some(normalise(words))
}

fn slip(text: &str, heading: &str, _: &[&str], _: &[&str]) -> bool {
    Alike::reaching(Likeness::Slip, heading, text).is_some()
}

/// `ĐVT`, `KH năm 2024`: the initials of one heading and of no other.
fn abbreviation(text: &str, heading: &str, others: &[&str], _: &[&str]) -> bool {
    abbreviates(text, heading) && !others.iter().any(|other| abbreviates(text, other))
}

/// `Tổng`, `Tổng cộng`, `Cộng` over the sums of the rows.
fn total(text: &str, _: &str, _: &[&str], _: &[&str]) -> bool {
    sums::is_total(text)
}

/// `Kết quả` for `Kết quả đến 31/12/2023`, `ĐK 2024`, `Kết quả thực hiện đến 31/12/2023`: the words of one heading and of no other.
fn wording(text: &str, heading: &str, others: &[&str], open: &[&str]) -> bool {
    let words = text.split(' ').count();
    let shorter = has_words_of(heading, text)
        && (words > 1 || heading.split(' ').any(|word| word == text && word.len() > 2))
        && !others.iter().any(|other| has_words_of(other, text));
    let longer = has_words_of(text, heading)
        && (heading.contains(' ') || words <= 2)
        && Alike::reaching(Likeness::Perhaps, heading, text).is_some()
        && !open.iter().any(|other| shared(text, other) > 1)
        && !others.iter().any(|other| shared(text, other) == other.split(' ').count());
    shorter || longer
}

fn shared(one: &str, other: &str) -> usize {
    let words: Vec<&str> = other.split(' ').collect();
    one.split(' ').filter(|word| words.contains(word)).count()
}

impl Headings {
    /// Columns that lost their heading, as when two cells are merged: as many without one between two neighbours of the form
    /// as the form has there, with something below.
    pub(super) fn recover<'a>(
        &mut self,
        table: &'a Table,
        sheet: &Sheet,
        heading_row: u32,
        columns: &mut Vec<(&'a ColumnId, u32)>,
    ) {
        let known: Vec<Option<u32>> = table
            .columns
            .iter()
            .map(|column| columns.iter().find(|(id, _)| **id == column.id).map(|(_, at)| *at))
            .collect();
        let taken: Vec<u32> = columns.iter().map(|(_, at)| *at).collect();
        let open = |at: u32| {
            let filled = sheet.cells.range(CellRef::new(heading_row + 1, 0)..).any(|(cell, _)| cell.column == at);
            !taken.contains(&at) && !sheet.cells.contains_key(&CellRef::new(heading_row, at)) && filled
        };
        let mut before: Option<(usize, u32)> = None;
        for (index, here) in known.iter().enumerate() {
            let Some(here) = *here else { continue };
            if let Some((first, left)) = before {
                let lost = table.columns.get(first + 1..index).unwrap_or_default();
                let gap = left + 1..here;
                if !lost.is_empty() && gap.len() == lost.len() && gap.clone().all(open) {
                    for (column, at) in lost.iter().zip(gap) {
                        columns.push((&column.id, at));
                        self.by_place.push(ByPlace {
                            at: CellRef::new(heading_row, at),
                            heading: column.heading.to_string(),
                            columns: column_letters(at),
                        });
                    }
                }
            }
            before = Some((index, here));
        }
    }
}

/// Rows of a table that have its headings once more: two of them, and more than half.
pub(super) fn repeated(table: &Located<'_>) -> Vec<u32> {
    let cells = &table.sheet.cells;
    let heading = |column| cells.get(&CellRef::new(table.heading_row, column)).map(|cell| cell.value.plain());
    let headings = table.columns.iter().filter_map(|(_, column)| Some((*column, heading(*column)?)));
    let headings: Vec<_> = headings.collect();
    let below = CellRef::new(table.heading_row + 1, 0)..CellRef::new(table.end, 0);
    let again = cells.range(below).filter(|(at, cell)| {
        let heading = headings.iter().find(|(column, _)| *column == at.column);
        heading.is_some_and(|(_, heading)| is_again(heading, &cell.value))
    });
    let mut counts: Vec<(u32, usize)> = Vec::new();
    for (at, _) in again {
        match counts.last_mut() {
            Some((row, count)) if *row == at.row => *count += 1,
            _ => counts.push((at.row, 1)),
        }
    }
    counts.retain(|(_, count)| *count > 1 && count * 2 > headings.len());
    counts.into_iter().map(|(row, _)| row).collect()
}

/// Whether a cell says what a heading does; of a number that is not even asked where the heading has words.
fn is_again(heading: &str, value: &Value) -> bool {
    match value {
        Value::Text(text) => text.plain() == heading,
        other => heading.starts_with(|sign: char| sign.is_ascii_digit()) && other.plain() == heading,
    }
}
