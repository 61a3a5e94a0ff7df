//! What a commune signs: its plan, section by section of the outline, and its registration list.

mod amounts;
mod basis;
mod document;
mod funding;
mod funding_table;
mod indicator;
mod list;
mod of_list;
mod sender;
mod standing;
mod targets;
mod unmet;

pub use document::CommuneDocument;
pub use sender::Sender;

use crate::consolidation::Alone;
use crate::plan::letterhead::Letterhead;
use crate::plan::made::Made;
use crate::plan::notation::roman;
use crate::plan::writing::Writing;
use crate::plan::{PlanError, closing, draft, letterhead};

/// The plan after the letter's outline.
///
/// # Errors
/// A text of more than four gigabytes.
pub fn plan(sender: Sender<'_>) -> Result<Made, PlanError> {
    let year = sender.year();
    let alone = Alone::of(sender.submission, sender.findings, sender.basis);
    let documents = sender.documents();
    let margins = documents.margins;
    let mut writing = Writing::default();
    let about = format!("Thực hiện Chương trình xây dựng nông thôn mới năm {year}");
    Letterhead {
        organ: format!("XÃ {}", sender.name().to_uppercase()),
        number: sender.number(),
        symbol: &documents.symbol,
        place: sender.name(),
        date: sender.date(),
        year,
        about: vec![about.clone()],
        is_draft: sender.is_draft(),
        margins,
    }
    .write(&mut writing);
    letterhead::write_basis(&mut writing, &basis::documents(sender));
    writing.body(format!(
        "UBND xã {} xây dựng Kế hoạch thực hiện Chương trình xây dựng nông thôn mới năm {year}, với nội dung như sau:",
        sender.name()
    ));
    writing.heading(1, "I. MỤC ĐÍCH, YÊU CẦU");
    for (number, title, key) in [(1, "Mục đích", "I.1"), (2, "Yêu cầu", "I.2")] {
        writing.heading(2, format!("{number}. {title}"));
        writing.own(&format!("I.{number} {title}"), sender.part(key));
    }
    writing.heading(1, "II. NỘI DUNG");
    writing.heading(2, format!("1. Mục tiêu năm {year}"));
    writing.heading(3, "1.1. Mục tiêu chung");
    writing.own("II.1.1 Mục tiêu chung", sender.part("II.1.1"));
    writing.heading(3, "1.2. Mục tiêu cụ thể");
    targets::write(&mut writing, sender, &alone);
    writing.heading(2, "2. Nhiệm vụ");
    for (group, number) in sender.basis.edition.groups.iter().zip(1..) {
        writing.heading(3, format!("2.{number}. {}", group.task));
        writing.own(&format!("II.2.{number} {}", group.task), sender.part(&format!("II.2.{number}")));
    }
    writing.heading(1, "III. HUY ĐỘNG NGUỒN LỰC");
    funding::write(&mut writing, sender, &alone);
    for (number, title, key) in [(4, "GIẢI PHÁP THỰC HIỆN", "IV"), (5, "TỔ CHỨC THỰC HIỆN", "V")] {
        writing.heading(1, format!("{}. {title}", roman(number)));
        writing.own(&format!("{} {title}", roman(number)), sender.part(key));
    }
    closing::write(&mut writing, &documents.commune, margins, |text| sender.fill(text));
    draft::write(&mut writing, sender.findings, margins, sender.messages);
    sender.document(&format!("Kế hoạch {}", about.replacen("Thực", "thực", 1)), writing)
}

/// The signed list of what the commune and its villages register.
///
/// # Errors
/// A text of more than four gigabytes.
pub fn registrations(sender: Sender<'_>) -> Result<Made, PlanError> {
    let findings = of_list::findings(sender);
    let sender = Sender { findings: &findings, ..sender };
    let mut writing = Writing::default();
    list::write(&mut writing, sender);
    draft::write(&mut writing, sender.findings, sender.documents().margins, sender.messages);
    sender.document(&format!("Danh sách đăng ký điển hình xây dựng nông thôn mới năm {}", sender.year()), writing)
}
