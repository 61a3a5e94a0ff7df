//! A sheet that is written from top to bottom: its look, how it is printed, and text over its whole width.

use rust_xlsxwriter::{Color, Format, Url, Worksheet, XlsxError};

use crate::message::Messages;
use crate::place::CellRef;
use crate::row_height::{BOLD, Shown};
use crate::summary::ranges::{Target, col};
use crate::summary::style;

/// Paper sizes by Excel's numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Paper {
    A3,
    A4,
}

pub(super) struct Page {
    pub(super) worksheet: Worksheet,
    pub(super) widths: Vec<f64>,
    /// The next row to be written.
    pub(super) next: u32,
}

impl Page {
    pub(super) fn new(name: &str, tab: u32, widths: Vec<f64>, messages: &Messages) -> Result<Self, XlsxError> {
        let mut worksheet = Worksheet::new();
        worksheet.set_name(name)?.set_tab_color(Color::RGB(tab)).set_landscape();
        for (width, column) in widths.iter().zip(0..) {
            worksheet.set_column_width(column, *width)?;
        }
        let footer = messages.get("summary-footer");
        worksheet
            .set_print_fit_to_pages(1, 0)
            .set_margins(0.4, 0.4, 0.5, 0.6, 0.3, 0.3)
            .set_print_center_horizontally(true)
            .set_footer(format!("&L&\"Times New Roman,Italic\"&10&A&R&\"Times New Roman,Italic\"&10{footer}"));
        let mut page = Self { worksheet, widths, next: 0 };
        page.paper(Paper::A4);
        Ok(page)
    }

    pub(super) fn paper(&mut self, paper: Paper) {
        self.worksheet.set_paper_size(match paper {
            Paper::A3 => 8,
            Paper::A4 => 9,
        });
    }

    pub(super) fn title(&mut self, text: &str) -> Result<(), XlsxError> {
        self.across(text, style::TITLE, &style::title())
    }

    pub(super) fn note(&mut self, text: &str) -> Result<(), XlsxError> {
        self.across(text, 1.0, &style::note())
    }

    /// What a table is, right above its headings.
    pub(super) fn caption(&mut self, text: &str) -> Result<(), XlsxError> {
        self.across(text, BOLD, &style::caption())
    }

    pub(super) fn gap(&mut self) {
        self.next += 1;
    }

    /// The rows above the next one, and some columns, stay in view.
    pub(super) fn freeze(&mut self, columns: u16) -> Result<(), XlsxError> {
        self.worksheet.set_freeze_panes(self.next, columns)?;
        Ok(())
    }

    /// Text over some columns of the next row, in the look of its cells; the row is made as high as it needs.
    pub(super) fn spread(&mut self, columns: (u16, u16), text: &str, format: &Format) -> Result<(), XlsxError> {
        let (first, last) = columns;
        self.worksheet.merge_range(self.next, first, self.next, last, text, format)?;
        let width = self.widths.iter().skip(first.into()).take((last - first + 1).into()).sum();
        let height = style::BODY.height([Shown { text, width, scale: BOLD }]);
        self.worksheet.set_row_height(self.next, height)?;
        Ok(())
    }

    /// Makes a cell lead to another one. The cell's own content is to be written after it.
    pub(super) fn link(&mut self, at: (u32, u16), target: &Target, format: &Format) -> Result<(), XlsxError> {
        let url = Url::new(format!("internal:{target}"));
        self.worksheet.write_url_with_format(at.0, at.1, url, format)?;
        Ok(())
    }

    /// Where a cell of this sheet is, for the others.
    pub(super) fn target(&self, row: u32, column: u16) -> Target {
        Target::new(&self.worksheet.name(), CellRef::new(row, column.into()))
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
            self.worksheet.write_string_with_format(self.next, 0, text, format)?;
        } else {
            self.worksheet.merge_range(self.next, 0, self.next, last, text, format)?;
        }
        self.worksheet.set_row_height(self.next, style::BODY.height([Shown { text, width, scale }]))?;
        self.next += 1;
        Ok(())
    }
}
