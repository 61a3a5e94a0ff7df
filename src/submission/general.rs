//! `Thông tin chung` and the text parts of the plan: one answer for each known row.

use crate::form::{Choice, ColumnId, Kind, Row, TableId};
use crate::place::CellRef;
use crate::submission::cells::Reader;
use crate::submission::locate::{self, Located};
use crate::submission::rows;
use crate::submission::{Consent, Entry, Field, FieldValue, PlanText};

pub(super) fn fields<'a>(located: &[Located<'a>], reader: &mut Reader<'a>) -> Vec<Field> {
    each_row(located, TableId::General, reader, |table, row, number, reader| {
        let at = CellRef::new(number, table.column(&ColumnId::Answer)?);
        let kind = row.kinds.iter().find(|(id, _)| *id == ColumnId::Answer).and_then(|(_, kind)| *kind);
        let sheet = table.sheet;
        let answer = match kind {
            Some(Kind::Round) => map(reader.round(sheet, at), FieldValue::Whole),
            Some(Kind::WholeNumber) => map(reader.whole(sheet, at), FieldValue::Whole),
            Some(Kind::Year) => map(reader.year(sheet, at), FieldValue::Year),
            Some(Kind::Date) => map(reader.day(sheet, at), FieldValue::Date),
            Some(Kind::Choice(Choice::YesNo)) => map(reader.choice_yes_no(sheet, at), FieldValue::YesNo),
            _ if !row.options.is_empty() => map(reader.option(sheet, at, &row.options), FieldValue::Text),
            _ => map(reader.text(sheet, at), FieldValue::Text),
        };
        Some(Field { key: row.key.clone(), label: label(row), answer })
    })
}

pub(super) fn consent<'a>(located: &[Located<'a>], reader: &mut Reader<'a>) -> Vec<Consent> {
    each_row(located, TableId::Consent, reader, |table, row, number, reader| {
        let answer = CellRef::new(number, table.column(&ColumnId::Answer)?);
        let on = CellRef::new(number, table.column(&ColumnId::AgreedOn)?);
        let agreed = reader.choice_yes_no(table.sheet, answer);
        Some(Consent { key: row.key.clone(), label: label(row), agreed, on: reader.day(table.sheet, on) })
    })
}

pub(super) fn plan_texts<'a>(located: &[Located<'a>], reader: &mut Reader<'a>) -> Vec<PlanText> {
    each_row(located, TableId::PlanTexts, reader, |table, row, number, reader| {
        let at = CellRef::new(number, table.column(&ColumnId::Answer)?);
        Some(PlanText { key: row.key.clone(), title: label(row), text: reader.text(table.sheet, at) })
    })
}

fn label(row: &Row) -> String {
    row.given(&ColumnId::Name).unwrap_or(&row.key).to_owned()
}

fn map<T>(entry: Entry<T>, wrap: fn(T) -> FieldValue) -> Entry<FieldValue> {
    Entry { value: entry.value.map(wrap), raw: entry.raw, place: entry.place }
}

/// What `read` makes of each row of a table that is there; the others are reported.
fn each_row<'a, T>(
    located: &[Located<'a>],
    id: TableId,
    reader: &mut Reader<'a>,
    read: impl Fn(&Located<'a>, &Row, u32, &mut Reader<'a>) -> Option<T>,
) -> Vec<T> {
    let Some(table) = locate::find(located, id) else { return Vec::new() };
    let (numbers, _) = rows::by_label(table, &ColumnId::Name, reader);
    let mut answers = Vec::new();
    for row in &table.table.rows {
        match numbers.get(row.key.as_str()) {
            Some(number) => answers.extend(read(table, row, *number, reader)),
            None => rows::report_missing(table, row, reader),
        }
    }
    answers
}
