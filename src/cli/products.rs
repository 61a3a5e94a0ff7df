//! What a run will write: each file once, none of them an input, and over nothing but what this program made there before.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{Read, Seek, SeekFrom};
use std::path::{Component, Path, PathBuf};

use same_file::is_same_file;

use crate::cli::arguments::ConsolidateArguments;
use crate::cli::failure::Failure;
use crate::cli::{destination, ordinary, temporary};
use crate::consolidation::RUN;
use crate::message::Messages;
use crate::workbook::{Marks, word};
use crate::{board, checker, comparison, export, page, plan, returns, summary};

/// By so many words a text of an earlier run is known.
const FIRST_WORDS: usize = 3;

/// Bytes at one end of a file within which it says what made it.
const LOOKED_AT: u64 = 4_000;

/// A file that a run will write, and what it is.
pub(super) struct Target {
    pub path: PathBuf,
    kind: TargetKind,
}

enum TargetKind {
    Summary,
    Page,
    /// A table of the export, by its headings.
    Csv(String),
    Parquet,
    /// An official document.
    Plan,
    /// The same as PDF.
    PlanPdf,
    /// A workbook that goes back to its commune.
    Return,
    /// The changes between two rounds.
    Changes,
    /// The page with which communes check their form.
    Checker,
    /// Who has sent what.
    Board,
    /// A text to a commune, by its first words.
    Text(String),
}

impl Target {
    /// Every file that `consolidate` is asked for.
    pub(super) fn all(arguments: &ConsolidateArguments, messages: &Messages) -> Vec<Self> {
        let mut targets = vec![Self { path: arguments.output.clone(), kind: TargetKind::Summary }];
        targets.extend(arguments.html.iter().map(|path| Self { path: path.clone(), kind: TargetKind::Page }));
        if let Some(folder) = &arguments.export {
            targets.extend(export::headings(messages).into_iter().flat_map(|(name, headings)| {
                [("csv", TargetKind::Csv(headings)), ("parquet", TargetKind::Parquet)]
                    .map(|(ending, kind)| Self { path: folder.join(format!("{name}.{ending}")), kind })
            }));
        }
        targets
    }

    /// An official document, and on request its PDF beside it.
    pub(super) fn plan(path: &Path, with_pdf: bool) -> Vec<Self> {
        let pdf = with_pdf.then(|| Self { path: path.with_extension("pdf"), kind: TargetKind::PlanPdf });
        std::iter::once(Self { path: path.to_owned(), kind: TargetKind::Plan }).chain(pdf).collect()
    }

    /// A workbook that goes back to its commune.
    pub(super) const fn returned(path: PathBuf) -> Self {
        Self { path, kind: TargetKind::Return }
    }

    /// The changes between two rounds.
    pub(super) const fn changes(path: PathBuf) -> Self {
        Self { path, kind: TargetKind::Changes }
    }

    /// Who has sent what.
    pub(super) const fn board(path: PathBuf) -> Self {
        Self { path, kind: TargetKind::Board }
    }

    /// The page with which communes check their form.
    pub(super) const fn checker(path: PathBuf) -> Self {
        Self { path, kind: TargetKind::Checker }
    }

    /// A text to a commune.
    pub(super) fn text(path: PathBuf, text: &str) -> Self {
        let first = text.lines().next().unwrap_or_default();
        let words: Vec<&str> = first.split_whitespace().take(FIRST_WORDS).collect();
        Self { path, kind: TargetKind::Text(words.join(" ")) }
    }

    /// Whether it may be written over what is there.
    ///
    /// # Errors
    /// It is one of the files that are named, or something else is there.
    pub(super) fn may_be_written(&self, inputs: &[PathBuf]) -> Result<(), Failure> {
        destination::of(&self.path)?;
        if inputs.iter().any(|input| !input.is_dir() && are_one(input, &self.path)) {
            return Err(Failure::OutputIsInput { path: self.path.clone() });
        }
        if self.path.is_file() && !self.is_from_before() {
            let path = self.path.clone();
            // Another program may let nobody even look at it.
            return Err(match ordinary::open(&path) {
                Ok(_) => Failure::WouldOverwrite { path },
                Err(source) => Failure::CannotWrite { path, source },
            });
        }
        Ok(())
    }

