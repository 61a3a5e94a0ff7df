//! What was taken in before, while a folder is watched: a file that has not changed since is not read again, as long as the office's settings
//! are the same.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

use crate::cli::inputs::Input;
use crate::intake::Taken;
use crate::workbook::SentInstead;

/// How long a file is and when it was written: what tells that it is the same as before.
pub(super) type FileMark = (u64, SystemTime);

/// A file that was taken in, and what it is where it is no spreadsheet.
pub(super) type KnownFile = (Taken, Option<SentInstead>);

#[derive(Default)]
pub(super) struct ReadBefore {
    files: Mutex<BTreeMap<String, (FileMark, KnownFile)>>,
}

impl ReadBefore {
    /// How a file stands now; nothing where the system does not say.
    pub(super) fn mark(input: &Input) -> Option<FileMark> {
        let metadata = input.path.metadata().ok()?;
        Some((metadata.len(), metadata.modified().ok()?))
    }

    /// What the file was when it stood so.
    pub(super) fn get(&self, input: &Input, mark: Option<FileMark>) -> Option<KnownFile> {
        let files = self.files();
        let (known, file) = files.get(&input.name)?;
        (Some(*known) == mark).then(|| file.clone())
    }

    /// Remembers what a file is that stands so; what cannot be told from a later one is not remembered.
    pub(super) fn keep(&self, input: &Input, mark: Option<FileMark>, file: &KnownFile) {
        if let Some(mark) = mark {
            self.files().insert(input.name.clone(), (mark, file.clone()));
        }
    }

    /// Forgets files that are there no longer.
    pub(super) fn only(&self, inputs: &[Input]) {
        self.files().retain(|name, _| inputs.iter().any(|input| input.name == *name));
    }

    /// Nothing in it is ever half done.
    fn files(&self) -> MutexGuard<'_, BTreeMap<String, (FileMark, KnownFile)>> {
        self.files.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
