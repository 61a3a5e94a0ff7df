//! Files → submissions and findings: read in parallel, each workbook let go once it is read.

use std::fs;

use chrono::NaiveDate;
use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};
use sha2::{Digest, Sha256};

use crate::cli::failure::Failure;
use crate::cli::inputs::{Input, Inputs};
use crate::cli::isolated;
use crate::consolidation::Received;
use crate::district::Basis;
use crate::finding::{Finding, Findings};
use crate::place::Place;
use crate::rules;
use crate::submission::{self, Submission, faults};
use crate::workbook::{self, Unreadable};

/// Everything that was received, in the order of the file names, with all findings settled.
/// `today` is the day on which waivers must still hold.
pub(super) fn all(inputs: &Inputs, basis: Basis<'_>, today: NaiveDate) -> Result<(Vec<Received>, Findings), Failure> {
    let read: Vec<(Received, Findings)> =
        inputs.files.par_iter().map(|input| one(input, basis)).collect::<Result<_, _>>()?;
    let mut findings = Findings::default();
    let mut received = Vec::new();
    for (file, found) in read {
        findings.extend(found);
        received.push(file);
    }
    let submissions: Vec<&Submission> = received.iter().filter_map(|file| file.submission.as_ref()).collect();
    findings.extend(rules::check_district(&submissions, basis));
    let mut findings = rules::decide(findings, &submissions, basis, today);
    findings.settle();
    Ok((received, findings))
}

fn one(input: &Input, basis: Basis<'_>) -> Result<(Received, Findings), Failure> {
    let bytes = fs::read(&input.path).map_err(|source| Failure::CannotRead { path: input.path.clone(), source })?;
    let sha256 = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    let read = if workbook::is_dense(&bytes) { isolated::read(input) } else { workbook::read(&input.name, &bytes) };
    let (submission, findings) = match read {
        Ok(workbook) => {
            let (submission, mut findings) = submission::read(&workbook, basis);
            if let Some(submission) = &submission {
                findings.extend(rules::check(submission, basis));
            }
            (submission.filter(|submission| !rules::is_empty_form(submission)), findings)
        }
        Err(unreadable) => (None, refused(input, &unreadable)),
    };
    Ok((Received { file: input.name.clone(), sha256, submission }, findings))
}

fn refused(input: &Input, unreadable: &Unreadable) -> Findings {
    let rule = match unreadable {
        Unreadable::NotAWorkbook => &faults::NOT_A_WORKBOOK,
        Unreadable::Password => &faults::PASSWORD,
        Unreadable::Damaged(_) => &faults::DAMAGED,
        Unreadable::TooLarge => &faults::TOO_LARGE,
    };
    let finding = Finding::new(rule, &Place::workbook(&input.name.as_str().into()));
    let mut findings = Findings::default();
    findings.push(match unreadable {
        Unreadable::Damaged(detail) => finding.with("detail", detail),
        _ => finding,
    });
    findings
}
