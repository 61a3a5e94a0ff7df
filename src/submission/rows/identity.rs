//! Rows known by code and name together: a code whose name is another row's is a finding, not a value.

use std::collections::{BTreeMap, BTreeSet};

use crate::finding::Finding;
use crate::form::{ColumnId, Row, RowKind, Table};
use crate::message::Message;
use crate::place::CellRef;
use crate::submission::cells::Reader;
use crate::submission::faults;
use crate::submission::listing::left_out;
use crate::submission::locate::Located;
use crate::submission::rows::twice::{self, Repeat};
use crate::submission::rows::{code, merged, take_inputs};
use crate::wording::likeness::{Alike, Likeness};
use crate::wording::{normalise, same};
use crate::workbook::Value;

/// So many rows that are numbered one after the other have no codes.
const FEWEST_NUMBERS: usize = 10;

/// So many rows whose code and name disagree, and a sixth of all, are no slips: the form is another one.
const MANY: usize = 5;

pub(in crate::submission) const fn are_many(disagreeing: usize, agreeing: usize) -> bool {
    disagreeing >= MANY && disagreeing * 6 >= disagreeing + agreeing
}

/// Which rows were found, and of which rows a finding already speaks.
#[derive(Default)]
pub(in crate::submission) struct Identified<'a> {
    pub rows: BTreeMap<&'a str, u32>,
    spoken_of: BTreeSet<&'a str>,
    /// Rows that stand there a second time.
    repeats: Vec<Repeat>,
    /// The rows are numbered by another decision, which is said once.
    other_numbering: bool,
}

impl Identified<'_> {
    /// Whether the row is missing and nothing else says so.
    pub(in crate::submission) fn is_missing(&self, key: &str) -> bool {
        !self.rows.contains_key(key) && !self.spoken_of.contains(key) && !self.other_numbering
    }
}

