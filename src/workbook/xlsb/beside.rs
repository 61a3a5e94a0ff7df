//! What lies on the cells of a sheet of xlsb: notes in a part of records ([MS-XLSB] 2.1.7.11), text boxes in one of XML, as in xlsx.

use crate::place::CellRef;
use crate::workbook::content::text_value;
use crate::workbook::limits::MOST_CELLS;
use crate::workbook::package::{Package, PartName, Relations};
use crate::workbook::xlsb::records::XlsbRecords;
use crate::workbook::xlsx;
use crate::workbook::{Beside, BesideKind, Excess, Unreadable};

/// BrtBeginComment, whose cell stands behind the number of its author, and BrtCommentText, flags and letters.
const NOTE: u16 = 635;
const TEXT: u16 = 637;

/// Reads them as far as they can be followed: the cells count all the same.
pub(super) fn read(package: &mut Package<'_>, sheet: &PartName) -> Result<Vec<Beside>, Unreadable> {
    let relations = Relations::of(package, sheet)?;
    let mut beside = Vec::new();
    for part in relations.targets("comments") {
        if let Ok(Some(part)) = package.bytes(part) {
            beside.extend(notes(&part)?);
        }
    }
    for part in relations.targets("drawing") {
        if let Some(part) = package.part_if_whole(part)? {
            beside.extend(xlsx::boxes(&part).unwrap_or_default());
        }
    }
    Ok(beside)
}

fn notes(part: &[u8]) -> Result<Vec<Beside>, Unreadable> {
    let mut at = None;
    let mut notes = Vec::new();
    for record in XlsbRecords::new(part) {
        if notes.len() > MOST_CELLS {
            return Err(Excess::Cells.into());
        }
        match record.kind {
            NOTE => at = record.long(4).zip(record.long(12)).map(|(row, column)| CellRef::new(row, column)),
            TEXT => {
                let value = record.wide_text(1).as_deref().and_then(text_value);
                notes.extend(at.zip(value).map(|(at, value)| Beside { at, kind: BesideKind::Note, value }));
            }
            _ => {}
        }
    }
    Ok(notes)
}

#[cfg(test)]
mod tests {
    use super::{NOTE, TEXT, notes};
    use crate::place::CellRef;
    use crate::workbook::record::Record;
    use crate::workbook::xlsb::records::write;

    #[test]
    fn a_note_is_known_by_its_cell() {
        let text = "Số năm 2022";
        let letters: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let length = u32::try_from(letters.len() / 2).expect("short").to_le_bytes();
        let mut part = Vec::new();
        let cell = [0_u32, 6, 6, 3, 3].map(u32::to_le_bytes).concat();
        write(&Record { kind: NOTE, data: &[cell, vec![0; 16]].concat() }, &mut part);
        write(&Record { kind: TEXT, data: &[&[1][..], &length, &letters, &[0; 8]].concat() }, &mut part);
        let found = notes(&part).expect("notes");
        assert_eq!(
            found.iter().map(|note| (note.at, note.value.shown().into_owned())).collect::<Vec<_>>(),
            [(CellRef::new(6, 3), text.to_owned())]
        );
        for length in 0..part.len() {
            assert!(notes(part.split_at(length).0).expect("notes").is_empty());
        }
    }
}
