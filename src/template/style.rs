//! How cells look. The guide sheet of the form explains these colours: pale yellow is for the commune, grey is not.

use std::sync::LazyLock;

use rust_xlsxwriter::{Format, FormatAlign, FormatUnderline};

use crate::catalogue::Measure;
use crate::drawing::row_height::Body;
use crate::drawing::style::{self, HEADING, TITLE_POINTS, TOTAL, WHOLE, lined};
use crate::form::{Column, ColumnId, Kind, NO_RESOURCES, RowKind};

const REMARK_POINTS: f64 = 11.0;
const VERDICT_POINTS: f64 = 18.0;
/// What heights of rows are estimated with.
pub(super) const BODY: Body = Body::of_points(12.0);
pub(super) const TITLE: f64 = BODY.title(TITLE_POINTS);
/// How wide the letters of a remark are beside the others.
pub(super) const REMARK: f64 = REMARK_POINTS / BODY.points();
const GROUP: &str = "C3D3E2";
const GIVEN: &str = "F2F2F2";
const CLOSED: &str = "D9D9D9";
const INPUT: &str = "FFFBE0";

/// A number format that shows the decimals there are; whole amounts get [`WHOLE`] from a rule, because this one would
/// leave them a decimal separator with nothing behind it.
const DECIMALS: &str = "#,##0.######";
const AS_TYPED: &str = "@";

fn text() -> Format {
    style::text(BODY)
}

fn cell(fill: &str) -> Format {
    lined(text()).set_background_color(fill)
}

fn centred(format: Format) -> Format {
    format.set_align(FormatAlign::Center)
}

/// A code must not become a number or a date when somebody edits it.
fn code(format: Format) -> Format {
    centred(format.set_num_format(AS_TYPED))
}

pub(super) fn title() -> &'static Format {
    static MADE: LazyLock<Format> = LazyLock::new(|| centred(style::title(BODY)));
    &MADE
}

pub(super) fn note() -> &'static Format {
    static MADE: LazyLock<Format> = LazyLock::new(|| style::note(BODY));
    &MADE
}

/// Captions run over the cells to their right, which are empty.
pub(super) fn caption() -> &'static Format {
    static MADE: LazyLock<Format> = LazyLock::new(|| style::caption(BODY).unset_text_wrap());
    &MADE
}

pub(super) fn heading() -> &'static Format {
    static MADE: LazyLock<Format> = LazyLock::new(|| style::heading(BODY));
    &MADE
}

/// A cell that the office filled or that stays empty.
pub(super) fn given(kind: RowKind, column: &Column) -> &'static Format {
    static MADE: LazyLock<[[Format; 3]; 3]> = LazyLock::new(|| {
        let fills = [cell(GROUP).set_bold(), cell(TOTAL).set_bold(), cell(GIVEN)];
        fills.map(|format| [format.clone(), centred(format.clone()), code(format)])
    });
    let [text, centred, code] = match kind {
        RowKind::Group => &MADE[0],
        RowKind::Heading => &MADE[1],
        RowKind::Entry | RowKind::Part => &MADE[2],
    };
    match column.id {
        ColumnId::Code | ColumnId::Number => code,
        ColumnId::Level | ColumnId::Unit => centred,
        _ => text,
    }
}

/// The code of an indicator that needs no resources of its own: with a mark behind it that is not in the cell.
pub(super) fn marked() -> &'static Format {
    static MADE: LazyLock<Format> =
        LazyLock::new(|| centred(cell(GIVEN).set_bold().set_num_format(format!("{AS_TYPED}\" {NO_RESOURCES}\""))));
    &MADE
}

/// A cell of an input column that this row does not have.
pub(super) fn closed(kind: RowKind, column: &Column) -> &'static Format {
    static MADE: LazyLock<Format> = LazyLock::new(|| cell(CLOSED));
    match kind {
        RowKind::Group | RowKind::Heading => given(kind, column),
        RowKind::Entry | RowKind::Part => &MADE,
    }
}

