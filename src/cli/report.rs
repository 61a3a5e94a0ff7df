//! What the user reads after a run: text on the screen, or JSON for another program.

use std::fmt::Write;

use serde::Serialize;

use crate::cli::failure::Failure;
use crate::cli::inputs::Inputs;
use crate::cli::{report_decisions, tabular};
use crate::consolidation::{Figures, FileRecord, FileStatus, Statement};
use crate::district::Basis;
use crate::finding::{FindingGroup, Severity};
use crate::message::{Message, Messages, harmless};
use crate::report::{FoundOut, ReportedFinding, RunReport, remarks, said};

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

/// The report for the screen: each file with what is to be done in it, then the sums.
pub(super) fn text(
    (district, findings, progress): FoundOut<'_>,
    inputs: &Inputs,
    basis: Basis<'_>,
    messages: &Messages,
) -> String {
    let mut lines = String::new();
    let mut line = |text: String| {
        let _ = writeln!(lines, "{}", harmless::on_one_line(&text));
    };
    for (file, reason) in &inputs.skipped {
        line(messages.text(&Message::new("skipped-file").with("path", file).with("reason", reason.clone())));
    }
    for file in &district.files {
        line(messages.text(&heading(file)));
        if let Some(progress) = progress.get(&file.file) {
            let said = Message::new("report-progress").with("round", progress.round as usize);
            let said = said.with("corrected", progress.corrected.len()).with("open", progress.still_open);
            line(format!("  {}", messages.text(&said.with("new", progress.new.len()))));
        }
        for group in FindingGroup::of(findings.of_workbook(&file.file)) {
            let finding = group.first;
            let place = finding.place.within_workbook();
            let place = if place.is_empty() { place } else { format!("{place}: ") };
            let severity = messages.text(&finding.severity.label());
            line(format!("  [{} {severity}] {place}{}", finding.rule.code, messages.text(&finding.message)));
            if !group.others.is_empty() {
                let others = Message::new("report-others").with("count", group.others.len());
                line(format!("      {}", messages.text(&others.with("cells", group.other_cells()))));
            }
            for remark in remarks(finding) {
                line(format!("      {}", messages.text(&remark)));
            }
        }
    }
    let totals = Message::new("report-totals")
        .with("files", district.files.len())
        .with("errors", findings.count(Severity::Error))
        .with("warnings", findings.count(Severity::Warning))
        .with("information", findings.count(Severity::Information));
    line(messages.text(&totals));
    let (reported, missing): (Vec<_>, Vec<_>) = district.communes.iter().partition(|commune| commune.has_reported());
    let communes =
        Message::new("report-communes").with("reported", reported.len()).with("communes", district.communes.len());
    line(messages.text(&communes));
    if !missing.is_empty() {
        let names: Vec<&str> = missing.iter().map(|commune| commune.name.as_str()).collect();
        line(messages.text(&Message::new("report-not-reported").with("communes", names.join(", "))));
    }
    for decision in report_decisions::text(findings, basis.profile) {
        line(messages.text(&decision));
    }
    if basis.edition.has_unverified_levels() {
        line(messages.get("report-unverified"));
    }
    lines
}

fn heading(file: &FileRecord) -> Message {
    let status = match file.status {
        FileStatus::Accepted => Message::new("status-accepted"),
        FileStatus::NeedsCorrection => Message::new("status-needs-correction"),
        FileStatus::NotCounted => Message::new("status-not-counted"),
        FileStatus::Rejected => Message::new("status-rejected"),
    };
    match (file.round, file.commune_name.is_empty()) {
        (Some(round), false) => Message::new("report-file")
            .with("commune", &file.commune_name)
            .with("round", round.to_string())
            .with("file", &file.file)
            .with("status", status),
        _ => Message::new("report-file-rejected").with("file", &file.file).with("status", status),
    }
}
