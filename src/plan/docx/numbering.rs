//! `word/numbering.xml`: the dashes of a list, and the plus signs below them. A long line goes on at the left margin, as in the text.

use crate::plan::docx::xml::XmlWriter;

const SIGNS: [&str; 2] = ["-", "+"];

pub(super) fn part() -> Vec<u8> {
    let mut xml = XmlWriter::new();
    let namespace = [("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main")];
    xml.element("w:numbering", &namespace, |xml| {
        xml.element("w:abstractNum", &[("w:abstractNumId", "0")], |xml| {
            xml.value("w:multiLevelType", "hybridMultilevel");
            for (level, sign) in SIGNS.into_iter().enumerate() {
                xml.element("w:lvl", &[("w:ilvl", &level.to_string())], |xml| {
                    xml.value("w:start", "1");
                    xml.value("w:numFmt", "bullet");
                    xml.value("w:suff", "space");
                    xml.value("w:lvlText", sign);
                    xml.value("w:lvlJc", "left");
                    xml.element("w:pPr", &[], |xml| xml.empty("w:ind", &[("w:left", "0"), ("w:firstLine", "720")]));
                });
            }
        });
        xml.element("w:num", &[("w:numId", "1")], |xml| xml.value("w:abstractNumId", "0"));
    });
    xml.into_bytes()
}
