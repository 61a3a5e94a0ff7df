//! What lies in the folders that are watched: each file with its size and when it was written.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use walkdir::WalkDir;

use crate::cli::temporary;

/// How the files begin that Excel and LibreOffice lay beside one that is open in them.
const OWNERS: [&str; 2] = ["~$", ".~lock."];

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Listing {
    files: BTreeMap<PathBuf, (u64, Option<SystemTime>)>,
    /// Files that are open in another program, as far as that says so.
    open: Vec<String>,
}

impl Listing {
    /// Without the outputs, wherever they lie.
    ///
    /// # Errors
    /// A folder is not there, or cannot be looked into.
    pub(super) fn of(paths: &[PathBuf], outputs: &[&Path]) -> io::Result<Self> {
        let mut listing = Self::default();
        for path in paths {
            for entry in WalkDir::new(path).sort_by_file_name() {
                let entry = entry.map_err(io::Error::from)?;
                let name = entry.file_name().to_string_lossy();
                let owned = OWNERS.iter().find_map(|owner| name.strip_prefix(owner));
                if let Some(owned) = owned {
                    listing.open.push(owned.trim_end_matches('#').to_owned());
                }
                let is_ours = temporary::is_one(entry.path()) || outputs.contains(&entry.path());
                if owned.is_some() || is_ours || entry.file_type().is_dir() {
                    continue;
                }
                // A file that has gone meanwhile is missed at the next look.
                if let Ok(metadata) = entry.metadata() {
                    listing.files.insert(entry.into_path(), (metadata.len(), metadata.modified().ok()));
                }
            }
        }
        Ok(listing)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    pub(super) fn open(&self) -> Option<&str> {
        self.open.first().map(String::as_str)
    }

    /// The names of files that are new or other ones than before.
    pub(super) fn changed_since(&self, before: &Self) -> Vec<String> {
        let changed = self.files.iter().filter(|(path, seen)| before.files.get(*path) != Some(seen));
        let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        changed.map(|(path, _)| name(path)).collect()
    }
}
