//! The sheet of a letter as it is written: from top to bottom, each row sealed, links and grades coloured.

use std::sync::LazyLock;

use rust_xlsxwriter::{Format, FormatAlign, FormatUnderline, ProtectionOptions, Worksheet, XlsxError};

use crate::drawing::look::{BODY, RowWeight};
use crate::drawing::page::Page;
use crate::drawing::ranges::{SheetCell, col};
use crate::drawing::style::{self, lined};
use crate::drawing::table::TableCell;
use crate::finding::Severity;
use crate::form::{ADVICE_SHEET, NOTES_COLUMN, SEAL_COLUMN, seal};
use crate::message::Messages;

/// TT, grade, cell, cell in the file, what was found, what is expected, how to put it right, state.
const WIDTHS: [f64; 8] = [4.5, 10.0, 14.0, 14.0, 44.0, 20.0, 38.0, 11.0];
const TAB: u32 = 0x00C0_0000;

pub(super) struct LetterPage {
    page: Page,
    /// The texts of each row.
    written: Vec<(u32, Vec<String>)>,
    coloured: Vec<(u32, u16, &'static Format)>,
}

/// One cell of a table of the letter.
#[derive(Default)]
pub(super) struct LetterCell {
    pub text: String,
    pub target: Option<SheetCell>,
    pub severity: Option<Severity>,
}

impl LetterCell {
    pub(super) fn text(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }
}

impl LetterPage {
    pub(super) fn new(messages: &Messages) -> Result<Self, XlsxError> {
        let page = Page::new(ADVICE_SHEET, TAB, WIDTHS.to_vec(), messages)?;
        Ok(Self { page, written: Vec::new(), coloured: Vec::new() })
    }

    pub(super) fn title(&mut self, text: &str) -> Result<(), XlsxError> {
        self.note_texts(vec![text.to_owned()]);
        self.page.title(text)
    }

    pub(super) fn note(&mut self, text: &str) -> Result<(), XlsxError> {
        self.note_texts(vec![text.to_owned()]);
        self.page.note(text)
    }

    pub(super) fn caption(&mut self, text: &str) -> Result<(), XlsxError> {
        self.page.gap();
        self.note_texts(vec![text.to_owned()]);
        self.page.caption(text)
    }

    pub(super) fn headings(&mut self, headings: &[String]) -> Result<(), XlsxError> {
        self.note_texts(headings.to_vec());
        self.page.headings(headings)
    }

    pub(super) fn row(&mut self, cells: &[LetterCell]) -> Result<(), XlsxError> {
        let row = self.page.next;
        for (cell, column) in cells.iter().zip(0..) {
            let link = cell.target.as_ref().map(|_| link());
            let look = link.or_else(|| cell.severity.map(grade));
            self.coloured.extend(look.map(|look| (row, column, look)));
        }
        self.note_texts(cells.iter().map(|cell| cell.text.clone()).collect());
        let cells: Vec<TableCell<'_>> =
            cells.iter().map(|cell| TableCell::text(cell.text.as_str()).linked(cell.target.clone())).collect();
        self.page.row(RowWeight::Normal, &cells)
    }

    fn note_texts(&mut self, mut texts: Vec<String>) {
        texts.retain(|text| !text.trim().is_empty());
        self.written.push((self.page.next, texts));
    }

    /// With the seals of the notes on the cells of the form.
    pub(super) fn finish<'n>(mut self, notes: impl Iterator<Item = &'n str>) -> Result<Worksheet, XlsxError> {
        let last = self.page.next.saturating_sub(1);
        let sheet = self.page.canvas.sheet()?;
        for (row, column, look) in &self.coloured {
            sheet.set_range_format(*row, *column, *row, *column, look)?;
        }
        for (row, texts) in &self.written {
            sheet.write_string(*row, col(SEAL_COLUMN), seal(texts.iter().map(String::as_str)))?;
        }
        for (note, row) in notes.zip(0..) {
            sheet.write_string(row, col(NOTES_COLUMN), seal([note]))?;
        }
        sheet.set_column_hidden(col(SEAL_COLUMN))?;
        sheet.set_column_hidden(col(NOTES_COLUMN))?;
        sheet.set_print_area(0, 0, last, col(WIDTHS.len() - 1))?;
        sheet.protect_with_options(&ProtectionOptions {
            format_columns: true,
            format_rows: true,
            edit_objects: true,
            ..ProtectionOptions::new()
        });
        self.page.paged()
    }
}

fn link() -> &'static Format {
    static MADE: LazyLock<Format> =
        LazyLock::new(|| lined(style::text(BODY)).set_font_color("0563C1").set_underline(FormatUnderline::Single));
    &MADE
}

fn grade(severity: Severity) -> &'static Format {
    static MADE: LazyLock<[Format; 3]> = LazyLock::new(|| {
        ["FFB3A7", "FFD966", "BDD7EE"]
            .map(|fill| lined(style::text(BODY)).set_background_color(fill).set_align(FormatAlign::Center))
    });
    let [error, warning, information] = &*MADE;
    match severity {
        Severity::Error => error,
        Severity::Warning => warning,
        Severity::Information => information,
    }
}
