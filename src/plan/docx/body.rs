//! `word/document.xml`: the blocks, one below the other.

use crate::district::Margins;
use crate::plan::docx::block::{Block, Paper, Paragraph};
use crate::plan::docx::page;
use crate::plan::docx::paragraph::write_paragraph;
use crate::plan::docx::style::ParagraphStyle;
use crate::plan::docx::style_names::style_id;
use crate::plan::docx::table::write_table;
use crate::plan::docx::xml::{NAMESPACES, XmlWriter};

pub(super) fn document(blocks: &[Block], last: Paper, margins: Margins) -> Vec<u8> {
    let mut xml = XmlWriter::new();
    xml.element("w:document", &NAMESPACES, |xml| {
        xml.element("w:body", &[], |xml| {
            let mut begins_part = true;
            for (block, next) in blocks.iter().zip(blocks.iter().skip(1).map(Some).chain([None])) {
                match block {
                    Block::Paragraph(paragraph) => write_paragraph(xml, paragraph),
                    Block::Table(table) => {
                        write_table(xml, table);
                        // Two tables without a paragraph between them would be one, and a page ends with a paragraph.
                        if !matches!(next, Some(Block::Paragraph(_))) {
                            write_paragraph(xml, &Paragraph::of(ParagraphStyle::Space, Vec::new()));
                        }
                    }
                    Block::Turn(paper) | Block::Part(paper) => {
                        xml.element("w:p", &[], |xml| {
                            xml.element("w:pPr", &[], |xml| {
                                xml.value("w:pStyle", style_id(ParagraphStyle::Space));
                                page::section(xml, *paper, margins, begins_part);
                            });
                        });
                        begins_part = matches!(block, Block::Part(_));
                    }
                }
            }
            page::section(xml, last, margins, begins_part);
        });
    });
    xml.into_bytes()
}
