//! A sheet that is written from top to bottom: its look, how it is printed, and text over its whole width.

use std::ops::Range;

use rust_xlsxwriter::{Color, Format, Worksheet, XlsxError};

use crate::drawing::book;
use crate::drawing::canvas::{Canvas, Keeps};
use crate::drawing::look::{self, BODY, TITLE};
use crate::drawing::paper::{PaperSize, print_on};
use crate::drawing::print::{self, PageLayout, PrintedRow, PrintedSheet, pixels};
use crate::drawing::ranges::{SheetCell, col};
use crate::drawing::row_height::{BOLD, Shown};
use crate::message::Messages;
use crate::place::CellRef;

pub(crate) struct Page {
    pub(crate) canvas: Canvas,
    pub(crate) name: String,
    pub(crate) widths: Vec<f64>,
    /// The next row to be written.
    pub(crate) next: u32,
    paper: PaperSize,
    /// The rows of headings that are repeated on every page after their own.
    repeated: Range<u32>,
    /// Pages beside each other.
    across: u16,
    /// The rows, as far as their heights are set.
    lines: Vec<PrintedRow>,
}

/// A sheet that is drawn, and the pages that it is printed on.
pub(crate) struct PagedSheet {
    pub(crate) worksheet: Worksheet,
    pub(crate) pages: usize,
}

impl Page {
    pub(crate) fn new(name: &str, tab: u32, widths: Vec<f64>, messages: &Messages) -> Result<Self, XlsxError> {
        Self::on((book::sheet()?, Keeps::Rows), name, tab, widths, messages)
    }

    /// A page on a sheet that may keep no rows but the one that is being written.
    pub(crate) fn on(
        (mut worksheet, keeps): (Worksheet, Keeps),
        name: &str,
        tab: u32,
        widths: Vec<f64>,
        messages: &Messages,
    ) -> Result<Self, XlsxError> {
        worksheet.set_name(name)?.set_tab_color(Color::RGB(tab)).set_landscape();
        for (width, column) in widths.iter().zip(0..) {
            worksheet.set_column_width_pixels(column, pixels(*width))?;
        }
        print_on(PaperSize::A4, 0, &messages.get("summary-footer"), &mut worksheet);
        let lines = Vec::new();
        let canvas = Canvas::new(worksheet, keeps);
        Ok(Self {
            canvas,
            name: name.to_owned(),
            widths,
            next: 0,
            paper: PaperSize::A4,
            repeated: 0..0,
            across: 1,
            lines,
        })
    }

    /// The sheet, broken into pages so that no heading stands at a foot. For sheets whose rows are printed on as many pages
    /// as they need.
    pub(crate) fn paged(self) -> Result<Worksheet, XlsxError> {
        Ok(self.counted()?.worksheet)
    }

    /// The same, with how many pages it is printed on.
    pub(crate) fn counted(mut self) -> Result<PagedSheet, XlsxError> {
        let repeated = self.repeated.start as usize..self.repeated.end as usize;
        let sheet = PrintedSheet { paper: self.paper, widths: &self.widths, across: self.across };
        let layout = sheet.layout(&self.lines, repeated);
        let pages = layout.pages() * usize::from(self.across);
        match layout {
            PageLayout::OnePage => {
                self.canvas.sheet()?.set_print_fit_to_pages(self.across, 1);
            }
            PageLayout::Broken(breaks) => {
                self.canvas.sheet()?.set_page_breaks(&breaks)?;
            }
            PageLayout::Scaled(percent, breaks) => {
                self.canvas.sheet()?.set_print_scale(percent).set_page_breaks(&breaks)?;
            }
        }
        Ok(PagedSheet { worksheet: self.canvas.finish()?, pages })
    }

    /// The sheet, shrunk to a single page. For sheets that are read at a glance.
    pub(crate) fn on_one_page(mut self) -> Result<PagedSheet, XlsxError> {
        self.canvas.sheet()?.set_print_fit_to_pages(1, 1);
        Ok(PagedSheet { worksheet: self.canvas.finish()?, pages: 1 })
    }

    /// Repeats the next row on the pages after its own.
    pub(crate) fn repeat(&mut self) -> Result<(), XlsxError> {
        self.repeat_with(0)
    }

    /// Repeats the next row and so many above it.
    pub(crate) fn repeat_with(&mut self, above: u32) -> Result<(), XlsxError> {
        let first = self.next.saturating_sub(above);
        self.canvas.sheet()?.set_repeat_rows(first, self.next)?;
        self.repeated = first..self.next + 1;
        Ok(())
    }

