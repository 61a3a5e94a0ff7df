//! The files as plain lines, for whatever reads standard output.

use crate::cli::report::{ReportDetail, around};
use crate::consolidation::FileStatus;
use crate::finding::FindingGroup;
use crate::message::{Message, Messages, harmless};
use crate::report::{FoundOut, remarks};

/// Each file with its findings, a line a thing.
pub(super) fn files(
    (district, findings, progress): FoundOut<'_>,
    detail: ReportDetail,
    messages: &Messages,
) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = |text: String| lines.push(harmless::on_one_line(&text).into_owned());
    for file in &district.files {
        let is_counted = matches!(file.status, FileStatus::Accepted | FileStatus::NeedsCorrection);
        let is_brief = detail == ReportDetail::Brief && is_counted;
        let mut heading = around::of_file(file, progress.get(&file.file), messages);
        if is_brief && let Some(first) = heading.first_mut() {
            let counted = Message::new("report-counts").with("heading", first.as_str()).with("errors", file.errors);
            *first = messages.text(&counted.with("warnings", file.warnings));
        }
        heading.into_iter().for_each(&mut line);
        if is_brief {
            continue;
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
    lines
}
