//! Names that a workbook gives to ranges, in the spelling of each format.

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use crate::place::CellRef;

/// A range of one sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamedRange {
    pub sheet: String,
    pub first: CellRef,
    pub last: CellRef,
}

impl NamedRange {
    /// Reads `'Tiêu chí'!$A$5:$N$87` (xlsx, xlsb), `Tiêu chí!$A$5:$N$87` (xls), `$'Tiêu chí'.$A$5:.$N$87` (ods). `None` for a
    /// name of anything else: a constant, a formula, a range that is gone (`#REF!`).
    pub(super) fn parse(text: &str) -> Option<Self> {
        let text = text.strip_prefix('=').unwrap_or(text);
        let (sheet, cells) = text.rsplit_once('!').or_else(|| text.split_once(".$"))?;
        let sheet = sheet.strip_prefix('$').unwrap_or(sheet);
        let quoted = sheet.strip_prefix('\'').and_then(|sheet| sheet.strip_suffix('\''));
        let sheet = quoted.map_or_else(|| sheet.to_owned(), |sheet| sheet.replace("''", "'"));
        let cells: String = cells.chars().filter(|sign| !"$.".contains(*sign)).collect();
        let (first, last) = cells.split_once(':').unwrap_or((&cells, &cells));
        Some(Self { sheet: sheet.nfc().collect(), first: CellRef::parse(first)?, last: CellRef::parse(last)? })
    }
}

#[cfg(test)]
mod tests {
    use super::NamedRange;

    #[test]
    fn a_range_is_read_as_each_format_writes_it() {
        for text in ["'Tiêu chí'!$A$5:$N$87", "Tiêu chí!$A$5:$N$87", "$'Tiêu chí'.$A$5:.$N$87", "='Tiêu chí'!A5:N87"]
        {
            let range = NamedRange::parse(text).expect(text);
            let shown = format!("{} {} {}", range.sheet, range.first, range.last);
            assert_eq!(shown, "Tiêu chí A5 N87", "{text}");
        }
        assert_eq!(NamedRange::parse("'Bản ''A'''!$B$2").map(|range| range.sheet).as_deref(), Some("Bản 'A'"));
    }

    #[test]
    fn what_is_no_range_is_none() {
        for text in ["", "#REF!", "'Tiêu chí'!#REF!", "42", "Tiêu chí!$5:$5", "Sheet1!A0", "Unsupported ptg: 1c"] {
            assert_eq!(NamedRange::parse(text), None, "{text}");
        }
    }
}
