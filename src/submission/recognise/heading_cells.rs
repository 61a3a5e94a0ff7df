//! The cells of a table's headings.

use crate::form::{Printing, TableId};
use crate::place::CellRef;
use crate::submission::noted::{Claim, Noted};
use crate::submission::recognise::Located;
use crate::wording::same;
use crate::workbook::Cell;

/// The cells of a table's headings, of their repetitions and of the numbers of its columns.
pub(super) fn headings(found: &Located<'_>, printing: Printing) -> Noted {
    let mut noted = Noted::default();
    // The guide has no input cells, and its wording differs from one printing to the next.
    let guide = found.table.id == TableId::Guide && printing != Printing::Present;
    let last = found.heading_row + 1 + if guide { found.table.row_count() } else { 0 };
    for (_, column) in &found.columns {
        for row in found.first_row..last {
            noted.claim(found, CellRef::new(row, *column), Claim::Heading);
        }
    }
    for row in (0..found.heading_row).filter(|_| guide) {
        noted.claim(found, CellRef::new(row, 0), Claim::Given);
    }
    for row in &found.numbering {
        for column in found.span() {
            noted.claim(found, CellRef::new(*row, column), Claim::Given);
        }
    }
    for row in &found.repeated {
        for (at, cell) in found.sheet.cells.row(*row) {
            let heading = found.sheet.cells.get(&CellRef::new(found.heading_row, at.column));
            let same = |heading: &Cell| same(&heading.value.shown(), &cell.value.shown());
            if heading.is_some_and(same) {
                noted.claim(found, *at, Claim::Heading);
            }
        }
    }
    noted
}
