//! Cells to fill that were merged with others: what stands there is read for the first of them, and of the others nobody knows
//! what was meant.

use std::collections::BTreeMap;

use crate::finding::Finding;
use crate::form::rules::{UNKNOWN_CHOICE, UNREADABLE_DATE, UNREADABLE_NUMBER};
use crate::message::{Arg, Message};
use crate::place::{CellRef, ranges};
use crate::submission::faults;
use crate::submission::listing::{listed, shortened, shown};
use crate::submission::noted::{Claim, Noted};
use crate::submission::recognise::Located;
use crate::workbook::Merged;

/// Cells to fill that nobody sees, by their sheet and the range that hides them.
#[derive(Default)]
pub(in crate::submission) struct Hidden<'l, 'a>(BTreeMap<(usize, Merged), (&'l Located<'a>, Vec<CellRef>)>);

impl<'l, 'a> Hidden<'l, 'a> {
    /// Looks for those among the cells of a table that are to be read. Where nothing is seen or kept, a cell is as empty as it looks.
    pub(in crate::submission) fn look(&mut self, table: &'l Located<'a>, cells: impl Iterator<Item = CellRef>) {
        if table.sheet.merged.is_empty() {
            return;
        }
        for at in cells {
            let has = |at: &CellRef| table.sheet.cells.contains_key(at);
            if let Some(merged) = table.sheet.hiding(at).filter(|merged| has(&merged.first) || has(&at)) {
                self.0.entry((table.index, merged)).or_insert((table, Vec::new())).1.push(at);
            }
        }
    }

    pub(super) fn hides(&self, table: &Located<'_>, at: CellRef) -> bool {
        self.0
            .iter()
            .any(|((sheet, merged), (_, cells))| *sheet == table.index && merged.hides(at) && cells.contains(&at))
    }

    /// Leaves out what is said of the kind of a value that is seen in place of hidden ones: merged with others, it may stand in a
    /// cell of another kind.
    pub(in crate::submission) fn bear_with(&self, table: &Located<'_>, at: CellRef, findings: &mut Vec<Finding>) {
        if self.0.keys().any(|(sheet, merged)| *sheet == table.index && merged.first == at) {
            let of_kind = [&UNREADABLE_NUMBER, &UNKNOWN_CHOICE, &UNREADABLE_DATE].map(|rule| rule.code);
            findings.retain(|finding| !of_kind.contains(&finding.rule.code));
        }
    }

    /// One finding for each range, with what some programs keep below it.
    pub(in crate::submission) fn report(self) -> Noted {
        let mut noted = Noted::default();
        for ((_, merged), (table, mut cells)) in self.0 {
            cells.sort_by_key(|at| (at.column, at.row));
            let seen = table.sheet.cells.get(&merged.first).map(|cell| shortened(&shown(&cell.value)));
            let kept = cells.iter().filter_map(|at| Some((*at, shown(&table.sheet.cells.get(at)?.value))));
            let kept: Vec<(CellRef, String)> = kept.collect();
            let covered: Arg = match kept.as_slice() {
                [] => "".into(),
                kept => Message::new("merged-covered").with("cells", listed(kept)).into(),
            };
            let finding = Finding::new(&faults::MERGED_CELLS, &table.place(merged.first));
            let read = match &seen {
                Some(seen) => Message::new("merged-read").with("first", merged.first.to_string()).with("found", seen),
                None => Message::new("merged-empty"),
            };
            let finding = finding.in_cells(cells.iter().copied());
            let finding = finding.found(seen.unwrap_or_default()).with("range", merged.to_string());
            let finding = finding.with("read", read).with("cells", ranges(cells.iter().copied()).join(", "));
            noted.say(finding.with("covered", covered));
            noted.claim(table, merged.first, Claim::Answer);
            noted.name(table, cells, &faults::MERGED_CELLS);
        }
        noted
    }
}
