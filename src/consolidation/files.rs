//! What became of each file.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;
use serde::Serialize;

use crate::consolidation::{FileFacts, Filled, timeliness};
use crate::district::{Basis, Commune};
use crate::finding::{Findings, Severity};

/// How far a file can be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "command", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FileStatus {
    /// Counted, no finding of severity error.
    Accepted,
    /// Counted as far as it is readable; the commune has something to correct.
    NeedsCorrection,
    /// Read and exported, but not counted: an older round, a copy, an unknown commune.
    NotCounted,
    /// No filled form.
    Rejected,
}

#[derive(Debug, Clone, PartialEq)]
pub struct FileRecord {
    pub file: String,
    pub sha256: String,
    pub commune: Option<String>,
    pub commune_name: String,
    pub round: Option<u32>,
    /// The day it was last saved, as the file itself says.
    pub saved_on: Option<NaiveDate>,
    /// The day the office received it, as its profile says.
    pub received_on: Option<NaiveDate>,
    /// Received, else saved, before the deadline; `None` when neither day is known.
    pub on_time: Option<bool>,
    pub status: FileStatus,
    /// `None` of a file that is no filled form.
    pub filled: Option<Filled>,
    pub errors: usize,
    pub warnings: usize,
    pub information: usize,
}

pub(super) fn records(
    received: &[FileFacts],
    counted: &BTreeSet<Arc<str>>,
    findings: &Findings,
    basis: Basis<'_>,
) -> Vec<FileRecord> {
    let communes: BTreeMap<&str, &Commune> =
        basis.profile.communes.iter().map(|commune| (commune.code.as_str(), commune)).collect();
    let record = |file: &FileFacts| {
        let count = |severity| findings.of_workbook(&file.file).filter(|f| f.counts_as(severity)).count();
        let errors = count(Severity::Error);
        let status = match &file.facts {
            None => FileStatus::Rejected,
            Some(_) if !counted.contains(file.file.as_str()) => FileStatus::NotCounted,
            Some(_) if errors > 0 => FileStatus::NeedsCorrection,
            Some(_) => FileStatus::Accepted,
        };
        let commune = file.facts.as_ref().and_then(|facts| facts.id.commune.clone());
        let known = commune.as_deref().and_then(|code| communes.get(code));
        let round = file.facts.as_ref().map(|facts| facts.id.round);
        let saved_on = file.facts.as_ref().and_then(|facts| facts.saved_on);
        let received_on = basis.profile.received_on(&file.file, commune.as_deref(), round.unwrap_or(1));
        let on_time = timeliness::of_file(received_on, saved_on, &basis.profile.plan);
        FileRecord {
            file: file.file.clone(),
            sha256: file.sha256.clone(),
            commune_name: known.map(|commune| commune.name.clone()).unwrap_or_default(),
            commune,
            round,
            saved_on,
            received_on,
            on_time: on_time.filter(|_| file.facts.is_some()),
            status,
            filled: file.facts.as_ref().map(|facts| facts.filled),
            errors,
            warnings: count(Severity::Warning),
            information: count(Severity::Information),
        }
    };
    received.iter().map(record).collect()
}
