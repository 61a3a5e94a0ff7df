//! What is kept of a file once it is read, and what is to be said of all of them: the fold from workbooks to facts. A submission lives
//! only while its own file is taken in; memory grows with the facts.

pub mod refusal;

use chrono::NaiveDate;
use sha2::{Digest, Sha256};

use crate::consolidation::{Facts, FileFacts};
use crate::district::Basis;
use crate::finding::{Finding, Findings};
use crate::form::Forms;
use crate::place::Place;
use crate::rules::{self, Compared};
use crate::submission::{self, Remarks, Submission, SubmissionId};
use crate::workbook::{Unreadable, Workbook};

/// Reads a workbook and applies the rules that look at one submission. `None` when it is no filled form; the findings say why.
pub fn read(workbook: &Workbook, forms: &Forms<'_>) -> (Option<Submission>, Findings) {
    let (submission, mut findings) = submission::read(workbook, forms);
    if let Some(submission) = &submission {
        findings.extend(rules::check(submission, forms.basis()));
    }
    (submission.filter(|submission| !rules::is_empty_form(submission)), findings)
}

/// The digest by which the bytes of a file are known, in lower-case hexadecimal.
pub fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A file that has been taken in.
#[derive(Debug, Clone)]
pub struct Taken {
    file: FileFacts,
    compared: Option<Compared>,
    remarks: Option<Remarks>,
    findings: Findings,
}

impl Taken {
    /// What is kept of a file that was read.
    pub fn of(
        file: String,
        sha256: String,
        (submission, findings): (Option<&Submission>, Findings),
        basis: Basis<'_>,
    ) -> Self {
        Self {
            file: FileFacts { file, sha256, facts: submission.map(|submission| Facts::of(submission, basis)) },
            compared: submission.map(|submission| Compared::of(submission, basis)),
            remarks: submission.map(Submission::remarks),
            findings,
        }
    }

    pub fn file(&self) -> &str {
        &self.file.file
    }

    pub fn sha256(&self) -> &str {
        &self.file.sha256
    }

    /// Which submission it is; `None` where it is no filled form.
    pub fn id(&self) -> Option<&SubmissionId> {
        self.file.facts.as_ref().map(|facts| &facts.id)
    }

    /// A file of which the cells were read, or not, with the submission that it holds.
    pub fn read(
        (file, sha256): (String, String),
        read: Result<&Workbook, &Unreadable>,
        forms: &Forms<'_>,
    ) -> (Option<Submission>, Self) {
        match read {
            Ok(workbook) => {
                let (submission, findings) = self::read(workbook, forms);
                let taken = Self::of(file, sha256, (submission.as_ref(), findings), forms.basis());
                (submission, taken)
            }
            Err(unreadable) => {
                let why = refusal::of(unreadable, &Place::workbook(&file.as_str().into()));
                (None, Self::refused(file, sha256, why))
            }
        }
    }

    /// A file that could not be read.
    pub fn refused(file: String, sha256: String, why: Finding) -> Self {
        let mut findings = Findings::default();
        findings.push(why);
        Self { file: FileFacts { file, sha256, facts: None }, compared: None, remarks: None, findings }
    }
}

/// The facts of all files and their findings, settled: the rules that look at all submissions are applied, then what the office has
/// decided. `today` is the day on which waivers must still hold, and after which nothing can have been saved; `again` reads a file of the batch once more.
pub fn settle(
    taken: Vec<Taken>,
    basis: Basis<'_>,
    today: NaiveDate,
    again: &dyn Fn(&Place) -> Option<Submission>,
) -> (Vec<FileFacts>, Findings) {
    let mut findings = Findings::default();
    let mut facts = Vec::new();
    let (mut compared, mut remarks) = (Vec::new(), Vec::new());
    for mut file in taken {
        if let Some(facts) = &mut file.file.facts {
            // Saved after today: the computer's clock was wrong, and nobody can say when it was.
            facts.saved_on = facts.saved_on.filter(|day| *day <= today);
        }
        findings.extend(file.findings);
        facts.push(file.file);
        compared.extend(file.compared);
        remarks.extend(file.remarks);
    }
    findings.extend(rules::check_district(&compared, basis, again));
    drop(compared);
    let mut findings = rules::decide(findings, &remarks, basis, today);
    findings.settle();
    (facts, findings)
}
