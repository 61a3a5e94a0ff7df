//! What the user reads after a run: text on the screen, or JSON for another program.

use std::collections::BTreeMap;
use std::fmt::Write;

use chrono::NaiveDate;
use schemars::{JsonSchema, Schema};
use serde::Serialize;

use crate::cli::failure::Failure;
use crate::cli::inputs::Inputs;
use crate::cli::{report_decisions, tabular};
use crate::comparison::Progress;
use crate::consolidation::{District, Figures, FileRecord, FileStatus, Statement};
use crate::district::Basis;
use crate::finding::{Explanation, Finding, FindingGroup, Findings, Severity};
use crate::message::{Message, Messages, harmless};
use crate::place::CellRef;

/// What was found, and what became of earlier findings, by file.
pub(super) type FoundOut<'a> = (&'a District, &'a Findings, &'a BTreeMap<String, Progress>);

/// Raised when a field of the JSON changes its meaning.
const JSON_VERSION: u32 = 1;

#[derive(Serialize, JsonSchema)]
struct RunReport<'a> {
    version: u32,
    district: &'a str,
    plan_year: i32,
    edition: &'a str,
    communes: ReportedCommunes<'a>,
    overview: &'a Figures,
    statements: Vec<String>,
    files: Vec<ReportedFile<'a>>,
    rule_settings: Vec<report_decisions::Setting<'a>>,
    waivers: Vec<report_decisions::Waived<'a>>,
    skipped: Vec<Skipped<'a>>,
}

#[derive(Serialize, JsonSchema)]
struct ReportedCommunes<'a> {
    total: usize,
    reported: usize,
    not_reported: Vec<&'a str>,
}

#[derive(Serialize, JsonSchema)]
struct ReportedFile<'a> {
    file: &'a str,
    sha256: &'a str,
    commune: Option<&'a str>,
    round: Option<u32>,
    saved_on: Option<NaiveDate>,
    received_on: Option<NaiveDate>,
    on_time: Option<bool>,
    status: FileStatus,
    progress: Option<ReportedProgress<'a>>,
    findings: Vec<ReportedFinding<'a>>,
}

/// What became of what was found in the round before.
#[derive(Serialize, JsonSchema)]
struct ReportedProgress<'a> {
    since_round: u32,
    corrected: Vec<ReportedFinding<'a>>,
    still_open: Vec<ReportedFinding<'a>>,
    new: Vec<ReportedFinding<'a>>,
}

#[derive(Serialize, JsonSchema)]
struct ReportedFinding<'a> {
    code: &'a str,
    severity: Severity,
    sheet: Option<&'a str>,
    #[schemars(with = "Option<String>")]
    cell: Option<CellRef>,
    message: String,
    hint: String,
    found: Option<&'a str>,
    expected: Option<String>,
    explanation: Option<&'a str>,
    #[schemars(with = "Option<String>")]
    explain_at: Option<CellRef>,
    waiver: Option<report_decisions::ReportedWaiver<'a>>,
}

#[derive(Serialize, JsonSchema)]
struct Skipped<'a> {
    file: &'a str,
    reason: String,
}

/// The report as JSON, documented in the README.
pub(super) fn json(
    (district, findings, progress): FoundOut<'_>,
    (figures, statements): (&Figures, &[Statement]),
    inputs: &Inputs,
    basis: Basis<'_>,
    messages: &Messages,
) -> Result<String, Failure> {
    let report = RunReport {
        version: JSON_VERSION,
        district: &basis.profile.district,
        plan_year: basis.profile.plan.year,
        edition: &basis.edition.id,
        communes: ReportedCommunes {
            total: district.communes.len(),
            reported: district.communes.iter().filter(|c| c.has_reported()).count(),
            not_reported: district.communes.iter().filter(|c| !c.has_reported()).map(|c| c.code.as_str()).collect(),
        },
        statements: statements.iter().map(|statement| messages.text(&statement.message)).collect(),
        overview: figures,
        files: district
            .files
            .iter()
            .map(|file| ReportedFile {
                file: &file.file,
                sha256: &file.sha256,
                commune: file.commune.as_deref(),
                round: file.round,
                saved_on: file.saved_on,
                received_on: file.received_on,
                on_time: file.on_time,
                status: file.status,
                progress: progress.get(&file.file).map(|progress| reported(progress, &file.file, findings, messages)),
                findings: findings.of_workbook(&file.file).map(|finding| said(finding, messages)).collect(),
            })
            .collect(),
        rule_settings: report_decisions::settings(basis.profile),
        waivers: report_decisions::waivers(findings),
        skipped: inputs.skipped.iter().map(|(file, reason)| Skipped { file, reason: messages.text(reason) }).collect(),
    };
    serde_json::to_string_pretty(&report).map_err(|error| Failure::Internal(error.to_string()))
}

/// What [`json`] gives, as JSON Schema.
pub(super) fn schema() -> Schema {
    schemars::schema_for!(RunReport<'_>)
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

fn reported<'a>(
    progress: &'a Progress,
    file: &'a str,
    findings: &'a Findings,
    messages: &Messages,
) -> ReportedProgress<'a> {
    let open = findings.of_workbook(file).filter(|finding| progress.is_still_open(finding));
    ReportedProgress {
        since_round: progress.round,
        corrected: progress.corrected.iter().map(|finding| said(finding, messages)).collect(),
        still_open: open.map(|finding| said(finding, messages)).collect(),
        new: progress.new.iter().map(|finding| said(finding, messages)).collect(),
    }
}

fn said<'a>(finding: &'a Finding, messages: &Messages) -> ReportedFinding<'a> {
    ReportedFinding {
        code: finding.rule.code,
        severity: finding.severity,
        sheet: finding.place.sheet.as_deref(),
        cell: finding.place.cell,
        message: messages.text(&finding.message),
        hint: messages.text(&finding.hint()),
        found: finding.found.as_deref(),
        expected: finding.expected.as_ref().map(|arg| messages.arg(arg)),
        explanation: finding.explained(),
        explain_at: match finding.explanation {
            Some(Explanation::Asked(cell)) => Some(cell),
            _ => None,
        },
        waiver: finding.waiver.as_ref().map(report_decisions::waiver),
    }
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

/// What is to be done about a finding, what the commune says to it, and whether the office has accepted it.
fn remarks(finding: &Finding) -> Vec<Message> {
    if let Some(waiver) = &finding.waiver {
        let waived = Message::new("report-waived").with("reason", &waiver.reason).with("by", &waiver.approved_by);
        return vec![waived.with("until", waiver.until)];
    }
    let hint = Message::new("report-hint").with("hint", finding.hint());
    let hint = (finding.severity != Severity::Information).then_some(hint);
    let explanation = finding.explanation.as_ref().map(|explanation| match explanation {
        Explanation::Given(text) => Message::new("report-explained").with("text", text),
        Explanation::Asked(cell) => Message::new("report-explain").with("cell", *cell),
    });
    hint.into_iter().chain(explanation).collect()
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
