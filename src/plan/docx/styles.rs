//! `word/styles.xml`: how each part of a document is set, by Decree 30/2020/NĐ-CP, annex I. The office sees the names in Word.
//!
//! | part | letters |
//! |---|---|
//! | quốc hiệu, organ | capitals, 12, bold |
//! | tiêu ngữ; who signs | 13, bold |
//! | number | 13 |
//! | place and date; title; text | 14; italic; bold; upright |
//! | nơi nhận: word, list | 12, bold italic; 11 |
//! | page number | 14 |

use crate::plan::docx::block::{Set, Style};
use crate::plan::docx::xml::Xml;

const FONT: &str = "Times New Roman";
const LANGUAGE: &str = "vi-VN";

/// 1,27 cm, in twentieths of a point.
const FIRST_LINE: u32 = 720;

/// Every style that a paragraph may have.
const STYLES: [Style; 26] = [
    Style::Body,
    Style::Heading(1),
    Style::Heading(2),
    Style::Heading(3),
    Style::Heading(4),
    Style::Organ,
    Style::Motto,
    Style::Number,
    Style::Date,
    Style::Title,
    Style::Basis,
    Style::Bullet(1),
    Style::Bullet(2),
    Style::Recipients,
    Style::Recipient,
    Style::Signature,
    Style::Caption,
    Style::Unit,
    Style::Cell(Set::Left),
    Style::Cell(Set::Centre),
    Style::Cell(Set::Right),
    Style::Entry(Set::Left),
    Style::Entry(Set::Centre),
    Style::Entry(Set::Right),
    Style::Enclosed,
    Style::Space,
];

/// What a style looks like.
struct Look {
    /// Half points.
    size: u32,
    bold: bool,
    italic: bool,
    set: &'static str,
    first_line: u32,
    /// Twentieths of a point above and below.
    before: u32,
    after: u32,
    /// On one page with what follows.
    with_next: bool,
    /// From zero.
    outline: Option<u8>,
    /// Level of the list of dashes, from zero.
    list: Option<u8>,
}

const PLAIN: Look = Look {
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

pub(super) const fn style_id(style: Style) -> &'static str {
    match style {
        Style::Body => "BodyText",
        Style::Heading(1) => "Heading1",
        Style::Heading(2) => "Heading2",
        Style::Heading(3) => "Heading3",
        Style::Heading(_) => "Heading4",
        Style::Organ => "Organ",
        Style::Motto => "Motto",
        Style::Number => "Number",
        Style::Date => "PlaceAndDate",
        Style::Title => "Title",
        Style::Basis => "Basis",
        Style::Bullet(1) => "ListBullet",
        Style::Bullet(_) => "ListBullet2",
        Style::Recipients => "Recipients",
        Style::Recipient => "Recipient",
        Style::Signature => "Signature",
        Style::Caption => "Caption",
        Style::Unit => "Unit",
        Style::Cell(Set::Left) => "CellLeft",
        Style::Cell(Set::Centre) => "CellCentre",
        Style::Cell(Set::Right) => "CellRight",
        Style::Entry(Set::Left) => "EntryLeft",
        Style::Entry(Set::Centre) => "EntryCentre",
        Style::Entry(Set::Right) => "EntryRight",
        Style::Enclosed => "Enclosed",
        Style::Space => "Space",
    }
}

pub(super) const fn style_of_page_number() -> &'static str {
    "Header"
}

/// A name has no comma: Word takes what follows for a second name. The names that Word itself has are the English ones of its file format; Word shows them in the user's language.
const fn name(style: Style) -> &'static str {
    match style {
        Style::Body => "Body Text",
        Style::Heading(1) => "heading 1",
        Style::Heading(2) => "heading 2",
        Style::Heading(3) => "heading 3",
        Style::Heading(_) => "heading 4",
        Style::Organ => "Quốc hiệu và tên cơ quan",
        Style::Motto => "Tiêu ngữ",
        Style::Number => "Số và ký hiệu",
        Style::Date => "Địa danh và thời gian",
        Style::Title => "Title",
        Style::Basis => "Căn cứ",
        Style::Bullet(1) => "List Bullet",
        Style::Bullet(_) => "List Bullet 2",
        Style::Recipients => "Nơi nhận",
        Style::Recipient => "Nơi nhận - danh sách",
        Style::Signature => "Signature",
        Style::Caption => "caption",
        Style::Unit => "Đơn vị tính",
        Style::Cell(Set::Left) => "Ô bảng - trái",
        Style::Cell(Set::Centre) => "Ô bảng - giữa",
        Style::Cell(Set::Right) => "Ô bảng - phải",
        Style::Entry(Set::Left) => "Ô danh sách - trái",
        Style::Entry(Set::Centre) => "Ô danh sách - giữa",
        Style::Entry(Set::Right) => "Ô danh sách - phải",
        Style::Enclosed => "Kèm theo văn bản",
        Style::Space => "Khoảng trống",
    }
}

const fn set_of(set: Set) -> &'static str {
    match set {
        Set::Left => "left",
        Set::Centre => "center",
        Set::Right => "right",
    }
}

