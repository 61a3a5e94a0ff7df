//! One input cell with what is known of its value.

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{ExcelDateTime, XlsxError};

use crate::drawing::canvas::Canvas;
use crate::form::{Answer, Column, ColumnId, Kind, Row};
use crate::template::style;

/// What the profile knows of a cell: `form` keeps it by row and means the answer column.
pub(super) fn known<'a>(row: &'a Row, column: &Column) -> Option<&'a str> {
    row.prefilled.as_deref().filter(|_| column.id == ColumnId::Answer)
}

/// What the cell shows as text.
pub(super) fn text<'a>(answer: Option<&'a Answer>, known: Option<&'a str>) -> Option<&'a str> {
    match answer {
        Some(Answer::Text(text)) => Some(text),
        Some(Answer::Number(_) | Answer::Date(_)) => None,
        None => known,
    }
}

/// Writes the cell; an answer wins over what was known.
pub(super) fn write(
    canvas: &mut Canvas,
    at: (u32, u16),
    kind: Kind,
    answer: Option<&Answer>,
    known: Option<&str>,
) -> Result<(), XlsxError> {
    let format = style::input(kind);
    match (answer, known) {
        (Some(Answer::Number(number)), _) => canvas.number(at, *number, format),
        (Some(Answer::Date(date)), _) => match excel_date(*date) {
            Some(excel) => canvas.date(at, excel, format),
            None => canvas.text(at, &date.format("%d/%m/%Y").to_string(), format),
        },
        (Some(Answer::Text(text)), _) => canvas.text(at, text, format),
        (None, Some(text)) => match whole(kind, text) {
            Some(number) => canvas.number(at, number, format),
            None => canvas.text(at, text, format),
        },
        (None, None) => canvas.blank(at, format),
    }
}

/// The profile's text as a number where the cell wants one.
pub(super) fn whole(kind: Kind, text: &str) -> Option<u32> {
    matches!(kind, Kind::Year | Kind::WholeNumber | Kind::Round).then(|| text.parse().ok()).flatten()
}

/// `None` outside the years Excel knows; the date is then written as text.
fn excel_date(date: NaiveDate) -> Option<ExcelDateTime> {
    let month_and_day = u8::try_from(date.month()).ok().zip(u8::try_from(date.day()).ok());
    let year = u16::try_from(date.year()).ok();
    year.zip(month_and_day).and_then(|(year, (month, day))| ExcelDateTime::from_ymd(year, month, day).ok())
}
