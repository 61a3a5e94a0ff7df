//! Where the results of a run stand in the end: under their own names, or with a number behind it where another program has the file
//! of that name open and lets nobody replace it, as Excel does on Windows.

use std::path::{Path, PathBuf};

use tempfile::{PathPersistError, TempPath};

use crate::cli::failure::Failure;
use crate::cli::{destination, system, voice};
use crate::message::{Message, Messages, harmless};

/// Highest number behind a name.
const MOST: u32 = 99;

/// The results that have a number: as they were asked for, and as they stand.
#[derive(Default)]
#[must_use = "whoever ran the program is told where the results stand"]
pub(super) struct Placed(Vec<(PathBuf, PathBuf)>);

impl Placed {
    /// Puts one file in its place.
    ///
    /// # Errors
    /// It cannot be written there, or something else lies there by now.
    pub(super) fn put(&mut self, path: &Path, target: &Path, temporary: TempPath) -> Result<(), Failure> {
        destination::of(target)?;
        let fault = |source| Failure::CannotWrite { path: path.to_owned(), source };
        let Err(PathPersistError { error, path: mut temporary }) = temporary.persist(target) else { return Ok(()) };
        if !system::keeps_its_place(&error) || !target.is_file() {
            return Err(fault(error));
        }
        for beside in destination::numbered_beside(target).take(MOST as usize) {
            match temporary.persist_noclobber(&beside) {
                Ok(()) => {
                    self.0.push((path.to_owned(), beside));
                    return Ok(());
                }
                Err(PathPersistError { path, .. }) if beside.exists() => temporary = path,
                Err(PathPersistError { error, .. }) => return Err(fault(error)),
            }
        }
        Err(fault(error))
    }

    /// With what else the run has put in place.
    pub(super) fn and(mut self, more: Self) -> Self {
        self.0.extend(more.0);
        self
    }

    /// The name under which a result stands.
    pub(super) fn of<'p>(&'p self, path: &'p Path) -> &'p Path {
        self.0.iter().find(|(asked, _)| asked == path).map_or(path, |(_, stands)| stands)
    }

    /// Says which have a number.
    pub(super) fn say(&self, messages: &Messages) {
        for (asked, stands) in &self.0 {
            let said = Message::new("result-numbered").with("path", asked.display().to_string());
            let said = said.with("stands", stands.display().to_string());
            voice::complain(&harmless::on_one_line(&messages.text(&said)));
        }
    }
}
