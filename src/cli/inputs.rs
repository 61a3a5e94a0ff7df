//! Which files of the named paths are read, and which are passed over by their name.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, FileType};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};
use walkdir::{DirEntry, WalkDir};

use crate::cli::failure::Failure;
use crate::cli::{destination, ordinary, products, temporary};
use crate::message::Message;
use crate::{returns, workbook};

/// Names of workbooks, those of templates and of WPS Office included.
const WORKBOOKS: [&str; 10] = ["xlsx", "xlsm", "xlsb", "xls", "ods", "xltx", "xltm", "xlt", "et", "ett"];

/// What a commune may have sent instead of its workbook: read, so that a finding says so.
const SENT_INSTEAD: [&str; 33] = [
    "docx", "docm", "doc", "rtf", "odt", "wps", "pdf", "ppt", "pptx", "jpg", "jpeg", "png", "heic", "heif", "webp",
    "bmp", "gif", "tif", "tiff", "zip", "rar", "7z", "htm", "html", "mht", "csv", "fods", "numbers", "slk", "xml",
    "gz", "eml", "msg",
];

/// Longest file of another name into which is looked to see whether it is a workbook all the same.
const LOOKED_INTO: u64 = 20_000_000;

/// A file to read, with the name the user sees.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Input {
    pub name: String,
    pub path: PathBuf,
}

/// What was found: files to read, in the order of their names, and files passed over with the reason.
pub(super) struct Inputs {
    pub files: Vec<Input>,
    pub skipped: Vec<(String, Message)>,
    /// Whether one file alone was named: it says nothing of the other communes.
    pub is_single: bool,
}

impl Inputs {
    /// The files by the names that the user sees.
    pub(super) fn by_name(&self) -> BTreeMap<&str, &Input> {
        self.files.iter().map(|input| (input.name.as_str(), input)).collect()
    }
}

/// Walks the paths. An output is never an input, and what an earlier run made in its place is passed over. A link to a file is read
/// like the file, a folder behind a link only where it is named.
pub(super) fn find(paths: &[PathBuf], outputs: &[&Path]) -> Result<Inputs, Failure> {
    let mut inputs = Inputs { files: Vec::new(), skipped: Vec::new(), is_single: false };
    inputs.is_single = paths.len() == 1 && paths.iter().all(|path| path.is_file());
    let is_output = |path: &Path| outputs.iter().any(|output| products::are_one(output, path));
    let common = common_folder(paths);
    let shown = |path: &Path| shown(within(&common, path));
    for path in paths {
        let metadata = ordinary::metadata(path).map_err(|source| cannot_find(path, paths, source))?;
        if !metadata.is_dir() {
            ordinary::checked(&metadata).map_err(|source| Failure::CannotRead { path: path.clone(), source })?;
            if is_output(path) {
                return Err(Failure::OutputIsInput { path: path.clone() });
            }
            match of_a_program(path) {
                Some(reason) => inputs.skipped.push((shown(path), reason)),
                None => inputs.files.push(Input { name: shown(path), path: path.clone() }),
            }
            continue;
        }
        let mut entries = Vec::new();
        for entry in WalkDir::new(path).follow_links(false).sort_by_file_name() {
            match entry {
                Ok(entry) if entry.file_type().is_dir() => {}
                Ok(entry) => entries.push(entry),
                // A folder that cannot be opened is a file that cannot be read: it spoils only itself.
                Err(error) => {
                    let locked = error.path().unwrap_or(path).to_path_buf();
                    inputs.files.push(Input { name: shown(&locked), path: locked });
                }
            }
        }
        let reason = |entry: &DirEntry| special(entry.path(), entry.file_type()).or_else(|| passed_over(entry.path()));
        let reasons: Vec<Option<Message>> = entries.par_iter().map(reason).collect();
        for (entry, reason) in entries.into_iter().zip(reasons) {
            let name = shown(entry.path());
            if reason.is_none() && is_output(entry.path()) {
                return Err(Failure::OutputIsInput { path: entry.into_path() });
            }
            match reason {
                Some(reason) => inputs.skipped.push((name, reason)),
                None => inputs.files.push(Input { name, path: entry.into_path() }),
            }
        }
    }
    inputs.files.sort();
    inputs.files.dedup();
    pass_over_second_ways(&mut inputs);
    tell_apart(&mut inputs.files);
    inputs.files.sort();
    if inputs.files.is_empty() {
        return Err(Failure::NoWorkbooks(paths.to_vec()));
    }
    Ok(inputs)
}

