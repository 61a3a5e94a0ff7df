//! Cells to fill that were merged with others: what stands there is read for the first of them, and of the others nobody knows
//! what was meant.

use std::collections::BTreeMap;

use crate::finding::Finding;
use crate::message::{Arg, Message};
use crate::place::{CellRef, ranges};
use crate::submission::faults;
use crate::submission::listing::{listed, shortened, shown};
use crate::workbook::{Merged, Sheet, Workbook};

/// Cells to fill that nobody sees, by sheet and the range that hides them.
#[derive(Default)]
pub(super) struct Hidden<'a>(BTreeMap<(&'a str, Merged), (&'a Sheet, Vec<CellRef>)>);

impl<'a> Hidden<'a> {
    /// What stands for the content of a cell that is hidden: the range that hides it, for nobody knows what was meant. Where
    /// nothing is seen, the cell is as empty as it looks.
    pub(super) fn range(&mut self, sheet: &'a Sheet, at: CellRef) -> Option<String> {
        let merged = sheet.hiding(at)?;
        sheet.cells.get(&merged.first).or_else(|| sheet.cells.get(&at))?;
        self.0.entry((&sheet.name, merged)).or_insert((sheet, Vec::new())).1.push(at);
        Some(merged.to_string())
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
            let finding = finding.found(seen.unwrap_or_default()).with("range", merged.to_string());
            let finding = finding.with("first", merged.first.to_string()).with("cells", ranges(cells).join(", "));
            finding.with("covered", covered)
        })
    }
}
