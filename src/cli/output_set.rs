//! The results of a run in one folder, however many: each is written whole beside its place, and all of them take their places
//! together. One file is locked for all of them: of thousands not each can be held open.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use tempfile::{NamedTempFile, TempPath};

use crate::cli::failure::Failure;
use crate::cli::output::{self, Output};
use crate::cli::placed::Placed;
use crate::cli::{destination, system, temporary};

pub(super) struct OutputSet {
    folder: PathBuf,
    waiting: Mutex<Waiting>,
}

#[derive(Default)]
struct Waiting {
    /// Locked while any of the others waits.
    guard: Option<NamedTempFile>,
    written: Vec<WrittenOutput>,
    /// Written through links to other folders.
    elsewhere: Vec<Output>,
}

struct WrittenOutput {
    path: PathBuf,
    temporary: TempPath,
}

impl OutputSet {
    /// Removes what a killed run left there. Nothing is made before there is something to write.
    pub(super) fn new(folder: &Path) -> Self {
        temporary::remove_left_in(folder);
        Self { folder: folder.to_owned(), waiting: Mutex::default() }
    }

    /// Writes a file of the folder whole; it is not yet in its place.
    ///
    /// # Errors
    /// The folder cannot be made or written to, the disk is full, or what is there is no ordinary file.
    pub(super) fn write(&self, path: PathBuf, bytes: &[u8]) -> Result<(), Failure> {
        if destination::of(&path)? != path {
            let mut output = Output::open(&path)?;
            output.fill(bytes)?;
            self.waiting().elsewhere.push(output);
            return Ok(());
        }
        let fault = |source| Failure::CannotWrite { path: path.clone(), source };
        let mut waiting = self.waiting();
        if waiting.guard.is_none() {
            fs::create_dir_all(&self.folder).map_err(fault)?;
            waiting.guard = Some(system::patiently(|| temporary::new_in(&self.folder)).map_err(fault)?);
        }
        let Some(guard) = &waiting.guard else { return Ok(()) };
        let temporary = temporary::beside(guard.path(), waiting.written.len());
        // Known from now on, so that it is removed whatever becomes of it.
        let removed = TempPath::try_from_path(&temporary).map_err(fault)?;
        waiting.written.push(WrittenOutput { path: path.clone(), temporary: removed });
        drop(waiting);
        temporary::filled(&temporary, bytes).map_err(fault)
    }

    /// Puts all of it in place.
    ///
    /// # Errors
    /// As [`Placed::put`].
    pub(super) fn put_in_place(self) -> Result<Placed, Failure> {
        let Waiting { guard, written, elsewhere } = self.waiting.into_inner().unwrap_or_else(PoisonError::into_inner);
        let mut placed = Placed::default();
        for WrittenOutput { path, temporary } in written {
            placed.put(&path, &path, temporary)?;
        }
        // Gone last: as long as it is locked the others belong to a run that works.
        drop(guard);
        Ok(placed.and(output::put_in_place(elsewhere)?))
    }

    fn waiting(&self) -> std::sync::MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::OutputSet;
    use crate::cli::temporary;

    #[test]
    fn the_results_of_a_folder_take_their_places_together_or_not_at_all() {
        let folder = tempfile::tempdir().expect("a folder");
        let at = |name: &str| folder.path().join("moi").join(name);
        let names = || fs::read_dir(folder.path().join("moi")).expect("the folder").count();
        let set = OutputSet::new(&folder.path().join("moi"));
        assert!(!folder.path().join("moi").exists());
        for name in ["a.txt", "b.txt"] {
            set.write(at(name), name.as_bytes()).expect("it is written");
        }
        temporary::remove_left_in(&folder.path().join("moi"));
        assert_eq!((names(), at("a.txt").exists()), (3, false));
        let placed = set.put_in_place().expect("they are in place");
        assert_eq!(placed.of(&at("a.txt")), at("a.txt"));
        assert_eq!((names(), fs::read(at("b.txt")).expect("it is read")), (2, b"b.txt".to_vec()));

        let broken = OutputSet::new(&folder.path().join("moi"));
        broken.write(at("c.txt"), b"c").expect("it is written");
        fs::create_dir(at("d")).expect("a folder");
        assert!(broken.write(at("d"), b"d").is_err());
        drop(broken);
        assert_eq!((names(), at("c.txt").exists()), (3, false));
    }

    #[test]
    fn what_a_killed_run_left_is_removed() {
        let folder = tempfile::tempdir().expect("a folder");
        for name in [".ntm-xlsx-AbCd1234.tmp", ".ntm-xlsx-AbCd1234-0.tmp", ".ntm-xlsx-AbCd1234-17.tmp"] {
            fs::write(folder.path().join(name), "x").expect("it is written");
        }
        temporary::remove_left_in(folder.path());
        assert_eq!(fs::read_dir(folder.path()).expect("the folder").count(), 0);
    }
}
