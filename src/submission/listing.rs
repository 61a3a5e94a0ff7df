//! Cells as a finding lists them: `F23: “95”; G23: “Đạt”`.

use crate::message::Message;
use crate::place::CellRef;

/// Longest text of a cell that a finding repeats.
const SHOWN: usize = 80;

pub(super) fn listed(cells: &[(CellRef, String)]) -> String {
    cells.iter().map(|(at, shown)| format!("{at}: “{}”", shortened(shown))).collect::<Vec<_>>().join("; ")
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
