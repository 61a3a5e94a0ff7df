//! What a commune signs: its plan, section by section of the outline, and its registration list.

mod basis;
mod funding;
mod funding_table;
mod indicator;
mod list;
mod targets;
mod unmet;

use chrono::NaiveDate;

use crate::consolidation::Alone;
use crate::district::{Basis, Documents};
use crate::finding::Findings;
use crate::form::TableId;
use crate::message::Messages;
use crate::plan::docx::{Document, Paper};
use crate::plan::letterhead::Letterhead;
use crate::plan::notation::roman;
use crate::plan::writing::Writing;
use crate::plan::{Made, PlanError, closing, draft, letterhead};
use crate::submission::{Entry, Said, Submission};

/// A commune with what it sent and what was found in that.
#[derive(Clone, Copy)]
pub struct Sender<'a> {
    pub submission: &'a Submission,
    pub findings: &'a Findings,
    pub basis: Basis<'a>,
    /// In which the reasons of a draft are said.
    pub messages: &'a Messages,
}

impl<'a> Sender<'a> {
    /// As the office writes it; as the commune does where the office does not know it.
    fn name(self) -> &'a str {
        let known = self.submission.commune.as_deref().and_then(|code| self.basis.profile.commune(code));
        let typed = || self.submission.answers.field("commune").and_then(Entry::words).unwrap_or_default();
        known.map_or_else(typed, |commune| &commune.name)
    }

    const fn year(self) -> i32 {
        self.basis.profile.plan.year
    }

    fn documents(self) -> &'a Documents {
        &self.basis.profile.documents
    }

    fn number(self) -> Option<&'a str> {
        self.submission.answers.field("document-number").and_then(Entry::words)
    }

    fn date(self) -> Option<NaiveDate> {
        match self.submission.answers.field("document-date")?.said {
            Some(Said::Day(day)) => Some(day),
            _ => None,
        }
    }

    fn is_draft(self) -> bool {
        draft::reasons(self.findings).next().is_some()
    }

    /// A part of the plan's text.
    fn part(self, key: &str) -> Option<&'a str> {
        let mut parts = self.submission.labelled(TableId::PlanTexts);
        parts.find(|part| part.key == key).and_then(|part| part.answer.words())
    }

    fn fill(self, text: &str) -> String {
        let profile = self.basis.profile;
        Documents::filled(text, [&self.year().to_string(), self.name(), &profile.district, &profile.province])
    }

    fn document(self, title: &str, writing: Writing) -> Result<Made, PlanError> {
        let document = Document {
            title: format!("{title} - xã {}", self.name()),
            subject: self.basis.edition.name.clone(),
            author: format!("UBND xã {}", self.name()),
            year: self.year(),
            blocks: writing.blocks,
            paper: Paper::Portrait,
            margins: self.documents().margins,
        };
        Ok(Made { bytes: document.into_bytes()?, missing: writing.missing })
    }
}

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
    let mut writing = Writing::default();
    list::write(&mut writing, sender);
    draft::write(&mut writing, sender.findings, sender.documents().margins, sender.messages);
    sender.document(&format!("Danh sách đăng ký điển hình xây dựng nông thôn mới năm {}", sender.year()), writing)
}
