//! What a package says of itself, without reading the workbook in it.

use std::io::{Read, Seek};

use zip::ZipArchive;

/// Where custom document properties stand: in xlsx, and among others in ods.
const PARTS: [&str; 2] = ["docProps/custom.xml", "meta.xml"];

/// More of these parts is not looked at: a workbook has a few properties.
const MOST: u64 = 100_000;

/// Where the days are on which it was made and last saved.
const CORE: &str = "docProps/core.xml";

/// Whether nobody has saved a workbook since it was made: both days are one. Of anything but a whole package nobody knows.
pub fn is_as_made(file: impl Read + Seek) -> bool {
    let Ok(mut package) = ZipArchive::new(file) else { return false };
    let mut text = String::new();
    let read = package.by_name(CORE).is_ok_and(|part| part.take(MOST).read_to_string(&mut text).is_ok());
    let day = |name: &str| {
        let rest = text.split_once(&format!("<dcterms:{name}"))?.1;
        Some(rest.split_once('>')?.1.split_once('<')?.0)
    };
    read && day("created").is_some() && day("created") == day("modified")
}

/// Whether a package has a custom document property of this name, which is of plain letters. Anything else than a whole package
/// has none.
pub fn has_property(file: impl Read + Seek, name: &str) -> bool {
    let mark = format!("name=\"{name}\"");
    properties(file).iter().any(|text| text.contains(&mark))
}

/// The value of a custom document property that begins so, as [`word`].
pub fn property(file: impl Read + Seek, start: &str) -> Option<String> {
    properties(file).iter().find_map(|text| word(text, start))
}

/// The word in a text that begins so, of plain letters, digits and dashes.
pub fn word(text: &str, start: &str) -> Option<String> {
    let found = text.get(text.find(start)?..)?;
    let end = found.find(|sign: char| !sign.is_ascii_alphanumeric() && sign != '-');
    Some(found.get(..end.unwrap_or(found.len()))?.to_owned())
}

/// The parts in which custom properties stand, as texts.
fn properties(file: impl Read + Seek) -> Vec<String> {
    let Ok(mut package) = ZipArchive::new(file) else { return Vec::new() };
    let text = |part: &&str| {
        let mut text = String::new();
        package.by_name(part).ok()?.take(MOST).read_to_string(&mut text).ok()?;
        Some(text)
    };
    PARTS.iter().filter_map(text).collect()
}
