//! The codes that a cell may mean, whatever kind of value it holds.

use crate::wording::codes;
use crate::workbook::Value;

/// What a code cell may mean, the likeliest first; several where the digits alone do not say.
pub(super) fn meanings<'k>(value: &Value, known: &[&'k str]) -> Vec<&'k str> {
    match value {
        Value::Number(number) => codes::of_number(*number, known),
        Value::Date(day) => codes::of_day(*day, known),
        Value::Text(text) => codes::of_text(text, known),
        _ => Vec::new(),
    }
}

/// A code that was typed into the same cell as the name after it: `9.1 Nhà tạm, dột nát`.
pub(super) fn before_name<'t>(text: &'t str, known: &[&str]) -> Option<(Value, &'t str)> {
    let ends = text.char_indices().filter(|(_, sign)| sign.is_whitespace()).map(|(end, _)| end).take(3);
    let split = ends
        .filter_map(|end| text.split_at_checked(end))
        .find(|(code, _)| code.contains(|c: char| c.is_ascii_digit()) && !codes::of_text(code, known).is_empty());
    split.map(|(code, name)| (Value::Text(code.into()), name))
}
