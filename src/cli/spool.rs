//! Where the rows of an export wait until it is known which files are counted: one nameless temporary file beside the export.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use crate::cli::failure::Failure;
use crate::consolidation::AnswerRows;

pub(super) struct Spool {
    folder: PathBuf,
    file: Mutex<File>,
}

/// Where the rows of one file lie in the spool.
#[derive(Debug, Clone, Copy)]
pub(super) struct Kept {
    start: u64,
    length: u64,
}

impl Spool {
    /// # Errors
    /// The folder cannot be written to.
    pub(super) fn open(folder: &Path) -> Result<Self, Failure> {
        let fault = |source| Failure::CannotWrite { path: folder.to_owned(), source };
        std::fs::create_dir_all(folder).map_err(fault)?;
        let file = tempfile::tempfile_in(folder).map_err(fault)?;
        Ok(Self { folder: folder.to_owned(), file: Mutex::new(file) })
    }

    /// # Errors
    /// The disk is full.
    pub(super) fn keep(&self, rows: &AnswerRows) -> Result<Kept, Failure> {
        let bytes = serde_json::to_vec(rows).map_err(|error| Failure::Internal(error.to_string()))?;
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        let start = file.seek(SeekFrom::End(0)).and_then(|start| file.write_all(&bytes).map(|()| start));
        Ok(Kept { start: start.map_err(|error| self.fault(error))?, length: bytes.len() as u64 })
    }

    /// # Errors
    /// What was kept cannot be read again.
    pub(super) fn read(&self, kept: Kept) -> Result<AnswerRows, Failure> {
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        file.seek(SeekFrom::Start(kept.start)).map_err(|error| self.fault(error))?;
        let mut bytes = Vec::new();
        (&mut *file).take(kept.length).read_to_end(&mut bytes).map_err(|error| self.fault(error))?;
        serde_json::from_slice(&bytes).map_err(|error| Failure::Internal(error.to_string()))
    }

    fn fault(&self, source: io::Error) -> Failure {
        Failure::CannotWrite { path: self.folder.clone(), source }
    }
}
