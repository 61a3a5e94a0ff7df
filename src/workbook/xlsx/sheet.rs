//! The walk through one worksheet (18.3): rows and cells wherever they say they are, else behind the one before; dimensions that the
//! sheet claims are passed over.

use crate::place::CellRef;
use crate::workbook::gathered::Gathered;
use crate::workbook::limits::{COLUMNS, ROWS};
use crate::workbook::package::{Package, PartName, Relations};
use crate::workbook::xlsx::cell::Raw;
use crate::workbook::xlsx::formulas::Formulas;
use crate::workbook::xlsx::reference;
use crate::workbook::xlsx::strings;
use crate::workbook::xlsx::{SharedParts, beside};
use crate::workbook::xml::{Tag, Xml};
use crate::workbook::{Cell, Damage, Unreadable, Value};

/// Reads a worksheet with what lies on its cells.
pub(super) fn read(
    package: &mut Package<'_>,
    part: &PartName,
    shared: &SharedParts,
    gathered: &mut Gathered<'_>,
) -> Result<(), Unreadable> {
    let relations = Relations::of(package, part)?;
    let part = package.part(part)?.ok_or_else(|| Unreadable::Damaged(Damage::Part(part.to_string())))?;
    let text = part.text()?;
    SheetWalk { xml: part.xml(&text), shared, formulas: Formulas::default(), gathered }.sheet()?;
    drop(text);
    package.let_go(part);
    beside::read(package, &relations, gathered)
}

struct SheetWalk<'x, 'w, 'b> {
    xml: Xml<'x>,
    shared: &'w SharedParts,
    formulas: Formulas,
    gathered: &'w mut Gathered<'b>,
}

impl<'x> SheetWalk<'x, '_, '_> {
    fn sheet(&mut self) -> Result<(), Unreadable> {
        let root = self.xml.root()?;
        let mut has_cells = false;
        while let Some(tag) = self.xml.child(&root)? {
            match tag.name() {
                "sheetData" => {
                    has_cells = true;
                    self.rows(&tag)?;
                }
                "mergeCells" => {
                    while let Some(range) = self.xml.child(&tag)? {
                        let range = range.attribute("ref").and_then(|range| reference::range(&range));
                        self.gathered.merge(range.into_iter());
                    }
                }
                _ => {}
            }
        }
        if has_cells { Ok(()) } else { Err(self.xml.broken("no sheetData")) }
    }

    fn rows(&mut self, data: &Tag<'_>) -> Result<(), Unreadable> {
        let mut next = 0;
        while let Some(tag) = self.xml.child(data)? {
            if tag.is("row") {
                let row = tag.attribute("r").and_then(|row| reference::row(&row)).unwrap_or(next);
                self.cells(&tag, row)?;
                next = row.saturating_add(1).min(ROWS - 1);
            }
        }
        Ok(())
    }

    fn cells(&mut self, of: &Tag<'_>, row: u32) -> Result<(), Unreadable> {
        let mut next = CellRef::new(row, 0);
        while let Some(tag) = self.xml.child(of)? {
            if !tag.is("c") {
                continue;
            }
            let (mut at, mut style, mut kind) = (next, 0, "");
            for (name, value) in tag.attributes() {
                match name {
                    "r" => at = reference::cell(value).unwrap_or(next),
                    "s" => style = value.trim().parse().unwrap_or(0),
                    "t" => kind = value,
                    _ => {}
                }
            }
            next = CellRef::new(row, at.column.saturating_add(1).min(COLUMNS - 1));
            if !tag.is_empty() {
                self.cell(&tag, at, style, kind)?;
            }
        }
        Ok(())
    }

    fn cell(&mut self, of: &Tag<'_>, at: CellRef, style: usize, kind: &str) -> Result<(), Unreadable> {
        let mut raw = Raw::default();
        let mut formula = None;
        while let Some(tag) = self.xml.child(of)? {
            match tag.name() {
                "v" => raw.value = Some(self.xml.text(&tag)?),
                "is" => raw.inline = Some(strings::words(&mut self.xml, &tag)?),
                "f" => formula = self.formulas.read(&mut self.xml, &tag, at)?,
                _ => {}
            }
        }
        let look = self.shared.look(style);
        let cell = self.shared.cell(&raw, kind, &look);
        // A formula whose result is "" shows an empty cell; one without any result was never calculated.
        let is_blank = raw.inline.is_some() || raw.value.is_some_and(|value| kind == "str" || !value.trim().is_empty());
        let cell = match cell {
            None if formula.is_some() && !is_blank => {
                let mut cell = Cell::new(Value::NoResult);
                look.lay_on(&mut cell);
                Some(cell)
            }
            cell => cell,
        };
        match cell {
            Some(cell) => {
                let formula = formula.map(|written| self.formulas.formula(&self.xml, written, at)).transpose()?;
                self.gathered.add(at, Cell { formula, ..cell })
            }
            None => Ok(()),
        }
    }
}
