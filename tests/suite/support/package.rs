//! The package of a workbook, its XML changed by hand: what no writer would write.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// The same package, with each XML part changed; `change` gets the part's name and its text.
pub(crate) fn changed(bytes: &[u8], change: impl Fn(&str, String) -> String) -> Vec<u8> {
    let mut package = ZipArchive::new(Cursor::new(bytes)).expect("a package");
    let mut written = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..package.len() {
        let mut part = package.by_index(index).expect("a part");
        let name = part.name().expect("a name").into_owned();
        let mut content = Vec::new();
        part.read_to_end(&mut content).expect("it unpacks");
        let content = match String::from_utf8(content) {
            Ok(text) => change(&name, text).into_bytes(),
            Err(other) => other.into_bytes(),
        };
        written.start_file(name, SimpleFileOptions::default()).expect("a part");
        written.write_all(&content).expect("it is written");
    }
    written.finish().expect("it is written").into_inner()
}

/// The text of a part.
pub(crate) fn text(bytes: &[u8], part: &str) -> String {
    let mut package = ZipArchive::new(Cursor::new(bytes)).expect("a package");
    let mut text = String::new();
    package.by_name(part).expect("a part").read_to_string(&mut text).expect("text");
    text
}

/// The workbook with ranges of its nth sheet merged; what they hide stays.
pub(crate) fn merged(bytes: &[u8], sheet: usize, ranges: &[String]) -> Vec<u8> {
    let part = format!("xl/worksheets/sheet{}.xml", sheet + 1);
    let cells: String = ranges.iter().map(|range| format!("<mergeCell ref=\"{range}\"/>")).collect();
    let merged = format!("</sheetData><mergeCells count=\"{}\">{cells}</mergeCells>", ranges.len());
    changed(bytes, |name, text| if name == part { text.replace("</sheetData>", &merged) } else { text })
}

/// The package with more parts.
pub(crate) fn with(bytes: &[u8], parts: &[(&str, &str)]) -> Vec<u8> {
    let mut written = ZipWriter::new_append(Cursor::new(bytes.to_vec())).expect("a package");
    for (name, content) in parts {
        written.start_file(*name, SimpleFileOptions::default()).expect("a part");
        written.write_all(content.as_bytes()).expect("it is written");
    }
    written.finish().expect("it is written").into_inner()
}

/// The package with its parts called otherwise, and its lists of parts changed.
pub(crate) fn moved(bytes: &[u8], name: impl Fn(&str) -> String, lists: impl Fn(String) -> String) -> Vec<u8> {
    let mut package = ZipArchive::new(Cursor::new(bytes)).expect("a package");
    let mut written = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..package.len() {
        let mut part = package.by_index(index).expect("a part");
        let known = part.name().expect("a name").into_owned();
        let mut content = Vec::new();
        part.read_to_end(&mut content).expect("it unpacks");
        if known.ends_with(".rels") || known.starts_with('[') {
            content = lists(String::from_utf8(content).expect("XML")).into_bytes();
        }
        written.start_file(name(&known), SimpleFileOptions::default()).expect("a part");
        written.write_all(&content).expect("it is written");
    }
    written.finish().expect("it is written").into_inner()
}
