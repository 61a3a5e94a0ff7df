//! What an ods file says of itself: whether it has a password, custom properties, and when it was last saved.

use std::collections::BTreeMap;

use crate::workbook::Unreadable;
use crate::workbook::limits::MOST_PROPERTIES;
use crate::workbook::package::{Package, PackagePart, PartName};
use crate::workbook::saved::{self, SavedProperties};

/// Whether its list of parts says of the tables how they were encrypted, or of a package in the package (ODF 1.3 part 2, 3.4).
pub(super) fn is_encrypted(package: &mut Package<'_>) -> Result<bool, Unreadable> {
    let Some(part) = package.part_if_whole(&PartName::new("META-INF/manifest.xml"))? else { return Ok(false) };
    Ok(encrypts(&part).unwrap_or(false))
}

fn encrypts(part: &PackagePart) -> Result<bool, Unreadable> {
    let text = part.text()?;
    let mut xml = part.xml(&text);
    let root = xml.root()?;
    while let Some(entry) = xml.child(&root)? {
        let path = entry.attribute("full-path").unwrap_or_default().into_owned();
        while let Some(inside) = xml.child(&entry)? {
            if inside.is("encryption-data") && ["content.xml", "encrypted-package"].contains(&path.as_str()) {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

/// As far as they can be followed: a workbook is one without them.
pub(super) fn properties(package: &mut Package<'_>) -> Result<SavedProperties, Unreadable> {
    let part = package.part_if_whole(&PartName::new("meta.xml"))?;
    Ok(part.and_then(|part| read(&part).ok()).unwrap_or_default())
}

fn read(part: &PackagePart) -> Result<SavedProperties, Unreadable> {
    let text = part.text()?;
    let mut xml = part.xml(&text);
    let root = xml.root()?;
    let (mut properties, mut saved_on) = (BTreeMap::new(), None);
    while let Some(tag) = xml.descendant(&root)? {
        match tag.name() {
            "date" => saved_on = saved::day(xml.text(&tag)?.trim()),
            "user-defined" if properties.len() < MOST_PROPERTIES => {
                let name = tag.attribute("name").unwrap_or_default().into_owned();
                properties.insert(name, xml.text(&tag)?.into_owned());
            }
            _ => {}
        }
    }
    Ok((properties, saved_on))
}
