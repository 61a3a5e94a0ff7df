//! The workbook's own part (18.2): its sheets, its names, and from when days are counted.

use crate::workbook::limits::{MOST_NAMES, MOST_SHEETS};
use crate::workbook::package::{Package, PartName};
use crate::workbook::xml::{Tag, Xml, truth};
use crate::workbook::{Damage, Excess, NamedRange, Unreadable};

/// What a workbook says of its sheets, before they are read.
#[derive(Default)]
pub(super) struct Book {
    pub(super) sheets: Vec<SheetEntry>,
    /// Ranges that have a name.
    pub(super) names: Vec<(String, NamedRange)>,
    pub(super) from_1904: bool,
}

pub(super) struct SheetEntry {
    pub(super) name: String,
    /// Which of the sheets it is, from 1 on.
    pub(super) number: usize,
    /// By what its part is found; a sheet of macros may have none.
    pub(super) relation: Option<String>,
    pub(super) is_visible: bool,
}

impl Book {
    pub(super) fn read(package: &mut Package<'_>, part: &PartName) -> Result<Self, Unreadable> {
        let part = package.part(part)?.ok_or(Unreadable::Damaged(Damage::Incomplete))?;
        let text = part.text()?;
        let mut xml = part.xml(&text);
        let root = xml.root()?;
        let mut book = Self::default();
        while let Some(tag) = xml.child(&root)? {
            match tag.name() {
                "workbookPr" => {
                    book.from_1904 = tag.attribute("date1904").is_some_and(|value| truth(&value) == Some(true))
                }
                "sheets" => book.read_sheets(&mut xml, &tag)?,
                "definedNames" => book.read_names(&mut xml, &tag)?,
                _ => {}
            }
        }
        Ok(book)
    }

    fn read_sheets(&mut self, xml: &mut Xml<'_>, of: &Tag<'_>) -> Result<(), Unreadable> {
        while let Some(tag) = xml.child(of)? {
            if !tag.is("sheet") {
                continue;
            }
            if self.sheets.len() == MOST_SHEETS {
                return Err(Excess::Sheets.into());
            }
            let hidden = |state: &str| ["hidden", "veryHidden"].iter().any(|known| known.eq_ignore_ascii_case(state));
            self.sheets.push(SheetEntry {
                name: tag.attribute("name").unwrap_or_default().into_owned(),
                number: self.sheets.len() + 1,
                relation: tag.prefixed("id").map(std::borrow::Cow::into_owned).filter(|id| !id.is_empty()),
                is_visible: !tag.attribute("state").is_some_and(|state| hidden(state.trim())),
            });
        }
        Ok(())
    }

    fn read_names(&mut self, xml: &mut Xml<'_>, of: &Tag<'_>) -> Result<(), Unreadable> {
        for _ in 0..MOST_NAMES {
            let Some(tag) = xml.child(of)? else { return Ok(()) };
            let text = xml.text(&tag)?;
            let name = tag.attribute("name").map(std::borrow::Cow::into_owned);
            self.names.extend(name.zip(NamedRange::parse(&text)));
        }
        Ok(())
    }
}
