//! What the program says, on standard output and standard error.

use std::io::{ErrorKind, Write, stderr, stdout};
use std::sync::OnceLock;

use console::Term;

use crate::cli::failure::Failure;
use crate::cli::screen::Screen;
use crate::message::harmless;

/// How much it says besides what it was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Loudness {
    /// Nothing: no heading, no progress, no table of what was written.
    Quiet,
    #[default]
    Usual,
    /// Each file that is read, too.
    Verbose,
}

/// As the arguments say; of the whole process, like standard output itself.
static LOUDNESS: OnceLock<Loudness> = OnceLock::new();

pub(super) fn set_loudness(loudness: Loudness) {
    let _ = LOUDNESS.set(loudness);
}

pub(super) fn loudness() -> Loudness {
    LOUDNESS.get().copied().unwrap_or_default()
}

/// Prints what stands beside the answer, unless the run is to be quiet.
///
/// # Errors
/// As [`say`].
pub(super) fn say_beside(text: &str) -> Result<(), Failure> {
    if loudness() == Loudness::Quiet { Ok(()) } else { say(text) }
}

/// Prints a text and ends its line; what in it comes from outside cannot steer the terminal, and a terminal's edge divides no word. Whoever
/// stopped listening (`| head`, `| more` left early) is told no more, and that is no fault.
///
/// # Errors
/// Standard output cannot be written to: the disk that it goes to is full.
pub(super) fn say(text: &str) -> Result<(), Failure> {
    let text = harmless::shown(text);
    match Screen::here() {
        Some(screen) => print(&screen.wrapped(&text)),
        None => print(&text),
    }
}

/// Prints a text with its lines as they are, for another program.
///
/// # Errors
/// As [`say`].
pub(super) fn say_as_it_is(text: &str) -> Result<(), Failure> {
    print(&harmless::shown(text))
}

/// Prints what was drawn for the terminal: it is harmless already, and may be coloured.
///
/// # Errors
/// As [`say`].
pub(super) fn say_drawn(text: &str) -> Result<(), Failure> {
    print(text)
}

/// Prints JSON, in which what would steer a terminal is written by its number: it stands in texts only.
///
/// # Errors
/// As [`say`].
pub(super) fn say_json(json: &str) -> Result<(), Failure> {
    let mut escaped = String::with_capacity(json.len());
    for sign in json.chars() {
        if sign != '\n' && harmless::steers(sign) {
            escaped.push_str(&format!("\\u{:04x}", u32::from(sign)));
        } else {
            escaped.push(sign);
        }
    }
    print(&escaped)
}

fn print(text: &str) -> Result<(), Failure> {
    let mut out = stdout().lock();
    match writeln!(out, "{text}").and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Failure::CannotSay(error)),
        _ => Ok(()),
    }
}

/// Says why the program could not work, or what is no part of a report. Where even that cannot be said, the exit code does.
pub(super) fn complain(text: &str) {
    let text = harmless::shown(text);
    let _ = match Screen::of(&Term::stderr()) {
        Some(screen) => writeln!(stderr().lock(), "{}", screen.wrapped(&text)),
        None => writeln!(stderr().lock(), "{text}"),
    };
}
