//! What a package says of itself, without reading the workbook in it.

use std::io::{Read, Seek};

use zip::ZipArchive;

/// Where custom document properties stand: in xlsx, and among others in ods.
const PARTS: [&str; 2] = ["docProps/custom.xml", "meta.xml"];

/// More of these parts is not looked at: a workbook has a few properties.
const MOST: u64 = 100_000;

/// Where the days are on which it was made and last saved.
const CORE: &str = "docProps/core.xml";

/// The properties of a package. Anything else than a whole package has none.
pub struct Marks<R> {
    package: Option<ZipArchive<R>>,
    properties: String,
}

impl<R: Read + Seek> Marks<R> {
    pub fn of(file: R) -> Self {
        let mut package = ZipArchive::new(file).ok();
        let properties = package.iter_mut().flat_map(|package| PARTS.map(|part| text(package, part))).collect();
        Self { package, properties }
    }

    /// Whether there is a custom document property of this name, which is of plain letters.
    pub fn has(&self, name: &str) -> bool {
        self.properties.contains(&format!("name=\"{name}\""))
    }

    /// The value of a custom document property that begins so, as [`word`].
    pub fn value(&self, start: &str) -> Option<String> {
        word(&self.properties, start)
    }

    /// Whether nobody has saved it since it was made: both days are one.
    pub fn is_as_made(&mut self) -> bool {
        let core = self.package.as_mut().map(|package| text(package, CORE)).unwrap_or_default();
        let day = |name: &str| {
            let rest = core.split_once(&format!("<dcterms:{name}"))?.1;
            Some(rest.split_once('>')?.1.split_once('<')?.0)
        };
        day("created").is_some() && day("created") == day("modified")
    }
}

/// The word in a text that begins so, of plain letters, digits and dashes.
pub fn word(text: &str, start: &str) -> Option<String> {
    let found = text.get(text.find(start)?..)?;
    let end = found.find(|sign: char| !sign.is_ascii_alphanumeric() && sign != '-');
    Some(found.get(..end.unwrap_or(found.len()))?.to_owned())
}

/// The beginning of a part; empty of one that is not there or cannot be read.
fn text(package: &mut ZipArchive<impl Read + Seek>, part: &str) -> String {
    let mut text = String::new();
    let read = package.by_name(part).is_ok_and(|part| part.take(MOST).read_to_string(&mut text).is_ok());
    if read { text } else { String::new() }
}