    /// Of which run the file that is there is, where it says so.
    pub(super) fn run(&self) -> Option<String> {
        let of_text = |bytes: Vec<u8>| word(&String::from_utf8_lossy(&bytes), RUN);
        match self.kind {
            TargetKind::Summary => marks(&self.path)?.value(RUN),
            TargetKind::Page => of_text(start_of(&self.path, LOOKED_AT)),
            TargetKind::Parquet => of_text(end_of(&self.path)),
            _ => None,
        }
    }

    /// Whether the file that is there was made by an earlier run as what is to be written now.
    fn is_from_before(&self) -> bool {
        match &self.kind {
            TargetKind::Summary => is_summary(&self.path),
            TargetKind::Page => is_page(&self.path, page::MARK),
            TargetKind::Checker => is_page(&self.path, checker::MARK),
            TargetKind::Csv(headings) => {
                let start = start_of(&self.path, headings.len() as u64 + 1);
                start.strip_suffix(b"\n").map(|start| start.strip_suffix(b"\r").unwrap_or(start))
                    == Some(headings.as_bytes())
            }
            // What somebody has worked on since is theirs.
            TargetKind::Plan => ordinary::open(&self.path).is_ok_and(plan::is_untouched),
            TargetKind::PlanPdf => is_plan_pdf(&self.path),
            TargetKind::Return => is_made_as(&self.path, returns::MARK),
            TargetKind::Board => is_made_as(&self.path, board::MARK),
            TargetKind::Changes => is_made_as(&self.path, comparison::MARK),
            TargetKind::Text(first) => start_of(&self.path, first.len() as u64) == first.as_bytes(),
            TargetKind::Parquet => {
                let end = end_of(&self.path);
                end.windows(export::MARK.len()).any(|part| part == export::MARK.as_bytes())
            }
        }
    }
}

/// Whether a file is a summary, a page or a document of an earlier run, also one that was worked on since.
pub(super) fn is_product(path: &Path) -> bool {
    let start = start_of(path, LOOKED_AT);
    if !start.starts_with(PACKAGE) {
        let is_page = [page::MARK, checker::MARK].iter().any(|mark| says_page(&start, mark));
        return is_page || start.starts_with(PDF) && is_plan_pdf(path);
    }
    marks(path).is_some_and(|mut marks| {
        let is_marked = |kinds: &[&str]| kinds.iter().any(|mark| marks.has(mark));
        is_marked(&[summary::MARK, plan::MARK])
            || is_marked(&[returns::MARK, comparison::MARK, board::MARK]) && marks.is_as_made()
    })
}

/// The workbooks that went back to communes in an earlier run and lie in the folder besides what is written now, by their names.
pub(super) fn stale_returns(folder: &Path, written: &BTreeSet<PathBuf>) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok).map(|entry| entry.path());
    let others = entries.filter(|path| !written.contains(path) && !temporary::is_one(path));
    let stale = others.filter(|path| marks(path).is_some_and(|marks| marks.has(returns::MARK)));
    let names: BTreeSet<String> =
        stale.filter_map(|path| Some(path.file_name()?.to_string_lossy().into_owned())).collect();
    names.into_iter().collect()
}

/// How a package begins, and a PDF.
const PACKAGE: &[u8] = b"PK";
const PDF: &[u8] = b"%PDF";

/// The properties of a package, where there is one.
pub(super) fn marks(path: &Path) -> Option<Marks<File>> {
    ordinary::open(path).ok().map(Marks::of)
}

/// Whether a workbook has this mark, and nobody has saved it since: one that a commune has corrected it has saved, and it is a
/// submission.
fn is_made_as(path: &Path, mark: &str) -> bool {
    marks(path).is_some_and(|mut marks| marks.has(mark) && marks.is_as_made())
}

/// LibreOffice writes the document's keywords into the PDF, in UTF-16 as hexadecimal digits.
fn is_plan_pdf(path: &Path) -> bool {
    let mark: String = plan::MARK.encode_utf16().map(|unit| format!("{unit:04X}")).collect();
    start_of(path, LOOKED_AT).starts_with(PDF) && end_of(path).windows(mark.len()).any(|part| part == mark.as_bytes())
}

fn is_summary(path: &Path) -> bool {
    marks(path).is_some_and(|marks| marks.has(summary::MARK))
}

fn is_page(path: &Path, mark: &str) -> bool {
    says_page(&start_of(path, LOOKED_AT), mark)
}

fn says_page(start: &[u8], mark: &str) -> bool {
    String::from_utf8_lossy(start).contains(&format!("content=\"{mark}\""))
}

fn start_of(path: &Path, length: u64) -> Vec<u8> {
    let mut start = Vec::new();
    let read = ordinary::open(path).and_then(|file| file.take(length).read_to_end(&mut start));
    if read.is_ok() { start } else { Vec::new() }
}

