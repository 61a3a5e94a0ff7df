//! Reading one file in a process of its own: this program started again, with a limit on memory and time. Whatever a hostile
//! file does to the library, it does there.

use std::io::{self, Read};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use wait_timeout::ChildExt;

use crate::cli::Outcome;
use crate::cli::arguments::ReadOneArguments;
use crate::cli::failure::Failure;
use crate::cli::inputs::Input;
use crate::cli::{memory, ordinary, system};
use crate::workbook::limits::{LONGEST_FILE, LONGEST_READING};
use crate::workbook::{self, Excess, Unreadable, Workbook};

/// How long the child may take.
const LONGEST: Duration = Duration::from_secs(LONGEST_READING);

/// How often it is waited for so long, as long as it did not work so long.
const TURNS: usize = 6;

/// Longest answer of the child: the cells that a workbook may hold take less.
const MOST_ANSWERED: u64 = 40_000_000;

/// How the child ends when it is not the file's fault.
const COULD_NOT_WORK: i32 = 2;

/// Reads a file in a child process.
///
/// # Errors
/// The system does not let it be started or answer: that says nothing about the file.
pub(super) fn read(input: &Input) -> io::Result<Result<Workbook, Unreadable>> {
    system::patiently(|| {
        let mut child = Command::new(program()?)
            .env(memory::FRUGAL.0, memory::FRUGAL.1)
            .arg("read-one")
            .arg("--")
            .arg(&input.name)
            .arg(&input.path)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        // Never written to: when it closes, the parent is gone.
        let _leash = child.stdin.take();
        Ok(match answer(&mut child)? {
            Ok(bytes) => serde_json::from_slice(&bytes).unwrap_or(Err(Excess::Text.into())),
            Err(bound) => Err(bound.into()),
        })
    })
}

/// This program, also when its file was replaced since it was started.
pub(super) fn program() -> io::Result<PathBuf> {
    if cfg!(target_os = "linux") { Ok(PathBuf::from("/proc/self/exe")) } else { std::env::current_exe() }
}

/// What the child printed, or what it had too little of: memory, where it ended in any way of its own.
fn answer(child: &mut Child) -> io::Result<Result<Vec<u8>, Excess>> {
    // The pipe is emptied while the child writes, or it would wait for ever; one that writes too much finds it closed.
    let pipe = child.stdout.take();
    let reader = thread::Builder::new().spawn(move || {
        let mut bytes = Vec::new();
        pipe.map(|pipe| pipe.take(MOST_ANSWERED).read_to_end(&mut bytes)).transpose().map(|_| bytes)
    });
    let reader = reader.inspect_err(|_| {
        let _ = child.kill();
        let _ = child.wait();
    })?;
    let mut status = child.wait_timeout(LONGEST)?;
    // On a busy machine it may not have had its turn: that is not the file's fault either.
    for _ in 1..TURNS {
        if status.is_some() || worked(child).is_none_or(|worked| worked >= LONGEST) {
            break;
        }
        status = child.wait_timeout(LONGEST)?;
    }
    if status.is_none() {
        child.kill()?;
        child.wait()?;
    }
    let bytes = reader.join().unwrap_or_else(|_| Ok(Vec::new()))?;
    if status.and_then(|status| status.code()) == Some(COULD_NOT_WORK) {
        return Err(io::ErrorKind::OutOfMemory.into());
    }
    Ok(match status {
        None => Err(Excess::Time),
        Some(status) if status.success() => Ok(bytes),
        Some(_) => Err(Excess::Memory),
    })
}

/// How long the child has worked, where the system tells: user and system time are the 12th and 13th word behind its name, in
/// hundredths of a second.
fn worked(child: &Child) -> Option<Duration> {
    let stat = std::fs::read_to_string(format!("/proc/{}/stat", child.id())).ok()?;
    let (_, behind) = stat.rsplit_once(')')?;
    let hundredths: u64 = behind.split_whitespace().skip(11).take(2).filter_map(|word| word.parse::<u64>().ok()).sum();
    Some(Duration::from_millis(hundredths.saturating_mul(10)))
}

/// Ends this process when its parent is gone.
#[expect(clippy::exit, reason = "nobody waits for what the child would say")]
fn end_with_parent() -> io::Result<()> {
    let wait = || {
        let _ = io::copy(&mut io::stdin().lock(), &mut io::sink());
        std::process::exit(COULD_NOT_WORK);
    };
    thread::Builder::new().spawn(wait).map(drop)
}

/// The child: limits itself, reads, prints the cells or why there are none.
pub(super) fn run(arguments: &ReadOneArguments) -> Result<Outcome, Failure> {
    end_with_parent().map_err(Failure::CannotStart)?;
    memory::limit().map_err(Failure::CannotStart)?;
    let bytes = ordinary::read(&arguments.path, LONGEST_FILE)
        .map_err(|source| Failure::CannotRead { path: arguments.path.clone(), source })?;
    let read = bytes.map_or(Err(Excess::File.into()), |bytes| workbook::read(&arguments.name, &bytes));
    let answer = serde_json::to_vec(&read).map_err(|error| Failure::Internal(error.to_string()))?;
    std::io::Write::write_all(&mut std::io::stdout().lock(), &answer)
        .map_err(|error| Failure::Internal(error.to_string()))?;
    Ok(Outcome::Clean)
}
