//! ods (ODF 1.3 part 3): one walk through its styles and one through its tables give cells, looks, merges, formulas, notes and text
//! boxes together. Names are those behind any prefix.

mod cell;
mod metadata;
mod paragraphs;
mod styles;
mod tables;

use crate::workbook::gathered::Budget;
use crate::workbook::limits::{MOST_NAMES, MOST_SHEETS};
use crate::workbook::ods::cell::CellReader;
use crate::workbook::ods::styles::OdsStyles;
use crate::workbook::ods::tables::OdsTables;
use crate::workbook::package::{Package, PartName};
use crate::workbook::xml::{Tag, Xml};
use crate::workbook::{Damage, Excess, NamedRange, Sheet, Unreadable, Workbook};

/// The vocabulary in which LibreOffice says what ODF has no word for.
const EXTENDED: &str = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0";

pub(super) fn read(name: &str, mut package: Package<'_>) -> Result<Workbook, Unreadable> {
    if metadata::is_encrypted(&mut package)? {
        return Err(Unreadable::Password);
    }
    let mut styles = OdsStyles::default();
    if let Some(part) = package.part_if_whole(&PartName::new("styles.xml"))? {
        // What of them cannot be followed is not known.
        let _ = part.text().and_then(|text| {
            let mut xml = part.xml(&text);
            let root = xml.root()?;
            styles.read_part(&mut xml, &root)
        });
    }
    let content = package.part(&PartName::new("content.xml"))?.ok_or(Unreadable::Damaged(Damage::Incomplete))?;
    let text = content.text()?;
    let mut xml = content.xml(&text);
    let root = xml.root()?;
    let mut held = OdsBody::default();
    while let Some(tag) = xml.child(&root)? {
        match tag.name() {
            "body" => {
                let looks = std::mem::take(&mut styles).looks();
                let extended = root.prefix_of(EXTENDED).unwrap_or("calcext");
                held = body(&mut xml, &tag, &OdsTables { cells: CellReader { looks: &looks, extended } })?;
            }
            _ => styles.read_list(&mut xml, &tag)?,
        }
    }
    let (properties, saved_on) = metadata::properties(&mut package)?;
    Ok(Workbook {
        name: name.into(),
        sheets: held.sheets,
        not_read: Vec::new(),
        properties,
        names: held.names,
        tells_formulas: true,
        from_1904: held.from_1904,
        saved_on,
    })
}

type Names = Vec<(String, NamedRange)>;

/// What the body holds.
#[derive(Default)]
struct OdsBody {
    sheets: Vec<Sheet>,
    names: Names,
    from_1904: bool,
}

fn body(xml: &mut Xml<'_>, of: &Tag<'_>, tables: &OdsTables<'_>) -> Result<OdsBody, Unreadable> {
    let mut budget = Budget::new();
    let mut body = OdsBody::default();
    while let Some(spreadsheet) = xml.child(of)? {
        while let Some(tag) = xml.child(&spreadsheet)? {
            match tag.name() {
                "table" if body.sheets.len() == MOST_SHEETS => return Err(Excess::Sheets.into()),
                "table" => body.sheets.push(tables.sheet(xml, &tag, &mut budget)?),
                "named-expressions" => body.names.extend(names(xml, &tag)?),
                "calculation-settings" => {
                    while let Some(inside) = xml.child(&tag)? {
                        let day = inside.attribute("date-value").filter(|_| inside.is("null-date"));
                        body.from_1904 |= day.is_some_and(|day| day.starts_with("1904"));
                    }
                }
                _ => {}
            }
        }
    }
    Ok(body)
}

fn names(xml: &mut Xml<'_>, of: &Tag<'_>) -> Result<Names, Unreadable> {
    let mut names = Vec::new();
    while let Some(tag) = xml.child(of)? {
        let range = tag.attribute("cell-range-address").or_else(|| tag.attribute("expression"));
        let name = tag.attribute("name").map(std::borrow::Cow::into_owned);
        if names.len() < MOST_NAMES {
            names.extend(name.zip(range.and_then(|range| NamedRange::parse(&range))));
        }
    }
    Ok(names)
}

#[cfg(test)]
mod tests;
