//! `word/styles.xml`.

use crate::plan::docx::look::{PLAIN, TextLook, look};
use crate::plan::docx::style_names::{STYLES, name, style_id, style_of_page_number};
use crate::plan::docx::xml::XmlWriter;

const FONT: &str = "Times New Roman";
const LANGUAGE: &str = "vi-VN";

pub(super) fn part() -> Vec<u8> {
    let mut xml = XmlWriter::new();
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
        paragraph_style(xml, style_of_page_number(), "header", &TextLook { set: "center", ..PLAIN });
        xml.element("w:style", &[("w:type", "table"), ("w:default", "1"), ("w:styleId", "TableNormal")], |xml| {
            xml.value("w:name", "Normal Table");
            xml.element("w:tblPr", &[], |xml| margins(xml, 0));
        });
        table_style(&mut *xml, "TablePlain", "Bảng không kẻ", false);
        table_style(&mut *xml, "TableGrid", "Table Grid", true);
    });
    xml.into_bytes()
}

fn defaults(xml: &mut XmlWriter) {
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

fn paragraph_style(xml: &mut XmlWriter, id: &str, name: &str, look: &TextLook) {
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

fn table_style(xml: &mut XmlWriter, id: &str, name: &str, is_ruled: bool) {
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
fn margins(xml: &mut XmlWriter, side: u32) {
    xml.element("w:tblCellMar", &[], |xml| {
        for (name, width) in [("w:top", 0), ("w:left", side), ("w:bottom", 0), ("w:right", side)] {
            xml.empty(name, &[("w:w", &width.to_string()), ("w:type", "dxa")]);
        }
    });
}
