//! Reading one file in a process of its own: this program started again, with a limit on memory and time. Whatever a hostile
//! file does to the library, it does there.

use std::alloc::System;
use std::fs;
use std::io::Read;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use cap::Cap;
use wait_timeout::ChildExt;

use crate::cli::Outcome;
use crate::cli::arguments::ReadOneArguments;
use crate::cli::failure::Failure;
use crate::cli::inputs::Input;
use crate::workbook::{self, Damage, Unreadable, Workbook};

/// Memory as the program asks for it: without a limit, but in the child. Works on every system.
#[global_allocator]
static MEMORY: Cap<System> = Cap::new(System, usize::MAX);

/// Bytes that the child may ask for. With the program itself it stays below 600 MB.
const MOST_MEMORY: usize = 500_000_000;

/// How long the child may take. With what goes before it and comes after it a file takes less than ten seconds.
const LONGEST: Duration = Duration::from_secs(7);

/// Longest answer of the child: the cells that a workbook may hold take less.
const MOST_ANSWERED: u64 = 40_000_000;

/// Reads a file in a child process.
pub(super) fn read(input: &Input) -> Result<Workbook, Unreadable> {
    let failed = |error: std::io::Error| Unreadable::Damaged(Damage::Inside(error.to_string()));
    let program = std::env::current_exe().map_err(failed)?;
    let mut child = Command::new(program)
        .arg("read-one")
        .arg("--")
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
    // The pipe is emptied while the child writes, or it would wait for ever; one that writes too much finds it closed.
    let pipe = child.stdout.take();
    let reader = thread::spawn(move || {
        let mut bytes = Vec::new();
        pipe.map(|pipe| pipe.take(MOST_ANSWERED).read_to_end(&mut bytes)).transpose().map(|_| bytes)
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
    MEMORY.set_limit(MOST_MEMORY).map_err(|()| Failure::Internal("memory limit".to_owned()))?;
    let bytes =
        fs::read(&arguments.path).map_err(|source| Failure::CannotRead { path: arguments.path.clone(), source })?;
    let read = workbook::read(&arguments.name, &bytes);
    let answer = serde_json::to_vec(&read).map_err(|error| Failure::Internal(error.to_string()))?;
    std::io::Write::write_all(&mut std::io::stdout().lock(), &answer)
        .map_err(|error| Failure::Internal(error.to_string()))?;
    Ok(Outcome::Clean)
}
