//! What nobody has read: every cell that is neither the form's own text nor taken is named, so that nothing is lost silently.

use std::cell::LazyCell;
use std::collections::{BTreeMap, BTreeSet};

use crate::district::Commune;
use crate::finding::Finding;
use crate::form::{Check, ColumnId, Constraint, Form, Printing, Role, Row, STAMP_SHEET, Table};
use crate::message::Message;
use crate::place::CellRef;
use crate::submission::cells::Reader;
use crate::submission::faults;
use crate::submission::given;
use crate::submission::listing::{listed, shown};
use crate::submission::locate::{self, Found, Located};
use crate::wording::{folded, normalise, signatures, sums};
use crate::workbook::{Cell, Sheet, Value, Workbook};

/// More cells of a sheet that nobody knows are said together.
const MANY: usize = 40;

/// Cells with what they show.
type Cells = Vec<(CellRef, String)>;

/// Cells of one column that nobody knows are said together from here on.
const LONG: usize = 5;

/// Of a form from before the office changed its data, the cells in which the office gives something are not named here but
/// given back, sheet by sheet.
pub(super) fn report<'a>(
    workbook: &'a Workbook,
    (form, printing): (&Form, Printing),
    found: &Found<'a>,
    commune: Option<&Commune>,
    reader: &mut Reader<'a>,
) -> Vec<(String, String)> {
    let mut of_the_office = Vec::new();
    for sheet in workbook.sheets.iter().filter(|sheet| &*sheet.name != STAMP_SHEET) {
        if found.is_copy(sheet) {
            continue;
        }
        let here: Vec<&Located<'_>> = found.tables.iter().filter(|found| std::ptr::eq(found.sheet, sheet)).collect();
        let of_form = !here.is_empty();
        let own = OwnTexts::new(form, &here, commune);
        let check = locate::is_check(sheet).then(|| LazyCell::new(|| fold_all(Check::new(form).texts())));
        // What the form computes itself is no answer, whatever a program kept of it.
        let computed = |at: CellRef, cell: &Cell| match &check {
            Some(texts) => match &cell.value {
                _ if cell.formula.is_some() => Check::covers(at.column),
                Value::Text(text) => texts.contains(&folded(text)) || Check::computes(text),
                Value::Number(number) => Check::counts(at.column, *number),
                _ => false,
            },
            // The text of a formula that is not read as one is kept as 0.
            None => own.is_remark(at, cell) || !workbook.tells_formulas && own.has_no_result(at, cell),
        };
        let of_form = of_form || check.is_some();
        let mut rest: Cells = sheet
            .cells
            .iter()
            .filter(|(at, cell)| {
                !reader.is_taken(sheet, **at) && !own.is_own(**at, &cell.value.shown()) && !computed(**at, cell)
            })
            .map(|(at, cell)| (*at, shown(&cell.value)))
            .collect();
        if printing == Printing::Earlier && of_form {
            // What the list of remarks is looked up in is nobody's to fill, and moves with every change.
            rest.retain(|(at, _)| check.is_none() || !Check::HIDDEN.contains(&at.column));
            let given: Cells = rest.extract_if(.., |(at, _)| check.is_some() || own.is_given(*at)).collect();
            if !given.is_empty() {
                of_the_office.push((sheet.name.to_string(), listed(&given)));
            }
        }
        if rest.is_empty() {
            continue;
        }
        if !of_form {
            let finding = Finding::new(&faults::SHEET_OF_ITS_OWN, &workbook.place_of(sheet));
            reader.say(finding.with("cells", rest.len()));
            continue;
        }
        let rest = around_the_tables(workbook, sheet, &here, rest, reader);
        let rest = own_columns(workbook, sheet, &here, rest, reader);
        let rest = typed_over(workbook, sheet, (form, &here), rest, reader);
        if rest.len() > MANY {
            say(workbook, sheet, &rest, reader);
            continue;
        }
        let (columns, rest) = long_columns(rest);
        let rows = rest.chunk_by(|(one, _), (other, _)| one.row == other.row);
        for cells in columns.iter().map(Vec::as_slice).chain(rows) {
            say(workbook, sheet, cells, reader);
        }
    }
    of_the_office
}

