//! What the page asks of the module, and what it is answered.

use std::borrow::Cow;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::checker::checked::Checked;
use crate::checker::sent::SentFile;
use crate::checker::{Checker, Product};
use crate::consolidation::Overview;
use crate::report::RuleExplained;
use crate::rules;
use crate::workbook::{Damage, Excess, Unreadable};

/// The office's settings, as texts that stand in the page.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct OfficeSettings<'t> {
    /// `ntm.toml`
    pub profile: Cow<'t, str>,
    /// The edition of the criteria.
    pub edition: Cow<'t, str>,
    /// `vi` or `en`
    pub language: Cow<'t, str>,
}

/// One question; that about a file comes with its bytes.
#[derive(Debug, Serialize, Deserialize)]
#[serde(tag = "do", rename_all = "snake_case")]
pub enum Request {
    /// What is found in a file.
    Check { name: String, today: NaiveDate },
    /// The same for a file that the module could not be asked about, or fell over.
    Refuse { name: String, today: NaiveDate, why: Fall },
    /// What is made from a file.
    Make { name: String, today: NaiveDate, product: Product },
    /// What a rule checks, and why.
    Explain { code: String },
}

/// What became of a module that was asked about a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fall {
    /// It was ended after its time.
    Time,
    /// It had all the memory there is.
    Memory,
    /// It stopped of itself.
    Stopped,
    /// It was not asked: the file is longer than any that is read.
    Size,
}

impl Fall {
    /// As the program says it of a reader that it started for the file.
    fn unreadable(self) -> Unreadable {
        match self {
            Self::Time => Excess::Time.into(),
            Self::Memory => Excess::Memory.into(),
            Self::Stopped => Unreadable::Damaged(Damage::stopped()),
            Self::Size => Excess::File.into(),
        }
    }
}

impl Checker<'_> {
    /// Answers in JSON, but for [`Request::Make`], which gives the bytes of a file. Nothing where there is nothing to give.
    pub fn answer(&self, request: &Request, file: &[u8]) -> Vec<u8> {
        match request {
            Request::Check { name, today } => self.told(&SentFile::of((name, file), *today, &self.forms)),
            Request::Refuse { name, today, why } => {
                self.told(&SentFile::refused((name, file), why.unreadable(), *today, &self.forms))
            }
            Request::Make { name, today, product } => {
                self.made(&SentFile::of((name, file), *today, &self.forms), *product).unwrap_or_default()
            }
            Request::Explain { code } => json(&rules::rule(code).map(|rule| RuleExplained::of(rule, &self.messages))),
        }
    }

    fn told(&self, sent: &SentFile) -> Vec<u8> {
        let overview = Overview::of(&sent.district, &sent.findings, self.forms.basis());
        json(&Checked::of((sent, &overview), &self.forms, &self.messages))
    }
}

fn json(answer: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(answer).unwrap_or_default()
}
