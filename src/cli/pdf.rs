//! Word documents as PDF, by LibreOffice where it is installed.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use wait_timeout::ChildExt;

use crate::cli::failure::Failure;
use crate::cli::ordinary;
use crate::cli::output::Output;

/// Where LibreOffice is when it is not in the path.
const PLACES: [&str; 3] = [
    r"C:\Program Files\LibreOffice\program\soffice.exe",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.exe",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
];

/// Longest PDF of a document.
const MOST_BYTES: u64 = 200_000_000;

/// Longest time for the start, and for each document.
const START: Duration = Duration::from_secs(60);
const EACH: Duration = Duration::from_secs(20);

/// The program, if it is there.
pub(super) fn find() -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let in_path =
        std::env::split_paths(&path).flat_map(|folder| ["soffice", "soffice.exe"].map(|name| folder.join(name)));
    in_path.chain(PLACES.map(PathBuf::from)).find(|program| program.is_file())
}

/// Writes a PDF beside each document.
///
/// # Errors
/// LibreOffice makes none in good time, or a PDF cannot be written.
pub(super) fn convert(program: &Path, documents: &[PathBuf]) -> Result<(), Failure> {
    let Some(first) = documents.first() else { return Ok(()) };
    let fault = |source| Failure::CannotRead { path: program.to_owned(), source };
    let folder = tempfile::tempdir().map_err(fault)?;
    // A profile of its own: another LibreOffice that is open would take the work over and not say when it is done.
    let profile = folder.path().join("profile");
    let outputs = folder.path().join("pdf");
    let mut child = Command::new(program)
        .arg(format!("-env:UserInstallation=file://{}{}", if cfg!(windows) { "/" } else { "" }, slashed(&profile)))
        .args(["--headless", "--convert-to", "pdf", "--outdir"])
        .arg(&outputs)
        .args(documents)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .map_err(fault)?;
    let count = u32::try_from(documents.len()).unwrap_or(u32::MAX);
    if child.wait_timeout(START.saturating_add(EACH.saturating_mul(count))).map_err(fault)?.is_none() {
        let _ = child.kill();
        let _ = child.wait();
        return Err(Failure::NoPdf { path: first.clone() });
    }
    for document in documents {
        let path = document.with_extension("pdf");
        let missing = || Failure::NoPdf { path: document.clone() };
        let made = outputs.join(path.file_name().ok_or_else(missing)?);
        let bytes = ordinary::read(&made, MOST_BYTES).ok().flatten().ok_or_else(missing)?;
        Output::open(&path)?.write_all(&bytes)?;
    }
    Ok(())
}

fn slashed(path: &Path) -> String {
    path.display().to_string().replace('\\', "/").replace(' ', "%20")
}
