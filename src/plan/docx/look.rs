//! How each part of a document is set, by Decree 30/2020/NĐ-CP, annex I.
//!
//! | part | letters |
//! |---|---|
//! | quốc hiệu, organ | capitals, 12, bold |
//! | tiêu ngữ; who signs | 13, bold |
//! | number | 13 |
//! | place and date; title; text | 14; italic; bold; upright |
//! | nơi nhận: word, list | 12, bold italic; 11 |
//! | page number | 14 |

use crate::plan::docx::style::{ParagraphStyle, Set};

/// 1,27 cm, in twentieths of a point.
const FIRST_LINE: u32 = 720;

/// What a style looks like.
pub(super) struct TextLook {
    /// Half points.
    pub(super) size: u32,
    pub(super) bold: bool,
    pub(super) italic: bool,
    pub(super) set: &'static str,
    pub(super) first_line: u32,
    /// Twentieths of a point above and below.
    pub(super) before: u32,
    pub(super) after: u32,
    /// On one page with what follows.
    pub(super) with_next: bool,
    /// From zero.
    pub(super) outline: Option<u8>,
    /// Level of the list of dashes, from zero.
    pub(super) list: Option<u8>,
}

pub(super) const PLAIN: TextLook = TextLook {
    size: 28,
    bold: false,
    italic: false,
    set: "both",
    first_line: 0,
    before: 0,
    after: 0,
    with_next: false,
    outline: None,
    list: None,
};

const fn set_of(set: Set) -> &'static str {
    match set {
        Set::Left => "left",
        Set::Centre => "center",
        Set::Right => "right",
    }
}

pub(super) fn look(style: ParagraphStyle) -> TextLook {
    let centred = TextLook { set: "center", ..PLAIN };
    let heading = |level: u8| TextLook {
        bold: level < 4,
        italic: level == 3,
        first_line: FIRST_LINE,
        before: 120,
        after: 120,
        with_next: true,
        outline: Some(level.saturating_sub(1)),
        ..PLAIN
    };
    match style {
        ParagraphStyle::Body => TextLook { first_line: FIRST_LINE, after: 120, ..PLAIN },
        ParagraphStyle::Heading(level) => heading(level),
        ParagraphStyle::Organ => TextLook { size: 24, bold: true, ..centred },
        ParagraphStyle::Motto => TextLook { size: 26, bold: true, ..centred },
        ParagraphStyle::Number => TextLook { size: 26, before: 60, ..centred },
        ParagraphStyle::Date => TextLook { italic: true, before: 60, ..centred },
        ParagraphStyle::Title => TextLook { bold: true, with_next: true, ..centred },
        ParagraphStyle::Basis => TextLook { italic: true, first_line: FIRST_LINE, after: 120, ..PLAIN },
        ParagraphStyle::Bullet(level) => TextLook { after: 120, list: Some(level.saturating_sub(1)), ..PLAIN },
        ParagraphStyle::Recipients => {
            TextLook { size: 24, bold: true, italic: true, set: "left", with_next: true, ..PLAIN }
        }
        ParagraphStyle::Recipient => TextLook { size: 22, set: "left", ..PLAIN },
        ParagraphStyle::Signature => TextLook { size: 26, bold: true, with_next: true, ..centred },
        ParagraphStyle::Caption => {
            TextLook { size: 26, bold: true, before: 120, after: 60, with_next: true, ..centred }
        }
        ParagraphStyle::Unit => TextLook { size: 24, italic: true, set: "right", after: 60, with_next: true, ..PLAIN },
        ParagraphStyle::Cell(set) => TextLook { size: 22, set: set_of(set), before: 20, after: 20, ..PLAIN },
        ParagraphStyle::Entry(set) => TextLook { size: 26, set: set_of(set), before: 40, after: 40, ..PLAIN },
        ParagraphStyle::Enclosed => TextLook { italic: true, after: 120, with_next: true, ..centred },
        ParagraphStyle::Space => TextLook { size: 12, ..centred },
    }
}
