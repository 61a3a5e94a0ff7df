//! The parts of the package that hold the worksheets, in the order of the workbook.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use zip::ZipArchive;

use crate::workbook::record::Record;
use crate::workbook::xlsb::records::XlsbRecords;
use crate::workbook::xml::Xml;

/// BrtBundleSh: a sheet, with the number of the relationship that names its part.
const SHEET: u16 = 156;

pub(super) const FOLDER: &str = "xl/";
pub(super) const WORKSHEETS: &str = "worksheets/";

pub(super) type XlsbPackage<'b> = ZipArchive<Cursor<&'b [u8]>>;

/// The bytes of a part. How much the parts unpack to is known before they are read.
pub(super) fn read(package: &mut XlsbPackage<'_>, name: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    package.by_name(name).ok()?.read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

/// The names of the worksheets' parts; other kinds of sheets have other folders.
pub(super) fn worksheets(package: &mut XlsbPackage<'_>) -> Option<Vec<String>> {
    let targets = targets(&read(package, "xl/_rels/workbook.bin.rels")?);
    let workbook = read(package, "xl/workbook.bin")?;
    let sheets = XlsbRecords::new(&workbook).filter(|record| record.kind == SHEET);
    let parts = sheets.filter_map(|sheet| targets.get(&relationship(&sheet)?));
    Some(parts.filter(|part| part.starts_with(WORKSHEETS)).map(|part| format!("{FOLDER}{part}")).collect())
}

/// Behind how the sheet is shown and its number.
fn relationship(sheet: &Record<'_>) -> Option<String> {
    sheet.wide_text(8)
}

fn targets(relationships: &[u8]) -> BTreeMap<String, String> {
    let text = String::from_utf8_lossy(relationships);
    let mut xml = Xml::new("relationships", &text);
    let mut targets = BTreeMap::new();
    let Ok(root) = xml.root() else { return targets };
    while let Ok(Some(tag)) = xml.child(&root) {
        if let Some((id, target)) = tag.attribute("Id").zip(tag.attribute("Target")) {
            targets.insert(id.into_owned(), target.into_owned());
        }
    }
    targets
}
