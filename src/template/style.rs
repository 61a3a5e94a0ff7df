//! How cells look. The guide sheet of the form explains these colours: pale yellow is for the commune, grey is not.

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, FormatUnderline};

use crate::catalogue::Measure;
use crate::form::{Column, ColumnId, Kind, RowKind};
use crate::row_height::Body;

/// Official documents are set in it.
const FONT: &str = "Times New Roman";
const POINTS: f64 = 12.0;
const TITLE_POINTS: f64 = 14.0;
const REMARK_POINTS: f64 = 11.0;
const VERDICT_POINTS: f64 = 18.0;
/// What heights of rows are estimated with.
pub(super) const BODY: Body = Body::of_points(POINTS);
pub(super) const TITLE: f64 = BODY.title(TITLE_POINTS);
const HEADING: &str = "D6E0EA";
const GROUP: &str = "C3D3E2";
const CRITERION: &str = "E6EDF3";
const GIVEN: &str = "F2F2F2";
const CLOSED: &str = "D9D9D9";
const INPUT: &str = "FFFBE0";

/// A number format that shows the decimals there are; whole amounts get [`WHOLE`] from a rule, because this one would
/// leave them a decimal separator with nothing behind it.
const DECIMALS: &str = "#,##0.######";
pub(super) const WHOLE: &str = "#,##0";
const AS_TYPED: &str = "@";

fn text() -> Format {
    Format::new().set_font_name(FONT).set_font_size(POINTS).set_text_wrap().set_align(FormatAlign::VerticalCenter)
}

fn cell(fill: &str) -> Format {
    text().set_border(FormatBorder::Thin).set_border_color("7F7F7F").set_background_color(fill)
}

pub(super) fn title() -> Format {
    text().set_bold().set_font_size(TITLE_POINTS).set_align(FormatAlign::Center)
}

pub(super) fn note() -> Format {
    text().set_italic()
}

/// Captions run over the cells to their right, which are empty.
pub(super) fn caption() -> Format {
    text().set_bold().unset_text_wrap()
}

pub(super) fn heading() -> Format {
    cell(HEADING).set_bold().set_align(FormatAlign::Center)
}

/// A cell that the office filled or that stays empty.
pub(super) fn given(kind: RowKind, column: &Column) -> Format {
    let format = match kind {
        RowKind::Group => cell(GROUP).set_bold(),
        RowKind::Heading => cell(CRITERION).set_bold(),
        RowKind::Entry | RowKind::Part => cell(GIVEN),
    };
    match column.id {
        // A code must not become a number or a date when somebody edits it.
        ColumnId::Code | ColumnId::Number => format.set_num_format(AS_TYPED).set_align(FormatAlign::Center),
        ColumnId::Level | ColumnId::Unit => format.set_align(FormatAlign::Center),
        _ => format,
    }
}

/// A cell of an input column that this row does not have.
pub(super) fn closed(kind: RowKind, column: &Column) -> Format {
    match kind {
        RowKind::Group | RowKind::Heading => given(kind, column),
        RowKind::Entry | RowKind::Part => cell(CLOSED),
    }
}

pub(super) fn sum() -> Format {
    cell(GIVEN).set_num_format(DECIMALS)
}

pub(super) fn total() -> Format {
    cell(HEADING).set_bold().set_num_format(DECIMALS)
}

pub(super) fn input(kind: Kind) -> Format {
    let format = cell(INPUT).set_unlocked();
    match kind {
        Kind::Text | Kind::LongText | Kind::Number(Measure::PassFail) => format.set_num_format(AS_TYPED),
        // Excel's own format: the decimals there are, and no separator without decimals.
        Kind::Number(Measure::Percentage | Measure::Amount | Measure::Area) => format,
        // Its unit stands in the next cell.
        Kind::WholeNumber | Kind::Round => format.set_num_format(WHOLE).set_align(FormatAlign::Center),
        Kind::Number(Measure::Count) | Kind::Dong => format.set_num_format(WHOLE),
        Kind::Millions => format.set_num_format(DECIMALS),
        Kind::Choice(_) => format.set_align(FormatAlign::Center),
        Kind::Date => format.set_num_format("dd/mm/yyyy").set_align(FormatAlign::Center),
        // As text, so that 10/2024 does not become the first of October.
        Kind::Period => format.set_num_format(AS_TYPED).set_align(FormatAlign::Center),
        Kind::Year => format.set_num_format("0").set_align(FormatAlign::Center),
    }
}

/// What cannot be right.
pub(super) fn wrong() -> Format {
    Format::new().set_font_color("9C0006").set_background_color("FFC7CE")
}

/// What is still missing.
pub(super) fn missing() -> Format {
    Format::new().set_font_color("9C0006")
}

/// What is doubtful.
pub(super) fn doubtful() -> Format {
    Format::new().set_font_color("7F6000").set_background_color("FFEB9C")
}

/// What is as it should be.
pub(super) fn right() -> Format {
    Format::new().set_font_color("006100").set_background_color("C6EFCE")
}

/// What the form says of a row.
pub(super) fn remark() -> Format {
    cell(GIVEN).set_font_size(REMARK_POINTS)
}

/// Whether the form may be sent in.
pub(super) fn verdict() -> Format {
    cell("FFFFFF").set_bold().set_font_size(VERDICT_POINTS).set_align(FormatAlign::Center)
}

/// A line of the list of what is to be corrected, which may stay empty.
pub(super) fn listed() -> Format {
    text()
}

/// Its running number.
pub(super) fn listed_number() -> Format {
    text().set_align(FormatAlign::Center)
}

/// A count.
pub(super) fn counted() -> Format {
    sum().set_num_format("0").set_align(FormatAlign::Center)
}

/// A link.
pub(super) fn link() -> Format {
    text().set_font_color("0563C1").set_underline(FormatUnderline::Single).set_align(FormatAlign::Center)
}

/// The lines around what is listed.
pub(super) fn lines() -> Format {
    lined(Format::new())
}

/// The same with lines around: of several formats of a cell LibreOffice shows one.
pub(super) fn lined(format: Format) -> Format {
    format.set_border(FormatBorder::Thin).set_border_color("7F7F7F")
}
