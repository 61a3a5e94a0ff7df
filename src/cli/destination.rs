//! Where a result goes: the ordinary file of that name, the one behind a link, or a new one.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::cli::failure::Failure;

/// The file itself. A link stays a link, and the file behind it is written.
///
/// # Errors
/// There is a folder, a device, a pipe, or a link to nothing: none of them is replaced by a file.
pub(super) fn of(path: &Path) -> Result<PathBuf, Failure> {
    // What cannot be looked at shows why when it is written.
    let Ok(there) = fs::symlink_metadata(path) else { return Ok(path.to_owned()) };
    let not_ordinary = || Failure::NotOrdinary { path: path.to_owned() };
    let file = if there.is_symlink() { path.canonicalize().map_err(|_| not_ordinary())? } else { path.to_owned() };
    match fs::metadata(&file) {
        Ok(metadata) if metadata.is_file() => Ok(file),
        Ok(metadata) if metadata.is_dir() => {
            Err(Failure::CannotWrite { path: path.to_owned(), source: ErrorKind::IsADirectory.into() })
        }
        _ => Err(not_ordinary()),
    }
}
