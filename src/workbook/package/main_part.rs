//! The part that a package is about.

use crate::workbook::Unreadable;
use crate::workbook::package::{Package, PartName, Relations};

/// Where a workbook's part stands in almost all files.
const USUAL: [&str; 3] = ["xl/workbook.xml", "xl/workbook.bin", "workbook.xml"];

/// By the relationships of the package, by its content type, or where it usually stands.
pub(super) fn of(package: &mut Package<'_>) -> Result<Option<PartName>, Unreadable> {
    let related = Relations::of_package(package)?.target("officedocument").cloned();
    if let Some(part) = related.filter(|part| package.has(part)) {
        return Ok(Some(part));
    }
    let is_main = |kind: &str| {
        let kind = kind.to_lowercase();
        kind.ends_with(".main+xml") || kind.ends_with(".main") && kind.contains("sheet.binary")
    };
    if let Some(part) = package.of_type(is_main)? {
        return Ok(Some(part));
    }
    Ok(USUAL.map(PartName::new).into_iter().find(|part| package.has(part)))
}
