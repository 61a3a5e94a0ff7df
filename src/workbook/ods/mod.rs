//! What the library does not tell of an ods file: how its cells look, and which are merged. It stands in `styles.xml` and
//! `content.xml` (ODF 1.3 part 3). Where something is not as it should be, nothing more is said: the values that the library
//! read count all the same.

mod side_by_side;
mod styles;
mod tables;

use std::io::Cursor;

use zip::ZipArchive;

use crate::workbook::Sheet;
use crate::workbook::ods::styles::Styles;
use crate::workbook::xml_old::Xml;

pub(super) use side_by_side::laid;

/// Lays on the cells how they look. `sheets` are those of the file in its order.
pub(super) fn look(bytes: &[u8], sheets: &mut [Sheet]) -> Option<()> {
    let mut package = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut styles = Styles::default();
    if let Ok(part) = package.by_name("styles.xml") {
        styles.read(&mut Xml::new(part));
    }
    let mut content = Xml::new(package.by_name("content.xml").ok()?);
    styles.read(&mut content);
    tables::look(&mut content, &styles.looks(), sheets)
}

#[cfg(test)]
mod tests;
