//! Whose document it is, and what the commune sent.

use chrono::NaiveDate;

use crate::district::{Basis, Documents};
use crate::finding::Findings;
use crate::form::TableId;
use crate::message::Messages;
use crate::plan::docx::{Document, Paper};
use crate::plan::made::Made;
use crate::plan::writing::Writing;
use crate::plan::{PlanError, draft};
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
    pub(super) fn name(self) -> &'a str {
        let known = self.submission.commune.as_deref().and_then(|code| self.basis.profile.commune(code));
        let typed = || self.submission.answers.field("commune").and_then(Entry::words).unwrap_or_default();
        known.map_or_else(typed, |commune| &commune.name)
    }

    pub(super) const fn year(self) -> i32 {
        self.basis.profile.plan.year
    }

    pub(super) fn documents(self) -> &'a Documents {
        &self.basis.profile.documents
    }

    pub(super) fn number(self) -> Option<&'a str> {
        self.submission.answers.field("document-number").and_then(Entry::words)
    }

    pub(super) fn date(self) -> Option<NaiveDate> {
        match self.submission.answers.field("document-date")?.said {
            Some(Said::Day(day)) => Some(day),
            _ => None,
        }
    }

    pub(super) fn is_draft(self) -> bool {
        draft::reasons(self.findings).next().is_some()
    }

    /// A part of the plan's text.
    pub(super) fn part(self, key: &str) -> Option<&'a str> {
        let mut parts = self.submission.labelled(TableId::PlanTexts);
        parts.find(|part| part.key == key).and_then(|part| part.answer.words())
    }

    pub(super) fn fill(self, text: &str) -> String {
        let profile = self.basis.profile;
        Documents::filled(text, [&self.year().to_string(), self.name(), &profile.district, &profile.province])
    }

    pub(super) fn document(self, title: &str, writing: Writing) -> Result<Made, PlanError> {
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
