//! What was read of a cell, as it is laid into the form again: what is understood in the form's own way, the rest as it was typed.

use rust_decimal::prelude::ToPrimitive;

use crate::form::{Answer, Kind};
use crate::submission::{Entry, Said};
use crate::workbook::{Value, Workbook};

/// `None` where nothing stands.
pub(super) fn answer(entry: &Entry, kind: Kind, workbook: &Workbook) -> Option<Answer> {
    let typed = || entry.raw.as_ref().map(|raw| as_typed(entry, raw, workbook));
    let number = |number: Option<f64>| number.map(Answer::Number).or_else(typed);
    match &entry.said {
        None => typed(),
        Some(Said::Text(text)) => Some(Answer::Text(text.to_string())),
        Some(Said::Number(said)) if !kind.is_text() => number(said.to_f64()),
        Some(Said::Money(money)) if kind == Kind::Dong => Some(Answer::Number(money.dong() as f64)),
        Some(Said::Money(money)) => Some(Answer::Number(money.millions_f64())),
        Some(Said::Day(day)) => Some(Answer::Date(*day)),
        Some(Said::Year(year)) => Some(Answer::Number(f64::from(*year))),
        Some(Said::Assessment(assessment)) => Some(Answer::Text(assessment.text().to_owned())),
        Some(Said::YesNo(answer)) => Some(Answer::Text(answer.text().to_owned())),
        Some(Said::Theme(theme)) => Some(Answer::Text(theme.text().to_owned())),
        // As it is written, a quarter stays one.
        Some(Said::Period(_) | Said::Number(_)) => typed(),
    }
}

/// A number that could not be understood stays the number it was.
fn as_typed(entry: &Entry, raw: &str, workbook: &Workbook) -> Answer {
    let sheet = workbook.sheets.iter().find(|sheet| Some(&sheet.name) == entry.place.sheet.as_ref());
    let cell = sheet.zip(entry.place.cell).and_then(|(sheet, cell)| sheet.cells.get(&cell));
    match cell.map(|cell| (&cell.value, cell.percent)) {
        Some((Value::Number(number), false)) if entry.said.is_none() => Answer::Number(*number),
        Some((Value::Date(date), _)) if entry.said.is_none() => Answer::Date(*date),
        _ => Answer::Text(raw.to_owned()),
    }
}
