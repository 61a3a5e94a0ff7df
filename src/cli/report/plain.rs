//! The files as plain lines, for whatever reads standard output.

use crate::cli::report::around;
use crate::finding::FindingGroup;
use crate::message::{Message, Messages, harmless};
use crate::report::{FoundOut, remarks};

/// Each file with its findings, a line a thing.
pub(super) fn files((district, findings, progress): FoundOut<'_>, messages: &Messages) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = |text: String| lines.push(harmless::on_one_line(&text).into_owned());
    for file in &district.files {
        around::of_file(file, progress.get(&file.file), messages).into_iter().for_each(&mut line);
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
