//! `--since`: an earlier summary, or the submissions of an earlier time; and the marks of the office in the summary that is written over.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use crate::cli::failure::Failure;
use crate::cli::inputs::{Input, Inputs};
use crate::cli::{diff, products, receive};
use crate::consolidation::{Analysis, District};
use crate::district::Basis;
use crate::finding::Findings;
use crate::form::Forms;
use crate::message::Messages;
use crate::summary::{self, EarlierSummary, OfficeMarks, Since};
use crate::workbook::Workbook;

/// What the office compares with, opened before the work.
pub(super) enum EarlierTime {
    Summary(EarlierSummary),
    Submissions(PathBuf),
}

impl EarlierTime {
    /// # Errors
    /// It cannot be read.
    pub(super) fn open(path: &Path, basis: Basis<'_>) -> Result<Self, Failure> {
        let fault = |source| Failure::CannotRead { path: path.to_owned(), source };
        let is_file = path.metadata().map_err(fault)?.is_file();
        let summary = is_file.then(|| read(path)).transpose()?.flatten();
        let summary = summary.and_then(|workbook| EarlierSummary::read(&workbook, basis));
        Ok(summary.map_or_else(|| Self::Submissions(path.to_owned()), Self::Summary))
    }

    /// What has changed since, with the marks of then and those of the summary that is written over.
    ///
    /// # Errors
    /// The submissions cannot be read.
    pub(super) fn since(
        &self,
        (inputs, district, findings): (&Inputs, &District, &Findings),
        analysis: &Analysis<'_>,
        (forms, today): (&Forms<'_>, NaiveDate),
        (written_over, messages): (OfficeMarks, &Messages),
    ) -> Result<Since, Failure> {
        Ok(match self {
            Self::Summary(summary) => Since {
                changes: summary.changes(district, analysis, forms.basis(), messages),
                marks: written_over.or(summary.marks()),
                not_compared: summary.not_compared(),
            },
            Self::Submissions(path) => Since {
                changes: diff::since(path, (inputs, district, findings), (forms, today))?,
                marks: written_over,
                not_compared: Vec::new(),
            },
        })
    }
}

/// The office's marks in the summary that lies where a new one is to be written. One that nobody has saved since it was made has none
/// but those that were carried into it.
///
/// # Errors
/// Somebody has saved it, and what is in it cannot be read: nobody knows whether there are marks.
pub(super) fn marks_at(path: &Path, basis: Basis<'_>) -> Result<OfficeMarks, Failure> {
    let marks = products::marks(path).filter(|marks| path.is_file() && marks.has(summary::MARK));
    if marks.is_none_or(|mut marks| marks.is_as_made() && !marks.has(summary::MARKS)) {
        return Ok(OfficeMarks::default());
    }
    let summary = read(path)?.and_then(|workbook| EarlierSummary::read(&workbook, basis));
    let summary = summary.ok_or_else(|| Failure::OverMarks { path: path.to_owned() })?;
    Ok(summary.marks().clone())
}

/// The workbook of a file; `None` where it is none that can be read.
fn read(path: &Path) -> Result<Option<Workbook>, Failure> {
    receive::workbook(&Input { name: path.display().to_string(), path: path.to_owned() })
}
