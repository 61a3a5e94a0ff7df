//! What lies on the cells of a sheet without being in them: notes (18.7) and text boxes of a drawing (20.5).

use crate::place::CellRef;
use crate::workbook::content::text_value;
use crate::workbook::gathered::Gathered;
use crate::workbook::package::{Package, PackagePart, Relations};
use crate::workbook::xlsx::reference;
use crate::workbook::xlsx::strings;
use crate::workbook::xml::{Tag, Xml};
use crate::workbook::{Beside, BesideKind, Unreadable};

/// Reads them as far as they can be followed: the cells count all the same.
pub(super) fn read(
    package: &mut Package<'_>,
    relations: &Relations,
    gathered: &mut Gathered<'_>,
) -> Result<(), Unreadable> {
    for (kind, read) in [("comments", notes as fn(&PackagePart) -> _), ("drawing", boxes)] {
        for part in relations.targets(kind) {
            let Some(part) = package.part_if_whole(part)? else { continue };
            for found in read(&part).unwrap_or_default() {
                gathered.lay_beside(found)?;
            }
        }
    }
    Ok(())
}

fn notes(part: &PackagePart) -> Result<Vec<Beside>, Unreadable> {
    let text = part.text()?;
    let mut xml = part.xml(&text);
    let root = xml.root()?;
    let mut notes = Vec::new();
    while let Some(tag) = xml.descendant(&root)? {
        // A conversation of newer Excels stands beside a note that repeats it.
        if !tag.is("comment") {
            continue;
        }
        let at = tag.attribute("ref").and_then(|at| reference::cell(&at));
        while let Some(inside) = xml.child(&tag)? {
            if inside.is("text")
                && let Some((at, value)) = at.zip(strings::words(&mut xml, &inside)?.into_value())
            {
                notes.push(Beside { at, kind: BesideKind::Note, value });
            }
        }
    }
    Ok(notes)
}

/// The text boxes of a drawing; pictures have no text.
pub(in crate::workbook) fn boxes(part: &PackagePart) -> Result<Vec<Beside>, Unreadable> {
    let text = part.text()?;
    let mut xml = part.xml(&text);
    let root = xml.root()?;
    let mut boxes = Vec::new();
    while let Some(anchor) = xml.child(&root)? {
        let mut at = CellRef::new(0, 0);
        let mut words = String::new();
        while let Some(tag) = xml.child(&anchor)? {
            match tag.name() {
                "from" => at = corner(&mut xml, &tag)?,
                _ => paragraphs(&mut xml, &tag, &mut words)?,
            }
        }
        if let Some(value) = text_value(&words) {
            boxes.push(Beside { at, kind: BesideKind::TextBox, value });
        }
    }
    Ok(boxes)
}

/// The cell in which the upper left corner lies.
fn corner(xml: &mut Xml<'_>, of: &Tag<'_>) -> Result<CellRef, Unreadable> {
    let mut at = CellRef::new(0, 0);
    while let Some(tag) = xml.child(of)? {
        let number = |xml: &mut Xml<'_>| xml.text(&tag).map(|text| text.trim().parse().unwrap_or(0));
        match tag.name() {
            "col" => at.column = number(xml)?,
            "row" => at.row = number(xml)?,
            _ => {}
        }
    }
    Ok(at)
}

/// The words of a shape, paragraph by paragraph.
fn paragraphs(xml: &mut Xml<'_>, of: &Tag<'_>, words: &mut String) -> Result<(), Unreadable> {
    while let Some(tag) = xml.descendant(of)? {
        match tag.name() {
            "p" if !words.is_empty() => words.push('\n'),
            "t" => words.push_str(&xml.text(&tag)?),
            _ => {}
        }
    }
    Ok(())
}
