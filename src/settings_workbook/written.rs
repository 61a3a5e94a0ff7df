//! `ntm.toml` → the workbook.

use chrono::NaiveDate;
use rust_xlsxwriter::{DataValidation, DataValidationErrorStyle, DocProperties, ExcelDateTime, Worksheet, XlsxError};
use toml::{Table, Value};

use crate::catalogue::Edition;
use crate::drawing::book::book;
use crate::drawing::look::RowWeight;
use crate::drawing::page::Page;
use crate::drawing::ranges::Rows;
use crate::drawing::table::TableCell;
use crate::message::{Message, Messages};
use crate::settings_workbook::declared::{
    DAY, ENTRIES, Entries, FLAGS, Field, GENERAL, Holds, LEVELS, ONCE, SEVERITIES,
};
use crate::settings_workbook::levels;

const TAB: u32 = 0x0054_8235;

/// Letters of the longest title that Excel shows beside a cell.
const LONGEST_TITLE: usize = 32;

/// Rows left for more entries.
const SPARE: usize = 15;

/// The workbook of a profile, given as the table that its file is, and of the edition's levels as they hold with it. `created` is a year, for
/// the same bytes every time.
///
/// # Errors
/// Those of the library that writes it.
pub fn workbook(profile: &Table, edition: &Edition, created: u16, messages: &Messages) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = book()?;
    let properties = DocProperties::new().set_creation_datetime(&ExcelDateTime::from_ymd(created, 1, 1)?);
    workbook.set_properties(&properties);
    let mut page = Page::new(GENERAL, TAB, vec![36.0, 90.0], messages)?;
    let once = ONCE.iter().flat_map(|(table, vietnamese, fields)| {
        let entry = either(profile, (table, vietnamese)).and_then(Value::as_table);
        fields.iter().map(move |field| vec![field.heading.to_owned(), shown(entry, field)])
    });
    let rows = register(
        &mut page,
        ["settings-what", "settings-value"].map(|id| messages.text(&Message::new(id))).as_slice(),
        once,
        messages,
    )?;
    for (field, row) in ONCE.iter().flat_map(|(.., fields)| fields.iter()).zip(rows.first..) {
        if let Some(shown) = shown_beside(field)? {
            page.canvas.sheet()?.add_data_validation(row, 1, row, 1, &shown)?;
        }
    }
    workbook.push_worksheet(page.paged()?);
    for entries in &ENTRIES {
        let list = either(profile, (entries.table, entries.vietnamese)).and_then(Value::as_array);
        let row = |entry: &Value| entries.fields.iter().map(|field| shown(entry.as_table(), field)).collect();
        let rows = list.into_iter().flatten().map(row);
        let spare = (0..SPARE).map(|_| vec![String::new(); entries.fields.len()]);
        workbook.push_worksheet(sheet(entries, rows.chain(spare), messages)?);
    }
    workbook.push_worksheet(sheet(&LEVELS, levels::rows(edition).into_iter(), messages)?);
    workbook.save_to_buffer()
}

/// A sheet of rows, with the words to choose from where there are few.
fn sheet(
    entries: &Entries,
    rows: impl Iterator<Item = Vec<String>>,
    messages: &Messages,
) -> Result<Worksheet, XlsxError> {
    let widths = entries.fields.iter().map(|field| field.width).collect();
    let mut page = Page::new(entries.sheet, TAB, widths, messages)?;
    let headings: Vec<String> = entries.fields.iter().map(|field| field.heading.to_owned()).collect();
    let rows = register(&mut page, &headings, rows, messages)?;
    let flags = FLAGS.map(|(word, _)| word);
    let severities = SEVERITIES.map(|(word, _)| word);
    for (field, column) in entries.fields.iter().zip(0..) {
        // What is typed over a list is read, or named by its cell.
        let of_list = |words: &[&str]| -> Result<DataValidation, XlsxError> {
            let list = DataValidation::new().allow_list_strings(words)?;
            Ok(list.set_error_style(DataValidationErrorStyle::Warning))
        };
        let validation = match field.holds {
            Holds::Flag => Some(of_list(&flags)?),
            Holds::Severity => Some(of_list(&severities)?),
            _ => shown_beside(field)?,
        };
        if let Some((validation, last)) = validation.zip(rows.last()) {
            page.canvas.sheet()?.add_data_validation(rows.first, column, last, column, &validation)?;
        }
    }
    page.paged()
}

/// What is shown beside the cell while it is chosen.
fn shown_beside(field: &Field) -> Result<Option<DataValidation>, XlsxError> {
    let Some(example) = field.example() else { return Ok(None) };
    let title = field.heading.split([' ', '(', ':']).next().unwrap_or_default();
    let title = if field.heading.chars().count() <= LONGEST_TITLE { field.heading } else { title };
    Ok(Some(DataValidation::new().set_input_title(title)?.set_input_message(example)?))
}

fn register(
    page: &mut Page,
    headings: &[String],
    rows: impl Iterator<Item = Vec<String>>,
    messages: &Messages,
) -> Result<Rows, XlsxError> {
    let cells = rows.map(|row| (RowWeight::Normal, row.into_iter().map(TableCell::text).collect()));
    page.register(headings, cells, messages)
}

/// A value by its English or its Vietnamese key.
pub(super) fn either<'a>(table: &'a Table, (english, vietnamese): (&str, &str)) -> Option<&'a Value> {
    table.get(english).or_else(|| table.get(vietnamese))
}

fn shown(entry: Option<&Table>, field: &Field) -> String {
    let value = entry.and_then(|entry| either(entry, (field.key, field.vietnamese)));
    let text = value.map(text).unwrap_or_default();
    match field.holds {
        Holds::Day => text.parse::<NaiveDate>().map_or(text, |day| day.format(DAY).to_string()),
        Holds::Severity => {
            let known = SEVERITIES.iter().find(|(_, keys)| keys.contains(&text.as_str()));
            known.map_or(text, |(word, _)| (*word).to_owned())
        }
        _ => text,
    }
}

fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Boolean(flag) => FLAGS.iter().find(|(_, known)| known == flag).map_or("", |(word, _)| *word).to_owned(),
        Value::Array(list) => list.iter().map(text).collect::<Vec<_>>().join("; "),
        Value::Table(table) => {
            table.iter().map(|(name, value)| format!("{name} = {}", text(value))).collect::<Vec<_>>().join("; ")
        }
        other => other.to_string(),
    }
}