    /// Prints the columns on as many pages beside each other as they need to stay legible.
    pub(crate) fn legibly_across(&mut self) -> Result<(), XlsxError> {
        self.across = print::across(self.paper, &self.widths);
        self.canvas.sheet()?.set_print_fit_to_pages(self.across, 0);
        Ok(())
    }

    pub(crate) fn height(&mut self, row: u32, height: f64) -> Result<(), XlsxError> {
        self.canvas.height(row, height)?;
        self.line(row).height = height;
        Ok(())
    }

    /// The height of a row of a table. Where the sheet keeps one row it is noted for the pages alone: without a height a row becomes
    /// as high as it must where the workbook is opened.
    pub(crate) fn row_height(&mut self, row: u32, height: f64) -> Result<(), XlsxError> {
        match self.canvas.keeps() {
            Keeps::Rows => self.height(row, height),
            Keeps::OneRow => {
                self.line(row).height = height;
                Ok(())
            }
        }
    }

    /// Makes a row that is already there so high, if it is lower.
    pub(crate) fn raise(&mut self, row: u32, height: f64) -> Result<(), XlsxError> {
        if self.line(row).height < height { self.row_height(row, height) } else { Ok(()) }
    }

    /// Keeps a row on one page with the row below it.
    pub(crate) fn leading(&mut self, row: u32) {
        self.line(row).leads = true;
    }

    pub(crate) fn line(&mut self, row: u32) -> &mut PrintedRow {
        let row = row as usize;
        if self.lines.len() <= row {
            self.lines.resize(row + 1, PrintedRow::default());
        }
        &mut self.lines[row]
    }

    pub(crate) fn paper(&mut self, paper: PaperSize) -> Result<(), XlsxError> {
        self.paper = paper;
        paper.lay(self.canvas.sheet()?);
        Ok(())
    }

    pub(crate) fn title(&mut self, text: &str) -> Result<(), XlsxError> {
        self.across(text, TITLE, look::title())
    }

    pub(crate) fn note(&mut self, text: &str) -> Result<(), XlsxError> {
        self.across(text, 1.0, look::note())
    }

    /// A note that leads to another sheet.
    pub(crate) fn leading_note(&mut self, text: &str, target: &SheetCell) -> Result<(), XlsxError> {
        self.canvas.link((self.next, 0), target, look::note())?;
        self.note(text)
    }

    /// What a table is, right above its headings.
    pub(crate) fn caption(&mut self, text: &str) -> Result<(), XlsxError> {
        self.leading(self.next);
        self.across(text, BOLD, look::caption())
    }

    pub(crate) fn gap(&mut self) {
        self.line(self.next).height = book::HEIGHT;
        self.next += 1;
    }

    /// The rows above the next one, and some columns, stay in view.
    pub(crate) fn freeze(&mut self, columns: u16) -> Result<(), XlsxError> {
        self.canvas.sheet()?.set_freeze_panes(self.next, columns)?;
        Ok(())
    }

    /// Text over some columns of the next row, in the look of its cells; the row is made as high as it needs.
    pub(crate) fn spread(&mut self, columns: (u16, u16), text: &str, format: &Format) -> Result<(), XlsxError> {
        let (first, last) = columns;
        self.canvas.sheet()?.merge_range(self.next, first, self.next, last, text, format)?;
        let width = self.widths.iter().skip(first.into()).take((last - first + 1).into()).sum();
        let height = BODY.height([Shown { text, width, scale: BOLD }]);
        let cells = self.line(self.next).height;
        self.height(self.next, height.max(cells))
    }

    /// Where a cell of this sheet is, for the others.
    pub(crate) fn target(&self, row: u32, column: u16) -> SheetCell {
        SheetCell::new(&self.name, CellRef::new(row, column.into()))
    }

    /// Merged over the columns, as far as a screen shows them.
    fn across(&mut self, text: &str, scale: f64, format: &Format) -> Result<(), XlsxError> {
        const SCREEN: f64 = 170.0;
        let mut width = 0.0;
        let taken = self.widths.iter().take_while(|column| {
            let fits = width < SCREEN;
            if fits {
                width += **column;
            }
            fits
        });
        let last = col(taken.count().saturating_sub(1));
        if last == 0 {
            self.canvas.sheet()?.write_string_with_format(self.next, 0, text, format)?;
        } else {
            self.canvas.sheet()?.merge_range(self.next, 0, self.next, last, text, format)?;
        }
        self.height(self.next, BODY.height([Shown { text, width, scale }]))?;
        self.next += 1;
        Ok(())
    }
}
