//! The end of a document: nơi nhận at the left, who signs at the right, on one page with the last sentence.

use crate::district::{Margins, Wording};
use crate::plan::docx::{Cell, Paper, Paragraph, Row, Style, Table, text_width};
use crate::plan::writing::Writing;

/// Lines that a signature and a seal take.
const ROOM: usize = 4;

/// `fill` puts in what the placeholders of the settings stand for.
pub(super) fn write(writing: &mut Writing, wording: &Wording, margins: Margins, fill: impl Fn(&str) -> String) {
    let closing = fill(&wording.closing);
    let closing = format!("{}./.", closing.trim_end_matches(['.', '/', ' ']));
    writing.push(Paragraph::new(Style::Body, closing).with_next());
    let width = text_width(Paper::Portrait, margins);
    let mut recipients = vec![Paragraph::new(Style::Recipients, "Nơi nhận:")];
    let last = wording.recipients.len();
    for (number, recipient) in (1..).zip(&wording.recipients) {
        let stop = if number == last { '.' } else { ';' };
        let recipient = fill(recipient);
        recipients
            .push(Paragraph::new(Style::Recipient, format!("- {}{stop}", recipient.trim_end_matches(['.', ';']))));
    }
    let mut signature: Vec<Paragraph> =
        wording.signature.iter().map(|line| Paragraph::new(Style::Signature, fill(line))).collect();
    signature.extend((0..ROOM).map(|_| Paragraph::of(Style::Signature, Vec::new())));
    signature.extend(wording.signer.iter().map(|signer| Paragraph::new(Style::Signature, fill(signer))));
    writing.push(Table {
        widths: vec![width / 2, width - width / 2],
        headings: 0,
        is_ruled: false,
        rows: vec![Row::from(vec![Cell::of(recipients), Cell::of(signature)])],
    });
}
