//! Rows known by code and name together: a code whose name is another row's is a finding, not a value.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::finding::Finding;
use crate::form::{ColumnId, Row, RowKind, Table};
use crate::message::Message;
use crate::place::CellRef;
use crate::submission::faults;
use crate::submission::listing::left_out;
use crate::submission::noted::{Claim, Noted};
use crate::submission::recognise::Located;
use crate::submission::rows::twice::{self, Repeat};
use crate::submission::rows::{code, inputs, merged};
use crate::wording::likeness::{Alike, Likeness};
use crate::wording::{Text, same};
use crate::workbook::Value;

/// So many rows that are numbered one after the other have no codes.
const FEWEST_NUMBERS: usize = 10;

/// So many rows whose code and name disagree, and a sixth of all, are no slips: the form is another one.
const MANY: usize = 5;

pub(super) const fn are_many(disagreeing: usize, agreeing: usize) -> bool {
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

/// A row whose code and name disagree, and what was meant.
struct Disagreeing<'a> {
    number: u32,
    row: &'a Row,
    meant: Message,
}

pub(in crate::submission) fn by_code_and_name<'a>(located: &Located<'a>) -> (Identified<'a>, Noted) {
    let (mut identified, mut noted) = (Identified::default(), Noted::default());
    let known = KnownNames::new(located.table);
    let numbered = noted.keep(known.running_numbers(located));
    let is_numbered = |row: u32| numbered.iter().any(|at| at.row == row);
    let (mut disagreeing, mut by_code_alone) = (Vec::new(), Vec::new());
    for number in located.rows() {
        let value = |column| located.cell(number, &column).map(|cell| &cell.value);
        let code = value(ColumnId::Code).filter(|_| !is_numbered(number));
        match known.verdict(code, value(ColumnId::Name)) {
            Verdict::Row(row) => {
                noted.add(settle(located, (number, row, code.is_some()), &known.codes, &mut identified));
            }
            Verdict::Codes(rows) => by_code_alone.push((number, rows)),
            Verdict::OtherName(row) => {
                let meant = Message::new("meant-code").with("code", &row.key);
                disagreeing.push(Disagreeing { number, row, meant });
            }
            Verdict::StrangeName(row) => {
                let name = row.given(&ColumnId::Name).unwrap_or_default();
                disagreeing.push(Disagreeing { number, row, meant: Message::new("meant-name").with("name", name) });
            }
            Verdict::Nothing => {}
        }
    }
    for (number, rows) in by_code_alone {
        // 17.1 without a name is 17.10 when the row of 17.1 has been found.
        let free = rows.iter().find(|row| !identified.rows.contains_key(row.key.as_str())).or(rows.first());
        if let Some(row) = free {
            noted.add(settle(located, (number, row, true), &known.codes, &mut identified));
        }
    }
    for column in [ColumnId::Name, ColumnId::Code] {
        noted.add(merged::find(located, &column, &mut identified.rows));
    }
    noted.add(twice::report(located, std::mem::take(&mut identified.repeats)));
    noted.add(report(located, &known, disagreeing, &mut identified));
    (identified, noted)
}

