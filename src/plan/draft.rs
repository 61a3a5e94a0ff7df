//! Why a document is still a draft: a last page of its own, to be deleted once nothing is left to correct.

use crate::district::Margins;
use crate::finding::{Finding, Findings, Severity};
use crate::message::Messages;
use crate::plan::docx::{DocumentCell, DocumentRow, DocumentTable, Paper, Paragraph, ParagraphStyle, Set, text_width};
use crate::plan::own_text;
use crate::plan::writing::Writing;

/// What is to be corrected before anybody signs.
pub(super) fn reasons(findings: &Findings) -> impl Iterator<Item = &Finding> {
    findings.iter().filter(|finding| finding.counts_as(Severity::Error))
}

pub(super) fn write(writing: &mut Writing, findings: &Findings, margins: Margins, messages: &Messages) {
    if reasons(findings).next().is_none() {
        return;
    }
    writing.push(Paragraph::new(ParagraphStyle::Title, "LÝ DO CÒN LÀ DỰ THẢO").on_new_page());
    writing.push(Paragraph::new(
        ParagraphStyle::Enclosed,
        "(Xóa trang này và chữ “DỰ THẢO” ở đầu văn bản sau khi xã đã sửa các nội dung dưới đây)",
    ));
    writing.push(table(reasons(findings), margins, messages));
}

/// Place, what is wrong, how to put it right.
pub(super) fn table<'a>(
    findings: impl Iterator<Item = &'a Finding>,
    margins: Margins,
    messages: &Messages,
) -> DocumentTable {
    let width = text_width(Paper::Portrait, margins);
    let widths = vec![width * 7 / 100, width * 20 / 100, width * 41 / 100, width * 32 / 100];
    let heading = ["STT", "Trang, ô", "Nội dung", "Cách sửa"].map(|text| DocumentCell::bold(Set::Centre, text));
    let text = |text: String| DocumentCell::of(own_text::in_cell(&text, ParagraphStyle::Cell(Set::Left)));
    let rows = findings.zip(1..).map(|(finding, number): (_, usize)| {
        DocumentRow::from(vec![
            DocumentCell::new(Set::Centre, number.to_string()),
            text(finding.place.within_workbook()),
            text(format!("{} ({})", messages.text(&finding.message), finding.rule.code)),
            text(messages.text(&finding.hint())),
        ])
    });
    let rows = std::iter::once(DocumentRow::from(heading.to_vec())).chain(rows).collect();
    DocumentTable { widths, headings: 1, rows, is_ruled: true }
}
