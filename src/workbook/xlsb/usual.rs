//! An xlsb file as the library wants it: its parts under their usual names, wherever they were found, and every cell written in full.
//! Sheets that are no worksheets, or whose part is lost, stand among the others as ones of charts, which it passes over.

use std::collections::BTreeMap;
use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::workbook::limits::MOST_SHEETS;
use crate::workbook::package::{Package, PartName, Relations, resolve};
use crate::workbook::record::Record;
use crate::workbook::xlsb::records::{XlsbRecords, write};
use crate::workbook::xlsb::{beside, written};
use crate::workbook::{Beside, Damage, Excess, Unreadable};

/// BrtBundleSh: a sheet: how it is shown, its number, the relationship that names its part, its name.
const SHEET: u16 = 156;

/// BrtWbProp, whose first flag says from when days are counted.
const PROPERTIES_OF_THE_BOOK: u16 = 153;

/// What a sheet may say of how it is shown (ST_SheetState).
const STATES: std::ops::RangeInclusive<u32> = 0..=2;

/// The file, and the names of the sheets whose parts are lost.
pub(super) struct Usual {
    pub(super) bytes: Vec<u8>,
    pub(super) lost: Vec<String>,
    /// What lies on the cells of each worksheet.
    pub(super) beside: Vec<Vec<Beside>>,
    /// Days are counted from 1904 on.
    pub(super) from_1904: bool,
}

/// Parts beside the workbook's that the library reads: what they are to it, and their usual names.
const BESIDE: [(&str, &str); 2] = [("styles", "styles.bin"), ("sharedstrings", "sharedStrings.bin")];

/// Those of the package itself.
const PROPERTIES: [(&str, &str); 2] =
    [("coreproperties", "docProps/core.xml"), ("customproperties", "docProps/custom.xml")];

/// # Errors
/// The package is damaged, or unpacks to more than any form could.
pub(super) fn usual(bytes: &[u8]) -> Result<Usual, Unreadable> {
    let mut package = Package::open(bytes)?;
    let main = package.main()?.ok_or(Unreadable::Damaged(Damage::Incomplete))?;
    let relations = Relations::of(&mut package, &main)?;
    let book = package.bytes(&main)?.ok_or(Unreadable::Damaged(Damage::Incomplete))?;
    let mut written = WrittenAs(ZipWriter::new(Cursor::new(Vec::new())));
    let (mut targets, mut lost, mut beside) = (BTreeMap::new(), Vec::new(), Vec::new());
    let (mut changed, mut from_1904) = (Vec::new(), false);
    for record in XlsbRecords::new(&book) {
        if record.kind == PROPERTIES_OF_THE_BOOK {
            from_1904 = record.data.first().is_some_and(|flags| flags & 1 == 1);
        }
        if record.kind != SHEET {
            write(&record, &mut changed);
            continue;
        }
        let shown = record.long(0).filter(|state| STATES.contains(state)).unwrap_or_default();
        let data = [&shown.to_le_bytes()[..], record.data.get(4..).unwrap_or_default()].concat();
        write(&Record { kind: SHEET, data: &data }, &mut changed);
        let id = record.wide_text(8).unwrap_or_default();
        let number = targets.len() + 1;
        if number > MOST_SHEETS {
            return Err(Excess::Sheets.into());
        }
        let relation = relations.by_id(&id);
        let sheet = relation.filter(|relation| relation.kind == "worksheet").map(|relation| &relation.target);
        match sheet.filter(|part| package.has(part)).cloned() {
            Some(part) if !targets.contains_key(&id) => {
                let cells = package.bytes(&part)?.unwrap_or_default();
                let target = format!("worksheets/sheet{number}.bin");
                written.part(&format!("xl/{target}"), written::in_full(&cells).as_deref().unwrap_or(&cells))?;
                beside.push(beside::read(&mut package, &part)?);
                targets.insert(id, target);
            }
            Some(_) => {}
            None => {
                let name = 8 + 4 + 2 * id.encode_utf16().count();
                lost.extend(sheet.and_then(|_| record.wide_text(name)));
                targets.insert(id, format!("chartsheets/sheet{number}.bin"));
            }
        }
    }
    written.part("xl/workbook.bin", &changed)?;
    written.part("xl/_rels/workbook.bin.rels", listed(&targets).as_bytes())?;
    for (kind, usual) in BESIDE {
        let part = relations.target(kind).cloned().unwrap_or_else(|| resolve(&main, usual));
        if let Some(content) = package.bytes(&part)? {
            written.part(&format!("xl/{usual}"), &content)?;
        }
    }
    let relations = Relations::of_package(&mut package)?;
    for (kind, usual) in PROPERTIES {
        let part = relations.target(kind).cloned().unwrap_or_else(|| PartName::new(usual));
        if let Some(content) = package.bytes(&part).unwrap_or_default() {
            written.part(usual, &content)?;
        }
    }
    let bytes = written.0.finish().map_err(|_| Excess::Unpacked)?.into_inner();
    Ok(Usual { bytes, lost, beside, from_1904 })
}

/// The package that is written, nothing in it packed.
struct WrittenAs(ZipWriter<Cursor<Vec<u8>>>);

impl WrittenAs {
    fn part(&mut self, name: &str, content: &[u8]) -> Result<(), Unreadable> {
        let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        let started = self.0.start_file(name, stored).is_ok();
        let whole = started && self.0.write_all(content).is_ok();
        if whole { Ok(()) } else { Err(Excess::Unpacked.into()) }
    }
}

/// The relationships of the workbook's part.
fn listed(targets: &BTreeMap<String, String>) -> String {
    let escaped = |id: &str| quick_xml::escape::escape(id).into_owned();
    let lines = targets
        .iter()
        .map(|(id, target)| format!("<Relationship Id=\"{}\" Type=\"worksheet\" Target=\"{target}\"/>", escaped(id)));
    format!("<?xml version=\"1.0\"?><Relationships>{}</Relationships>", lines.collect::<String>())
}
