//! Which results are of one run: each bears its name, so that the next run knows when results of two stand side by side.

use chrono::NaiveDate;
use sha2::{Digest, Sha256};

use crate::cli::products::Target;
use crate::consolidation::{FileFacts, RUN};
use crate::district::Basis;
use crate::message::{Message, Messages};

/// The name of a run: of what it read and what decides how it is shown. The same run again has the same name, and the same results.
pub(super) fn name(files: &[FileFacts], basis: Basis<'_>, (today, messages): (NaiveDate, &Messages)) -> String {
    let mut digest = Sha256::new();
    for FileFacts { file, sha256, .. } in files {
        digest.update(format!("{file:?} {sha256}\n"));
    }
    digest.update(format!("{today} {:?} {}\n{basis:?}", messages.language(), env!("CARGO_PKG_VERSION")));
    let first = digest.finalize().first_chunk::<8>().copied().unwrap_or_default();
    format!("{RUN}{:016x}", u64::from_be_bytes(first))
}

/// Says so where the results that are there are of two runs: one was killed while it put them in their places, or each was asked for
/// by itself.
pub(super) fn of_two(targets: &[Target]) -> Option<Message> {
    let mut named = targets.iter().filter_map(|target| Some((target.path.display().to_string(), target.run()?)));
    let (one, run) = named.next()?;
    let (other, _) = named.find(|(_, other)| *other != run)?;
    Some(Message::new("results-of-two-runs").with("one", one).with("other", other))
}
