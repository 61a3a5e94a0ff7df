//! Cells as a finding lists them: `F23: “95”; G23: “Đạt”`.

use crate::message::Message;
use crate::place::{CellRef, ranges};
use crate::wording::number;
use crate::workbook::Value;

/// Longest text of a cell that a finding repeats.
const SHOWN: usize = 80;

/// Cells with what they say; after so many, only where the others are.
const LISTED: usize = 60;

/// What a cell shows in the office's Excel: decimals have a comma.
pub(super) fn shown(value: &Value) -> String {
    let number = match value {
        Value::Number(number) => number::from_cell(*number),
        _ => None,
    };
    number.map_or_else(|| value.shown().into_owned(), |number| number.to_string().replace('.', ","))
}

pub(super) fn listed(cells: &[(CellRef, String)]) -> String {
    let (first, others) = cells.split_at_checked(LISTED).unwrap_or((cells, &[]));
    let mut parts: Vec<String> = first.iter().map(|(at, shown)| format!("{at}: “{}”", shortened(shown))).collect();
    if !others.is_empty() {
        let mut others: Vec<CellRef> = others.iter().map(|(at, _)| *at).collect();
        others.sort_by_key(|at| (at.column, at.row));
        let mut ranges = ranges(others.iter().copied());
        let more = ranges.len() > LISTED;
        ranges.truncate(LISTED);
        ranges.extend(more.then(|| "…".to_owned()));
        parts.push(format!("… (+{}: {})", others.len(), ranges.join(", ")));
    }
    parts.join("; ")
}

/// What becomes of a row's cells that are not read.
pub(super) fn left_out(cells: &[(CellRef, String)]) -> Message {
    match cells {
        [] => Message::new("cells-none"),
        cells => Message::new("cells-left-out").with("cells", listed(cells)),
    }
}

pub(super) fn shortened(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or(text)),
        None => text.to_owned(),
    }
}
