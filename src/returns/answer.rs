//! Which files are answered, how, and under what name.

use chrono::NaiveDate;

use crate::comparison::{Progress, asks_for_something};
use crate::consolidation::{District, FileRecord, FileStatus};
use crate::finding::{Finding, Findings};
use crate::form::Forms;
use crate::message::Messages;
use crate::returns::{self, Reply, ReturnError};
use crate::rules;
use crate::submission::Submission;
use crate::template::Press;
use crate::wording::normalise;
use crate::workbook::Workbook;

/// A file and what goes back for it.
#[derive(Debug, Clone, Copy)]
pub struct FileAnswer<'a> {
    pub record: &'a FileRecord,
    pub kind: ReturnKind,
}

/// What goes back for a file.
#[derive(Debug)]
pub struct MadeReturn {
    /// `None` where only a text goes back.
    pub workbook: Option<Vec<u8>>,
    pub text: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReturnKind {
    /// A workbook to correct and a text.
    Correct,
    /// It could not be read: a text alone.
    Refused,
    /// Nothing is to be corrected: a text with the figures.
    Confirm,
}

impl ReturnKind {
    const fn ending(self) -> &'static str {
        match self {
            Self::Correct => "can-sua",
            Self::Refused => "chua-doc-duoc",
            Self::Confirm => "da-tiep-nhan",
        }
    }
}

/// Every file that has an answer: those that count, those of which nobody knows whose they are, and those that nobody can read.
pub fn answers<'a>((district, findings): (&'a District, &Findings)) -> Vec<FileAnswer<'a>> {
    let kind = |record: &FileRecord| {
        let asks = || of_file(record, (district, findings)).iter().any(asks_for_something);
        match record.status {
            // A signed copy beside its workbook needs no answer of its own.
            FileStatus::Rejected => asks().then_some(ReturnKind::Refused),
            FileStatus::NotCounted if record.commune.is_some() => None,
            _ if asks() => Some(ReturnKind::Correct),
            FileStatus::NotCounted => None,
            FileStatus::Accepted | FileStatus::NeedsCorrection => Some(ReturnKind::Confirm),
        }
    };
    district.files.iter().filter_map(|record| Some(FileAnswer { record, kind: kind(record)? })).collect()
}

/// What is found in a file, and that another file of the same round contradicts it.
fn of_file(record: &FileRecord, (district, findings): (&District, &Findings)) -> Findings {
    let mut own = findings.alone_of(&record.file);
    if record.commune.is_some() && record.status != FileStatus::NotCounted {
        let others = district.files.iter().filter(|other| {
            other.commune == record.commune && other.round == record.round && other.file != record.file
        });
        let contradicting = others.flat_map(|other| findings.of_workbook(&other.file));
        contradicting.filter(|finding| rules::contradicts(finding)).for_each(|finding| own.push(finding.clone()));
    }
    own
}

impl FileAnswer<'_> {
    /// `03412_binh-lu_lan-1_can-sua.xlsx`; of a file of nobody known its own name.
    pub fn file_name(&self, ending: &str) -> String {
        // Letters and digits alone: a name must not lead out of the folder.
        let plain = |text: &str| {
            let text = normalise(text);
            let words = text.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
            words.collect::<Vec<_>>().join("-")
        };
        let whose = match (&self.record.commune, self.record.commune_name.as_str()) {
            (Some(code), name) if !name.is_empty() => format!("{code}_{}", plain(name)),
            _ => plain(&self.record.file),
        };
        let round = self.record.round.map(|round| format!("_lan-{round}")).unwrap_or_default();
        format!("{whose}{round}_{}.{ending}", self.kind.ending())
    }

    /// What goes back. `again` reads the file once more, with its workbook in Unicode; `None` where it can no longer be read.
    ///
    /// # Errors
    /// Those of the library that writes the workbook.
    pub fn made(
        &self,
        (district, findings, progress): (&District, &Findings, Option<&Progress>),
        again: impl FnOnce() -> Option<(Workbook, Submission)>,
        (forms, today): (&Forms<'_>, NaiveDate),
        press: &Press,
        messages: &Messages,
    ) -> Result<Option<MadeReturn>, ReturnError> {
        let own = of_file(self.record, (district, findings));
        if self.kind == ReturnKind::Refused {
            let list: Vec<&Finding> = own.iter().collect();
            let text = returns::refusal(&self.record.file, &list, forms.basis(), today, messages);
            return Ok(Some(MadeReturn { workbook: None, text }));
        }
        let Some((workbook, submission)) = again() else { return Ok(None) };
        let (basis, findings) = (forms.basis(), &own);
        let reply = Reply { workbook: &workbook, submission: &submission, findings, progress, basis, today, messages };
        let standing = district.communes.iter().find(|standing| Some(&standing.code) == self.record.commune.as_ref());
        Ok(match (self.kind, standing) {
            (ReturnKind::Confirm, Some(standing)) => {
                Some(MadeReturn { workbook: None, text: returns::confirmation(reply, standing) })
            }
            (ReturnKind::Confirm, None) => None,
            _ => Some(MadeReturn { workbook: Some(returns::workbook(reply, press)?), text: returns::text(reply) }),
        })
    }
}
