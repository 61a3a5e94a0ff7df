//! Font, borders and fills that all our workbooks share.

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder};

use crate::drawing::row_height::Body;

/// Official documents are set in it.
pub(crate) const FONT: &str = "Times New Roman";
pub(crate) const TITLE_POINTS: f64 = 14.0;
/// Fills of headings, and of rows that sum up those near them.
pub(crate) const HEADING: &str = "D6E0EA";
pub(crate) const TOTAL: &str = "E6EDF3";
/// Whole numbers, with a separator between thousands.
pub(crate) const WHOLE: &str = "#,##0";
const BORDER: &str = "7F7F7F";

pub(crate) fn text(body: Body) -> Format {
    Format::new()
        .set_font_name(FONT)
        .set_font_size(body.points())
        .set_text_wrap()
        .set_align(FormatAlign::VerticalCenter)
}

pub(crate) fn title(body: Body) -> Format {
    text(body).set_bold().set_font_size(TITLE_POINTS)
}

pub(crate) fn note(body: Body) -> Format {
    text(body).set_italic()
}

pub(crate) fn caption(body: Body) -> Format {
    text(body).set_bold()
}

pub(crate) fn heading(body: Body) -> Format {
    lined(text(body)).set_bold().set_background_color(HEADING).set_align(FormatAlign::Center)
}

/// The same with lines around.
pub(crate) fn lined(format: Format) -> Format {
    format.set_border(FormatBorder::Thin).set_border_color(BORDER)
}
