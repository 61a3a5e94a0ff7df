//! Where a result goes: the ordinary file of that name, the one behind a link, or a new one.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::cli::failure::Failure;
use crate::cli::{reserved, system};

/// The file itself. A link stays a link, and the file behind it is written.
///
/// # Errors
/// There is a folder, a device, a pipe, or a link to nothing: none of them is replaced by a file. Or the name is one of a device.
pub(super) fn of(path: &Path) -> Result<PathBuf, Failure> {
    if reserved::is_in(path) {
        return Err(Failure::CannotWrite { path: path.to_owned(), source: system::reserved() });
    }
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

/// `a/b (2).xlsx`, `a/b (3).xlsx` and so on: the names of a file that stands beside the one it was meant for.
pub(super) fn numbered_beside(path: &Path) -> impl Iterator<Item = PathBuf> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    (2..).map(move |number| path.with_file_name(numbered(&name, number)))
}

/// `a/b (2).xlsx`
pub(super) fn numbered(name: &str, number: u32) -> String {
    match name.rsplit_once('.') {
        Some((stem, ending)) if !ending.contains('/') => format!("{stem} ({number}).{ending}"),
        _ => format!("{name} ({number})"),
    }
}

/// The file itself, or the youngest of those with a number: where it could not be replaced the result has one.
pub(super) fn youngest(path: &Path) -> PathBuf {
    let numbered = numbered_beside(path).take_while(|path| path.is_file());
    let saved = |path: &PathBuf| path.metadata().and_then(|metadata| metadata.modified()).ok();
    std::iter::once(path.to_owned()).chain(numbered).max_by_key(saved).unwrap_or_else(|| path.to_owned())
}
