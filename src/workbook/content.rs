//! What a cell holds.

use std::borrow::Cow;

use calamine::{CellErrorType, Data, DataRef, ExcelDateTime, ExcelDateTimeType};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use crate::wording::{Text, folded, normalise};
use crate::workbook::number_format::ShownNumber;
use crate::workbook::{Formula, Lettering};

/// A non-empty cell.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Cell {
    pub value: Value,
    /// The formula, where there is one; the value is then what the last program cached.
    pub formula: Option<Formula>,
    /// Shown as a percentage: 0.95 is what the user sees as 95 %.
    pub percent: bool,
    /// The font draws letters of an encoding from before Unicode.
    pub lettering: Option<Lettering>,
    pub struck: Struck,
}

/// How far a line goes through what stands in a cell.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Struck {
    No,
    Whole,
    /// Through these words, beside which others stand: the value is those others.
    Part(Text),
}

impl Cell {
    pub const fn new(value: Value) -> Self {
        Self { value, formula: None, percent: false, lettering: None, struck: Struck::No }
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Value {
    /// Trimmed, never empty, NFC.
    Text(Text),
    Number(f64),
    Bool(bool),
    Date(NaiveDate),
    /// `#REF!` and its like.
    Error(String),
    /// A formula that was saved without a result.
    NoResult,
}

impl Value {
    /// The text as a person would read it in the cell.
    pub fn shown(&self) -> Cow<'_, str> {
        match self {
            Self::Text(text) => Cow::Borrowed(text),
            Self::Number(number) => Cow::Owned(number.to_string()),
            Self::Bool(true) => Cow::Borrowed("TRUE"),
            Self::Bool(false) => Cow::Borrowed("FALSE"),
            Self::Date(date) => Cow::Owned(date.format("%d/%m/%Y").to_string()),
            Self::Error(code) => Cow::Borrowed(code),
            Self::NoResult => Cow::Borrowed("="),
        }
    }

    /// The same as a text of its own.
    pub fn text(&self) -> Text {
        match self {
            Self::Text(text) => text.clone(),
            other => Text::from(&*other.shown()),
        }
    }

    /// What it shows, as [`normalise`] makes of it.
    pub fn plain(&self) -> Cow<'_, str> {
        match self {
            Self::Text(text) => Cow::Borrowed(text.plain()),
            other => Cow::Owned(normalise(&other.shown())),
        }
    }

    /// What it shows, as [`folded`] makes of it.
    pub fn folded(&self) -> Cow<'_, str> {
        match self {
            Self::Text(text) => Cow::Borrowed(text.folded()),
            other => Cow::Owned(folded(&other.shown())),
        }
    }

    /// A text that says nothing but an error, as the result of a formula.
    pub(super) fn as_error(&self) -> Option<Self> {
        match self {
            Self::Text(text) => is_error(text).then(|| Self::Error(text.to_string())),
            _ => None,
        }
    }

    /// `None` for an empty cell and for text that is only white space.
    pub(super) fn from_ref(data: &DataRef<'_>) -> Option<Self> {
        match data {
            DataRef::SharedString(text) => text_value(text),
            DataRef::String(text) => text_value(text),
            DataRef::Int(number) => Some(Self::Number(*number as f64)),
            DataRef::Float(number) => Some(Self::Number(*number)),
            DataRef::Bool(value) => Some(Self::Bool(*value)),
            DataRef::DateTime(date) => Some(date_value(date)),
            DataRef::DateTimeIso(text) => Some(iso_value(text)),
            DataRef::DurationIso(text) => text_value(&hours(text)),
            DataRef::Error(error) => Some(Self::Error(error_text(error).to_owned())),
            DataRef::Empty => None,
        }
    }

    pub(super) fn from_data(data: &Data) -> Option<Self> {
        match data {
            Data::String(text) => text_value(text),
            Data::Int(number) => Some(Self::Number(*number as f64)),
            Data::Float(number) => Some(Self::Number(*number)),
            Data::Bool(value) => Some(Self::Bool(*value)),
            Data::DateTime(date) => Some(date_value(date)),
            Data::DateTimeIso(text) => Some(iso_value(text)),
            Data::DurationIso(text) => text_value(&hours(text)),
            Data::Error(error) => Some(Self::Error(error_text(error).to_owned())),
            Data::Empty => None,
        }
    }
}

