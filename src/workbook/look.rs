//! How a cell looks, as far as that says what its content means.

use crate::workbook::number_format::{NumberFormat, ShownNumber};
use crate::workbook::{Cell, Lettering, Struck, Value};

/// What of a style matters.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Look {
    pub(super) format: NumberFormat,
    pub(super) lettering: Option<Lettering>,
    /// The font has a line through it.
    pub(super) struck: bool,
}

impl Look {
    pub(super) fn lay_on(&self, cell: &mut Cell) {
        cell.percent = match &cell.value {
            Value::Number(number) => self.format.shows(*number) == ShownNumber::Percent,
            _ => self.format.may_show_percent(),
        };
        cell.lettering = self.lettering;
        cell.struck = if self.struck { Struck::Whole } else { Struck::No };
    }
}
