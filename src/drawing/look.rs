//! How the cells of a table look. Each look is made once: the workbooks have hundreds of thousands of cells.

use std::sync::LazyLock;

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, FormatUnderline};

use crate::drawing::row_height::Body;
use crate::drawing::style::{self, TITLE_POINTS, TOTAL, WHOLE, lined};

/// What heights of rows are estimated with.
pub(crate) const BODY: Body = Body::of_points(11.0);
pub(crate) const TITLE: f64 = BODY.title(TITLE_POINTS);

/// One decimal always, so that the figures of a column stand below each other, and a little room before the border; a cell holds
/// all decimals that it was given.
const AMOUNT: &str = "#,##0.0_)";
/// In đồng, which have none.
const DONG: &str = "#,##0_)";

/// Of a text that leads somewhere.
const LINK: u32 = 0x001F_4E78;
/// Of the frame around what is in doubt.
const DOUBTFUL: u32 = 0x00C0_0000;

/// What kind of row a cell stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RowWeight {
    Normal,
    /// Sums and means.
    Total,
    /// A commune that has not reported.
    Muted,
}

impl RowWeight {
    const ALL: [Self; 3] = [Self::Normal, Self::Total, Self::Muted];
}

/// What kind of value stands in a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CellLook {
    Text,
    /// That leads somewhere.
    Leading,
    Centred,
    /// In a thick frame, which a printer without colours shows as well.
    Doubtful,
    Count,
    Mean,
    Amount,
    Dong,
    Share,
}

impl CellLook {
    const ALL: [Self; 9] = [
        Self::Text,
        Self::Leading,
        Self::Centred,
        Self::Doubtful,
        Self::Count,
        Self::Mean,
        Self::Amount,
        Self::Dong,
        Self::Share,
    ];

    pub(crate) fn of(self, weight: RowWeight) -> &'static Format {
        &CELLS[self as usize][weight as usize]
    }

    fn make(self, weight: RowWeight) -> Format {
        let centred = |number: &str| cell(weight).set_num_format(number).set_align(FormatAlign::Center);
        let right = |number: &str| cell(weight).set_num_format(number).set_align(FormatAlign::Right);
        match self {
            Self::Text => cell(weight),
            Self::Leading => cell(weight).set_font_color(LINK).set_underline(FormatUnderline::Single),
            Self::Centred => cell(weight).set_align(FormatAlign::Center),
            Self::Doubtful => {
                let framed = cell(weight).set_align(FormatAlign::Center).set_border(FormatBorder::Thick);
                framed.set_border_color(DOUBTFUL).set_bold()
            }
            Self::Count => centred(WHOLE),
            Self::Mean => centred("#,##0.0"),
            Self::Amount => right(AMOUNT),
            Self::Dong => right(DONG),
            Self::Share => centred("0.0%"),
        }
    }
}

static CELLS: LazyLock<[[Format; 3]; 9]> =
    LazyLock::new(|| CellLook::ALL.map(|look| RowWeight::ALL.map(|weight| look.make(weight))));

fn cell(weight: RowWeight) -> Format {
    let boxed = lined(style::text(BODY));
    match weight {
        RowWeight::Normal => boxed,
        RowWeight::Total => boxed.set_bold().set_background_color(TOTAL),
        RowWeight::Muted => boxed.set_italic().set_font_color("7F7F7F"),
    }
}

/// A sum over indicators, in which a commune may be counted several times.
pub(crate) fn times(word: &str) -> Format {
    CellLook::Count.of(RowWeight::Total).clone().set_num_format(format!("{WHOLE}\" {word}\""))
}

pub(crate) fn title() -> &'static Format {
    static TITLE: LazyLock<Format> = LazyLock::new(|| style::title(BODY));
    &TITLE
}

pub(crate) fn note() -> &'static Format {
    static NOTE: LazyLock<Format> = LazyLock::new(|| style::note(BODY));
    &NOTE
}

pub(crate) fn caption() -> &'static Format {
    static CAPTION: LazyLock<Format> = LazyLock::new(|| style::caption(BODY));
    &CAPTION
}

pub(crate) fn heading() -> &'static Format {
    static HEADING: LazyLock<Format> = LazyLock::new(|| style::heading(BODY));
    &HEADING
}

/// A heading that runs upwards over a narrow column.
pub(crate) fn upright_heading() -> &'static Format {
    static UPRIGHT: LazyLock<Format> = LazyLock::new(|| {
        style::heading(BODY).unset_bold().set_font_size(10).set_rotation(90).set_align(FormatAlign::Bottom)
    });
    &UPRIGHT
}