/// What the cells of a row say that it is.
enum Verdict<'a> {
    Row(&'a Row),
    /// The name is that of the first, the code is not.
    OtherName(&'a Row),
    /// The code is the row's, its name nobody's.
    StrangeName(&'a Row),
    /// The code alone, which may be one of these.
    Codes(Vec<&'a Row>),
    Nothing,
}

pub(in crate::submission) fn by_code_and_name<'a>(located: &Located<'a>, reader: &mut Reader<'a>) -> Identified<'a> {
    let known = Known::new(located.table);
    let column = |id| located.column(id);
    let (code_column, name_column) = (column(&ColumnId::Code), column(&ColumnId::Name));
    let mut identified = Identified::default();
    let mut disagreeing = Vec::new();
    let mut by_code_alone = Vec::new();
    let numbered = code_column.map(|column| known.running_numbers(located, column)).unwrap_or_default();
    if let Some((first, last)) = numbered.first().zip(numbered.last()) {
        let read = Message::new("running-numbers").with("first", first.to_string()).with("last", last.to_string());
        let shown = located.sheet.cells.get(first).map(|cell| cell.value.shown().into_owned()).unwrap_or_default();
        reader.say(Finding::new(&faults::READ_AS, &reader.place(located.sheet, *first)).found(shown).expected(read));
        for at in &numbered {
            reader.take(located.sheet, *at);
        }
    }
    for number in located.rows() {
        let value = |column: Option<u32>| {
            column.and_then(|column| located.sheet.cells.get(&CellRef::new(number, column))).map(|cell| &cell.value)
        };
        let is_numbered = numbered.iter().any(|at| at.row == number);
        let code = value(code_column).filter(|_| !is_numbered);
        let name = value(name_column);
        match known.verdict(code, name) {
            Verdict::Row(row) => settle(located, (number, row), &known.codes, reader, &mut identified),
            Verdict::Codes(rows) => by_code_alone.push((number, rows)),
            Verdict::OtherName(row) => {
                disagreeing.push((number, row, Message::new("meant-code").with("code", &row.key)))
            }
            Verdict::StrangeName(row) => {
                let name = row.given(&ColumnId::Name).unwrap_or_default();
                disagreeing.push((number, row, Message::new("meant-name").with("name", name)));
            }
            Verdict::Nothing => {}
        }
    }
    for (number, rows) in by_code_alone {
        // 17.1 without a name is 17.10 when the row of 17.1 has been found.
        let free = rows.iter().find(|row| !identified.rows.contains_key(row.key.as_str())).or(rows.first());
        if let Some(row) = free {
            settle(located, (number, row), &known.codes, reader, &mut identified);
        }
    }
    for column in [ColumnId::Name, ColumnId::Code] {
        merged::find(located, &column, &mut identified.rows, reader);
    }
    twice::report(located, std::mem::take(&mut identified.repeats), reader);
    report(located, &known, disagreeing, reader, &mut identified);
    identified
}

/// Takes a row as the form's, or says that it is there twice.
fn settle<'a>(
    located: &Located<'a>,
    (number, row): (u32, &'a Row),
    codes: &[&str],
    reader: &mut Reader<'a>,
    identified: &mut Identified<'a>,
) {
    let cell = |id| located.column(id).map(|column| CellRef::new(number, column));
    let (code_at, name_at) = (cell(&ColumnId::Code), cell(&ColumnId::Name));
    let shown = |at: Option<CellRef>| {
        at.and_then(|at| located.sheet.cells.get(&at)).map(|cell| cell.value.shown().into_owned())
    };
    // Running numbers have been named.
    let code_at = code_at.filter(|at| !reader.is_taken(located.sheet, *at));
    // What means another row's code, or stands where there is none, is left to be named.
    let code_at = code_at.filter(|at| {
        let value = located.sheet.cells.get(at).map(|cell| &cell.value);
        let strange = |value| row.given(&ColumnId::Code).is_some() && code::meanings(value, codes).is_empty();
        value.is_some_and(|value| means(value, row) || strange(value))
    });
    for at in [code_at, name_at].into_iter().flatten() {
        reader.take(located.sheet, at);
    }
    if identified.rows.contains_key(row.key.as_str()) {
        let at = code_at.unwrap_or(CellRef::new(number, 0));
        identified.repeats.push(Repeat { at, label: row.key.clone() });
        return;
    }
    for (at, column) in [(code_at, ColumnId::Code), (name_at, ColumnId::Name)] {
        let (Some(at), Some(here), Some(form)) = (at, shown(at), row.given(&column)) else { continue };
        // The code may stand before the name, in the same cell.
        let code = row.given(&ColumnId::Code);
        let with_code = || code.is_some_and(|code| same(&here, &format!("{code} {form}")));
        if !same(&here, form) && !with_code() {
            let place = reader.place(located.sheet, at);
            reader.say(Finding::new(&faults::READ_AS, &place).found(here).expected(form));
        }
    }
    identified.rows.insert(&row.key, number);
}

fn means(value: &Value, row: &Row) -> bool {
    row.given(&ColumnId::Code).is_some_and(|code| !code::meanings(value, &[code]).is_empty())
}

/// One finding for each row whose code and name disagree, or one for all when they are many.
fn report<'a>(
    located: &Located<'a>,
    known: &Known<'a>,
    disagreeing: Vec<(u32, &'a Row, Message)>,
    reader: &mut Reader<'a>,
    identified: &mut Identified<'a>,
) {
    let entries = located.table.rows.iter().filter(|row| matches!(row.kind, RowKind::Entry | RowKind::Part));
    let agreeing = entries.filter(|row| identified.rows.contains_key(row.key.as_str())).count();
    let many = are_many(disagreeing.len(), agreeing);
    let cell = |number, id| located.column(id).map(|column| CellRef::new(number, column));
    let mut numbers = Vec::new();
    for (number, row, meant) in disagreeing {
        let cells = take_inputs(located, number, reader);
        let (code_at, name_at) = (cell(number, &ColumnId::Code), cell(number, &ColumnId::Name));
        for at in [code_at, name_at].into_iter().flatten() {
            reader.take(located.sheet, at);
        }
        numbers.push((number + 1).to_string());
        identified.spoken_of.insert(&row.key);
        let code = code_at.and_then(|at| located.sheet.cells.get(&at)).map(|cell| &cell.value);
        identified.spoken_of.extend(code.map(|code| code::meanings(code, &known.codes)).unwrap_or_default());
        if many {
            continue;
        }
        let shown = |at: Option<CellRef>| {
            at.and_then(|at| located.sheet.cells.get(&at))
                .map(|cell| cell.value.shown().into_owned())
                .unwrap_or_default()
        };
        let place = reader.place(located.sheet, code_at.or(name_at).unwrap_or(CellRef::new(number, 0)));
        let finding = Finding::new(&faults::CODE_AND_NAME_DISAGREE, &place).found(shown(code_at));
        let finding = finding.with("name", shown(name_at)).with("meant", meant).with("cells", left_out(&cells));
        reader.say(finding.expected(row.key.as_str()));
    }
    if many {
        identified.other_numbering = true;
        let place = reader.place(located.sheet, CellRef::new(located.heading_row, 0));
        let evidence = Message::new("rows-of-two").with("count", numbers.len()).with("rows", numbers.join(", "));
        let finding = Finding::new(&faults::OTHER_NUMBERING, &place).with("evidence", evidence);
        reader.say(finding.with("effect", Message::new("rows-left-out")));
    }
}

/// The codes and names of the form.
pub(in crate::submission) struct Known<'a> {
    codes: Vec<&'a str>,
    rows: BTreeMap<&'a str, &'a Row>,
    names: Vec<(String, &'a Row)>,
}

impl<'a> Known<'a> {
    pub(in crate::submission) fn new(table: &'a Table) -> Self {
        let rows: BTreeMap<&str, &Row> =
            table.rows.iter().filter_map(|row| Some((row.given(&ColumnId::Code)?, row))).collect();
        let names = table.rows.iter().filter_map(|row| Some((normalise(row.given(&ColumnId::Name)?), row)));
        Self { codes: rows.keys().copied().collect(), names: names.collect(), rows }
    }

    /// The cells in which running numbers stand for codes: of all rows, or of those of indicators alone.
    fn running_numbers(&self, located: &Located<'_>, column: u32) -> Vec<CellRef> {
        let names = located.column(&ColumnId::Name).unwrap_or_default();
        let is_indicator = |row: u32| {
            let name = located.sheet.cells.get(&CellRef::new(row, names)).map(|cell| cell.value.plain().into_owned());
            let kind = self.names.iter().find(|(known, _)| Some(known) == name.as_ref()).map(|(_, row)| row.kind);
            matches!(kind, Some(RowKind::Entry | RowKind::Part))
        };
        let numbered = |wanted: &dyn Fn(u32) -> bool| {
            let cells = located.rows().filter(|row| wanted(*row)).map(|row| CellRef::new(row, column));
            let filled: Vec<(CellRef, String)> =
                cells.filter_map(|at| Some((at, located.sheet.cells.get(&at)?.value.shown().into_owned()))).collect();
            let in_order = filled.iter().zip(1_usize..).all(|((_, text), number)| text.parse() == Ok(number));
            let cells: Vec<CellRef> = filled.into_iter().map(|(at, _)| at).collect();
            Some(cells).filter(|cells| in_order && cells.len() >= FEWEST_NUMBERS)
        };
        numbered(&|_| true).or_else(|| numbered(&is_indicator)).unwrap_or_default()
    }

    /// Whether code and name of an indicator's row belong together; `None` of other rows.
    pub(in crate::submission) fn agree(&self, code: Option<&Value>, name: Option<&Value>) -> Option<bool> {
        match self.verdict(code, name) {
            Verdict::Row(row) => matches!(row.kind, RowKind::Entry | RowKind::Part).then_some(true),
            Verdict::OtherName(_) | Verdict::StrangeName(_) => Some(false),
            Verdict::Codes(_) | Verdict::Nothing => None,
        }
    }

    /// The code that a cell means, and what stands behind a code in the same cell.
    pub(in crate::submission) fn is_code(&self, value: &Value) -> bool {
        !code::meanings(value, &self.codes).is_empty()
    }

    pub(in crate::submission) fn without_code<'t>(&self, text: &'t str) -> &'t str {
        code::before_name(text, &self.codes).map_or(text, |(_, name)| name)
    }

    fn verdict(&self, code: Option<&Value>, name: Option<&Value>) -> Verdict<'a> {
        match (code, name) {
            (None, Some(Value::Text(text))) => match code::before_name(text, &self.codes) {
                Some((code, name)) => self.verdict_of(Some(&code), Some(&Value::Text(name.into()))),
                None => self.verdict_of(None, name),
            },
            _ => self.verdict_of(code, name),
        }
    }

    fn verdict_of(&self, code: Option<&Value>, name: Option<&Value>) -> Verdict<'a> {
        let codes = code.map(|code| code::meanings(code, &self.codes)).unwrap_or_default();
        let by_code: Vec<&'a Row> = codes.iter().filter_map(|code| self.rows.get(code).copied()).collect();
        let Some(name) = name.map(|name| normalise(&name.shown())).filter(|name| !name.is_empty()) else {
            return if by_code.is_empty() { Verdict::Nothing } else { Verdict::Codes(by_code) };
        };
        let exact: Vec<&'a Row> = self.names.iter().filter(|(known, _)| *known == name).map(|(_, row)| *row).collect();
        if let Some(row) = by_code.iter().find(|row| exact.iter().any(|named| named.key == row.key)) {
            return Verdict::Row(row);
        }
        // A criterion of one indicator may lend it its name.
        if let Some(row) = by_code.iter().find(|row| exact.iter().any(|named| self.is_only_part(row, named))) {
            return Verdict::Row(row);
        }
        // A name that two rows share identifies neither.
        if let [named] = exact.as_slice() {
            return if by_code.is_empty() { Verdict::Row(named) } else { Verdict::OtherName(named) };
        }
        self.near(&by_code, &name)
    }

    /// Whether a row is the only indicator of a criterion.
    fn is_only_part(&self, row: &Row, of: &Row) -> bool {
        let belongs = |code: &str| code.strip_prefix(&*of.key).is_some_and(|rest| rest.starts_with('.'));
        let indicators = self.rows.iter().filter(|(code, row)| row.kind == RowKind::Entry && belongs(code));
        of.kind == RowKind::Heading && row.kind == RowKind::Entry && belongs(&row.key) && indicators.count() == 1
    }

    /// The verdict on a name that is none of the form's.
    fn near(&self, by_code: &[&'a Row], name: &str) -> Verdict<'a> {
        let alike = |row: &Row| Alike::of(name, &normalise(row.given(&ColumnId::Name).unwrap_or_default()));
        let own = by_code.iter().map(|row| (alike(row), *row)).max_by_key(|(alike, _)| *alike);
        let entries = self.names.iter().filter(|(_, row)| matches!(row.kind, RowKind::Entry | RowKind::Part));
        let twins = entries.filter_map(|(known, row)| Some((Alike::reaching(Likeness::Twin, name, known)?, *row)));
        let other = twins.max_by_key(|(alike, _)| *alike);
        match (own, other) {
            (Some((own, row)), Some((other, named))) if other > own && named.key != row.key => {
                Verdict::OtherName(named)
            }
            (Some((own, row)), _) if own.is(Likeness::Likely) => Verdict::Row(row),
            (Some((_, row)), _) => match self.only_with_words(name) {
                Some(named) => Verdict::OtherName(named),
                None => Verdict::StrangeName(row),
            },
            (None, Some((_, named))) => Verdict::Row(named),
            _ => Verdict::Nothing,
        }
    }

    /// The one indicator whose name has all the words of this one.
    fn only_with_words(&self, name: &str) -> Option<&'a Row> {
        let entries = self.names.iter().filter(|(_, row)| row.kind == RowKind::Entry);
        let mut fitting = entries.filter(|(known, _)| Alike::of(name, known).is(Likeness::Same));
        let (_, row) = fitting.next()?;
        fitting.next().is_none().then_some(*row)
    }
}
