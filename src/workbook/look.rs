//! How a cell looks, as far as that says what its content means.

use crate::workbook::{Cell, Lettering};

/// What of a style matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Look {
    /// The number format shows a hundredfold, with the sign of percent.
    pub(super) percent: bool,
    pub(super) lettering: Option<Lettering>,
    /// The font has a line through it.
    pub(super) struck: bool,
}

impl Look {
    pub(super) fn new(format: Option<&str>, font: Option<&str>) -> Self {
        let percent = format.is_some_and(is_percent);
        Self { percent, lettering: font.and_then(Lettering::of_font), struck: false }
    }

    pub(super) const fn lay_on(self, cell: &mut Cell) {
        cell.percent = self.percent;
        cell.lettering = self.lettering;
        cell.struck = self.struck;
    }
}

/// Whether a number format, as Excel writes it (`0.0%`), shows percentages: a sign that stands in quotes, or behind a
/// backslash, is only drawn.
pub(super) fn is_percent(format: &str) -> bool {
    let mut quoted = false;
    let mut signs = format.chars();
    while let Some(sign) = signs.next() {
        match sign {
            '"' => quoted = !quoted,
            // The sign after these is drawn, repeated or only as wide.
            '\\' | '_' | '*' if !quoted => drop(signs.next()),
            '%' if !quoted => return true,
            _ => {}
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::is_percent;

    #[test]
    fn a_sign_that_is_only_drawn_makes_no_percentage() {
        for format in ["0%", "0.00%", "#,##0.0 %;[Red]-0.0 %", "\"khoảng \"0%"] {
            assert!(is_percent(format), "{format}");
        }
        for format in ["General", "0\"%\"", "0\\%", "0_%", "@"] {
            assert!(!is_percent(format), "{format}");
        }
    }
}
