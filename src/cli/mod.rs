//! The command line: one command, one file. Only this folder opens files, prints, exits and knows the clock.

mod arguments;
mod caught;
mod checker;
mod closing;
mod consolidate;
mod destination;
mod diff;
mod explain;
mod exported;
mod failure;
mod guided;
mod help;
mod init;
mod inputs;
mod isolated;
mod memory;
mod menu;
mod near_names;
mod next;
mod one_run;
mod ordinary;
mod output;
mod output_set;
mod pdf;
mod placed;
mod plan;
mod products;
mod profile_file;
mod progress;
mod read_before;
mod receive;
mod report;
mod reserved;
mod returns;
mod rounds;
mod rules;
mod run_header;
mod schema;
mod screen;
mod settings;
mod settings_command;
mod shell;
mod since;
mod spool;
mod status;
mod system;
mod tabular;
mod template;
mod temporary;
mod today;
mod typed;
mod validate;
mod voice;
mod watch;
mod window;
mod working_folder;

use std::ffi::OsString;
use std::io::stdin;
use std::path::Path;
use std::process::ExitCode;

use clap::FromArgMatches;
use clap::error::ErrorKind;

use crate::cli::arguments::{Arguments, Command};
use crate::cli::failure::Failure;
use crate::cli::menu::{Menu, Start};
use crate::cli::settings::Settings;
use crate::cli::working_folder::{PROFILE, WorkingFolder};
use crate::message::{Messages, harmless};

/// What a command found: clean, or findings of severity error.
enum Outcome {
    Clean,
    Findings,
}

/// Runs the program. Exit codes: 0 clean, 1 findings of severity error, 2 could not work.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let messages = Messages::new(arguments::language(&arguments));
    match Start::of(&arguments) {
        Some(start) => converse(start, &messages),
        None => answer(arguments, &messages),
    }
}

/// Whoever typed no command is asked what to do.
fn converse(start: Start, messages: &Messages) -> ExitCode {
    let typed = |words: Vec<OsString>| answer(words, messages);
    let mut answers = stdin().lock();
    let mut menu = Menu::new(messages, &mut answers, &typed);
    let done = match start {
        Start::Clicked => menu.clicked().map(|()| ExitCode::SUCCESS),
        Start::Dropped(paths) => menu.dropped(&paths),
    };
    done.unwrap_or_else(|failure| could_not(&failure, messages))
}

/// Does what the words of a command say.
fn answer(arguments: Vec<OsString>, messages: &Messages) -> ExitCode {
    let folder = WorkingFolder::find();
    let command = help::localised(messages);
    let command = folder.iter().fold(command, |command, folder| folder.known_to(command));
    let matches = match command.try_get_matches_from(help::asked_for(arguments)) {
        Ok(matches) => matches,
        Err(error) if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) => {
            let asked_for = match error.kind() {
                ErrorKind::DisplayVersion => help::version(messages),
                _ => error.to_string(),
            };
            return match voice::say_as_it_is(asked_for.trim_end()) {
                Ok(()) => ExitCode::SUCCESS,
                Err(failure) => could_not(&failure, messages),
            };
        }
        Err(error) => {
            voice::complain(&help::usage_fault(&error, messages));
            // A working folder whose profile has another name gives no folders of its own.
            if error.kind() == ErrorKind::MissingRequiredArgument {
                near_names::say(Path::new(PROFILE), messages);
            }
            return ExitCode::from(2);
        }
    };
    let outcome = Arguments::from_arg_matches(&matches)
        .map_err(|error| Failure::Internal(error.to_string()))
        .and_then(|arguments| caught::caught(|| dispatch(&arguments, folder.as_ref(), messages)));
    match outcome {
        Ok(Outcome::Clean) => ExitCode::SUCCESS,
        Ok(Outcome::Findings) => ExitCode::FAILURE,
        Err(failure) => could_not(&failure, messages),
    }
}

fn could_not(failure: &Failure, messages: &Messages) -> ExitCode {
    voice::complain(&harmless::on_one_line(&messages.text(&failure.message())));
    ExitCode::from(2)
}

fn dispatch(arguments: &Arguments, folder: Option<&WorkingFolder>, messages: &Messages) -> Result<Outcome, Failure> {
    voice::set_loudness(arguments.options.loudness());
    let settings = || Settings::resolve(&arguments.options, folder, messages);
    match &arguments.command {
        Command::Init(command) => init::run(command, &arguments.options, messages),
        Command::Template(command) => template::run(command, &settings()?, messages),
        Command::Validate(command) => validate::run(command, &settings()?, messages),
        Command::Consolidate(command) => consolidate::run(command, &settings()?, messages),
        Command::Plan(command) => plan::run(command, &settings()?, messages),
        Command::Checker(command) => checker::run(command, &settings()?, messages),
        Command::Diff(command) => diff::run(command, &settings()?, messages),
        Command::Status(command) => status::run(command, &settings()?, messages),
        Command::Watch(command) => watch::run(command, &settings, messages),
        Command::Explain(command) => explain::run(command, messages),
        Command::Rules(command) => rules::run(command, &settings()?, messages),
        Command::Settings(command) => settings_command::run(command, &arguments.options, folder, messages),
        Command::Schema(command) => schema::run(command),
        Command::Completions(command) => shell::completions(command, messages),
        Command::Man => shell::man(messages),
        Command::Menu => Ok(match converse(Start::Clicked, messages) {
            ExitCode::SUCCESS => Outcome::Clean,
            _ => Outcome::Findings,
        }),
        Command::ReadOne(command) => isolated::run(command),
    }
}
