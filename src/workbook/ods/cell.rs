//! What one cell of a table holds (`table:table-cell`, 9.1.4), and what lies on it.

use crate::workbook::content::{error_word, hours, iso_value, text_value};
use crate::workbook::look::Look;
use crate::workbook::ods::paragraphs::{self, SHAPES};
use crate::workbook::ods::styles::Looks;
use crate::workbook::words::RichWords;
use crate::workbook::xml::{Tag, Xml};
use crate::workbook::{BesideKind, Cell, Formula, Unreadable, Value};

/// A cell, or as many of its like as it stands for.
pub(super) struct Held {
    /// `None` when nothing stands in it.
    pub(super) cell: Option<Cell>,
    pub(super) beside: Vec<(BesideKind, Value)>,
}

/// What the cells of a file are read with.
pub(super) struct CellReader<'l> {
    pub(super) looks: &'l Looks,
    /// The prefix of what ODF has no word for.
    pub(super) extended: &'l str,
}

impl CellReader<'_> {
    /// Reads a cell to its end; `look` is that of its style, its row or its column.
    pub(super) fn held<'x>(&self, xml: &mut Xml<'x>, tag: &Tag<'x>, look: &Look) -> Result<Held, Unreadable> {
        let mut beside = Vec::new();
        let mut runs = Vec::new();
        while let Some(inside) = xml.child(tag)? {
            let mut on_cell = |xml: &mut Xml<'x>, shape: &Tag<'x>| self.shape(xml, shape, &mut beside);
            match inside.name() {
                "p" | "h" => paragraphs::read(xml, &inside, (self.looks, &mut runs), on_cell)?,
                name if SHAPES.contains(&name) => on_cell(xml, &inside)?,
                // Lists and what else may hold paragraphs.
                _ => {
                    while let Some(deeper) = xml.descendant(&inside)? {
                        if deeper.is("p") {
                            paragraphs::read(xml, &deeper, (self.looks, &mut runs), &mut on_cell)?;
                        }
                    }
                }
            }
        }
        let formula = tag.attribute("formula").map(|formula| Formula::new(&formula));
        let cell = self.value(tag, RichWords::new(runs), look);
        let cell = match (cell, &formula) {
            (None, Some(_)) if tag.attribute("value-type").is_none() => Some(laid(Value::NoResult, look)),
            (cell, _) => cell,
        };
        Ok(Held { cell: cell.map(|cell| Cell { formula, ..cell }), beside })
    }

    fn value(&self, tag: &Tag<'_>, words: RichWords, look: &Look) -> Option<Cell> {
        let mut kind = None;
        let mut value = None;
        for (name, text) in tag.attributes() {
            match name {
                "value-type" if kind.is_none() => kind = Some(text),
                "value" | "date-value" | "time-value" | "boolean-value" | "string-value" if value.is_none() => {
                    value = tag.attribute(name).map(|text| (name, text));
                }
                _ => {}
            }
        }
        let is_error = tag.of_prefix(self.extended, "value-type").is_some_and(|kind| kind == "error");
        if is_error {
            return words.into_value().map(|value| laid(error_word(&value.shown()), look));
        }
        let cell = match value {
            Some(("value", text)) => laid(number(&text), look),
            Some(("date-value", text)) => laid(iso_value(&text), look),
            Some(("time-value", text)) => laid(text_value(&hours(&text))?, look),
            Some(("boolean-value", text)) => laid(truth(&text), look),
            Some(("string-value", text)) if !text.is_empty() => laid(text_value(&text)?, look),
            _ if kind == Some("string") => {
                let cell = words.cell(look.struck, look.lettering)?;
                Cell { percent: look.format.may_show_percent(), ..cell }
            }
            _ => return None,
        };
        Some(Cell { percent: cell.percent || kind == Some("percentage"), ..cell })
    }

    /// A note or a shape: what it says.
    fn shape<'x>(
        &self,
        xml: &mut Xml<'x>,
        of: &Tag<'x>,
        beside: &mut Vec<(BesideKind, Value)>,
    ) -> Result<(), Unreadable> {
        let kind = if of.is("annotation") { BesideKind::Note } else { BesideKind::TextBox };
        let mut runs = Vec::new();
        while let Some(tag) = xml.descendant(of)? {
            if tag.is("p") {
                paragraphs::read(xml, &tag, (self.looks, &mut runs), |_, _| Ok(()))?;
            }
        }
        beside.extend(RichWords::new(runs).into_value().map(|value| (kind, value)));
        Ok(())
    }
}

fn laid(value: Value, look: &Look) -> Cell {
    let mut cell = Cell::new(value);
    look.lay_on(&mut cell);
    cell
}

fn number(text: &str) -> Value {
    let number = text.trim().parse::<f64>().ok().filter(|number| number.is_finite());
    number.map_or_else(|| Value::Error(text.to_owned()), Value::Number)
}

fn truth(text: &str) -> Value {
    crate::workbook::xml::truth(text).map_or_else(|| Value::Error(text.to_owned()), Value::Bool)
}
