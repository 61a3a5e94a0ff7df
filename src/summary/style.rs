//! How cells look. Everything is set in Times New Roman, as official documents are.

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder};

use crate::row_height::Body;

pub(super) const FONT: &str = "Times New Roman";
const POINTS: f64 = 11.0;
const TITLE_POINTS: f64 = 14.0;
/// What heights of rows are estimated with.
pub(super) const BODY: Body = Body::of_points(POINTS);
pub(super) const TITLE: f64 = BODY.title(TITLE_POINTS);
const HEADING: &str = "D6E0EA";
const TOTAL: &str = "E6EDF3";

/// The decimals there are, and a little room before the border; whole amounts get [`WHOLE_AMOUNT`] from a rule, because
/// this format would leave them a decimal separator with nothing behind it.
const AMOUNT: &str = "#,##0.######_)";
pub(super) const WHOLE_AMOUNT: &str = "#,##0_)";
pub(super) const WHOLE: &str = "#,##0";

/// What kind of row a cell stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    Normal,
    /// Sums and means.
    Total,
    /// A commune that has not reported.
    Muted,
}

fn text() -> Format {
    Format::new().set_font_name(FONT).set_font_size(POINTS).set_text_wrap().set_align(FormatAlign::VerticalCenter)
}

fn boxed() -> Format {
    text().set_border(FormatBorder::Thin).set_border_color("7F7F7F")
}

pub(super) fn title() -> Format {
    text().set_bold().set_font_size(TITLE_POINTS)
}

pub(super) fn note() -> Format {
    text().set_italic()
}

pub(super) fn caption() -> Format {
    text().set_bold()
}

pub(super) fn heading() -> Format {
    boxed().set_bold().set_background_color(HEADING).set_align(FormatAlign::Center)
}

/// A heading that runs upwards over a narrow column.
pub(super) fn upright_heading() -> Format {
    heading().unset_bold().set_font_size(10).set_rotation(90).set_align(FormatAlign::Bottom)
}

pub(super) fn cell(weight: Weight) -> Format {
    match weight {
        Weight::Normal => boxed(),
        Weight::Total => boxed().set_bold().set_background_color(TOTAL),
        Weight::Muted => boxed().set_italic().set_font_color("7F7F7F"),
    }
}

pub(super) fn centred(weight: Weight) -> Format {
    cell(weight).set_align(FormatAlign::Center)
}

pub(super) fn count(weight: Weight) -> Format {
    centred(weight).set_num_format(WHOLE)
}

/// A sum over indicators, in which a commune may be counted several times.
pub(super) fn times(word: &str) -> Format {
    count(Weight::Total).set_num_format(format!("{WHOLE}\" {word}\""))
}

pub(super) fn mean(weight: Weight) -> Format {
    centred(weight).set_num_format("#,##0.0")
}

pub(super) fn amount(weight: Weight) -> Format {
    cell(weight).set_num_format(AMOUNT).set_align(FormatAlign::Right)
}

/// Of the figures a leader compares at a glance.
pub(super) fn rounded(weight: Weight) -> Format {
    cell(weight).set_num_format("#,##0.0_)").set_align(FormatAlign::Right)
}

pub(super) fn dong(weight: Weight) -> Format {
    cell(weight).set_num_format(WHOLE_AMOUNT).set_align(FormatAlign::Right)
}

pub(super) fn ratio(weight: Weight) -> Format {
    cell(weight).set_num_format("#,##0.00_)").set_align(FormatAlign::Right)
}

pub(super) fn share(weight: Weight) -> Format {
    centred(weight).set_num_format("0.0%")
}

/// A letter of a matrix; a rule gives it its colour.
pub(super) fn letter() -> Format {
    centred(Weight::Normal)
}