/// A sign that shows nothing by itself: joiners, marks of direction, hyphens that are not drawn.
const fn is_unseen(sign: char) -> bool {
    matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// Words without the sign at their end that others have.
const ERRORS: [&str; 2] = ["#N/A", "#GETTING_DATA"];

/// Whether a text is what a spreadsheet program shows for a formula that fails: `#DIV/0!`, `#NAME?` and what later programs add;
/// LibreOffice has numbers for what Excel has no word for (`Err:502`).
fn is_error(text: &str) -> bool {
    if let Some(number) = text.strip_prefix("Err:") {
        return number.len() == 3 && number.bytes().all(|digit| digit.is_ascii_digit());
    }
    let word = text.strip_prefix('#').and_then(|word| word.strip_suffix(['!', '?'])).unwrap_or_default();
    let is_word = word.len() > 2
        && word.bytes().all(|sign| sign.is_ascii_uppercase() || sign == b'/' || sign == b'_' || sign == b'0');
    ERRORS.contains(&text) || is_word && word.starts_with(|sign: char| sign.is_ascii_uppercase())
}

/// The value of a cell that says of itself that it is an error, whatever the word.
pub(super) fn error_word(word: &str) -> Value {
    Value::Error(word.to_owned())
}

pub(super) fn text_value(text: &str) -> Option<Value> {
    // A hyphen that is not seen; among letters from before Unicode it is one of them.
    let seen = match text.contains('\u{ad}') && text.contains(|c: char| c > '\u{ff}') {
        true => Cow::Owned(text.replace('\u{ad}', "")),
        false => Cow::Borrowed(text),
    };
    let text = seen.as_ref();
    let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}' || c == '\u{200b}');
    match text {
        unseen if unseen.chars().all(is_unseen) => None,
        // The reader of ods takes an error value for words.
        error if is_error(error) => Some(Value::Error(error.to_owned())),
        text if is_nfc_quick(text.chars()) == IsNormalized::Yes => Some(Value::Text(text.into())),
        text => Some(Value::Text(text.nfc().collect::<String>().into())),
    }
}

const MINUTES_OF_A_DAY: f64 = 1_440.0;

/// 31/12/9999, as Excel counts days: a larger number under a format of days is none.
const LAST_DAY: f64 = 2_958_465.0;

/// A day; less than one, and a number of hours (`[h]:mm`), is told as hours and minutes, for it is neither a day nor the number
/// that the cell keeps.
fn date_value(date: &ExcelDateTime) -> Value {
    let days = date.as_f64();
    if (0.0..1.0).contains(&days) && days > 0.0 || !date.is_datetime() && (0.0..LAST_DAY).contains(&days) {
        let minutes = (days * MINUTES_OF_A_DAY).round() as u64;
        return Value::Text(format!("{}:{:02}", minutes / 60, minutes % 60).into());
    }
    if !date.is_datetime() || days > LAST_DAY {
        return Value::Number(days);
    }
    let (year, month, day, ..) = date.to_ymd_hms_milli();
    NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day)).map_or(Value::Number(days), Value::Date)
}

/// A number that is shown as a day or a span of time.
pub(super) fn day_of(number: f64, shown: ShownNumber, from_1904: bool) -> Value {
    let kind = if shown == ShownNumber::Span { ExcelDateTimeType::TimeDelta } else { ExcelDateTimeType::DateTime };
    date_value(&ExcelDateTime::new(number, kind, from_1904))
}

pub(super) fn iso_value(text: &str) -> Value {
    let day = text.get(..10).and_then(|day| NaiveDate::parse_from_str(day, "%Y-%m-%d").ok());
    day.map_or_else(|| Value::Text(text.into()), Value::Date)
}

/// `PT10H30M00S` as `10:30`.
pub(super) fn hours(iso: &str) -> String {
    let parts = iso.strip_prefix("PT").and_then(|rest| rest.split_once('H'));
    let minutes = parts.and_then(|(hours, rest)| Some((hours, rest.split_once('M')?.0)));
    minutes.map_or_else(|| iso.to_owned(), |(hours, minutes)| format!("{}:{minutes}", hours.trim_start_matches('0')))
}

fn error_text(error: &CellErrorType) -> &'static str {
    match error {
        CellErrorType::Div0 => "#DIV/0!",
        CellErrorType::NA => "#N/A",
        CellErrorType::Name => "#NAME?",
        CellErrorType::Null => "#NULL!",
        CellErrorType::Num => "#NUM!",
        CellErrorType::Ref => "#REF!",
        CellErrorType::Value => "#VALUE!",
        _ => "#GETTING_DATA",
    }
}