/// Why a path leads nowhere. Of several, a name with spaces in it may have been taken apart.
fn cannot_find(path: &Path, paths: &[PathBuf], source: std::io::Error) -> Failure {
    if source.kind() != ErrorKind::NotFound || paths.len() == 1 {
        return Failure::CannotRead { path: path.to_owned(), source };
    }
    let words: Vec<String> = paths.iter().map(|path| path.display().to_string()).collect();
    let spans = (0..words.len()).flat_map(|start| (start + 2..=words.len()).map(move |end| start..end));
    let joined = spans.filter_map(|span| words.get(span)).map(|words| words.join(" "));
    let whole = joined.into_iter().find(|whole| Path::new(whole).exists());
    Failure::Unquoted { path: path.to_owned(), whole: whole.unwrap_or_else(|| words.join(" ")) }
}

/// What is no ordinary file, nor a link to one.
fn special(path: &Path, kind: FileType) -> Option<Message> {
    let behind = if kind.is_symlink() { fs::metadata(path).ok() } else { return (!kind.is_file()).then(not_ordinary) };
    match behind {
        Some(metadata) if metadata.is_file() => None,
        Some(metadata) if metadata.is_dir() => Some(Message::new("skipped-linked-folder")),
        Some(_) => Some(not_ordinary()),
        None => Some(Message::new("skipped-broken-link")),
    }
}

fn not_ordinary() -> Message {
    Message::new("skipped-special")
}

/// A link to a file that is read by its own name, or by another link, is no second submission.
fn pass_over_second_ways(inputs: &mut Inputs) {
    let is_link = |input: &Input| input.path.symlink_metadata().is_ok_and(|metadata| metadata.is_symlink());
    let (links, mut files): (Vec<Input>, Vec<Input>) = inputs.files.drain(..).partition(is_link);
    let mut read = BTreeSet::new();
    if !links.is_empty() {
        read.extend(files.iter().filter_map(|input| input.path.canonicalize().ok()));
    }
    for link in links {
        // One that leads nowhere by now says so when it is read.
        match link.path.canonicalize().is_ok_and(|file| !read.insert(file)) {
            true => inputs.skipped.push((link.name, Message::new("skipped-link"))),
            false => files.push(link),
        }
    }
    files.sort();
    inputs.files = files;
}

/// Names that are no Unicode may be shown alike: each file but the first of them gets a number behind its name.
fn tell_apart(files: &mut [Input]) {
    let mut names: BTreeSet<String> = files.iter().map(|input| input.name.clone()).collect();
    let mut before: Option<String> = None;
    for input in files {
        let shown = input.name.clone();
        if before.as_ref() == Some(&shown) {
            let numbered = (2..).map(|number| destination::numbered(&shown, number));
            input.name = numbered.into_iter().find(|name| names.insert(name.clone())).unwrap_or_default();
        }
        before = Some(shown);
    }
}

/// The folder that holds all paths: files are called by their names within it, so that a folder and the list of its files give
/// the same names, and none is ambiguous.
fn common_folder(paths: &[PathBuf]) -> PathBuf {
    let folder = |path: &PathBuf| if path.is_dir() { path.clone() } else { path.with_file_name("") };
    let folders = paths.iter().map(folder);
    let common = |one: PathBuf, other: PathBuf| {
        let both = one.components().zip(other.components()).take_while(|(one, other)| one == other);
        both.map(|(one, _)| one).collect()
    };
    folders.reduce(common).unwrap_or_default()
}

/// The path from the folder on; the folder itself has no shorter name.
fn within<'p>(folder: &Path, path: &'p Path) -> &'p Path {
    path.strip_prefix(folder).ok().filter(|within| !within.as_os_str().is_empty()).unwrap_or(path)
}

