//! What is said about a file that gives no cells: one sentence, and how to send what is wanted.

use rust_decimal::Decimal;

use crate::finding::Finding;
use crate::message::Message;
use crate::place::Place;
use crate::submission::faults;
use crate::workbook::{Damage, Excess, SentInstead, Unreadable};

/// The finding for a file that cannot be read as a workbook.
pub fn of(unreadable: &Unreadable, place: &Place) -> Finding {
    match unreadable {
        Unreadable::NotAWorkbook(kind) => {
            let (what, how) = sent_instead(*kind);
            Finding::new(&faults::NOT_A_WORKBOOK, place).with("what", Message::new(what)).with("how", Message::new(how))
        }
        Unreadable::Password => Finding::new(&faults::PASSWORD, place),
        Unreadable::Damaged(damage) => Finding::new(&faults::DAMAGED, place).with("detail", detail(damage)),
        Unreadable::TooLarge(bound) => Finding::new(&faults::TOO_LARGE, place).with("bound", exceeded(*bound)),
    }
}

/// The finding for a file that lies beside the workbook of the same commune; `None` where it may be meant in its place.
pub fn beside(kind: SentInstead, workbook: &str, place: &Place) -> Option<Finding> {
    let (what, _) = sent_instead(kind);
    let finding = Finding::new(&faults::BESIDE_THE_WORKBOOK, place).with("what", Message::new(what));
    matches!(kind, SentInstead::Word | SentInstead::Pdf | SentInstead::Image)
        .then(|| finding.with("workbook", workbook))
}

/// What the file is, and how the form comes out of it.
const fn sent_instead(kind: SentInstead) -> (&'static str, &'static str) {
    match kind {
        SentInstead::Word => ("sent-word", "send-filled"),
        SentInstead::Slides => ("sent-slides", "send-filled"),
        SentInstead::Pdf => ("sent-pdf", "send-filled"),
        SentInstead::Image => ("sent-image", "send-filled"),
        SentInstead::Archive => ("sent-archive", "send-unpacked"),
        SentInstead::WebPage => ("sent-web-page", "send-saved"),
        SentInstead::Xml => ("sent-xml", "send-saved"),
        SentInstead::PlainText => ("sent-plain-text", "send-filled"),
        SentInstead::OldExcel => ("sent-old-excel", "send-saved"),
        SentInstead::Numbers => ("sent-numbers", "send-exported"),
        SentInstead::Unknown => ("sent-unknown", "send-filled"),
    }
}

/// What there is more of than is read, and how much is: bytes of files and of memory in millions.
fn exceeded(excess: Excess) -> Message {
    let (id, unit) = match excess {
        Excess::File => ("bound-file", 1_000_000),
        Excess::Memory => ("bound-memory", 1_000_000),
        Excess::Time => ("bound-time", 1),
        Excess::Unpacked => ("bound-unpacked", 1_000_000),
        Excess::Parts => ("bound-parts", 1),
        Excess::Sheets => ("bound-sheets", 1),
        Excess::Cells => ("bound-cells", 1),
        Excess::Laid => ("bound-laid", 1),
        Excess::Text => ("bound-text", 1_000_000),
        Excess::SharedTexts => ("bound-shared-texts", 1),
        Excess::Styles => ("bound-styles", 1),
        Excess::SheetName => ("bound-sheet-name", 1),
        Excess::TextOfCell => ("bound-text-of-cell", 1),
    };
    Message::new(id).with("most", Decimal::from(excess.most() / unit))
}

fn detail(damage: &Damage) -> Message {
    match damage {
        Damage::Empty => Message::new("damage-empty"),
        Damage::Incomplete => Message::new("damage-incomplete"),
        Damage::Part(name) => Message::new("damage-part").with("part", name),
        Damage::Inside(words) => Message::new("damage-inside").with("words", words),
    }
}
