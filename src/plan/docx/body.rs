//! `word/document.xml`: the blocks, one below the other.

use crate::district::Margins;
use crate::plan::docx::block::{Block, Cell, Paper, Paragraph, Row, Run, Style, Table};
use crate::plan::docx::page;
use crate::plan::docx::styles::style_id;
use crate::plan::docx::xml::{NAMESPACES, Xml};

/// A row of more lines may go on on the next page: it might not fit on one.
const MOST_WHOLE_LINES: usize = 22;

/// Width of a letter in a table, in twentieths of a point, on the average.
const LETTER: usize = 105;

pub(super) fn document(blocks: &[Block], last: Paper, margins: Margins) -> Vec<u8> {
    let mut xml = Xml::new();
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
                            write_paragraph(xml, &Paragraph::of(Style::Space, Vec::new()));
                        }
                    }
                    Block::Turn(paper) | Block::Part(paper) => {
                        xml.element("w:p", &[], |xml| {
                            xml.element("w:pPr", &[], |xml| {
                                xml.value("w:pStyle", style_id(Style::Space));
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

fn write_paragraph(xml: &mut Xml, paragraph: &Paragraph) {
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
fn write_run(xml: &mut Xml, run: &Run) {
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

fn write_table(xml: &mut Xml, table: &Table) {
    let total: u32 = table.widths.iter().sum();
    xml.element("w:tbl", &[], |xml| {
        xml.element("w:tblPr", &[], |xml| {
            xml.value("w:tblStyle", if table.is_ruled { "TableGrid" } else { "TablePlain" });
            xml.empty("w:tblW", &[("w:w", &total.to_string()), ("w:type", "dxa")]);
            xml.value("w:jc", "center");
            xml.empty("w:tblLayout", &[("w:type", "fixed")]);
        });
        xml.element("w:tblGrid", &[], |xml| {
            for width in &table.widths {
                xml.empty("w:gridCol", &[("w:w", &width.to_string())]);
            }
        });
        for (number, row) in table.rows.iter().enumerate() {
            write_row(xml, row, number < table.headings, table);
        }
    });
}

fn write_row(xml: &mut Xml, row: &Row, is_heading: bool, table: &Table) {
    xml.element("w:tr", &[], |xml| {
        let is_whole = lines(row, table) <= MOST_WHOLE_LINES;
        if is_whole || is_heading {
            xml.element("w:trPr", &[], |xml| {
                if is_whole {
                    xml.empty("w:cantSplit", &[]);
                }
                if is_heading {
                    xml.empty("w:tblHeader", &[]);
                }
            });
        }
        let mut column = 0;
        for cell in &row.cells {
            let width: u32 = table.widths.iter().skip(column).take(cell.span).sum();
            column += cell.span;
            write_cell(xml, cell, width, (row.with_next || is_heading, table.is_ruled));
        }
    });
}

/// About how many lines its longest cell takes.
fn lines(row: &Row, table: &Table) -> usize {
    let mut column = 0;
    let lines = row.cells.iter().map(|cell| {
        let width: u32 = table.widths.iter().skip(column).take(cell.span).sum();
        column += cell.span;
        let letters = usize::try_from(width).unwrap_or(usize::MAX).max(LETTER) / LETTER;
        cell.paragraphs.iter().map(|paragraph| 1 + paragraph.length() / letters).sum::<usize>()
    });
    lines.max().unwrap_or_default()
}

fn write_cell(xml: &mut Xml, cell: &Cell, width: u32, (with_next, is_ruled): (bool, bool)) {
    xml.element("w:tc", &[], |xml| {
        xml.element("w:tcPr", &[], |xml| {
            xml.empty("w:tcW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
            if cell.span > 1 {
                xml.value("w:gridSpan", &cell.span.to_string());
            }
            xml.value("w:vAlign", if is_ruled { "center" } else { "top" });
        });
        for paragraph in &cell.paragraphs {
            match with_next {
                true => write_paragraph(xml, &paragraph.clone().with_next()),
                false => write_paragraph(xml, paragraph),
            }
        }
        if cell.paragraphs.is_empty() {
            write_paragraph(xml, &Paragraph::of(Style::Space, Vec::new()));
        }
    });
}
