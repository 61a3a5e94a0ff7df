//! What stands around the findings, however they are shown: the files that were passed over, the heading of each file, the sums.

use crate::cli::inputs::Inputs;
use crate::cli::report::decisions;
use crate::comparison::Progress;
use crate::consolidation::{CommuneStanding, FileRecord, FileStatus};
use crate::district::Basis;
use crate::finding::Severity;
use crate::message::{Message, Messages, harmless};
use crate::report::FoundOut;

/// The files that were passed over, each with the reason.
pub(super) fn before(inputs: &Inputs, messages: &Messages) -> Vec<String> {
    let skipped = |(file, reason): &(String, Message)| {
        messages.text(&Message::new("skipped-file").with("path", file).with("reason", reason.clone()))
    };
    harmless_lines(inputs.skipped.iter().map(skipped))
}

/// A file, what became of it, and how it compares with its round before.
pub(super) fn of_file(file: &FileRecord, progress: Option<&Progress>, messages: &Messages) -> Vec<String> {
    let compared = progress.map(|progress| {
        let said = Message::new("report-progress").with("round", progress.round as usize);
        let said = said.with("corrected", progress.corrected.len()).with("open", progress.still_open);
        format!("  {}", messages.text(&said.with("new", progress.new.len())))
    });
    harmless_lines([messages.text(&heading(file))].into_iter().chain(compared))
}

/// The sums, who has not reported, and what the office has decided.
pub(super) fn after(
    (district, findings, _): FoundOut<'_>,
    inputs: &Inputs,
    basis: Basis<'_>,
    messages: &Messages,
) -> Vec<String> {
    let totals = Message::new("report-totals")
        .with("files", district.files.len())
        .with("errors", findings.count(Severity::Error))
        .with("warnings", findings.count(Severity::Warning))
        .with("information", findings.count(Severity::Information));
    let reported = district.communes.iter().filter(|commune| commune.has_reported()).count();
    let communes = Message::new("report-communes").with("reported", reported).with("communes", district.communes.len());
    let mut said = vec![totals];
    let of_all = |said: Message| (!inputs.is_single).then_some(said);
    said.extend(of_all(communes));
    let named = |id, is_meant: fn(&CommuneStanding) -> bool| {
        let communes = district.communes.iter().filter(|commune| is_meant(commune));
        let names: Vec<&str> = communes.map(|commune| commune.name.as_str()).collect();
        (!names.is_empty()).then(|| Message::new(id).with("communes", names.join(", ")))
    };
    said.extend(named("report-not-reported", CommuneStanding::sent_nothing).and_then(of_all));
    said.extend(named("report-unread", |commune| commune.sent_unread));
    said.extend(decisions::text(findings, basis.profile));
    said.extend(basis.edition.has_unverified_levels().then_some(Message::new("report-unverified")));
    harmless_lines(said.iter().map(|message| messages.text(message)))
}

fn harmless_lines(lines: impl Iterator<Item = String>) -> Vec<String> {
    lines.map(|line| harmless::on_one_line(&line).into_owned()).collect()
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
