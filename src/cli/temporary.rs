//! Temporary files beside a result: known by their names, and locked while a run works on them, so that the next run removes what
//! a killed one left there, and nothing else. Where a run has many in one folder, one is locked, and the others have its name and a
//! number: `.ntm-xlsx-AbCd1234.tmp`, `.ntm-xlsx-AbCd1234-17.tmp`.

use std::fs::{self, File, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

use crate::cli::{ordinary, system};

const PREFIX: &str = ".ntm-xlsx-";
const SUFFIX: &str = ".tmp";

/// Letters between them.
const LETTERS: usize = 8;

/// How often a new one is made when somebody removes it before it is locked.
const TRIES: usize = 20;

/// Whether a file is one of ours, by its name.
pub(super) fn is_one(path: &Path) -> bool {
    letters_of(path).is_some()
}

/// What its name has in common with the others that one is locked for.
fn letters_of(path: &Path) -> Option<&str> {
    let name = path.file_name()?.to_str()?;
    let rest = name.strip_prefix(PREFIX)?.strip_suffix(SUFFIX)?;
    let (letters, number) = rest.split_once('-').unwrap_or((rest, "0"));
    let is_ours = letters.len() == LETTERS
        && letters.chars().all(|letter| letter.is_ascii_alphanumeric())
        && !number.is_empty()
        && number.chars().all(|digit| digit.is_ascii_digit());
    is_ours.then_some(letters)
}

/// The name of one more beside one that is locked.
pub(super) fn beside(locked: &Path, number: usize) -> PathBuf {
    let letters = letters_of(locked).unwrap_or_default();
    locked.with_file_name(format!("{PREFIX}{letters}-{number}{SUFFIX}"))
}

/// Writes it, and waits until it is on the disk.
///
/// # Errors
/// The disk is full.
pub(super) fn filled(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = system::patiently(|| File::create_new(path))?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// A new one, as readable as any other new file.
///
/// # Errors
/// The folder cannot be written to.
pub(super) fn new_in(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(PREFIX).suffix(SUFFIX).rand_bytes(LETTERS);
    #[cfg(unix)]
    builder.permissions(<fs::Permissions as std::os::unix::fs::PermissionsExt>::from_mode(0o666));
    for _ in 0..TRIES {
        let file = builder.tempfile_in(folder)?;
        let is_ours = match file.as_file().try_lock() {
            Err(TryLockError::WouldBlock) => false,
            // Where there are no locks nobody removes it either.
            Ok(()) | Err(TryLockError::Error(_)) => file.path().exists(),
        };
        if is_ours {
            return Ok(file);
        }
    }
    Err(io::ErrorKind::ResourceBusy.into())
}

/// Removes those on which no run works any more. What cannot be removed hurts nobody.
pub(super) fn remove_left_in(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.filter_map(Result::ok).map(|entry| entry.path()) {
        let Some(letters) = letters_of(&path) else { continue };
        let locked = path.with_file_name(format!("{PREFIX}{letters}{SUFFIX}"));
        let nobody_works = match ordinary::open(&locked) {
            Ok(file) => file.try_lock().is_ok(),
            Err(error) => error.kind() == io::ErrorKind::NotFound,
        };
        if nobody_works {
            let _ = fs::remove_file(&path);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::{is_one, new_in, remove_left_in};

    #[test]
    fn what_a_killed_run_left_is_removed_and_nothing_else() {
        let folder = tempfile::tempdir().expect("a folder");
        let at = |name: &str| folder.path().join(name);
        for name in [".ntm-xlsx-AbCd1234.tmp", ".ntm-xlsx-mine.tmp", "AbCd1234.tmp"] {
            fs::write(at(name), "x").expect("it is written");
        }
        let working = new_in(folder.path()).expect("a temporary file");
        remove_left_in(folder.path());
        assert!(working.path().exists() && is_one(working.path()));
        assert!(!at(".ntm-xlsx-AbCd1234.tmp").exists());
        assert!(at(".ntm-xlsx-mine.tmp").exists() && at("AbCd1234.tmp").exists());
        assert!(!is_one(Path::new(".ntm-xlsx-.tmp")));
    }
}
