//! Tables of the district's plan, and lists of names inside them.

use crate::district::Margins;
use crate::plan::docx::{DocumentCell, DocumentRow, DocumentTable, Paper, Set, text_width};
use crate::plan::notation;

/// More names than this are counted.
const MOST_NAMES: usize = 20;

/// A table with a row of headings; the widths are in hundredths of the text's width, the last column takes what is left.
pub(super) fn ruled(
    paper: Paper,
    margins: Margins,
    widths: &[u32],
    headings: &[&str],
    rows: Vec<DocumentRow>,
) -> DocumentTable {
    let width = text_width(paper, margins);
    let mut widths: Vec<u32> = widths.iter().map(|part| width * part / 100).collect();
    widths.push(width.saturating_sub(widths.iter().sum()));
    let heading = headings.iter().map(|text| DocumentCell::bold(Set::Centre, *text)).collect::<Vec<_>>();
    let rows = std::iter::once(DocumentRow::from(heading)).chain(rows).collect();
    DocumentTable { widths, headings: 1, rows, is_ruled: true }
}

pub(super) fn left(text: impl Into<String>) -> DocumentCell {
    DocumentCell::new(Set::Left, text)
}

pub(super) fn centre(text: impl Into<String>) -> DocumentCell {
    DocumentCell::new(Set::Centre, text)
}

pub(super) fn count(number: usize) -> DocumentCell {
    centre(number.to_string())
}

/// A dash where there is nobody; of very many their number.
pub(super) fn names(names: &[&str]) -> DocumentCell {
    left(match names.len() {
        0 => "-".to_owned(),
        1..=MOST_NAMES => names.join(", "),
        many => format!("{many} xã"),
    })
}

/// The same in a sentence.
pub(super) fn listed(names: &[&str]) -> String {
    match names.len() {
        0..=MOST_NAMES => format!("xã {}", names.join(", ")),
        many => format!("{} xã", notation::count(many)),
    }
}

/// Codes, one behind the other; a dash where there is none.
pub(super) fn codes(codes: &[&str]) -> DocumentCell {
    left(if codes.is_empty() { "-".to_owned() } else { codes.join(", ") })
}
