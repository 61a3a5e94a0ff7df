//! The tables of `content.xml` (`table:table`, 9.1.2). Rows and cells may stand for a million of their like: those without content
//! cost nothing, the others count one by one.

use unicode_normalization::UnicodeNormalization;

use crate::place::CellRef;
use crate::workbook::gathered::{Budget, Gathered};
use crate::workbook::limits::COLUMNS;
use crate::workbook::look::Look;
use crate::workbook::ods::cell::{CellReader, Held};
use crate::workbook::xml::{Tag, Xml};
use crate::workbook::{Beside, BesideKind, Merged, Sheet, Unreadable};

/// What holds for the tables of a file.
pub(super) struct OdsTables<'l> {
    pub(super) cells: CellReader<'l>,
}

/// Where the walk through a table stands.
struct TableWalk<'w, 'b> {
    gathered: Gathered<'b>,
    columns: &'w mut Columns,
    row: u32,
}

impl OdsTables<'_> {
    pub(super) fn sheet<'x>(&self, xml: &mut Xml<'x>, of: &Tag<'x>, budget: &mut Budget) -> Result<Sheet, Unreadable> {
        let mut columns = Columns::default();
        let mut walk = TableWalk { gathered: Gathered::new(budget), columns: &mut columns, row: 0 };
        while let Some(tag) = xml.descendant(of)? {
            match tag.name() {
                "table-column" => {
                    let look = self.named(&tag, "default-cell-style-name");
                    walk.columns.push(repeated(&tag, "number-columns-repeated"), look);
                }
                "table-row" => self.row(xml, &tag, &mut walk)?,
                // Shapes that lie on the sheet and belong to no cell of it.
                "shapes" => {
                    let held = self.cells.held(xml, &tag, &Look::default())?;
                    walk.lay_beside(CellRef::new(0, 0), held.beside)?;
                }
                _ => {}
            }
        }
        let name: String = of.attribute("name").unwrap_or_default().nfc().collect();
        let visible = of.attribute("style-name").is_none_or(|style| !self.cells.looks.hides(&style));
        Ok(walk.gathered.into_sheet(name.into(), visible))
    }

    fn row<'x>(&self, xml: &mut Xml<'x>, of: &Tag<'x>, walk: &mut TableWalk<'_, '_>) -> Result<(), Unreadable> {
        let rows = walk.row..walk.row.saturating_add(repeated(of, "number-rows-repeated"));
        let of_row = self.named(of, "default-cell-style-name");
        let mut column = 0_u32;
        while let Some(tag) = xml.child(of)? {
            if !["table-cell", "covered-table-cell"].contains(&tag.name()) {
                continue;
            }
            let columns = column..column.saturating_add(repeated(&tag, "number-columns-repeated"));
            let look = self.named(&tag, "style-name").or(of_row).or_else(|| walk.columns.at(column));
            let held = self.cells.held(xml, &tag, &look.unwrap_or_else(|| self.cells.looks.usual()))?;
            let wide = [("number-columns-spanned", column), ("number-rows-spanned", walk.row)];
            let [right, bottom] =
                wide.map(|(name, first)| first.saturating_add(repeated(&tag, name).saturating_sub(1)));
            walk.gathered.merge(Merged::new((walk.row, bottom), (column, right)).into_iter());
            walk.lay(rows.clone(), columns.clone(), held)?;
            column = columns.end;
        }
        walk.row = rows.end;
        Ok(())
    }

    fn named(&self, tag: &Tag<'_>, name: &str) -> Option<Look> {
        tag.attribute(name).and_then(|style| self.cells.looks.of(&style))
    }
}

impl TableWalk<'_, '_> {
    /// Lays a cell down wherever it stands for one.
    fn lay(&mut self, rows: std::ops::Range<u32>, columns: std::ops::Range<u32>, held: Held) -> Result<(), Unreadable> {
        self.lay_beside(CellRef::new(rows.start, columns.start), held.beside)?;
        let Some(cell) = held.cell else { return Ok(()) };
        for row in rows {
            for column in columns.clone() {
                self.gathered.add(CellRef::new(row, column), cell.clone())?;
            }
        }
        Ok(())
    }

    fn lay_beside(&mut self, at: CellRef, beside: Vec<(BesideKind, crate::workbook::Value)>) -> Result<(), Unreadable> {
        beside.into_iter().try_for_each(|(kind, value)| self.gathered.lay_beside(Beside { at, kind, value }))
    }
}

/// The looks of columns, one after the other, as far as each column before which the next begins.
#[derive(Default)]
struct Columns(Vec<(u32, Option<Look>)>);

impl Columns {
    /// Notes the look of so many columns; of more than Excel has, the others look as usual.
    fn push(&mut self, columns: u32, look: Option<Look>) {
        if self.0.len() == COLUMNS as usize {
            return;
        }
        let end = self.0.last().map_or(0, |(end, _)| *end);
        self.0.push((end.saturating_add(columns), look));
    }

    fn at(&self, column: u32) -> Option<Look> {
        let nth = self.0.partition_point(|(end, _)| *end <= column);
        self.0.get(nth).and_then(|(_, look)| *look)
    }
}

fn repeated(tag: &Tag<'_>, name: &str) -> u32 {
    tag.attribute(name).and_then(|number| number.trim().parse().ok()).filter(|number| *number > 0).unwrap_or(1)
}
