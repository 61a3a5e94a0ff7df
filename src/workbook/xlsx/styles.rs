//! The styles of cells (18.8): number formats, fonts, and which of them each style has.

use std::collections::BTreeMap;

use crate::workbook::limits::MOST_STYLES;
use crate::workbook::look::Look;
use crate::workbook::number_format::NumberFormat;
use crate::workbook::package::{Package, PartName};
use crate::workbook::xml::{Tag, Xml};
use crate::workbook::{Excess, Lettering, Unreadable};

/// How the cells of one style look.
pub(super) type Style = Look;

#[derive(Default)]
struct XlsxStyles {
    formats: BTreeMap<u32, NumberFormat>,
    fonts: Vec<Font>,
    /// The number format and the font of each style, by their numbers.
    cells: Vec<(u32, usize)>,
}

#[derive(Default, Clone, Copy)]
struct Font {
    lettering: Option<Lettering>,
    struck: bool,
}

/// By the number that a cell names; none when the workbook has no such part.
pub(super) fn read(package: &mut Package<'_>, part: &PartName) -> Result<Vec<Style>, Unreadable> {
    let Some(part) = package.part(part)? else { return Ok(Vec::new()) };
    let text = part.text()?;
    let mut xml = part.xml(&text);
    let root = xml.root()?;
    let mut styles = XlsxStyles::default();
    while let Some(list) = xml.child(&root)? {
        match list.name() {
            "numFmts" => {
                while let Some(tag) = xml.child(&list)? {
                    let id = tag.attribute("numFmtId").and_then(|id| id.trim().parse().ok());
                    let code = tag.attribute("formatCode");
                    styles.formats.extend(id.zip(code.map(|code| NumberFormat::parse(&code))));
                    within(styles.formats.len())?;
                }
            }
            "fonts" => {
                while let Some(tag) = xml.child(&list)? {
                    styles.fonts.push(font(&mut xml, &tag)?);
                    within(styles.fonts.len())?;
                }
            }
            "cellXfs" => {
                while let Some(tag) = xml.child(&list)? {
                    let number = |name| tag.attribute(name).and_then(|number| number.trim().parse().ok());
                    let font = number("fontId").and_then(|font| usize::try_from(font).ok());
                    styles.cells.push((number("numFmtId").unwrap_or(0), font.unwrap_or(0)));
                    within(styles.cells.len())?;
                }
            }
            _ => {}
        }
    }
    Ok(styles.looks())
}

const fn within(count: usize) -> Result<(), Unreadable> {
    if count > MOST_STYLES { Err(Unreadable::TooLarge(Excess::Styles)) } else { Ok(()) }
}

fn font(xml: &mut Xml<'_>, of: &Tag<'_>) -> Result<Font, Unreadable> {
    let mut font = Font::default();
    while let Some(tag) = xml.child(of)? {
        match tag.name() {
            "name" => font.lettering = tag.attribute("val").and_then(|name| Lettering::of_font(&name)),
            "strike" => font.struck = tag.is_on(),
            _ => {}
        }
    }
    Ok(font)
}

impl XlsxStyles {
    fn looks(self) -> Vec<Style> {
        let look = |(format, font): &(u32, usize)| {
            let Font { lettering, struck } = self.fonts.get(*font).copied().unwrap_or_default();
            let known = self.formats.get(format).copied();
            Look { format: known.unwrap_or_else(|| NumberFormat::built_in(*format)), lettering, struck }
        };
        self.cells.iter().map(look).collect()
    }
}
