//! What is said of the documents of a run.

use std::path::{Path, PathBuf};

use crate::cli::failure::Failure;
use crate::cli::inputs::Inputs;
use crate::cli::voice;
use crate::consolidation::{District, FileStatus};
use crate::message::{Message, Messages, harmless};

/// The documents that were written, and whether anything is to be corrected.
pub(super) type WrittenPaths = (Vec<PathBuf>, bool);

/// More parts than this are counted, not listed.
const LISTED: usize = 12;

/// The files that no document is made of.
pub(super) fn say_left_out(inputs: &Inputs, district: &District, messages: &Messages) -> Result<(), Failure> {
    for (file, reason) in &inputs.skipped {
        let skipped = Message::new("skipped-file").with("path", file).with("reason", reason.clone());
        voice::say(&harmless::on_one_line(&messages.text(&skipped)))?;
    }
    for file in &district.files {
        let status = match file.status {
            FileStatus::Rejected => Message::new("status-rejected"),
            FileStatus::NotCounted => Message::new("status-not-counted"),
            FileStatus::Accepted | FileStatus::NeedsCorrection => continue,
        };
        say_not_made(&file.file, status, messages)?;
    }
    Ok(())
}

pub(super) fn say_not_made(file: &str, status: Message, messages: &Messages) -> Result<(), Failure> {
    let not_made = Message::new("plan-not-made").with("file", file).with("status", status);
    voice::say(&harmless::on_one_line(&messages.text(&not_made)))
}

/// A document that was written, and what it leaves to be written.
pub(super) fn say_document(path: &Path, missing: &[String], messages: &Messages) -> Result<(), Failure> {
    say_indented(&Message::new("wrote-file").with("path", path.display().to_string()), messages)?;
    if missing.is_empty() {
        return Ok(());
    }
    let mut parts: Vec<&str> = missing.iter().take(LISTED).map(String::as_str).collect();
    parts.extend((missing.len() > LISTED).then_some("…"));
    say_indented(&Message::new("plan-missing").with("count", missing.len()).with("parts", parts.join("; ")), messages)
}

pub(super) fn say_indented(message: &Message, messages: &Messages) -> Result<(), Failure> {
    voice::say(&format!("  {}", harmless::on_one_line(&messages.text(message))))
}
