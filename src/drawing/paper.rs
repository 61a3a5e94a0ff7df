//! The paper that a sheet is printed on, and what is printed around its cells.

use rust_xlsxwriter::Worksheet;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PaperSize {
    A3,
    A4,
}

/// In inches.
const MARGINS: SheetMargins = SheetMargins { side: 0.4, top: 0.5, bottom: 0.6, footer: 0.3 };

struct SheetMargins {
    side: f64,
    top: f64,
    bottom: f64,
    footer: f64,
}

impl PaperSize {
    /// Width and height between the margins of a sheet that lies, in inches.
    pub(crate) const fn printable(self) -> (f64, f64) {
        let (width, height) = match self {
            Self::A3 => (16.54, 11.69),
            Self::A4 => (11.69, 8.27),
        };
        (width - 2.0 * MARGINS.side, height - MARGINS.top - MARGINS.bottom)
    }

    pub(crate) fn lay(self, worksheet: &mut Worksheet) {
        // Excel's numbers.
        worksheet.set_paper_size(match self {
            Self::A3 => 8,
            Self::A4 => 9,
        });
    }
}

/// One page wide and so many high, with the sheet's name and, in these words, the number of the page below.
pub(crate) fn print_on(paper: PaperSize, pages_high: u16, page_number: &str, worksheet: &mut Worksheet) {
    paper.lay(worksheet);
    worksheet
        .set_print_fit_to_pages(1, pages_high)
        .set_margins(MARGINS.side, MARGINS.side, MARGINS.top, MARGINS.bottom, MARGINS.footer, MARGINS.footer)
        .set_print_center_horizontally(true)
        .set_footer(format!("&L&\"Times New Roman,Italic\"&10&A&R&\"Times New Roman,Italic\"&10{page_number}"));
}