/// Cells below one another that nobody knows, from so many on, and the others.
fn long_columns(mut rest: Cells) -> (Vec<Cells>, Cells) {
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

/// Says once per sheet what stands above its tables and below them in words; gives back the rest.
fn around_the_tables(
    workbook: &Workbook,
    sheet: &Sheet,
    here: &[&Located<'_>],
    rest: Cells,
    reader: &mut Reader<'_>,
) -> Cells {
    let top = here.iter().map(|found| found.first_row).min().unwrap_or(0);
    let within = |row: u32| here.iter().any(|found| (found.first_row..found.end).contains(&row));
    let below = |row: u32| !within(row) && here.iter().any(|found| row >= found.end);
    let is_text = |at: &CellRef| sheet.cells.get(at).is_some_and(|cell| matches!(cell.value, Value::Text(_)));
    let worded: BTreeSet<u32> = rest.iter().filter(|(at, _)| is_text(at)).map(|(at, _)| at.row).collect();
    let (around, rest): (Vec<_>, Vec<_>) = rest.into_iter().partition(|(at, shown)| {
        let no_figure =
            !shown.contains(|c: char| c.is_ascii_digit()) || signatures::is_place_and_day(&normalise(shown));
        let above = at.row < top && no_figure && is_text(at);
        // The total in words, which stands right below it.
        let in_words = is_text(at) && sums::is_in_words(&normalise(shown));
        above || in_words || (below(at.row) && worded.contains(&at.row))
    });
    let (below, above): (Vec<_>, Vec<_>) = around.into_iter().partition(|(at, _)| at.row >= top);
    // Figures below the tables may be an answer; the numbers of a list are none.
    let figures = below.iter().any(|(at, shown)| !is_text(at) && !is_running_number(sheet, *at, shown));
    let (words, below) = if figures { (above, below) } else { (above.into_iter().chain(below).collect(), Vec::new()) };
    if let Some((first, _)) = words.first() {
        let finding = Finding::new(&faults::AROUND_THE_TABLES, &workbook.place_at(sheet, *first));
        reader.say(finding.found(listed(&words)));
    }
    say(workbook, sheet, &below, reader);
    rest
}

/// A whole number that begins a row.
fn is_running_number(sheet: &Sheet, at: CellRef, shown: &str) -> bool {
    let first = sheet.cells.range(CellRef::new(at.row, 0)..).next().is_some_and(|(first, _)| *first == at);
    first && shown.parse::<u16>().is_ok()
}

/// Says once per column what a commune wrote in a column of its own; gives back the rest.
fn own_columns(
    workbook: &Workbook,
    sheet: &Sheet,
    here: &[&Located<'_>],
    mut rest: Cells,
    reader: &mut Reader<'_>,
) -> Cells {
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
                    reader.say(finding.with("count", below.len()).with("cells", listed(below)));
                }
                _ => rest.extend(cells),
            }
        }
        rest.sort_by_key(|(at, _)| *at);
    }
    rest
}

