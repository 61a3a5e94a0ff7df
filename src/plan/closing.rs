//! The end of a document: nơi nhận at the left, who signs at the right, on one page with the last sentence.

use crate::district::{Margins, Wording};
use crate::plan::docx::{DocumentCell, DocumentRow, DocumentTable, Paper, Paragraph, ParagraphStyle, text_width};
use crate::plan::writing::Writing;

/// Lines that a signature and a seal take.
const ROOM: usize = 4;

/// `fill` puts in what the placeholders of the settings stand for.
pub(super) fn write(writing: &mut Writing, wording: &Wording, margins: Margins, fill: impl Fn(&str) -> String) {
    let closing = fill(&wording.closing);
    let closing = format!("{}./.", closing.trim_end_matches(['.', '/', ' ']));
    writing.push(Paragraph::new(ParagraphStyle::Body, closing).with_next());
    let width = text_width(Paper::Portrait, margins);
    let mut recipients = vec![Paragraph::new(ParagraphStyle::Recipients, "Nơi nhận:")];
    let last = wording.recipients.len();
    for (number, recipient) in (1..).zip(&wording.recipients) {
        let stop = if number == last { '.' } else { ';' };
        let recipient = fill(recipient);
        recipients.push(Paragraph::new(
            ParagraphStyle::Recipient,
            format!("- {}{stop}", recipient.trim_end_matches(['.', ';'])),
        ));
    }
    let mut signature: Vec<Paragraph> =
        wording.signature.iter().map(|line| Paragraph::new(ParagraphStyle::Signature, fill(line))).collect();
    signature.extend((0..ROOM).map(|_| Paragraph::of(ParagraphStyle::Signature, Vec::new())));
    signature.extend(wording.signer.iter().map(|signer| Paragraph::new(ParagraphStyle::Signature, fill(signer))));
    writing.push(DocumentTable {
        widths: vec![width / 2, width - width / 2],
        headings: 0,
        is_ruled: false,
        rows: vec![DocumentRow::from(vec![DocumentCell::of(recipients), DocumentCell::of(signature)])],
    });
}
