//! Where a table ends, and which of its rows hold anything: the next one below it begins, by its headings or by its caption.

use std::ops::RangeInclusive;

use crate::place::CellRef;
use crate::submission::recognise::{Located, headings, numbering};

/// Settles it for tables that were found together; `captions` are those of the form's tables, with their sheets.
pub(super) fn settle(found: &mut [Located<'_>], captions: &[(usize, CellRef)]) {
    let starts: Vec<(usize, u32, RangeInclusive<u32>)> = found
        .iter()
        .map(|table| {
            let caption = u32::from(table.table.caption.is_some() && table.first_row > 0);
            (table.index, table.first_row - caption, table.span())
        })
        .collect();
    for table in found {
        let span = table.span();
        let below = starts.iter().filter(|(sheet, row, columns)| {
            let beside = columns.end() < span.start() || span.end() < columns.start();
            *sheet == table.index && *row > table.heading_row && !beside
        });
        let captions = captions
            .iter()
            .filter(|(sheet, at)| *sheet == table.index && at.row > table.heading_row && span.contains(&at.column));
        let next = below.map(|(_, row, _)| *row).chain(captions.map(|(_, at)| at.row)).min();
        let last = table.sheet.cells.keys().next_back().map_or(0, |cell| cell.row);
        table.end = next.unwrap_or(last + 1);
        let below = table.sheet.cells.range(CellRef::new(table.heading_row + 1, 0)..CellRef::new(table.end, 0));
        table.filled = below.map(|(at, _)| at.row).collect();
        table.filled.dedup();
        table.repeated = headings::repeated(table);
        table.numbering = numbering::rows(table).collect();
    }
}
