//! Reading one file in a process of its own: this program started again, with a limit on memory and time. Whatever a hostile
//! file does to the library, it does there.

use std::fs;
use std::io::Read;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use wait_timeout::ChildExt;

use crate::cli::Outcome;
use crate::cli::arguments::ReadOneArguments;
use crate::cli::failure::Failure;
use crate::cli::inputs::Input;
use crate::workbook::{self, Unreadable, Workbook};

/// Memory the child may take; enforced on Unix.
#[cfg(unix)]
const MOST_MEMORY: u64 = 600_000_000;

/// How long the child may take.
const LONGEST: Duration = Duration::from_secs(10);

/// Reads a file in a child process.
pub(super) fn read(input: &Input) -> Result<Workbook, Unreadable> {
    let failed = |error: std::io::Error| Unreadable::Damaged(error.to_string());
    let program = std::env::current_exe().map_err(failed)?;
    let mut child = Command::new(program)
        .arg("read-one")
        .arg(&input.name)
        .arg(&input.path)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(failed)?;
    let output = answer(&mut child).map_err(failed)?;
    match output {
        Some(bytes) => serde_json::from_slice(&bytes).unwrap_or(Err(Unreadable::TooLarge)),
        None => Err(Unreadable::TooLarge),
    }
}

/// What the child printed; `None` when it ran out of time or memory.
fn answer(child: &mut Child) -> Result<Option<Vec<u8>>, std::io::Error> {
    // The pipe is emptied while the child writes, or it would wait for ever.
    let pipe = child.stdout.take();
    let reader = thread::spawn(move || {
        let mut bytes = Vec::new();
        pipe.map(|mut pipe| pipe.read_to_end(&mut bytes)).transpose().map(|_| bytes)
    });
    let status = child.wait_timeout(LONGEST)?;
    if status.is_none() {
        child.kill()?;
        child.wait()?;
    }
    let bytes = reader.join().unwrap_or_else(|_| Ok(Vec::new()))?;
    Ok(status.filter(std::process::ExitStatus::success).map(|_| bytes))
}

/// The child: limits itself, reads, prints the cells or why there are none.
pub(super) fn run(arguments: &ReadOneArguments) -> Result<Outcome, Failure> {
    #[cfg(unix)]
    rlimit::Resource::AS.set(MOST_MEMORY, MOST_MEMORY).map_err(|error| Failure::Internal(error.to_string()))?;
    let bytes =
        fs::read(&arguments.path).map_err(|source| Failure::CannotRead { path: arguments.path.clone(), source })?;
    let read = workbook::read(&arguments.name, &bytes);
    println!("{}", serde_json::to_string(&read).map_err(|error| Failure::Internal(error.to_string()))?);
    Ok(Outcome::Clean)
}
