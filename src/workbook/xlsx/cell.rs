//! The content of one cell (18.3.1.4), by the kind that it says it has.

use std::borrow::Cow;

use crate::workbook::content::{day_of, error_word, iso_value, text_value};
use crate::workbook::look::Look;
use crate::workbook::number_format::ShownNumber;
use crate::workbook::words::RichWords;
use crate::workbook::xlsx::SharedParts;
use crate::workbook::xlsx::strings::unescaped;
use crate::workbook::{Cell, Value};

/// What the element of a cell holds, before it is known what it means.
#[derive(Default)]
pub(super) struct Raw<'x> {
    /// `v`, where it is there.
    pub(super) value: Option<Cow<'x, str>>,
    /// `is`.
    pub(super) inline: Option<RichWords>,
}

impl SharedParts {
    pub(super) fn look(&self, style: usize) -> Look {
        self.styles.get(style).copied().unwrap_or_default()
    }

    /// The cell, with its look; `None` when nothing stands in it. `kind` is what the file says of it (18.18.11, ST_CellType).
    pub(super) fn cell(&self, raw: &Raw<'_>, kind: &str, look: &Look) -> Option<Cell> {
        let laid = |value: Value| {
            let mut cell = Cell::new(value);
            look.lay_on(&mut cell);
            cell
        };
        let words = |words: &RichWords| {
            let cell = words.cell(look.struck, look.lettering);
            cell.map(|cell| Cell { percent: look.format.may_show_percent(), ..cell })
        };
        if let (Some(inline), "inlineStr" | "is" | "str" | "") = (&raw.inline, kind) {
            return words(inline);
        }
        let text = raw.value.as_deref().unwrap_or_default();
        let plain = text.trim_matches([' ', '\t', '\r', '\n']);
        match kind {
            "s" if plain.is_empty() => None,
            "s" => match plain.parse().ok().and_then(|index: usize| self.strings.get(index)) {
                Some(shared) => words(shared),
                // Nobody knows which text was meant.
                None => Some(laid(Value::Error(format!("#{plain}")))),
            },
            "inlineStr" | "is" => None,
            "str" => text_value(&unescaped(text)).map(laid),
            "b" => truth(plain).map(laid),
            "e" => (!plain.is_empty()).then(|| laid(error_word(plain))),
            "d" => (!plain.is_empty()).then(|| laid(iso_value(plain))),
            _ if plain.is_empty() => None,
            _ => Some(laid(self.number(plain, kind, look))),
        }
    }

    fn number(&self, text: &str, kind: &str, look: &Look) -> Value {
        match text.parse::<f64>().ok().filter(|number| number.is_finite()) {
            Some(number) => match look.format.shows(number) {
                ShownNumber::Number | ShownNumber::Percent => Value::Number(number),
                shown => day_of(number, shown, self.from_1904),
            },
            // Words of a writer that forgets to say that they are words. A number that is none, `59,4`, is damaged.
            None if kind != "n" && text.contains(char::is_alphabetic) => {
                text_value(text).unwrap_or_else(|| Value::Error(text.to_owned()))
            }
            None => Value::Error(text.to_owned()),
        }
    }
}

/// A truth, of which some programs write any number but 0.
fn truth(text: &str) -> Option<Value> {
    Some(match (crate::workbook::xml::truth(text), text.parse::<f64>()) {
        _ if text.is_empty() => return None,
        (Some(value), _) => Value::Bool(value),
        (None, Ok(number)) if number.is_finite() => Value::Bool(number != 0.0),
        (None, _) => Value::Error(text.to_owned()),
    })
}