pub(super) fn sum() -> &'static Format {
    static MADE: LazyLock<Format> = LazyLock::new(|| cell(GIVEN).set_num_format(DECIMALS));
    &MADE
}

pub(super) fn total() -> &'static Format {
    static MADE: LazyLock<Format> = LazyLock::new(|| cell(HEADING).set_bold().set_num_format(DECIMALS));
    &MADE
}

pub(super) fn input(kind: Kind) -> &'static Format {
    static MADE: LazyLock<[Format; 10]> = LazyLock::new(|| {
        let input = || cell(INPUT).set_unlocked();
        [
            input(),
            input().set_num_format(AS_TYPED),
            input().set_num_format(AS_TYPED).set_align(FormatAlign::Top),
            code(input()),
            centred(input()),
            input().set_num_format(WHOLE),
            centred(input().set_num_format(WHOLE)),
            input().set_num_format(DECIMALS),
            centred(input().set_num_format("0")),
            centred(input().set_num_format("dd/mm/yyyy")),
        ]
    });
    let [plain, text, long, code, centred, whole, whole_centred, decimals, year, date] = &*MADE;
    match kind {
        Kind::Text => text,
        // What does not fit loses its end, not its beginning.
        Kind::LongText | Kind::Number(Measure::PassFail) => long,
        // Excel's own format: the decimals there are, and no separator without decimals.
        Kind::Number(Measure::Percentage | Measure::Amount | Measure::Area) => plain,
        // Its unit stands in the next cell.
        Kind::WholeNumber | Kind::Round => whole_centred,
        Kind::Number(Measure::Count) | Kind::Dong => whole,
        Kind::Millions => decimals,
        Kind::Choice(_) => centred,
        Kind::Date => date,
        // As text, so that 10/2024 does not become the first of October.
        Kind::Period => code,
        Kind::Year => year,
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

/// What was carried over and is not confirmed.
pub(super) fn carried() -> Format {
    Format::new().set_italic().set_font_color("1F4E9E")
}

/// What is as it should be.
pub(super) fn right() -> Format {
    Format::new().set_font_color("006100").set_background_color("C6EFCE")
}

/// What the form says of a row.
pub(super) fn remark() -> &'static Format {
    static MADE: LazyLock<Format> = LazyLock::new(|| cell(GIVEN).set_font_size(REMARK_POINTS));
    &MADE
}

/// Whether the form may be sent in.
pub(super) fn verdict() -> &'static Format {
    static MADE: LazyLock<Format> = LazyLock::new(|| centred(cell("FFFFFF").set_bold().set_font_size(VERDICT_POINTS)));
    &MADE
}

/// A line of the list of what is to be corrected, which may stay empty.
pub(super) fn listed() -> &'static Format {
    static MADE: LazyLock<Format> = LazyLock::new(text);
    &MADE
}

/// Its running number.
pub(super) fn listed_number() -> &'static Format {
    static MADE: LazyLock<Format> = LazyLock::new(|| centred(text()));
    &MADE
}

/// A count.
pub(super) fn counted() -> &'static Format {
    static MADE: LazyLock<Format> = LazyLock::new(|| centred(cell(GIVEN).set_num_format("0")));
    &MADE
}

/// A link.
pub(super) fn link() -> &'static Format {
    static MADE: LazyLock<Format> =
        LazyLock::new(|| centred(text().set_font_color("0563C1").set_underline(FormatUnderline::Single)));
    &MADE
}

/// What is in no table, and not seen.
pub(super) fn plain() -> &'static Format {
    static MADE: LazyLock<Format> = LazyLock::new(Format::new);
    &MADE
}

/// The lines around what is listed: of several formats of a cell LibreOffice shows one.
pub(super) fn lines() -> Format {
    lined(Format::new())
}
