//! Writing: to a temporary file beside the target, then renamed, so that nothing is ever half written.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::cli::failure::Failure;

/// A file that will be written. Opening it tries the folder before the work is done.
pub(super) struct Output {
    path: PathBuf,
    temporary: NamedTempFile,
}

impl Output {
    /// # Errors
    /// The folder cannot be made or written to.
    pub(super) fn open(path: &Path) -> Result<Self, Failure> {
        let fault = |source| Failure::CannotWrite { path: path.to_owned(), source };
        let folder = folder_of(path);
        fs::create_dir_all(folder).map_err(fault)?;
        if path.is_dir() {
            return Err(fault(std::io::ErrorKind::IsADirectory.into()));
        }
        Ok(Self { path: path.to_owned(), temporary: NamedTempFile::new_in(folder).map_err(fault)? })
    }

    /// The folder of the target, which takes temporary files.
    pub(super) fn folder(&self) -> &Path {
        folder_of(&self.path)
    }

    /// # Errors
    /// The disk is full, or the target is open in Excel.
    pub(super) fn write_all(mut self, bytes: &[u8]) -> Result<(), Failure> {
        self.temporary.write_all(bytes).map_err(|source| Failure::CannotWrite { path: self.path.clone(), source })?;
        self.finish()
    }

    /// Puts what was written in the place of the target.
    ///
    /// # Errors
    /// As [`Output::write_all`].
    pub(super) fn finish(self) -> Result<(), Failure> {
        let fault = |source| Failure::CannotWrite { path: self.path.clone(), source };
        self.temporary.as_file().sync_all().map_err(fault)?;
        #[cfg(unix)]
        {
            // A temporary file is private; a result is as readable as any other new file.
            use std::os::unix::fs::PermissionsExt;
            let permissions = fs::Permissions::from_mode(0o644);
            self.temporary.as_file().set_permissions(permissions).map_err(fault)?;
        }
        let path = self.path.clone();
        self.temporary.persist(&self.path).map_err(|error| Failure::CannotWrite { path, source: error.error })?;
        Ok(())
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.temporary.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.temporary.flush()
    }
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}
