//! Writing: to a temporary file beside the target, then renamed, so that nothing is ever half written.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::cli::failure::Failure;
use crate::cli::placed::Placed;
use crate::cli::{destination, system, temporary};

/// A file that will be written. Opening it tries the folder before the work is done.
pub(super) struct Output {
    path: PathBuf,
    /// The file itself: another one where the path is a link.
    target: PathBuf,
    temporary: NamedTempFile,
    /// The first fault of writing: a library may tell it in words of its own, or not at all.
    fault: Option<io::Error>,
}

impl Output {
    /// Removes what a killed run left beside it.
    ///
    /// # Errors
    /// The folder cannot be made or written to, or what is there is no ordinary file.
    pub(super) fn open(path: &Path) -> Result<Self, Failure> {
        let fault = |source| Failure::CannotWrite { path: path.to_owned(), source };
        let target = destination::of(path)?;
        let folder = folder_of(&target);
        fs::create_dir_all(folder).map_err(fault)?;
        temporary::remove_left_in(folder);
        let temporary = system::patiently(|| temporary::new_in(folder)).map_err(fault)?;
        Ok(Self { path: path.to_owned(), target, temporary, fault: None })
    }

    /// The folder of the target, which takes temporary files.
    pub(super) fn folder(&self) -> &Path {
        folder_of(&self.target)
    }

    /// Writes it whole; it is not yet in its place.
    ///
    /// # Errors
    /// The disk is full.
    pub(super) fn fill(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        self.temporary.write_all(bytes).map_err(|source| self.cannot(source))
    }

    /// # Errors
    /// The disk is full, or it cannot be put in its place.
    pub(super) fn write_all(mut self, bytes: &[u8]) -> Result<Placed, Failure> {
        self.fill(bytes)?;
        put_in_place(vec![self])
    }

    /// What became of writing through a library: the fault of the disk, where there was one.
    pub(super) fn why(&mut self, failure: Failure) -> Failure {
        self.fault.take().map_or(failure, |source| self.cannot(source))
    }

    fn cannot(&self, source: io::Error) -> Failure {
        Failure::CannotWrite { path: self.path.clone(), source }
    }
}

/// Puts what was written in the places of the targets, once all of it is on the disk: the results of one run belong together.
///
/// # Errors
/// As [`Output::write_all`].
pub(super) fn put_in_place(outputs: Vec<Output>) -> Result<Placed, Failure> {
    for output in &outputs {
        output.temporary.as_file().sync_all().map_err(|source| output.cannot(source))?;
    }
    let mut placed = Placed::default();
    for Output { path, target, temporary, .. } in outputs {
        placed.put(&path, &target, temporary.into_temp_path())?;
    }
    Ok(placed)
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.temporary.write(bytes).inspect_err(|error| {
            let known = error.raw_os_error().map_or_else(|| error.kind().into(), io::Error::from_raw_os_error);
            self.fault.get_or_insert(known);
        })
    }

    fn flush(&mut self) -> io::Result<()> {
        self.temporary.flush()
    }
}

/// The folder that holds a file.
pub(super) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}
