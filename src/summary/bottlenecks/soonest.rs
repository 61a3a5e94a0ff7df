//! Of each commune the criteria that it reaches soonest: those short of one indicator, and those short of two.

use crate::consolidation::analysis::{Gap, NearCriteria};
use crate::drawing::table::TableCell;
use crate::message::Messages;
use crate::place::CellRef;
use crate::summary::bottlenecks::codes;
use crate::summary::bottlenecks::near::NearTable;

const COMMUNE: u32 = 1;

pub(super) fn headings(messages: &Messages) -> [String; 6] {
    [
        messages.get("summary-number"),
        messages.get("summary-commune"),
        messages.get("summary-short-of-one"),
        messages.get("summary-criteria-count"),
        messages.get("summary-short-of-two"),
        messages.get("summary-indicators-missing-registered"),
    ]
}

/// Below each other from the row `first` of the sheet.
pub(super) fn rows<'a>(near: &[NearCriteria<'_, 'a>], table: &NearTable<'_>, first: u32) -> Vec<Vec<TableCell<'a>>> {
    let cells = |(near, row): (&NearCriteria<'_, 'a>, u32)| {
        let name = CellRef::new(row, COMMUNE).to_string();
        let registered = near.gaps.iter().flat_map(|gap| gap.registered());
        vec![
            TableCell::text(&near.commune.name),
            TableCell::text(listed(near.short_of(1))),
            TableCell::CountOf(table.count_of(&near.commune.code, &name), near.gaps.len()),
            TableCell::text(listed(near.short_of(2))),
            TableCell::text(codes(registered)),
        ]
    };
    near.iter().zip(first..).map(cells).collect()
}

/// `2 (2.3), 6 (6.1)`: each criterion with what it lacks.
fn listed<'g, 'a: 'g>(gaps: impl Iterator<Item = &'g Gap<'a>>) -> String {
    let one = |gap: &Gap<'_>| {
        format!("{} ({})", gap.criterion.code, codes(gap.missing.iter().map(|(indicator, _)| *indicator)))
    };
    let listed: Vec<String> = gaps.map(one).collect();
    if listed.is_empty() { "–".to_owned() } else { listed.join(", ") }
}
