//! A paragraph with its runs.

use crate::plan::docx::block::{Paragraph, TextRun};
use crate::plan::docx::style_names::style_id;
use crate::plan::docx::xml::XmlWriter;

pub(super) fn write_paragraph(xml: &mut XmlWriter, paragraph: &Paragraph) {
    xml.element("w:p", &[], |xml| {
        xml.element("w:pPr", &[], |xml| {
            xml.value("w:pStyle", style_id(paragraph.style));
            if paragraph.with_next {
                xml.empty("w:keepNext", &[]);
            }
            if paragraph.on_new_page {
                xml.empty("w:pageBreakBefore", &[]);
            }
            if let Some(rule) = paragraph.rule {
                xml.element("w:pBdr", &[], |xml| {
                    xml.empty("w:top", &[("w:val", "single"), ("w:sz", "6"), ("w:space", "0"), ("w:color", "000000")]);
                });
                // Clear of the letters above that reach below their line.
                xml.empty("w:spacing", &[("w:before", "50"), ("w:after", "60")]);
                let side = (rule.width.saturating_sub(rule.length) / 2).to_string();
                xml.empty("w:ind", &[("w:left", &side), ("w:right", &side), ("w:firstLine", "0")]);
            }
        });
        for run in &paragraph.runs {
            write_run(xml, run);
        }
    });
}

/// Tabs and line breaks inside a text are elements of their own.
fn write_run(xml: &mut XmlWriter, run: &TextRun) {
    xml.element("w:r", &[], |xml| {
        if run.bold || run.italic {
            xml.element("w:rPr", &[], |xml| {
                if run.bold {
                    xml.empty("w:b", &[]);
                    xml.empty("w:bCs", &[]);
                }
                if run.italic {
                    xml.empty("w:i", &[]);
                    xml.empty("w:iCs", &[]);
                }
            });
        }
        for (number, line) in run.text.split('\n').enumerate() {
            if number > 0 {
                xml.empty("w:br", &[]);
            }
            for (number, part) in line.split('\t').enumerate() {
                if number > 0 {
                    xml.empty("w:tab", &[]);
                }
                xml.element("w:t", &[("xml:space", "preserve")], |xml| xml.text(part));
            }
        }
    });
}