/// Takes a row as the form's, or notes that it is there twice. A running number in place of its code has been named.
fn settle<'a>(
    located: &Located<'a>,
    (number, row, has_code): (u32, &'a Row, bool),
    codes: &[&str],
    identified: &mut Identified<'a>,
) -> Noted {
    let mut noted = Noted::default();
    let shown = |at: CellRef| located.sheet.cells.get(&at).map(|cell| cell.value.shown());
    // What means another row's code, or stands where there is none, is left to be named.
    let code_at = located.at(number, &ColumnId::Code).filter(|at| {
        let value = located.sheet.cells.get(at).map(|cell| &cell.value).filter(|_| has_code);
        let strange = |value| row.given(&ColumnId::Code).is_some() && code::meanings(value, codes).is_empty();
        value.is_some_and(|value| means(value, row) || strange(value))
    });
    let name_at = located.at(number, &ColumnId::Name);
    for at in [code_at, name_at].into_iter().flatten() {
        noted.claim(located, at, Claim::Given);
    }
    if identified.rows.contains_key(row.key.as_str()) {
        let at = code_at.unwrap_or(CellRef::new(number, 0));
        identified.repeats.push(Repeat { at, label: row.key.as_str().into() });
        return noted;
    }
    for (at, column) in [(code_at, ColumnId::Code), (name_at, ColumnId::Name)] {
        let Some((at, form)) = at.zip(row.given(&column)) else { continue };
        let Some(here) = shown(at).filter(|here| here != form && !same(here, form)) else { continue };
        // The code may stand before the name, in the same cell.
        let code = row.given(&ColumnId::Code);
        if !code.is_some_and(|code| same(&here, &format!("{code} {form}"))) {
            noted.say(Finding::new(&faults::READ_AS, &located.place(at)).found(here).expected(form));
        }
    }
    identified.rows.insert(&row.key, number);
    noted
}

fn means(value: &Value, row: &Row) -> bool {
    row.text(&ColumnId::Code).is_some_and(|code| match value {
        Value::Text(text) if text == code => true,
        other => !code::meanings(other, &[code]).is_empty(),
    })
}

/// One finding for each row whose code and name disagree, or one for all when they are many.
fn report<'a>(
    located: &Located<'a>,
    known: &KnownNames<'a>,
    disagreeing: Vec<Disagreeing<'a>>,
    identified: &mut Identified<'a>,
) -> Noted {
    let mut noted = Noted::default();
    let entries = located.table.rows.iter().filter(|row| matches!(row.kind, RowKind::Entry | RowKind::Part));
    let agreeing = entries.filter(|row| identified.rows.contains_key(row.key.as_str())).count();
    let many = are_many(disagreeing.len(), agreeing);
    let rule = if many { &faults::OTHER_NUMBERING } else { &faults::CODE_AND_NAME_DISAGREE };
    let mut numbers = Vec::new();
    for Disagreeing { number, row, meant } in disagreeing {
        let cells = inputs(located, number);
        let (code_at, name_at) = (located.at(number, &ColumnId::Code), located.at(number, &ColumnId::Name));
        noted.name(located, cells.iter().map(|(at, _)| *at).chain(code_at).chain(name_at), rule);
        numbers.push((number + 1).to_string());
        identified.spoken_of.insert(&row.key);
        let code = code_at.and_then(|at| located.sheet.cells.get(&at)).map(|cell| &cell.value);
        identified.spoken_of.extend(code.map(|code| code::meanings(code, &known.codes)).unwrap_or_default());
        if many {
            continue;
        }
        let shown = |at: Option<CellRef>| {
            let cell = at.and_then(|at| located.sheet.cells.get(&at));
            cell.map(|cell| cell.value.shown()).unwrap_or_default()
        };
        let place = located.place(code_at.or(name_at).unwrap_or(CellRef::new(number, 0)));
        let finding = Finding::new(&faults::CODE_AND_NAME_DISAGREE, &place).found(shown(code_at));
        let finding = finding.in_cells(cells.iter().map(|(at, _)| *at));
        let finding = finding.with("name", &*shown(name_at)).with("meant", meant).with("cells", left_out(&cells));
        noted.say(finding.expected(row.key.as_str()));
    }
    if many {
        identified.other_numbering = true;
        let place = located.place(CellRef::new(located.heading_row, 0));
        let evidence = Message::new("rows-of-two").with("count", numbers.len()).with("rows", numbers.join(", "));
        let finding = Finding::new(&faults::OTHER_NUMBERING, &place).with("evidence", evidence);
        noted.say(finding.with("effect", Message::new("rows-left-out")));
    }
    noted
}

/// The codes and names of the form.
pub(super) struct KnownNames<'a> {
    codes: Vec<&'a str>,
    rows: BTreeMap<&'a str, &'a Row>,
    names: Vec<(&'a str, &'a Row)>,
}

