//! Tables beside each other, row by row.

use rust_xlsxwriter::XlsxError;

use crate::drawing::look::{CellLook, RowWeight};
use crate::drawing::page::Page;
use crate::drawing::ranges::{Rows, col};
use crate::drawing::table::TableCell;

/// A table from some column on.
pub(super) struct SideBlock {
    pub(super) first: u16,
    pub(super) headings: Vec<String>,
    pub(super) rows: Vec<BlockRow>,
}

pub(super) enum BlockRow {
    /// What the rows below it are, over the whole table.
    Section(String),
    Cells(RowWeight, Vec<TableCell<'static>>),
}

impl SideBlock {
    /// Where its rows will stand when its headings are written on the row `next`.
    pub(super) fn rows_below(&self, next: u32) -> Rows {
        let first = next.saturating_add(1);
        Rows { first, end: first.saturating_add(u32::from(col(self.rows.len()))) }
    }

    fn last(&self) -> u16 {
        self.first + col(self.headings.len().saturating_sub(1))
    }
}

/// Writes them with their headings on one row.
pub(super) fn write(page: &mut Page, blocks: &[SideBlock]) -> Result<(), XlsxError> {
    for block in blocks {
        page.part_of_headings(block.first, &block.headings)?;
    }
    page.next += 1;
    let height = blocks.iter().map(|block| block.rows.len()).max().unwrap_or_default();
    for row in 0..height {
        for block in blocks {
            match block.rows.get(row) {
                Some(BlockRow::Section(name)) => {
                    page.spread((block.first, block.last()), name, CellLook::Text.of(RowWeight::Total))?;
                }
                Some(BlockRow::Cells(weight, cells)) => page.part_of_row(block.first, *weight, cells)?,
                None => {}
            }
        }
        page.next += 1;
    }
    Ok(())
}