fn passed_over(path: &Path) -> Option<Message> {
    if let Some(reason) = of_a_program(path) {
        return Some(reason);
    }
    if temporary::is_one(path) {
        return Some(Message::new("skipped-temporary"));
    }
    let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default().to_lowercase();
    if products::is_product(path) {
        let is_return = products::marks(path).is_some_and(|marks| marks.has(returns::MARK));
        return Some(Message::new(if is_return { "skipped-return" } else { "skipped-output" }));
    }
    let read = WORKBOOKS.contains(&extension.as_str()) || SENT_INSTEAD.contains(&extension.as_str());
    (!read && !is_workbook(path)).then(|| Message::new("skipped-foreign"))
}

/// What systems lay into folders and archives of their own accord, in small letters.
const OF_SYSTEMS: [&str; 4] = [".ds_store", "thumbs.db", "ehthumbs.db", "desktop.ini"];

/// What nobody has sent: a program leaves it beside a workbook that it has open, a system in every folder; macOS packs a shadow of each
/// file into an archive.
fn of_a_program(path: &Path) -> Option<Message> {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default().to_lowercase();
    if name.starts_with("~$") || name.starts_with(".~lock") {
        return Some(Message::new("skipped-lock"));
    }
    let in_shadows = path.components().any(|part| part.as_os_str() == "__MACOSX");
    let of_system = name.starts_with("._") || in_shadows || OF_SYSTEMS.contains(&name.as_str());
    of_system.then(|| Message::new("skipped-system"))
}

/// Whether a file whose name says nothing is a workbook: one that lost its ending on the way is not lost.
fn is_workbook(path: &Path) -> bool {
    ordinary::read(path, LOOKED_INTO).is_ok_and(|bytes| bytes.is_some_and(|bytes| workbook::is_workbook(&bytes)))
}

/// The path with forward slashes, so that reports are the same on every system.
fn shown(path: &Path) -> String {
    path.display().to_string().replace(std::path::MAIN_SEPARATOR, "/")
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use super::{Input, common_folder, shown, tell_apart, within};

    #[test]
    fn a_path_is_shown_as_it_was_typed() {
        let typed = ["/da-nop/a.xlsx", "da-nop/a.xlsx", "../a.xlsx"];
        assert_eq!(typed.map(|path| shown(Path::new(path))), typed);
    }

    #[test]
    fn files_that_are_shown_alike_are_told_apart() {
        let names = ["a", "b.xls", "b.xls", "b.xls", "b (2).xls", "c.d/e", "c.d/e"];
        let file = |(number, name): (usize, &str)| Input { name: name.to_owned(), path: number.to_string().into() };
        let mut files: Vec<Input> = names.into_iter().enumerate().map(file).collect();
        tell_apart(&mut files);
        let told: Vec<&str> = files.iter().map(|input| input.name.as_str()).collect();
        assert_eq!(told, ["a", "b.xls", "b (3).xls", "b (4).xls", "b (2).xls", "c.d/e", "c.d/e (2)"]);
    }

    #[test]
    fn files_are_called_by_their_names_within_the_folder_of_all() {
        let common = |paths: &[&str]| common_folder(&paths.iter().map(PathBuf::from).collect::<Vec<_>>());
        let called = |paths: &[&str], path| within(&common(paths), Path::new(path)).display().to_string();
        assert_eq!(called(&["src"], "src/lib.rs"), "lib.rs");
        assert_eq!(called(&["src/lib.rs"], "src/lib.rs"), "lib.rs");
        assert_eq!(called(&["src/lib.rs", "src/main.rs"], "src/main.rs"), "main.rs");
        assert_eq!(called(&["src/cli", "src/form"], "src/form/mod.rs"), "form/mod.rs");
        assert_eq!(called(&["."], "./Cargo.toml"), "Cargo.toml");
        assert_eq!(called(&["../a.xlsx", "b.xlsx"], "../a.xlsx"), "../a.xlsx");
        assert_eq!(called(&["src"], "src"), "src");
    }
}
