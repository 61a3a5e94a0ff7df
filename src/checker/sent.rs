//! A file by itself, through the whole crate as the command line takes it.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::comparison::Progress;
use crate::consolidation::{CommuneStanding, District, FileRecord};
use crate::finding::Findings;
use crate::form::Forms;
use crate::intake::{self, Taken};
use crate::submission::{self, Submission};
use crate::workbook::limits::LONGEST_FILE;
use crate::workbook::{self, Excess, Unreadable, Workbook};

/// A file and all that is known of it.
pub(super) struct SentFile {
    pub(super) today: NaiveDate,
    pub(super) district: District,
    pub(super) findings: Findings,
    /// One file has no round before it.
    pub(super) progress: BTreeMap<String, Progress>,
    /// In Unicode.
    pub(super) workbook: Option<Workbook>,
    pub(super) submission: Option<Submission>,
}

impl SentFile {
    pub(super) fn of((name, bytes): (&str, &[u8]), today: NaiveDate, forms: &Forms<'_>) -> Self {
        if bytes.len() as u64 > LONGEST_FILE {
            return Self::refused((name, &[]), Excess::File.into(), today, forms);
        }
        let read = workbook::open(bytes).and_then(|opened| opened.read(name, forms.lexicon()));
        Self::taken((name.to_owned(), intake::digest(bytes)), read, today, forms)
    }

    /// One of which the cells cannot be read. One that is too long has no digest either: nobody reads it.
    pub(super) fn refused((name, bytes): (&str, &[u8]), why: Unreadable, today: NaiveDate, forms: &Forms<'_>) -> Self {
        let sha256 = if why == Excess::File.into() { String::new() } else { intake::digest(bytes) };
        Self::taken((name.to_owned(), sha256), Err(why), today, forms)
    }

    fn taken(file: (String, String), read: Result<Workbook, Unreadable>, today: NaiveDate, forms: &Forms<'_>) -> Self {
        let (submission, taken) = Taken::read(file, read.as_ref(), forms);
        let again = |_: &_| submission.clone();
        let (facts, findings) = intake::settle(vec![taken], forms.basis(), today, &again);
        let district = District::new(facts, &findings, forms.basis());
        let workbook = read.ok().map(|workbook| submission::in_unicode(&workbook, forms).into_owned());
        Self { today, district, findings, progress: BTreeMap::new(), workbook, submission }
    }

    /// What became of the file.
    pub(super) fn record(&self) -> Option<&FileRecord> {
        self.district.files.first()
    }

    /// Where its commune stands, where the file counts for one.
    pub(super) fn standing(&self) -> Option<&CommuneStanding> {
        self.district.communes.iter().find(|standing| standing.has_reported())
    }
}
