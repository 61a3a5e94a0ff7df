//! A table: its headings stand again on every page, and its rows do not break.

use crate::plan::docx::block::{DocumentCell, DocumentRow, DocumentTable, Paragraph};
use crate::plan::docx::paragraph::write_paragraph;
use crate::plan::docx::style::ParagraphStyle;
use crate::plan::docx::xml::XmlWriter;

/// A row of more lines may go on on the next page: it might not fit on one.
const MOST_WHOLE_LINES: usize = 22;

/// Width of a letter in a table, in twentieths of a point, on the average.
const LETTER: usize = 105;

pub(super) fn write_table(xml: &mut XmlWriter, table: &DocumentTable) {
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

fn write_row(xml: &mut XmlWriter, row: &DocumentRow, is_heading: bool, table: &DocumentTable) {
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
fn lines(row: &DocumentRow, table: &DocumentTable) -> usize {
    let mut column = 0;
    let lines = row.cells.iter().map(|cell| {
        let width: u32 = table.widths.iter().skip(column).take(cell.span).sum();
        column += cell.span;
        let letters = usize::try_from(width).unwrap_or(usize::MAX).max(LETTER) / LETTER;
        cell.paragraphs.iter().map(|paragraph| 1 + paragraph.length() / letters).sum::<usize>()
    });
    lines.max().unwrap_or_default()
}

fn write_cell(xml: &mut XmlWriter, cell: &DocumentCell, width: u32, (with_next, is_ruled): (bool, bool)) {
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
            write_paragraph(xml, &Paragraph::of(ParagraphStyle::Space, Vec::new()));
        }
    });
}