/// Says once per sheet which of the office's texts the commune has typed over, each with the form's; gives back the rest.
fn typed_over(
    workbook: &Workbook,
    sheet: &Sheet,
    (form, here): (&Form, &[&Located<'_>]),
    mut rest: Cells,
    reader: &mut Reader<'_>,
) -> Cells {
    let given = |at: CellRef| here.iter().find_map(|found| given::text(form, found, at));
    let changed = rest.extract_if(.., |(at, _)| given(*at).is_some());
    let both = |(at, shown): (CellRef, String)| (at, format!("{shown} ≠ {}", given(at).unwrap_or_default()));
    let changed: Cells = changed.map(both).collect();
    say_as("typed-over", (workbook, sheet), &changed, reader);
    rest
}

/// One finding for cells that belong together.
fn say(workbook: &Workbook, sheet: &Sheet, cells: &[(CellRef, String)], reader: &mut Reader<'_>) {
    say_as("outside-the-form", (workbook, sheet), cells, reader);
}

fn say_as(
    what: &'static str,
    (workbook, sheet): (&Workbook, &Sheet),
    cells: &[(CellRef, String)],
    reader: &mut Reader<'_>,
) {
    let Some((first, _)) = cells.first() else { return };
    let finding = Finding::new(&faults::OUTSIDE_THE_FORM, &workbook.place_at(sheet, *first)).found(listed(cells));
    reader.say(finding.with("what", Message::new(what)));
}

/// The texts given in each of a table's columns.
type GivenTexts = Vec<(u32, BTreeSet<String>)>;

/// The form's own texts on one sheet, by where they may stand.
struct OwnTexts<'l, 'a> {
    tables: Vec<(&'l Located<'a>, GivenTexts)>,
    /// How many rows each of the tables has, the form's or those that are filled.
    rows: Vec<u32>,
    /// Titles, notes and captions, which stand in the first column.
    around: BTreeSet<String>,
}

impl<'l, 'a> OwnTexts<'l, 'a> {
    fn new(form: &Form, here: &[&'l Located<'a>], commune: Option<&Commune>) -> Self {
        let mut around = BTreeSet::new();
        let mut tables = Vec::new();
        for found in here {
            // The commune's own form says what is given in it, which may differ from the form it was found by.
            let Some((sheet, table)) = form.tables().find(|(_, table)| table.id == found.table.id) else { continue };
            around.insert(folded(&sheet.title));
            around.extend(sheet.notes.iter().chain(&table.caption).map(|text| folded(text)));
            let given = table.columns.iter().filter(|column| matches!(column.role, Role::Given | Role::Key));
            let columns = given.filter_map(|column| {
                let mut texts: BTreeSet<String> =
                    table.rows.iter().filter_map(|row| row.given(&column.id)).map(folded).collect();
                if column.role == Role::Key {
                    texts.extend(table.total.as_deref().map(folded));
                }
                if column.id == ColumnId::Village {
                    texts.extend(commune.iter().flat_map(|commune| &commune.villages).map(|name| folded(name)));
                }
                Some((found.column(&column.id)?, texts))
            });
            tables.push((*found, columns.collect()));
        }
        let rows = tables.iter().map(|(found, _): &(&Located<'_>, GivenTexts)| {
            found.table.row_count().max(u32::try_from(found.rows().count()).unwrap_or(u32::MAX))
        });
        Self { rows: rows.collect(), tables, around }
    }

    /// Whether a cell is in the column of remarks and says what the form would: by a formula, or as one of its remarks.
    fn is_remark(&self, at: CellRef, cell: &Cell) -> bool {
        let shown = cell.value.shown().into_owned();
        let says = |table: &Table| table.all_rows().iter().any(|row| says(table, row, &shown));
        self.beside(at).any(|table| cell.formula.is_some() || says(table))
    }

    /// Whether a cell is in the column of remarks and shows the number 0.
    fn has_no_result(&self, at: CellRef, cell: &Cell) -> bool {
        cell.value == Value::Number(0.0) && self.beside(at).next().is_some()
    }

    /// The table in whose column of remarks a cell is: beside one of as many rows as the form has, or of more that are filled.
    fn beside(&self, at: CellRef) -> impl Iterator<Item = &Table> {
        let tables = self.tables.iter().map(|(found, _)| found);
        let here = move |found: &&&Located<'_>| {
            let own = found.heading_row + 1 + found.table.end().saturating_sub(found.table.first_row());
            let mut row = found.sheet.cells.range(CellRef::new(at.row, 0)..=CellRef::new(at.row, u32::MAX));
            let is_row = at.row < own || row.any(|(cell, _)| cell.column != at.column);
            // The remarks go on where a table was cut off at its signatures.
            let rows = found.heading_row + 1..found.end.max(own);
            found.column(&ColumnId::Check) == Some(at.column) && rows.contains(&at.row) && is_row
        };
        tables.filter(here).map(|found| found.table)
    }

    /// Whether the office gives something in a cell like this: a title, a note, a cell of a table that is not the commune's.
    fn is_given(&self, at: CellRef) -> bool {
        let top = self.tables.iter().map(|(found, _)| found.first_row).min().unwrap_or(0);
        let of_table = |(found, columns): &(&Located<'_>, GivenTexts)| {
            (found.first_row..found.end).contains(&at.row) && columns.iter().any(|(column, _)| *column == at.column)
        };
        at.row < top || self.tables.iter().any(of_table)
    }

    /// Whether the form itself would have put this text here: a running number, a given text in its column, a title.
    fn is_own(&self, at: CellRef, shown: &str) -> bool {
        let text = folded(shown);
        // A title stands in the first column of the sheet or of a table that has moved to the right.
        let of_table = |found: &Located<'_>| found.columns.iter().map(|(_, column)| *column).min();
        let first = at.column == 0 || self.tables.iter().any(|(found, _)| of_table(found) == Some(at.column));
        let in_table = self.tables.iter().zip(&self.rows).any(|((found, columns), rows)| {
            let number = shown.parse().is_ok_and(|number: u32| number <= *rows);
            let running = number && found.column(&ColumnId::Number) == Some(at.column);
            // What the form gives in a cell is seen in the first of those that were merged with it.
            let seen = |column: u32| {
                let hiding = found.sheet.hiding(CellRef::new(at.row, column));
                column == at.column || hiding.is_some_and(|merged| merged.first == at)
            };
            let given = columns.iter().any(|(column, texts)| texts.contains(&text) && seen(*column));
            found.has_row(at.row) && (running || given)
        });
        in_table || (first && self.around.contains(&text))
    }
}

fn fold_all(texts: BTreeSet<String>) -> BTreeSet<String> {
    texts.iter().map(|text| folded(text)).collect()
}

fn says(table: &Table, row: &Row, remark: &str) -> bool {
    table.constraints_of(row).iter().flat_map(Constraint::remarks).any(|known| known == remark)
}
