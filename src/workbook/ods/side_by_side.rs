//! An ods file in which the cells of each table stand side by side, for a library that reads whole rectangles. Cells that hold
//! nothing are left out, and those that stand for many of their like are written as often.

use std::io::{Cursor, Read, Write};

use quick_xml::Writer;
use quick_xml::events::{BytesStart, Event};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use crate::place::CellRef;
use crate::workbook::Unreadable;
use crate::workbook::ods::tables::{CELLS, repeated};
use crate::workbook::side_by_side::{Laid, SideBySide};
use crate::workbook::xml_old::{Xml, attribute};

/// The part that holds the tables, and the others that the library reads.
const CONTENT: &str = "content.xml";
const OTHERS: [&str; 3] = ["mimetype", "META-INF/manifest.xml", "meta.xml"];

/// Most bytes of the tables once every cell is written: one long text may stand for very many.
const MOST_BYTES: usize = 64_000_000;

const ROW: &[u8] = b"<table:table-row>";
const END_OF_ROW: &[u8] = b"</table:table-row>";

/// The file with its cells laid side by side, and where those of each table stood. `None` if its tables could not be followed.
///
/// # Errors
/// There are more cells than any form could have.
pub(in crate::workbook) fn laid(bytes: &[u8]) -> Result<Option<Laid>, Unreadable> {
    let Ok(mut package) = ZipArchive::new(Cursor::new(bytes)) else { return Ok(None) };
    let Ok(part) = package.by_name(CONTENT) else { return Ok(None) };
    let Some(Laid { bytes, sheets }) = content(&mut Xml::new(part))? else { return Ok(None) };
    Ok(packed(package, &bytes).map(|bytes| Laid { bytes, sheets }))
}

/// A package of the parts that the library reads, with these tables.
fn packed(mut package: ZipArchive<Cursor<&[u8]>>, content: &[u8]) -> Option<Vec<u8>> {
    let mut packed = ZipWriter::new(Cursor::new(Vec::new()));
    for name in OTHERS {
        if let Ok(part) = package.by_name(name) {
            packed.raw_copy_file(part).ok()?;
        }
    }
    packed.start_file(CONTENT, SimpleFileOptions::default().compression_method(CompressionMethod::Stored)).ok()?;
    packed.write_all(content).ok()?;
    packed.finish().ok().map(Cursor::into_inner)
}

/// The content with its tables laid, up to its end.
pub(super) fn content<R: Read>(xml: &mut Xml<R>) -> Result<Option<Laid>, Unreadable> {
    let mut written = Writer::new(Vec::new());
    let mut sheets = Vec::new();
    while let Some(event) = xml.next() {
        let named = matches!(&event, Event::Start(tag)
            if tag.name().as_ref() == "table:table" && attribute(tag, "table:name").is_some());
        let last = matches!(&event, Event::End(tag) if tag.name().as_ref() == "office:document-content");
        if written.write_event(event).is_err() {
            return Ok(None);
        }
        if named {
            let Some(cells) = table(xml, written.get_mut())? else { return Ok(None) };
            sheets.push(cells);
        }
        if last {
            return Ok(Some(Laid { bytes: written.into_inner(), sheets }));
        }
    }
    Ok(None)
}

fn table<R: Read>(xml: &mut Xml<R>, written: &mut Vec<u8>) -> Result<Option<SideBySide>, Unreadable> {
    let mut cells = SideBySide::default();
    let mut row = 0_u32;
    while let Some(event) = xml.next() {
        match event {
            Event::Start(tag) if tag.name().as_ref() == "table:table-row" => {
                let rows = repeated(&tag, "table:number-rows-repeated");
                let Some(filled) = cells_of_row(xml) else { return Ok(None) };
                if !filled.is_empty() {
                    for row in row..row.saturating_add(rows) {
                        lay(row, &filled, &mut cells, written)?;
                    }
                }
                row = row.saturating_add(rows);
            }
            Event::End(tag) if tag.name().as_ref() == "table:table" => {
                if cells.has_any() {
                    written.extend_from_slice(END_OF_ROW);
                }
                written.extend_from_slice(b"</table:table>");
                return Ok(Some(cells));
            }
            _ => {}
        }
    }
    Ok(None)
}

/// A cell that holds something: its first column, how many there are of it, and how it is written.
type Filled = (u32, u32, Vec<u8>);

fn lay(row: u32, filled: &[Filled], cells: &mut SideBySide, written: &mut Vec<u8>) -> Result<(), Unreadable> {
    for (first, columns, cell) in filled {
        for column in *first..first.saturating_add(*columns) {
            let laid = cells.lay(CellRef::new(row, column), 0)?;
            if laid.column == 0 {
                written.extend_from_slice(if laid.row == 0 { b"" } else { END_OF_ROW });
                written.extend_from_slice(ROW);
            }
            written.extend_from_slice(cell);
            if written.len() > MOST_BYTES {
                return Err(Unreadable::TooLarge);
            }
        }
    }
    Ok(())
}

fn cells_of_row<R: Read>(xml: &mut Xml<R>) -> Option<Vec<Filled>> {
    let mut filled = Vec::new();
    let mut column = 0_u32;
    loop {
        match xml.next()? {
            Event::Start(tag) if CELLS.contains(&tag.name().as_ref()) => {
                let columns = repeated(&tag, "table:number-columns-repeated");
                let holds = holds_something(&tag);
                let tag = tag.into_owned();
                if holds {
                    filled.push((column, columns, cell(xml, &tag)?));
                } else {
                    xml.skip(tag.name().as_ref())?;
                }
                column = column.saturating_add(columns);
            }
            Event::End(tag) if tag.name().as_ref() == "table:table-row" => return Some(filled),
            _ => {}
        }
    }
}

/// Whether the library finds a value or a formula in the cell.
fn holds_something(tag: &BytesStart<'_>) -> bool {
    tag.attributes().with_checks(false).flatten().any(|attribute| {
        let name = attribute.key.as_ref();
        name == "table:formula" || name.starts_with("office:") || name.starts_with("calcext:")
    })
}

/// A cell that stands for itself alone, to its end.
fn cell<R: Read>(xml: &mut Xml<R>, tag: &BytesStart<'_>) -> Option<Vec<u8>> {
    let mut alone = BytesStart::new(tag.name().as_ref().to_owned());
    let mut attributes = tag.attributes();
    let attributes = attributes.with_checks(false).flatten();
    alone.extend_attributes(attributes.filter(|of| of.key.as_ref() != "table:number-columns-repeated"));
    let mut written = Writer::new(Vec::new());
    written.write_event(Event::Start(alone)).ok()?;
    let mut depth = 1_usize;
    while depth > 0 {
        let event = xml.next()?;
        match &event {
            Event::Start(inner) if inner.name() == tag.name() => depth += 1,
            Event::End(inner) if inner.name() == tag.name() => depth -= 1,
            _ => {}
        }
        written.write_event(event).ok()?;
    }
    Some(written.into_inner())
}
