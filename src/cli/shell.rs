//! What a shell and the system's manual know of the command line: made from it, never written by hand.

use clap_complete::generate;
use clap_mangen::Man;

use crate::cli::arguments::CompletionArguments;
use crate::cli::failure::Failure;
use crate::cli::{Outcome, help, voice};
use crate::message::Messages;

/// Prints the file by which a shell completes words of commands.
///
/// # Errors
/// Standard output cannot be written to.
pub(super) fn completions(arguments: &CompletionArguments, messages: &Messages) -> Result<Outcome, Failure> {
    let mut command = help::localised(messages);
    let name = command.get_name().to_owned();
    let mut script = Vec::new();
    generate(arguments.shell, &mut command, name, &mut script);
    voice::say_as_it_is(String::from_utf8_lossy(&script).trim_end())?;
    Ok(Outcome::Clean)
}

/// Prints the page of the manual, in roff.
///
/// # Errors
/// As [`completions`].
pub(super) fn man(messages: &Messages) -> Result<Outcome, Failure> {
    let mut page = Vec::new();
    Man::new(help::localised(messages)).render(&mut page).map_err(Failure::CannotSay)?;
    voice::say_as_it_is(String::from_utf8_lossy(&page).trim_end())?;
    Ok(Outcome::Clean)
}
