//! What the office adds to a form that it sends back: a sheet in front, and on each cell that is to be corrected a colour and a note.

use rust_xlsxwriter::{Format, Note, Worksheet, XlsxError};

use crate::drawing::ranges::col;
use crate::form::{Kind, SheetId};
use crate::place::CellRef;
use crate::severity::Severity;
use crate::template::style;

pub(crate) struct Dressing {
    /// The sheet in front.
    pub front: Worksheet,
    pub marks: Vec<Mark>,
    /// A custom property by which the workbook is known.
    pub property: (&'static str, String),
}

/// What is said of a cell.
pub(crate) struct Mark {
    pub sheet: SheetId,
    pub cell: CellRef,
    /// What the commune fills in there; `None` of a cell that the office fills.
    pub kind: Option<Kind>,
    pub severity: Severity,
    pub note: String,
}

/// In pixels.
const WIDTH: u32 = 340;
const LINE: u32 = 17;
/// Letters of a line of a note.
const LETTERS: usize = 46;
/// Lines that are seen without scrolling.
const MOST_LINES: usize = 24;
const POINTS: u8 = 10;

pub(super) fn put(worksheet: &mut Worksheet, sheet: SheetId, marks: &[Mark]) -> Result<(), XlsxError> {
    for mark in marks.iter().filter(|mark| mark.sheet == sheet) {
        let (row, column) = (mark.cell.row, col(mark.cell.column));
        worksheet.set_range_format(row, column, row, column, &look(mark))?;
        let lines: usize = mark.note.lines().map(|line| line.chars().count() / LETTERS + 1).sum();
        let lines = u32::try_from(lines.min(MOST_LINES)).unwrap_or(0);
        let note = Note::new(&mark.note)
            .add_author_prefix(false)
            .set_font_name("Times New Roman")
            .set_font_size(POINTS)
            .set_width(WIDTH)
            .set_height((lines + 1) * LINE);
        worksheet.insert_note(row, column, &note)?;
    }
    Ok(())
}

fn look(mark: &Mark) -> Format {
    let fill = match mark.severity {
        Severity::Error => "FFB3A7",
        Severity::Warning => "FFD966",
        Severity::Information => "BDD7EE",
    };
    mark.kind.map_or_else(style::remark, style::input).clone().set_background_color(fill)
}
