//! Files → submissions and findings: read in parallel, each workbook let go once it is read.

use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};
use sha2::{Digest, Sha256};

use crate::cli::inputs::{Input, Inputs};
use crate::cli::{isolated, refusal};
use crate::consolidation::Received;
use crate::district::Basis;
use crate::finding::{Finding, Findings};
use crate::form::Forms;
use crate::place::Place;
use crate::rules;
use crate::submission::{self, Submission};
use crate::workbook::{self, SentInstead, Unreadable};

/// Longest file that is read. A form with many photos has some ten megabytes.
const MOST_BYTES: u64 = 100_000_000;

/// Everything that was received, in the order of the file names, with all findings settled.
/// `today` is the day on which waivers must still hold.
pub(super) fn all(inputs: &Inputs, forms: &Forms<'_>, today: NaiveDate) -> (Vec<Received>, Findings) {
    let mut read: Vec<Read> = inputs.files.par_iter().map(|input| one(input, forms)).collect();
    let basis = forms.basis();
    beside_workbooks(&mut read, basis);
    let mut findings = Findings::default();
    let mut received = Vec::new();
    for Read { file, found, .. } in read {
        findings.extend(found);
        received.push(file);
    }
    let submissions: Vec<&Submission> = received.iter().filter_map(|file| file.submission.as_ref()).collect();
    findings.extend(rules::check_district(&submissions, basis));
    let mut findings = rules::decide(findings, &submissions, basis, today);
    findings.settle();
    (received, findings)
}

/// What became of one file.
struct Read {
    file: Received,
    found: Findings,
    /// What it is where it is no spreadsheet.
    instead: Option<SentInstead>,
}

/// A signed copy of what a workbook says needs no answer of its own: it has the workbook's name, or that of its commune.
fn beside_workbooks(read: &mut [Read], basis: Basis<'_>) {
    let stem = |file: &str| Path::new(file).with_extension("").to_string_lossy().to_lowercase();
    let good: Vec<(String, String, Option<String>)> = read
        .iter()
        .filter_map(|read| Some((&read.file.file, read.file.submission.as_ref()?)))
        .map(|(file, submission)| (file.clone(), stem(file), submission.commune.clone()))
        .collect();
    for read in read {
        let Some(instead) = read.instead else { continue };
        let file = &read.file.file;
        let commune = submission::named_by_file(file, basis.profile).map(|commune| commune.code.as_str());
        let of_one = |(_, other, code): &&(String, String, Option<String>)| {
            *other == stem(file) || commune.is_some() && code.as_deref() == commune
        };
        let beside = good.iter().find(of_one);
        let place = Place::workbook(&file.as_str().into());
        if let Some(finding) = beside.and_then(|(workbook, ..)| refusal::beside(instead, workbook, &place)) {
            read.found = Findings::default();
            read.found.push(finding);
        }
    }
}

fn one(input: &Input, forms: &Forms<'_>) -> Read {
    let bytes = match contents(input) {
        Ok(bytes) => bytes,
        Err(refused) => {
            let mut findings = Findings::default();
            findings.push(*refused);
            let file = Received { file: input.name.clone(), sha256: String::new(), submission: None };
            return Read { file, found: findings, instead: None };
        }
    };
    let sha256 = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    let read = workbook::open(&bytes).and_then(|opened| match opened.needs_isolation() {
        true => isolated::read(input),
        false => opened.read(&input.name),
    });
    let instead = match read {
        Err(Unreadable::NotAWorkbook(kind)) => Some(kind),
        _ => None,
    };
    let (submission, found) = match read {
        Ok(workbook) => {
            let (submission, mut findings) = submission::read(&workbook, forms);
            if let Some(submission) = &submission {
                findings.extend(rules::check(submission, forms.basis()));
            }
            (submission.filter(|submission| !rules::is_empty_form(submission)), findings)
        }
        Err(unreadable) => {
            let mut findings = Findings::default();
            findings.push(refusal::of(&unreadable, &place(input)));
            (None, findings)
        }
    };
    Read { file: Received { file: input.name.clone(), sha256, submission }, found, instead }
}

/// The bytes of a file, or why they are not read: one file that is locked or far too long spoils only itself.
fn contents(input: &Input) -> Result<Vec<u8>, Box<Finding>> {
    let locked = |error: std::io::Error| Box::new(refusal::locked(&error, &place(input)));
    let length = fs::metadata(&input.path).map_err(locked)?.len();
    if length > MOST_BYTES {
        return Err(Box::new(refusal::of(&Unreadable::TooLarge, &place(input))));
    }
    fs::read(&input.path).map_err(locked)
}

fn place(input: &Input) -> Place {
    Place::workbook(&input.name.as_str().into())
}
