//! Notes and text boxes of a sheet of xls ([MS-XLS] 2.4.179, 2.4.181 and 2.4.329): a shape, what kind of object it is, its text.

use std::collections::BTreeMap;

use crate::place::CellRef;
use crate::workbook::content::text_value;
use crate::workbook::limits::MOST_TEXT;
use crate::workbook::record::Record;
use crate::workbook::xls::records::CONTINUED;
use crate::workbook::{Beside, BesideKind};

/// MsoDrawing, Obj, TxO and Note.
const DRAWING: u16 = 0x00EC;
const OBJECT: u16 = 0x005D;
const TEXT: u16 = 0x01B6;
const NOTE: u16 = 0x001C;

/// The kind of an object that is a note.
const OF_NOTE: u16 = 0x0019;

/// The head of OfficeArtClientAnchorSheet (2.5.193): behind it flags, then the column and the row of the upper left corner.
const ANCHOR: [u8; 8] = [0x00, 0x00, 0x10, 0xF0, 0x12, 0x00, 0x00, 0x00];

/// What has been seen of the shapes of a sheet.
#[derive(Default)]
pub(super) struct Shapes {
    /// Where the shape lies whose object comes next.
    anchor: Option<CellRef>,
    /// The object whose text comes next, and how many letters of it are missing.
    current: Option<Object>,
    missing: usize,
    objects: Vec<Object>,
    /// Which object is the note of which cell.
    notes: BTreeMap<u16, CellRef>,
    /// How much text may still be kept.
    room: usize,
}

struct Object {
    kind: u16,
    id: u16,
    anchor: Option<CellRef>,
    text: String,
}

impl Shapes {
    pub(super) fn new() -> Self {
        Self { room: MOST_TEXT, ..Self::default() }
    }

    pub(super) fn see(&mut self, record: &Record<'_>) {
        match record.kind {
            DRAWING => self.anchor = anchor(record.data).or(self.anchor),
            OBJECT => {
                self.keep();
                let object = record.short(4).zip(record.short(6));
                self.current = object.map(|(kind, id)| Object { kind, id, anchor: self.anchor, text: String::new() });
            }
            TEXT => self.missing = record.short(10).map_or(0, usize::from),
            CONTINUED if self.missing > 0 => self.text(record),
            NOTE => {
                let at = record.short(0).zip(record.short(2));
                self.notes.extend(record.short(6).zip(at.map(|(row, column)| CellRef::new(row.into(), column.into()))));
            }
            _ => {}
        }
    }

    /// A part of a text: whether its signs have two bytes, then the signs.
    fn text(&mut self, record: &Record<'_>) {
        let wide = record.data.first().is_some_and(|flags| flags & 1 == 1);
        let held = record.data.len().saturating_sub(1) / if wide { 2 } else { 1 };
        let length = held.min(self.missing);
        if let (Some(object), Some(text)) = (&mut self.current, record.text(0, length)) {
            self.room = self.room.saturating_sub(text.len());
            object.text.push_str(if self.room > 0 { &text } else { "" });
        }
        self.missing -= length;
    }

    fn keep(&mut self) {
        self.objects.extend(self.current.take().filter(|object| !object.text.is_empty()));
    }

    /// Those with words in them.
    pub(super) fn into_beside(mut self) -> Vec<Beside> {
        self.keep();
        let beside = |object: &Object| {
            let value = text_value(&object.text)?;
            let (kind, at) = match object.kind {
                OF_NOTE => (BesideKind::Note, *self.notes.get(&object.id)?),
                _ => (BesideKind::TextBox, object.anchor.unwrap_or_else(|| CellRef::new(0, 0))),
            };
            Some(Beside { at, kind, value })
        };
        self.objects.iter().filter_map(beside).collect()
    }
}

/// The cell under the last shape that a drawing places.
fn anchor(drawing: &[u8]) -> Option<CellRef> {
    let head = memchr::memmem::rfind(drawing, &ANCHOR)?;
    let place = Record { kind: DRAWING, data: drawing.get(head + ANCHOR.len()..)? };
    Some(CellRef::new(place.short(6)?.into(), place.short(2)?.into()))
}
