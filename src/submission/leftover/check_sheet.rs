//! What the form's own sheet `Kiểm tra` computes is no answer, whatever a program kept of it.

use std::cell::LazyCell;
use std::collections::HashSet;

use crate::form::{Check, Form};
use crate::place::CellRef;
use crate::wording::folded;
use crate::workbook::{Cell, Value};

pub(super) struct CheckSheet<'f> {
    fixed: HashSet<String>,
    /// The same and every remark, folded: asked for only where a text is none of the sheet's to the letter.
    texts: LazyCell<HashSet<String>, Box<dyn FnOnce() -> HashSet<String> + 'f>>,
}

impl<'f> CheckSheet<'f> {
    pub(super) fn new(form: &'f Form) -> Self {
        let texts = || Check::fixed_texts(form).iter().chain(&Check::remarks(form)).map(|text| folded(text)).collect();
        Self { fixed: Check::fixed_texts(form), texts: LazyCell::new(Box::new(texts)) }
    }

    pub(super) fn computes(&self, at: CellRef, cell: &Cell) -> bool {
        match &cell.value {
            _ if cell.formula.is_some() => Check::covers(at.column),
            Value::Text(text) => {
                self.fixed.contains(text.as_str()) || Check::computes(text) || self.texts.contains(text.folded())
            }
            Value::Number(number) => Check::counts(at.column, *number),
            _ => false,
        }
    }
}
