//! The report of a run as JSON: what `--format json` prints and what the commune's checker draws. Its one declaration, documented in the
//! README; field names never depend on the language.

mod decisions;
mod explained;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use crate::comparison::Progress;
use crate::consolidation::{District, Figures, FileStatus, Statement};
use crate::district::Basis;
use crate::finding::{Explanation, Finding, Findings, Severity};
use crate::message::{Message, Messages};
use crate::place::CellRef;

pub use explained::RuleExplained;

/// What was found, and what became of earlier findings, by file.
pub type FoundOut<'a> = (&'a District, &'a Findings, &'a BTreeMap<String, Progress>);

/// Raised when a field of the JSON changes its meaning.
const JSON_VERSION: u32 = 1;

/// The whole of it.
#[derive(Serialize)]
#[cfg_attr(feature = "command", derive(schemars::JsonSchema))]
pub struct RunReport<'a> {
    version: u32,
    district: &'a str,
    plan_year: i32,
    edition: &'a str,
    communes: ReportedCommunes<'a>,
    overview: &'a Figures,
    statements: Vec<String>,
    files: Vec<ReportedFile<'a>>,
    rule_settings: Vec<decisions::Setting<'a>>,
    waivers: Vec<decisions::Waived<'a>>,
    skipped: Vec<Skipped<'a>>,
}

#[derive(Serialize)]
#[cfg_attr(feature = "command", derive(schemars::JsonSchema))]
struct ReportedCommunes<'a> {
    total: usize,
    reported: usize,
    not_reported: Vec<&'a str>,
}

#[derive(Serialize)]
#[cfg_attr(feature = "command", derive(schemars::JsonSchema))]
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
#[derive(Serialize)]
#[cfg_attr(feature = "command", derive(schemars::JsonSchema))]
struct ReportedProgress<'a> {
    since_round: u32,
    corrected: Vec<ReportedFinding<'a>>,
    still_open: Vec<ReportedFinding<'a>>,
    new: Vec<ReportedFinding<'a>>,
}

/// One finding, with its words.
#[derive(Serialize)]
#[cfg_attr(feature = "command", derive(schemars::JsonSchema))]
pub struct ReportedFinding<'a> {
    code: &'a str,
    severity: Severity,
    sheet: Option<&'a str>,
    #[cfg_attr(feature = "command", schemars(with = "Option<String>"))]
    cell: Option<CellRef>,
    message: String,
    hint: String,
    found: Option<&'a str>,
    expected: Option<String>,
    explanation: Option<&'a str>,
    #[cfg_attr(feature = "command", schemars(with = "Option<String>"))]
    explain_at: Option<CellRef>,
    waiver: Option<decisions::ReportedWaiver<'a>>,
}

#[derive(Serialize)]
#[cfg_attr(feature = "command", derive(schemars::JsonSchema))]
struct Skipped<'a> {
    file: &'a str,
    reason: String,
}

impl<'a> RunReport<'a> {
    /// `skipped` are the files that were passed over, each with the reason.
    pub fn of(
        (district, findings, progress): FoundOut<'a>,
        (figures, statements): (&'a Figures, &[Statement]),
        skipped: &'a [(String, Message)],
        basis: Basis<'a>,
        messages: &Messages,
    ) -> Self {
        Self {
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
                    progress: progress
                        .get(&file.file)
                        .map(|progress| reported(progress, &file.file, findings, messages)),
                    findings: findings.of_workbook(&file.file).map(|finding| said(finding, messages)).collect(),
                })
                .collect(),
            rule_settings: decisions::settings(basis.profile),
            waivers: decisions::waivers(findings),
            skipped: skipped.iter().map(|(file, reason)| Skipped { file, reason: messages.text(reason) }).collect(),
        }
    }
}

#[cfg(feature = "command")]
impl RunReport<'_> {
    /// As JSON Schema.
    pub fn schema() -> schemars::Schema {
        schemars::schema_for!(RunReport<'_>)
    }
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

/// A finding in the words of a language.
pub fn said<'a>(finding: &'a Finding, messages: &Messages) -> ReportedFinding<'a> {
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
        waiver: finding.waiver.as_ref().map(decisions::waiver),
    }
}

/// What is to be done about a finding, what the commune says to it, and whether the office has accepted it.
pub fn remarks(finding: &Finding) -> Vec<Message> {
    if let Some(waiver) = &finding.waiver {
        let waived = Message::new("report-waived").with("reason", &waiver.reason).with("by", &waiver.approved_by);
        return vec![waived.with("until", waiver.until)];
    }
    let hint = Message::new("report-hint").with("hint", finding.hint());
    let hint = (finding.severity != Severity::Information).then_some(hint);
    let explanation = finding.explanation.as_ref().map(|explanation| match explanation {
        Explanation::Given(text) => Message::new("report-explained").with("text", text),
        // Of what is missing no figure can be right.
        Explanation::Asked(cell) if finding.found.is_none() => {
            Message::new("report-explain-nothing").with("cell", *cell)
        }
        Explanation::Asked(cell) => Message::new("report-explain").with("cell", *cell),
    });
    hint.into_iter().chain(explanation).collect()
}

#[cfg(test)]
mod tests {
    use super::remarks;
    use crate::finding::{Explanation, Finding, Rule, Scope, Severity};
    use crate::place::{CellRef, Place};

    #[test]
    fn of_what_is_missing_nobody_is_asked_whether_the_figure_is_right() {
        const RULE: Rule = Rule::new("N07", Severity::Warning, Scope::Row);
        let asked = Explanation::Asked(CellRef::new(4, 4));
        let missing = Finding { explanation: Some(asked), ..Finding::new(&RULE, &Place::workbook(&"a".into())) };
        let said = |finding: &Finding| remarks(finding).last().map(|message| message.id);
        assert_eq!(said(&missing), Some("report-explain-nothing"));
        assert_eq!(said(&missing.found("12")), Some("report-explain"));
    }
}
