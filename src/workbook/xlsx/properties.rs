//! What a workbook says of itself: custom properties (part 1, 22.3), and when it was last saved (part 2, 11).

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::workbook::Unreadable;
use crate::workbook::limits::MOST_PROPERTIES;
use crate::workbook::package::{Package, PackagePart, PartName, Relations};
use crate::workbook::saved::{self, SavedProperties};

/// Where they stand where nothing refers to them.
const CUSTOM: &str = "docProps/custom.xml";
const CORE: &str = "docProps/core.xml";

/// Both as far as they can be followed: a workbook is one without them.
pub(super) fn read(package: &mut Package<'_>) -> Result<SavedProperties, Unreadable> {
    let relations = Relations::of_package(package)?;
    let part = |kind, usual| relations.target(kind).cloned().unwrap_or_else(|| PartName::new(usual));
    let (custom, core) = (part("customproperties", CUSTOM), part("coreproperties", CORE));
    let custom = package.part_if_whole(&custom)?.and_then(|part| custom_properties(&part).ok());
    let saved_on = package.part_if_whole(&core)?.and_then(|part| modified(&part).ok().flatten());
    Ok((custom.unwrap_or_default(), saved_on))
}

fn custom_properties(part: &PackagePart) -> Result<BTreeMap<String, String>, Unreadable> {
    let text = part.text()?;
    let mut xml = part.xml(&text);
    let root = xml.root()?;
    let mut properties = BTreeMap::new();
    while let Some(tag) = xml.child(&root)? {
        let Some(name) = tag.attribute("name").map(std::borrow::Cow::into_owned) else { continue };
        if let Some(value) = xml.child(&tag)?
            && properties.len() < MOST_PROPERTIES
        {
            properties.insert(name, xml.text(&value)?.into_owned());
        }
    }
    Ok(properties)
}

fn modified(part: &PackagePart) -> Result<Option<NaiveDate>, Unreadable> {
    let text = part.text()?;
    let mut xml = part.xml(&text);
    let root = xml.root()?;
    while let Some(tag) = xml.child(&root)? {
        if tag.is("modified") {
            return Ok(saved::day(xml.text(&tag)?.trim()));
        }
    }
    Ok(None)
}
