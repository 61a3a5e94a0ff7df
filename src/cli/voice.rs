//! What the program says, on standard output and standard error.

use std::io::{ErrorKind, Write, stderr, stdout};

use crate::cli::failure::Failure;

/// Prints a text and ends its line. Whoever stopped listening (`| head`, `| more` left early) is told no more, and that is no fault.
///
/// # Errors
/// Standard output cannot be written to: the disk that it goes to is full.
pub(super) fn say(text: &str) -> Result<(), Failure> {
    let mut out = stdout().lock();
    match writeln!(out, "{text}").and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Failure::CannotSay(error)),
        _ => Ok(()),
    }
}

/// Says why the program could not work. Where even that cannot be said, the exit code does.
pub(super) fn complain(text: &str) {
    let _ = writeln!(stderr().lock(), "{text}");
}