fn end_of(path: &Path) -> Vec<u8> {
    let mut end = Vec::new();
    let read = ordinary::open(path).and_then(|mut file| {
        let length = file.metadata()?.len();
        file.seek(SeekFrom::Start(length.saturating_sub(LOOKED_AT)))?;
        file.take(LOOKED_AT).read_to_end(&mut end)
    });
    if read.is_ok() { end } else { Vec::new() }
}

/// Whether the results may be written where they are asked for.
///
/// # Errors
/// A result is one of the files that are read or named, something else is there, two results are one file, or the export
/// would lie among the inputs and be read with them next time.
pub(super) fn may_be_written(targets: &[Target], arguments: &ConsolidateArguments) -> Result<(), Failure> {
    for (index, target) in targets.iter().enumerate() {
        let path = &target.path;
        destination::of(path)?;
        if targets.iter().take(index).any(|other| are_one(&other.path, path)) {
            return Err(Failure::OneNameForTwo { path: path.clone() });
        }
        target.may_be_written(&arguments.paths)?;
    }
    let folders = arguments.export.iter().chain(&arguments.returns.folder);
    folders.into_iter().try_for_each(|folder| apart_from(folder, &arguments.paths))
}

/// Whether results lie apart from the inputs: among them they would be read with them next time.
///
/// # Errors
/// The folder is one of the inputs or in one.
pub(super) fn apart_from(folder: &Path, paths: &[PathBuf]) -> Result<(), Failure> {
    match is_within(folder, paths) {
        true => Err(Failure::ExportAmongInputs { path: folder.to_owned() }),
        false => Ok(()),
    }
}

/// Whether two paths name one file, whether it is there already or not, also through links.
pub(super) fn are_one(one: &Path, other: &Path) -> bool {
    // Anything but a file or a folder is not opened, not even to see what it is.
    let may_be_opened = [one, other].iter().all(|path| path.is_file() || path.is_dir());
    let same = may_be_opened.then(|| is_same_file(one, other).ok()).flatten();
    same.unwrap_or_else(|| {
        let (one, other) = (placed(one), placed(other));
        one.is_some() && one == other
    })
}

/// The name of a file that may not be there yet, in its folder by the folder's own name. The folder may not be there either.
fn placed(path: &Path) -> Option<PathBuf> {
    let known = path.ancestors().skip(1).map(|folder| if folder == Path::new("") { Path::new(".") } else { folder });
    let known = known.into_iter().find(|folder| folder.exists())?;
    let rest = path.strip_prefix(known).or_else(|_| path.strip_prefix("")).ok()?;
    let mut name = known.canonicalize().ok()?;
    for part in rest.components() {
        match part {
            Component::ParentDir => drop(name.pop()),
            part => name.push(part),
        }
    }
    // These systems take names that differ in their case for one.
    Some(if cfg!(any(windows, target_os = "macos")) { name.to_string_lossy().to_lowercase().into() } else { name })
}

/// Whether a folder, which may not be there yet, is one of the named ones or in one.
fn is_within(folder: &Path, paths: &[PathBuf]) -> bool {
    let known = folder.ancestors().find(|known| known.exists());
    let Ok(known) = known.unwrap_or(Path::new(".")).canonicalize() else { return false };
    let folders = paths.iter().filter(|path| path.is_dir()).filter_map(|path| path.canonicalize().ok());
    folders.into_iter().any(|path| known.starts_with(path))
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::are_one;

    #[test]
    fn a_file_is_itself_however_it_is_named_and_before_it_is_there() {
        let folder = tempfile::tempdir().expect("a folder");
        let at = |name: &str| folder.path().join(name);
        assert!(are_one(&at("b.xlsx"), &at("./b.xlsx")));
        assert!(are_one(&at("moi/b.xlsx"), &at("moi/./b.xlsx")));
        assert!(!are_one(&at("b.xlsx"), &at("c.xlsx")) && !are_one(&at("b.xlsx"), &at("moi/b.xlsx")));
        assert!(are_one(Path::new("b.xlsx"), Path::new("./b.xlsx")));
        fs::write(at("a.xlsx"), "a").expect("it is written");
        fs::hard_link(at("a.xlsx"), at("cung.xlsx")).expect("a link");
        assert!(are_one(&at("a.xlsx"), &at("cung.xlsx")) && !are_one(&at("a.xlsx"), &at("b.xlsx")));
    }
}
