//! Formulas of one sheet (18.3.1.40), of which some are written once for many cells.

use std::collections::BTreeMap;

use calamine::expand_shared_formula;

use crate::place::CellRef;
use crate::workbook::limits::LONGEST_FORMULA;
use crate::workbook::xml::{Tag, WrittenText, Xml};
use crate::workbook::{Formula, Unreadable};

/// A formula as it stands in a cell.
pub(super) enum WrittenFormula<'x> {
    Whole(WrittenText<'x>),
    /// The one of this number, which other cells share.
    Shared(u32),
    Unknown,
}

/// Formulas that are written once for a whole range, by their number.
#[derive(Default)]
pub(super) struct Formulas(BTreeMap<u32, (String, CellRef)>);

impl Formulas {
    /// What the element of a formula holds; `None` when that is none.
    pub(super) fn read<'x>(
        &mut self,
        xml: &mut Xml<'x>,
        tag: &Tag<'_>,
        at: CellRef,
    ) -> Result<Option<WrittenFormula<'x>>, Unreadable> {
        let (mut is_shared, mut is_table, mut number) = (false, false, None);
        for (name, value) in tag.attributes() {
            match (name, value) {
                ("t", "shared") => is_shared = true,
                ("t", "dataTable") => is_table = true,
                ("si", value) => number = value.trim().parse::<u32>().ok(),
                _ => {}
            }
        }
        let text = xml.written(tag)?;
        let number = number.filter(|_| is_shared);
        if text.as_str().trim().is_empty() {
            return Ok(match number {
                Some(number) => Some(WrittenFormula::Shared(number)),
                None => is_table.then_some(WrittenFormula::Unknown),
            });
        }
        if let Some(number) = number
            && text.as_str().len() <= LONGEST_FORMULA
        {
            self.0.insert(number, (text.clone().meant(xml)?.into_owned(), at));
        }
        Ok(Some(WrittenFormula::Whole(text)))
    }

    /// The formula of a cell. One that it shares is as long as the other, so this is asked only of cells that are kept.
    ///
    /// # Errors
    /// It names a sign that there is not.
    pub(super) fn formula<'x>(
        &self,
        xml: &Xml<'x>,
        written: WrittenFormula<'x>,
        at: CellRef,
    ) -> Result<Formula, Unreadable> {
        Ok(match written {
            WrittenFormula::Whole(text) => Formula::new(&text.meant(xml)?),
            WrittenFormula::Shared(number) => self.derived(number, at),
            WrittenFormula::Unknown => Formula::unknown(),
        })
    }

    /// What a formula is in another cell that shares it.
    fn derived(&self, number: u32, at: CellRef) -> Formula {
        let known = self.0.get(&number);
        let moved = known.and_then(|(formula, from)| {
            expand_shared_formula(formula, (from.row, from.column), (at.row, at.column)).ok()
        });
        moved.map_or_else(Formula::unknown, |moved| Formula::new(&moved))
    }
}
