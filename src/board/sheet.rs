//! The board as a workbook of one sheet.

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, XlsxError};

use crate::board::{BoardRow, Rates};
use crate::district::Basis;
use crate::drawing::book::book;
use crate::drawing::look::RowWeight;
use crate::drawing::page::Page;
use crate::drawing::table::TableCell;
use crate::message::{Arg, Message, Messages};

/// The custom property by which such a workbook is known.
pub const MARK: &str = "ntm-board";

const WIDTHS: [f64; 11] = [8.0, 20.0, 26.0, 9.0, 14.0, 14.0, 14.0, 12.0, 9.0, 11.0, 18.0];
const TAB: u32 = 0x0054_8235;

/// # Errors
/// Those of the library that writes it.
pub fn workbook(
    (rows, rates): (&[BoardRow], Rates),
    basis: Basis<'_>,
    today: NaiveDate,
    messages: &Messages,
) -> Result<Vec<u8>, XlsxError> {
    let mut page = Page::new(&messages.get("board-sheet"), TAB, WIDTHS.to_vec(), messages)?;
    page.title(&messages.text(&Message::new("board-title").with("today", today)))?;
    page.note(&messages.text(&rates_said(rates)))?;
    let headings = headings(messages);
    let cells = rows.iter().map(|row| {
        let weight = if row.file.is_some() { RowWeight::Normal } else { RowWeight::Muted };
        (weight, texts(row, messages).into_iter().map(TableCell::text).collect())
    });
    page.register(&headings, cells, messages)?;
    let mut workbook = book()?;
    let year = u16::try_from(basis.profile.plan.deadline.year()).unwrap_or(2000);
    let properties = DocProperties::new().set_creation_datetime(&ExcelDateTime::from_ymd(year, 1, 1)?);
    workbook.set_properties(&properties.set_custom_property(MARK, year.to_string()));
    workbook.push_worksheet(page.paged()?);
    workbook.save_to_buffer()
}

/// What is said above the board.
pub fn rates_said(rates: Rates) -> Message {
    let said = Message::new("board-rates").with("communes", rates.communes).with("reported", rates.reported);
    said.with("on_time", rates.on_time).with("late", rates.late)
}

/// How many days are left to whoever has sent nothing yet, or by how many it is late.
fn remaining_said(left: i64) -> Message {
    match left {
        1.. => Message::new("board-days-remaining").with("days", usize::try_from(left).unwrap_or(usize::MAX)),
        _ => days_said(left),
    }
}

/// How a day stands to the last day in time.
pub fn days_said(left: i64) -> Message {
    let said = match left {
        0 => Message::new("board-last-day"),
        1.. => Message::new("board-days-left"),
        _ => Message::new("board-days-late"),
    };
    said.with("days", usize::try_from(left.unsigned_abs()).unwrap_or(usize::MAX))
}

pub fn headings(messages: &Messages) -> Vec<String> {
    [
        messages.get("board-code"),
        messages.get("board-commune"),
        messages.get("board-state"),
        messages.get("board-round"),
        messages.get("board-received"),
        messages.get("board-saved"),
        messages.get("board-first"),
        messages.get("board-filled"),
        messages.get("board-errors"),
        messages.get("board-warnings"),
        messages.get("board-days"),
    ]
    .to_vec()
}

/// The cells of a row under the headings.
pub fn texts(row: &BoardRow, messages: &Messages) -> Vec<String> {
    let day = |day: Option<NaiveDate>| day.map(|day| messages.arg(&Arg::Date(day))).unwrap_or_default();
    let count = |count: usize| if row.file.is_some() { count.to_string() } else { String::new() };
    let said = if row.first_on.is_some() { days_said } else { remaining_said };
    let days = row.days.map(|days| messages.text(&said(days)));
    vec![
        row.code.clone(),
        row.name.clone(),
        messages.text(&row.state.label()),
        row.round.map(|round| round.to_string()).unwrap_or_default(),
        day(row.received_on),
        day(row.saved_on),
        day(row.first_on),
        row.filled.map(|filled| format!("{} %", filled.percent())).unwrap_or_default(),
        count(row.errors),
        count(row.warnings),
        days.unwrap_or_default(),
    ]
}
