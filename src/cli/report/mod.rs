//! What the user reads after a run: text for people, drawn as tables on a terminal, or JSON and CSV for other programs.

mod around;
mod decisions;
mod drawn;
mod plain;

use serde::Serialize;

use crate::cli::failure::Failure;
use crate::cli::inputs::Inputs;
use crate::cli::screen::Screen;
use crate::cli::tabular;
use crate::consolidation::{Figures, Statement};
use crate::district::Basis;
use crate::form::Forms;
use crate::message::Messages;
use crate::report::{FoundOut, ReportedFinding, RunReport, said};

/// The report as JSON, documented in the README.
pub(super) fn json(
    told: FoundOut<'_>,
    overview: (&Figures, &[Statement]),
    inputs: &Inputs,
    basis: Basis<'_>,
    messages: &Messages,
) -> Result<String, Failure> {
    let report = RunReport::of(told, overview, &inputs.skipped, basis, messages);
    serde_json::to_string_pretty(&report).map_err(|error| Failure::Internal(error.to_string()))
}

/// A finding as a row of a table.
#[derive(Serialize)]
struct FindingRow<'a> {
    file: &'a str,
    commune: &'a str,
    #[serde(flatten)]
    finding: ReportedFinding<'a>,
}

/// The findings as CSV.
pub(super) fn csv((district, findings, _): FoundOut<'_>, messages: &Messages) -> Result<String, Failure> {
    tabular::text(district.files.iter().flat_map(|file| {
        let findings = findings.of_workbook(&file.file);
        findings.map(|finding| FindingRow {
            file: &file.file,
            commune: &file.commune_name,
            finding: said(finding, messages),
        })
    }))
}

/// How much is said of each file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ReportDetail {
    Whole,
    /// A line, and what was found only where the file is not counted.
    Brief,
}

impl ReportDetail {
    pub(super) const fn of(brief: bool) -> Self {
        if brief { Self::Brief } else { Self::Whole }
    }
}

/// The report for people: what was passed over, each file with what is to be done in it, then the sums. Nothing in it steers a terminal.
///
/// # Errors
/// What the machine has too little of, while a file is read once more whose rows are drawn.
pub(super) fn text(
    found: FoundOut<'_>,
    inputs: &Inputs,
    forms: &Forms<'_>,
    detail: ReportDetail,
    messages: &Messages,
) -> Result<String, Failure> {
    let (before, after) = (around::before(inputs, messages), around::after(found, inputs, forms.basis(), messages));
    let Some(screen) = Screen::here() else {
        return Ok([before, plain::files(found, detail, messages), after].concat().join("\n"));
    };
    let wrapped = |lines: Vec<String>| lines.iter().map(|line| screen.wrapped(line)).collect();
    let files = match detail {
        ReportDetail::Whole => drawn::files(screen, found, (inputs, forms), messages)?,
        ReportDetail::Brief => wrapped(plain::files(found, detail, messages)),
    };
    Ok([wrapped(before), files, wrapped(after)].concat().join("\n"))
}