impl<'a> KnownNames<'a> {
    pub(super) fn new(table: &'a Table) -> Self {
        let rows: BTreeMap<&str, &Row> =
            table.rows.iter().filter_map(|row| Some((row.given(&ColumnId::Code)?, row))).collect();
        let names = table.rows.iter().filter_map(|row| Some((row.text(&ColumnId::Name)?.plain(), row)));
        Self { codes: rows.keys().copied().collect(), names: names.collect(), rows }
    }

    /// The cells in which running numbers stand for codes, of all rows or of those of indicators alone; named once.
    fn running_numbers(&self, located: &Located<'_>) -> (Vec<CellRef>, Noted) {
        let mut noted = Noted::default();
        let kinds: HashMap<&str, RowKind> = self.names.iter().rev().map(|(name, row)| (*name, row.kind)).collect();
        let is_indicator = |row: u32| {
            let name = located.cell(row, &ColumnId::Name).map(|cell| cell.value.plain());
            let kind = name.and_then(|name| kinds.get(&*name));
            matches!(kind, Some(RowKind::Entry | RowKind::Part))
        };
        let numbered = |wanted: &dyn Fn(u32) -> bool| {
            let mut cells = Vec::new();
            for row in located.rows().filter(|row| wanted(*row)) {
                let Some(cell) = located.cell(row, &ColumnId::Code) else { continue };
                cells.push(located.at(row, &ColumnId::Code)?);
                if cell.value.shown().parse() != Ok(cells.len()) {
                    return None;
                }
            }
            Some(cells).filter(|cells| cells.len() >= FEWEST_NUMBERS)
        };
        let numbered = numbered(&|_| true).or_else(|| numbered(&is_indicator)).unwrap_or_default();
        if let [first, .., last] = numbered.as_slice() {
            let read = Message::new("running-numbers").with("first", first.to_string()).with("last", last.to_string());
            let shown = located.sheet.cells.get(first).map(|cell| cell.value.shown()).unwrap_or_default();
            noted.say(Finding::new(&faults::READ_AS, &located.place(*first)).found(shown).expected(read));
            noted.name(located, numbered.iter().copied(), &faults::READ_AS);
        }
        (numbered, noted)
    }

    /// Whether code and name of an indicator's row belong together; `None` of other rows.
    pub(super) fn agree(&self, code: Option<&Value>, name: Option<&Value>) -> Option<bool> {
        match self.verdict(code, name) {
            Verdict::Row(row) => matches!(row.kind, RowKind::Entry | RowKind::Part).then_some(true),
            Verdict::OtherName(_) | Verdict::StrangeName(_) => Some(false),
            Verdict::Codes(_) | Verdict::Nothing => None,
        }
    }

    pub(super) fn is_code(&self, value: &Value) -> bool {
        !code::meanings(value, &self.codes).is_empty()
    }

    /// What stands behind a code in the same cell.
    pub(super) fn without_code<'t>(&self, text: &'t str) -> &'t str {
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

    /// The row of this very code and name, as nearly every row is.
    fn untouched(&self, code: Option<&Value>, name: Option<&Value>) -> Option<&'a Row> {
        let (Some(Value::Text(code)), Some(Value::Text(name))) = (code, name) else { return None };
        self.rows.get(code.as_str()).copied().filter(|row| row.text(&ColumnId::Name) == Some(name))
    }

    fn verdict_of(&self, code: Option<&Value>, name: Option<&Value>) -> Verdict<'a> {
        if let Some(row) = self.untouched(code, name) {
            return Verdict::Row(row);
        }
        let codes = code.map(|code| code::meanings(code, &self.codes)).unwrap_or_default();
        let by_code: Vec<&'a Row> = codes.iter().filter_map(|code| self.rows.get(code).copied()).collect();
        let Some(name) = name.map(Value::plain).filter(|name: &Cow<'_, str>| !name.is_empty()) else {
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
        let alike = |row: &Row| Alike::of(name, row.text(&ColumnId::Name).map(Text::plain).unwrap_or_default());
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
