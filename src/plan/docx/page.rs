//! The paper: A4, the margins of the settings, the number at the top from the second page on (Decree 30/2020/NĐ-CP, annex I).

use crate::district::Margins;
use crate::plan::docx::block::Paper;
use crate::plan::docx::style_names::style_of_page_number;
use crate::plan::docx::xml::{NAMESPACES, XmlWriter};

/// A4 in twentieths of a point.
const SHORT: u32 = 11_906;
const LONG: u32 = 16_838;

/// Where the page number stands below the edge of the paper, in millimetres.
const NUMBER_FROM_EDGE: u32 = 10;

/// The relationship of the header with the number.
pub(super) const HEADER: &str = "rId4";

/// The pages of a part are numbered from one, and the first of them shows no number.
pub(super) fn section(xml: &mut XmlWriter, paper: Paper, margins: Margins, begins_part: bool) {
    xml.element("w:sectPr", &[], |xml| {
        xml.empty("w:headerReference", &[("w:type", "default"), ("r:id", HEADER)]);
        xml.empty("w:type", &[("w:val", "nextPage")]);
        let (short, long) = (SHORT.to_string(), LONG.to_string());
        match paper {
            Paper::Portrait => xml.empty("w:pgSz", &[("w:w", &short), ("w:h", &long)]),
            Paper::Landscape => {
                xml.empty("w:pgSz", &[("w:w", &long), ("w:h", &short), ("w:orient", "landscape")]);
            }
        }
        // The binding stays where it is when the paper is turned.
        let [top, bottom, left, right] = match paper {
            Paper::Portrait => [margins.top, margins.bottom, margins.left, margins.right],
            Paper::Landscape => [margins.left, margins.right, margins.bottom, margins.top],
        }
        .map(|side| twips(side).to_string());
        let header = twips(NUMBER_FROM_EDGE).to_string();
        let margins = [
            ("w:top", top.as_str()),
            ("w:right", &right),
            ("w:bottom", &bottom),
            ("w:left", &left),
            ("w:header", &header),
            ("w:footer", &header),
            ("w:gutter", "0"),
        ];
        xml.empty("w:pgMar", &margins);
        if begins_part {
            xml.empty("w:pgNumType", &[("w:start", "1")]);
            xml.empty("w:titlePg", &[]);
        }
    });
}

/// Millimetres in twentieths of a point.
pub(in crate::plan) const fn twips(millimetres: u32) -> u32 {
    (millimetres * 14_400 + 127) / 254
}

/// Between the margins, in twentieths of a point.
pub(in crate::plan) const fn text_width(paper: Paper, margins: Margins) -> u32 {
    match paper {
        Paper::Portrait => SHORT.saturating_sub(twips(margins.left) + twips(margins.right)),
        Paper::Landscape => LONG.saturating_sub(twips(margins.top) + twips(margins.bottom)),
    }
}

/// `word/header1.xml`: the number of the page.
pub(super) fn header() -> Vec<u8> {
    let mut xml = XmlWriter::new();
    xml.element("w:hdr", &NAMESPACES, |xml| {
        xml.element("w:p", &[], |xml| {
            xml.element("w:pPr", &[], |xml| xml.value("w:pStyle", style_of_page_number()));
            xml.element("w:fldSimple", &[("w:instr", " PAGE ")], |xml| {
                xml.element("w:r", &[], |xml| xml.element("w:t", &[], |xml| xml.text("2")));
            });
        });
    });
    xml.into_bytes()
}
