//! Cells to fill that were merged with others: what stands there is read for the first of them, and of the others nobody knows
//! what was meant.

use std::collections::BTreeMap;

use crate::finding::Finding;
use crate::message::{Arg, Message};
use crate::place::{CellRef, Place, ranges};
use crate::submission::faults;
use crate::submission::listing::{listed, shortened, shown};
use crate::workbook::{Merged, Sheet, Workbook};

/// Cells to fill that nobody sees, by sheet and the range that hides them.
#[derive(Default)]
pub(super) struct Hidden<'a>(BTreeMap<(&'a str, Merged), (&'a Sheet, Vec<CellRef>)>);

impl<'a> Hidden<'a> {
    /// The first of the cells that are merged over a hidden one. Where nothing is seen or kept, the cell is as empty as it looks.
    pub(super) fn behind(&mut self, sheet: &'a Sheet, at: CellRef) -> Option<CellRef> {
        let merged = sheet.hiding(at)?;
        sheet.cells.get(&merged.first).or_else(|| sheet.cells.get(&at))?;
        self.0.entry((&sheet.name, merged)).or_insert((sheet, Vec::new())).1.push(at);
        Some(merged.first)
    }

    /// Whether a cell is the first of those that hide another one: what is wrong with it is said with them.
    pub(super) fn has_first(&self, place: &Place) -> bool {
        let first = |(sheet, merged): &(&str, Merged)| {
            place.sheet.as_deref() == Some(*sheet) && place.cell == Some(merged.first)
        };
        self.0.keys().any(first)
    }

    /// One for each range, with what some programs keep below it.
    pub(super) fn findings(self, workbook: &Workbook) -> impl Iterator<Item = Finding> {
        self.0.into_iter().map(move |((_, merged), (sheet, mut cells))| {
            cells.sort_by_key(|at| (at.column, at.row));
            let seen = sheet.cells.get(&merged.first).map(|cell| shortened(&shown(&cell.value)));
            let kept = cells.iter().filter_map(|at| Some((*at, shown(&sheet.cells.get(at)?.value))));
            let kept: Vec<(CellRef, String)> = kept.collect();
            let covered: Arg = match kept.as_slice() {
                [] => "".into(),
                kept => Message::new("merged-covered").with("cells", listed(kept)).into(),
            };
            let finding = Finding::new(&faults::MERGED_CELLS, &workbook.place_at(sheet, merged.first));
            let read = match &seen {
                Some(seen) => Message::new("merged-read").with("first", merged.first.to_string()).with("found", seen),
                None => Message::new("merged-empty"),
            };
            let finding = finding.found(seen.unwrap_or_default()).with("range", merged.to_string());
            finding.with("read", read).with("cells", ranges(cells).join(", ")).with("covered", covered)
        })
    }
}
