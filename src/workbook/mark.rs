//! What a package says of itself, without reading the workbook in it.

use std::io::{Read, Seek};

use zip::ZipArchive;

/// Where custom document properties stand: in xlsx, and among others in ods.
const PARTS: [&str; 2] = ["docProps/custom.xml", "meta.xml"];

/// More of these parts is not looked at: a workbook has a few properties.
const MOST: u64 = 100_000;

/// Whether a package has a custom document property of this name, which is of plain letters. Anything else than a whole package
/// has none.
pub fn has_property(file: impl Read + Seek, name: &str) -> bool {
    let Ok(mut package) = ZipArchive::new(file) else { return false };
    let mark = format!("name=\"{name}\"");
    PARTS.iter().any(|part| {
        let mut text = String::new();
        let read = package.by_name(part).is_ok_and(|part| part.take(MOST).read_to_string(&mut text).is_ok());
        read && text.contains(&mark)
    })
}
