//! Word documents as PDF, by LibreOffice where it is installed.

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use wait_timeout::ChildExt;

use crate::cli::failure::Failure;
use crate::cli::ordinary;
use crate::cli::output;
use crate::cli::output_set::OutputSet;
use crate::cli::placed::Placed;

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
pub(super) fn convert(program: &Path, documents: &[PathBuf]) -> Result<Placed, Failure> {
    let Some(first) = documents.first() else { return Ok(Placed::default()) };
    let fault = |source| Failure::CannotRead { path: program.to_owned(), source };
    let folder = tempfile::tempdir().map_err(fault)?;
    // A profile of its own: another LibreOffice that is open would take the work over and not say when it is done.
    let profile = folder.path().join("profile");
    let outputs = folder.path().join("pdf");
    let own = format!("-env:UserInstallation=file://{}{}", if cfg!(windows) { "/" } else { "" }, slashed(&profile));
    let mut arguments: Vec<OsString> = [&own, "--headless", "--convert-to", "pdf", "--outdir"].map(Into::into).into();
    arguments.push(outputs.clone().into());
    arguments.extend(documents.iter().map(Into::into));
    let mut child = leashed(program, &arguments).map_err(fault)?;
    let leash = child.stdin.take();
    let count = u32::try_from(documents.len()).unwrap_or(u32::MAX);
    let ended = child.wait_timeout(START.saturating_add(EACH.saturating_mul(count))).map_err(fault)?;
    drop(leash);
    if ended.is_none() {
        let _ = child.kill();
        let _ = child.wait();
        return Err(Failure::NoPdf { path: first.clone() });
    }
    let written = OutputSet::new(output::folder_of(first));
    for document in documents {
        let path = document.with_extension("pdf");
        let missing = || Failure::NoPdf { path: document.clone() };
        let made = outputs.join(path.file_name().ok_or_else(missing)?);
        let bytes = ordinary::read(&made, MOST_BYTES).ok().flatten().ok_or_else(missing)?;
        written.write(path, &bytes)?;
    }
    written.put_in_place()
}

/// Starts a program that ends with this one, whatever ends it: when the leash, its standard input, is let go, the shell that leads its
/// group of processes ends all of them. LibreOffice is several.
#[cfg(unix)]
fn leashed(program: &Path, arguments: &[OsString]) -> io::Result<Child> {
    const LEASH: &str = "exec 3<&0; (read -r _ <&3; kill -s KILL 0) & \"$@\" 3<&- </dev/null";
    let mut shell = Command::new("/bin/sh");
    std::os::unix::process::CommandExt::process_group(&mut shell, 0);
    started(shell.args(["-c", LEASH, "sh"]).arg(program).args(arguments))
}

/// Only a job object would end it with this program when that is killed, and to make one is nothing that Rust can check: then it ends
/// by itself when the documents are converted.
#[cfg(not(unix))]
fn leashed(program: &Path, arguments: &[OsString]) -> io::Result<Child> {
    started(Command::new(program).args(arguments))
}

fn started(command: &mut Command) -> io::Result<Child> {
    command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()
}

fn slashed(path: &Path) -> String {
    path.display().to_string().replace('\\', "/").replace(' ', "%20")
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use std::fs;
    use std::path::Path;
    use std::thread::sleep;
    use std::time::Duration;

    use super::leashed;

    /// Whether a process runs: one that has ended may still be listed.
    fn runs(number: &str) -> bool {
        let stat = fs::read_to_string(format!("/proc/{}/stat", number.trim())).unwrap_or_default();
        stat.rsplit_once(") ").is_some_and(|(_, state)| !state.starts_with('Z'))
    }

    fn becomes(wanted: impl Fn() -> bool) -> bool {
        (0..200).any(|_| {
            wanted() || {
                sleep(Duration::from_millis(50));
                false
            }
        })
    }

    #[test]
    fn what_a_program_started_ends_when_its_leash_is_let_go() {
        let folder = tempfile::tempdir().expect("a folder");
        let numbers = folder.path().join("numbers");
        let script = "sleep 300 & echo $! >\"$0\"; wait";
        let arguments = ["-c".into(), script.into(), numbers.clone().into_os_string()];
        let mut child = leashed(Path::new("/bin/sh"), &arguments).expect("it starts");
        let leash = child.stdin.take();
        let number = || fs::read_to_string(&numbers).unwrap_or_default();
        assert!(becomes(|| number().ends_with('\n')) && runs(&number()));
        drop(leash);
        assert!(becomes(|| !runs(&number())));
        child.wait().expect("it has ended");
    }

    #[test]
    fn a_program_on_a_leash_ends_by_itself() {
        let mut child = leashed(Path::new("/bin/sh"), &["-c".into(), "exit 3".into()]).expect("it starts");
        let leash = child.stdin.take();
        assert_eq!(child.wait().expect("it has ended").code(), Some(3));
        drop(leash);
    }
}
