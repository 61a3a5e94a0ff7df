//! What this program made before: it may be made again in its place, and is nobody's submission. Nothing else is written over.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use crate::cli::arguments::ConsolidateArguments;
use crate::cli::failure::Failure;
use crate::cli::inputs::same_file;
use crate::{page, summary, workbook};

/// Bytes of a page within which it says what made it.
const START: u64 = 2_000;

/// Whether a file is a summary or a page of an earlier run.
pub(super) fn is_product(path: &Path) -> bool {
    let Ok(file) = File::open(path) else { return false };
    let is_page = || {
        let mut start = Vec::new();
        let read = File::open(path).is_ok_and(|file| file.take(START).read_to_end(&mut start).is_ok());
        read && String::from_utf8_lossy(&start).contains(&format!("content=\"{}\"", page::MARK))
    };
    workbook::has_property(file, summary::MARK) || is_page()
}

/// Whether the results may be written where they are asked for.
///
/// # Errors
/// Something else is there, two results have one name, or the export would lie among the inputs and be read with them next time.
pub(super) fn may_be_written(arguments: &ConsolidateArguments) -> Result<(), Failure> {
    let ConsolidateArguments { paths, output, html, export, .. } = arguments;
    for path in std::iter::once(output).chain(html) {
        if path.is_file() && !is_product(path) {
            let is_input = paths.iter().any(|input| same_file(input, path));
            return Err(match is_input {
                true => Failure::OutputIsInput { path: path.clone() },
                false => Failure::WouldOverwrite { path: path.clone() },
            });
        }
    }
    if let Some(path) = html.as_ref().filter(|html| *html == output) {
        return Err(Failure::OneNameForTwo { path: path.clone() });
    }
    match export.as_ref().filter(|folder| is_within(folder, paths)) {
        Some(folder) => Err(Failure::ExportAmongInputs { path: folder.clone() }),
        None => Ok(()),
    }
}

/// Whether a folder, which may not be there yet, is one of the named ones or in one.
fn is_within(folder: &Path, paths: &[PathBuf]) -> bool {
    let known = folder.ancestors().find(|known| known.exists());
    let Ok(known) = known.unwrap_or(Path::new(".")).canonicalize() else { return false };
    let folders = paths.iter().filter(|path| path.is_dir()).filter_map(|path| path.canonicalize().ok());
    folders.into_iter().any(|path| known.starts_with(path))
}
