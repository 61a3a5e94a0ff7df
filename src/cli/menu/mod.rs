//! The menu for whoever has never seen a terminal: started by a double click, or with what was dropped on the program. A thin layer:
//! each choice is one of the commands that can be typed, and is shown as such.

mod dropped;
mod item;
mod remembered;

use std::env;
use std::ffi::OsString;
use std::io::{BufRead, IsTerminal, stdout};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::CommandFactory;

use crate::cli::arguments::Arguments;
use crate::cli::failure::Failure;
use crate::cli::menu::item::{MenuItem, MenuStep, NOTHING};
use crate::cli::menu::remembered::Remembered;
use crate::cli::working_folder::WorkingFolder;
use crate::cli::{destination, guided, voice, window};
use crate::message::{Message, Messages, harmless};

/// Runs the words of a command as if they had been typed.
pub(super) type Typed<'a> = &'a dyn Fn(Vec<OsString>) -> ExitCode;

/// How the program was started, where not by typing a command.
pub(super) enum Start {
    /// By a double click.
    Clicked,
    /// With these dropped on it.
    Dropped(Vec<PathBuf>),
}

impl Start {
    /// Nothing but the program in a window of its own, or nothing but files and folders that are there.
    pub(super) fn of(arguments: &[OsString]) -> Option<Self> {
        let words = arguments.get(1..).unwrap_or_default();
        let Some(first) = words.first() else { return window::is_own().then_some(Self::Clicked) };
        let is_command = Arguments::command().get_subcommands().any(|command| *first == *command.get_name());
        let paths: Vec<PathBuf> = words.iter().map(PathBuf::from).collect();
        (!is_command && paths.iter().all(|path| path.exists())).then_some(Self::Dropped(paths))
    }
}

/// Asks, runs, shows, until there is nothing more to do.
pub(super) struct Menu<'a> {
    messages: &'a Messages,
    answers: &'a mut dyn BufRead,
    typed: Typed<'a>,
    remembered: Remembered,
}

impl<'a> Menu<'a> {
    pub(super) fn new(messages: &'a Messages, answers: &'a mut dyn BufRead, typed: Typed<'a>) -> Self {
        Self { messages, answers, typed, remembered: Remembered::load() }
    }

    /// # Errors
    /// The terminal cannot be written to.
    pub(super) fn clicked(&mut self) -> Result<(), Failure> {
        voice::say(&self.messages.get("menu-title"))?;
        guided::by_number();
        if !self.in_a_working_folder()? {
            return Ok(());
        }
        loop {
            voice::say(&MenuItem::list(self.messages))?;
            let Some(answer) = self.ask(&Message::new("menu-which"), None)? else { return Ok(()) };
            match MenuItem::of(&answer) {
                Some(MenuItem::Leave) => return Ok(()),
                Some(choice) => self.perform(choice)?,
                None => voice::say(&self.messages.get("menu-what"))?,
            }
        }
    }

    /// Checks and consolidates what was dropped, beside where it lies.
    ///
    /// # Errors
    /// As [`Menu::clicked`].
    pub(super) fn dropped(&mut self, paths: &[PathBuf]) -> Result<ExitCode, Failure> {
        let (folder, step) = dropped::step(paths);
        // The profile of the office lies there, if anywhere.
        let _ = env::set_current_dir(folder);
        let code = self.take(step)?;
        if window::is_own() {
            self.ask(&Message::new("menu-close"), None)?;
        }
        Ok(code)
    }