fn look(style: Style) -> Look {
    let centred = Look { set: "center", ..PLAIN };
    let heading = |level: u8| Look {
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
        Style::Body => Look { first_line: FIRST_LINE, after: 120, ..PLAIN },
        Style::Heading(level) => heading(level),
        Style::Organ => Look { size: 24, bold: true, ..centred },
        Style::Motto => Look { size: 26, bold: true, ..centred },
        Style::Number => Look { size: 26, before: 60, ..centred },
        Style::Date => Look { italic: true, before: 60, ..centred },
        Style::Title => Look { bold: true, with_next: true, ..centred },
        Style::Basis => Look { italic: true, first_line: FIRST_LINE, after: 120, ..PLAIN },
        Style::Bullet(level) => Look { after: 120, list: Some(level.saturating_sub(1)), ..PLAIN },
        Style::Recipients => Look { size: 24, bold: true, italic: true, set: "left", with_next: true, ..PLAIN },
        Style::Recipient => Look { size: 22, set: "left", ..PLAIN },
        Style::Signature => Look { size: 26, bold: true, with_next: true, ..centred },
        Style::Caption => Look { size: 26, bold: true, before: 120, after: 60, with_next: true, ..centred },
        Style::Unit => Look { size: 24, italic: true, set: "right", after: 60, with_next: true, ..PLAIN },
        Style::Cell(set) => Look { size: 22, set: set_of(set), before: 20, after: 20, ..PLAIN },
        Style::Entry(set) => Look { size: 26, set: set_of(set), before: 40, after: 40, ..PLAIN },
        Style::Enclosed => Look { italic: true, after: 120, with_next: true, ..centred },
        Style::Space => Look { size: 12, ..centred },
    }
}

pub(super) fn part() -> Vec<u8> {
    let mut xml = Xml::new();
    let namespace = [("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main")];
    xml.element("w:styles", &namespace, |xml| {
        defaults(xml);
        xml.element("w:style", &[("w:type", "paragraph"), ("w:default", "1"), ("w:styleId", "Normal")], |xml| {
            xml.value("w:name", "Normal");
            xml.empty("w:qFormat", &[]);
        });
        for style in STYLES {
            paragraph_style(xml, style_id(style), name(style), &look(style));
        }
        paragraph_style(xml, style_of_page_number(), "header", &Look { set: "center", ..PLAIN });
        xml.element("w:style", &[("w:type", "table"), ("w:default", "1"), ("w:styleId", "TableNormal")], |xml| {
            xml.value("w:name", "Normal Table");
            xml.element("w:tblPr", &[], |xml| margins(xml, 0));
        });
        table_style(&mut *xml, "TablePlain", "Bảng không kẻ", false);
        table_style(&mut *xml, "TableGrid", "Table Grid", true);
    });
    xml.into_bytes()
}

fn defaults(xml: &mut Xml) {
    xml.element("w:docDefaults", &[], |xml| {
        xml.element("w:rPrDefault", &[], |xml| {
            xml.element("w:rPr", &[], |xml| {
                let fonts = ["w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"].map(|script| (script, FONT));
                xml.empty("w:rFonts", &fonts);
                xml.value("w:color", "000000");
                xml.value("w:sz", "28");
                xml.value("w:szCs", "28");
                xml.empty("w:lang", &[("w:val", LANGUAGE), ("w:eastAsia", LANGUAGE), ("w:bidi", "ar-SA")]);
            });
        });
        xml.empty("w:pPrDefault", &[]);
    });
}

fn paragraph_style(xml: &mut Xml, id: &str, name: &str, look: &Look) {
    xml.element("w:style", &[("w:type", "paragraph"), ("w:styleId", id)], |xml| {
        xml.value("w:name", name);
        xml.value("w:basedOn", "Normal");
        if look.outline.is_some() {
            xml.value("w:next", "BodyText");
        }
        xml.empty("w:qFormat", &[]);
        xml.element("w:pPr", &[], |xml| {
            if look.with_next {
                xml.empty("w:keepNext", &[]);
            }
            if let Some(level) = look.list {
                xml.element("w:numPr", &[], |xml| {
                    xml.value("w:ilvl", &level.to_string());
                    xml.value("w:numId", "1");
                });
            }
            let (before, after) = (look.before.to_string(), look.after.to_string());
            xml.empty(
                "w:spacing",
                &[("w:before", &before), ("w:after", &after), ("w:line", "252"), ("w:lineRule", "auto")],
            );
            if look.first_line > 0 {
                xml.empty("w:ind", &[("w:firstLine", &look.first_line.to_string())]);
            }
            xml.value("w:jc", look.set);
            if let Some(level) = look.outline {
                xml.value("w:outlineLvl", &level.to_string());
            }
        });
        xml.element("w:rPr", &[], |xml| {
            if look.bold {
                xml.empty("w:b", &[]);
                xml.empty("w:bCs", &[]);
            }
            if look.italic {
                xml.empty("w:i", &[]);
                xml.empty("w:iCs", &[]);
            }
            xml.value("w:sz", &look.size.to_string());
            xml.value("w:szCs", &look.size.to_string());
        });
    });
}

fn table_style(xml: &mut Xml, id: &str, name: &str, is_ruled: bool) {
    xml.element("w:style", &[("w:type", "table"), ("w:styleId", id)], |xml| {
        xml.value("w:name", name);
        xml.value("w:basedOn", "TableNormal");
        xml.element("w:tblPr", &[], |xml| {
            if is_ruled {
                xml.element("w:tblBorders", &[], |xml| {
                    for side in ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"] {
                        xml.empty(side, &[("w:val", "single"), ("w:sz", "4"), ("w:space", "0"), ("w:color", "000000")]);
                    }
                });
            }
            margins(xml, if is_ruled { 60 } else { 0 });
        });
    });
}

/// Between a cell's lines and its text.
fn margins(xml: &mut Xml, side: u32) {
    xml.element("w:tblCellMar", &[], |xml| {
        for (name, width) in [("w:top", 0), ("w:left", side), ("w:bottom", 0), ("w:right", side)] {
            xml.empty(name, &[("w:w", &width.to_string()), ("w:type", "dxa")]);
        }
    });
}
