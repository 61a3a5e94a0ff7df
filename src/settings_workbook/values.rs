//! What stands in a cell of the settings, as TOML on one line.

use rust_decimal::Decimal;
use toml::Value as TomlValue;

use crate::settings_workbook::declared::{FLAGS, Holds, SEVERITIES};
use crate::wording::number::{self, NumberOf, Numeral};
use crate::wording::{normalise, times};
use crate::workbook::{Cell, Value};

pub(super) fn same(one: &str, other: &str) -> bool {
    normalise(one) == normalise(other)
}

/// The number of a level, as people write it: `24`, `24,5`, `≤ 24 %`; in a cell that shows per cents 0.24 is 24.
pub(super) fn level(cell: &Cell) -> String {
    let shown = cell.value.shown();
    let number = match cell.value {
        Value::Number(number) => number::from_cell(number).map(|number| match cell.percent {
            true => number * Decimal::ONE_HUNDRED,
            false => number,
        }),
        _ => match number::from_text(&shown, NumberOf::Percent) {
            Numeral::Plain(number) | Numeral::Understood(number) => Some(number),
            _ => None,
        },
    };
    number.map_or_else(|| quoted(&shown), |number| number.normalize().to_string())
}

/// As TOML, on one line. What is not of the kind that is wanted stays a text, and the profile's own checks say so.
pub(super) fn value(value: &Value, holds: Holds) -> String {
    let text = value.shown().trim().to_owned();
    let words = || quoted(&text);
    match (holds, value) {
        (Holds::Code, Value::Number(number)) => quoted(&format!("{number:05}")),
        (Holds::Number, Value::Number(number)) => number.to_string(),
        (Holds::Number, _) if text.parse::<i64>().is_ok() => text,
        (Holds::Day, Value::Date(day)) => quoted(&day.to_string()),
        (Holds::Day, _) => times::day(&text).map_or_else(words, |day| quoted(&day.value().to_string())),
        (Holds::Flag, Value::Bool(flag)) => flag.to_string(),
        (Holds::Flag, _) => {
            let known = FLAGS.iter().find(|(word, _)| same(word, &text)).map(|(_, flag)| *flag);
            let known = known.or_else(|| same("x", &text).then_some(true));
            known.map_or_else(words, |flag| flag.to_string())
        }
        (Holds::Severity, _) => {
            let known = SEVERITIES.iter().find(|(word, _)| same(word, &text));
            known.map_or_else(words, |(_, [key, _])| quoted(key))
        }
        (Holds::List, _) => {
            let parts = text.split([';', ',', '\n']).map(str::trim).filter(|part| !part.is_empty());
            format!("[{}]", parts.map(quoted).collect::<Vec<_>>().join(", "))
        }
        (Holds::Named, _) => {
            let parts = text.split([';', '\n']).map(str::trim).filter(|part| !part.is_empty());
            let parts: Option<Vec<(&str, &str)>> = parts.map(|part| part.split_once('=')).collect();
            let Some(parts) = parts else { return words() };
            let parts = parts.into_iter().map(|(name, number)| {
                let number = number.trim().replace(',', ".");
                let number = if number.parse::<f64>().is_ok() { number } else { quoted(&number) };
                format!("{} = {number}", quoted(name.trim()))
            });
            format!("{{ {} }}", parts.collect::<Vec<_>>().join(", "))
        }
        _ => words(),
    }
}

/// A text as TOML writes it, on one line.
pub(super) fn quoted(text: &str) -> String {
    serde_json::to_string(&TomlValue::from(text)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_is_no_threshold_is_not_passed_over() {
        use super::{Holds, Value, value};
        let held = |text: &str| value(&Value::Text(text.into()), Holds::Named);
        assert_eq!(held("factor = 20; share = 0,5"), "{ \"factor\" = 20, \"share\" = 0.5 }");
        assert_eq!(held("factor = 20; 30"), "\"factor = 20; 30\"");
    }
}