    /// Goes to the working folder: the present one, the last one, or one that is made now.
    fn in_a_working_folder(&mut self) -> Result<bool, Failure> {
        if WorkingFolder::find().is_some() {
            return Ok(true);
        }
        let last = self.remembered.get("folder").map(PathBuf::from).filter(|folder| folder.is_dir());
        let usual = last.unwrap_or_else(|| lasting().join(self.messages.get("menu-folder-name")));
        let usual = std::path::absolute(&usual).unwrap_or(usual).display().to_string();
        let Some(folder) = self.ask(&Message::new("menu-folder"), Some(&usual))? else { return Ok(false) };
        (self.typed)(["ntm-xlsx", "init", &folder].map(OsString::from).to_vec());
        if let Err(source) = env::set_current_dir(&folder) {
            let failure = Failure::CannotRead { path: PathBuf::from(folder), source };
            voice::complain(&harmless::on_one_line(&self.messages.text(&failure.message())));
            // A window of its own would close before this is read.
            self.ask(&Message::new("menu-close"), None)?;
            return Ok(false);
        }
        self.remembered.set("folder", &folder);
        Ok(true)
    }

    fn perform(&mut self, choice: MenuItem) -> Result<(), Failure> {
        let mut answered = Vec::new();
        for question in choice.questions() {
            let last = self.remembered.get(question.key);
            let usual = last.unwrap_or_else(|| question.usual.to_owned());
            let Some(answer) = self.ask(&Message::new(question.id), Some(&usual))? else { return Ok(()) };
            answered.push(answer);
        }
        // An answer that did not work is not offered again.
        if self.take(choice.step(&answered))? != ExitCode::from(2) {
            for (question, answer) in choice.questions().iter().zip(&answered) {
                self.remembered.set(question.key, if answer == NOTHING { question.usual } else { answer });
            }
        }
        self.ask(&Message::new("menu-back"), None)?;
        Ok(())
    }

    /// Shows the command, runs it, and opens what it made.
    fn take(&mut self, step: MenuStep) -> Result<ExitCode, Failure> {
        let shown: Vec<String> = step.words.iter().map(|word| quoted(&word.to_string_lossy())).collect();
        voice::say(&format!("\n> ntm-xlsx {}\n", harmless::on_one_line(&shown.join(" "))))?;
        let code = (self.typed)(std::iter::once(OsString::from("ntm-xlsx")).chain(step.words).collect());
        if code != ExitCode::from(2) || step.is_to_be_mended {
            step.opened.iter().for_each(|path| open(&destination::youngest(path)));
        }
        Ok(code)
    }

    /// An answer, or the usual one for an empty line; `None` at the end of the input.
    fn ask(&mut self, question: &Message, usual: Option<&str>) -> Result<Option<String>, Failure> {
        let question = self.messages.text(question);
        let offered = usual.filter(|usual| !usual.is_empty()).map(|usual| format!(" [{usual}]")).unwrap_or_default();
        voice::say(&format!("{question}{offered}"))?;
        let mut line = String::new();
        // Whatever cannot be read is the end of the conversation.
        if self.answers.read_line(&mut line).unwrap_or(0) == 0 {
            return Ok(None);
        }
        // A folder that is dropped on the window arrives in quotes.
        let answer = line.trim().trim_matches(['"', '\'']).trim();
        Ok(Some(if answer.is_empty() { usual.unwrap_or_default().to_owned() } else { answer.to_owned() }))
    }
}

/// Where a working folder is made: here, but not where Windows unpacks a program for a moment that is started inside an archive.
fn lasting() -> PathBuf {
    let passes = |here: &PathBuf| cfg!(windows) && here.starts_with(env::temp_dir());
    let home = || env::home_dir().map(|home| home.join("Documents")).filter(|folder| folder.is_dir());
    env::current_dir().ok().filter(passes).and_then(|_| home()).unwrap_or_default()
}

/// A word as it would have to be typed.
fn quoted(word: &str) -> String {
    if word.contains(' ') { format!("\"{word}\"") } else { word.to_owned() }
}

/// Shows a file or a folder in the program that the system has for it, where somebody sits before the screen.
fn open(path: &Path) {
    if stdout().is_terminal() && path.exists() {
        // Where nothing opens it, its name stands on the screen.
        let _ = opener::open(path);
    }
}
