//! `ntm.toml` → the workbook.

use chrono::NaiveDate;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, XlsxError};
use toml::{Table, Value};

use crate::drawing::book::book;
use crate::drawing::look::RowWeight;
use crate::drawing::page::Page;
use crate::drawing::table::TableCell;
use crate::message::{Message, Messages};
use crate::settings_workbook::declared::{DAY, ENTRIES, Field, GENERAL, Holds, ONCE, SEVERITIES};

const TAB: u32 = 0x0054_8235;

/// Rows left for more entries.
const SPARE: usize = 15;

/// The workbook of a profile, given as the table that its file is. `created` is a year, for the same bytes every time.
///
/// # Errors
/// Those of the library that writes it.
pub fn workbook(profile: &Table, created: u16, messages: &Messages) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = book()?;
    let properties = DocProperties::new().set_creation_datetime(&ExcelDateTime::from_ymd(created, 1, 1)?);
    workbook.set_properties(&properties);
    let mut page = Page::new(GENERAL, TAB, vec![36.0, 90.0], messages)?;
    let once = ONCE.iter().flat_map(|(table, vietnamese, fields)| {
        let entry = either(profile, (table, vietnamese)).and_then(Value::as_table);
        fields.iter().map(move |field| vec![field.heading.to_owned(), shown(entry, field)])
    });
    register(
        &mut page,
        ["settings-what", "settings-value"].map(|id| messages.text(&Message::new(id))).as_slice(),
        once,
        messages,
    )?;
    workbook.push_worksheet(page.paged()?);
    for entries in &ENTRIES {
        let widths = entries.fields.iter().map(|field| field.width).collect();
        let mut page = Page::new(entries.sheet, TAB, widths, messages)?;
        let headings: Vec<String> = entries.fields.iter().map(|field| field.heading.to_owned()).collect();
        let list = either(profile, (entries.table, entries.vietnamese)).and_then(Value::as_array);
        let row = |entry: &Value| entries.fields.iter().map(|field| shown(entry.as_table(), field)).collect();
        let rows = list.into_iter().flatten().map(row);
        let spare = (0..SPARE).map(|_| vec![String::new(); entries.fields.len()]);
        register(&mut page, &headings, rows.chain(spare), messages)?;
        workbook.push_worksheet(page.paged()?);
    }
    workbook.save_to_buffer()
}

fn register(
    page: &mut Page,
    headings: &[String],
    rows: impl Iterator<Item = Vec<String>>,
    messages: &Messages,
) -> Result<(), XlsxError> {
    let cells = rows.map(|row| (RowWeight::Normal, row.into_iter().map(TableCell::text).collect()));
    page.register(headings, cells, messages).map(drop)
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
        Value::Boolean(true) => "Có".to_owned(),
        Value::Boolean(false) => "Không".to_owned(),
        Value::Array(list) => list.iter().map(text).collect::<Vec<_>>().join("; "),
        Value::Table(table) => {
            table.iter().map(|(name, value)| format!("{name} = {}", text(value))).collect::<Vec<_>>().join("; ")
        }
        other => other.to_string(),
    }
}
