//! `watch`: the summary and the board, made anew whenever what lies in the folder has changed. It looks again and again and waits for
//! nobody to tell: on the drives of a network nobody does. What it makes is made by the same program in a process of its own, so
//! that whatever befalls that ends nothing here.

mod listing;

use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use crate::cli::arguments::{Options, WatchArguments};
use crate::cli::failure::Failure;
use crate::cli::settings::Settings;
use crate::cli::watch::listing::Listing;
use crate::cli::{Outcome, isolated, since, system, voice};
use crate::message::{Language, Message, Messages};

/// More names of files are counted.
const NAMED: usize = 5;

/// How the program ends that could not work.
const COULD_NOT_WORK: i32 = 2;

/// Looks until it is stopped, or as often as it is told.
///
/// # Errors
/// Standard output cannot be written to. What befalls the folder, the results or the profile is said, and looked at again.
pub(super) fn run(
    arguments: &WatchArguments,
    options: &Options,
    settings: &dyn Fn() -> Result<Settings, Failure>,
    messages: &Messages,
) -> Result<Outcome, Failure> {
    let mut watch = Watch {
        arguments,
        options,
        settings,
        messages,
        seen: Listing::default(),
        made_of: Listing::default(),
        said: String::new(),
    };
    let folder = arguments.paths.iter().map(|path| path.display().to_string()).collect::<Vec<_>>().join(", ");
    let started = Message::new("watch-started").with("folder", folder).with("seconds", arguments.every as usize);
    voice::say(&messages.text(&started))?;
    let mut looks = 0;
    while arguments.times.is_none_or(|times| looks < times) {
        if looks > 0 {
            thread::sleep(Duration::from_secs(arguments.every));
        }
        watch.look()?;
        looks += 1;
    }
    Ok(Outcome::Clean)
}

struct Watch<'w> {
    arguments: &'w WatchArguments,
    options: &'w Options,
    settings: &'w dyn Fn() -> Result<Settings, Failure>,
    messages: &'w Messages,
    /// What lay there at the last look, and what the results were made of.
    seen: Listing,
    made_of: Listing,
    /// What was said last: it is not said again as long as nothing is otherwise.
    said: String,
}

impl Watch<'_> {
    fn look(&mut self) -> Result<(), Failure> {
        let outputs = [self.arguments.output.as_path(), self.arguments.xlsx.as_path()];
        let now = match Listing::of(&self.arguments.paths, &outputs) {
            Ok(now) => now,
            Err(error) => {
                let gone = Message::new("watch-gone").with("why", system::words(&error));
                return self.say_once(self.messages.text(&gone));
            }
        };
        let stands_still = now == self.seen;
        self.seen = now.clone();
        if now.is_empty() {
            return self.say_once(self.messages.get("watch-empty"));
        }
        // What is being copied grows from one look to the next.
        if now == self.made_of || !stands_still && self.arguments.times != Some(1) {
            return Ok(());
        }
        if let Some(file) = now.open() {
            return self.say_once(self.messages.text(&Message::new("watch-open").with("file", file)));
        }
        match self.make() {
            Err(why) => self.say_once(why),
            Ok(()) => {
                let changed = now.changed_since(&self.made_of);
                let named = changed.get(..NAMED).unwrap_or(&changed).join(", ");
                let renewed = Message::new("watch-renewed").with("count", changed.len()).with("files", named);
                let renewed = renewed.with("summary", self.arguments.output.display().to_string());
                let renewed = renewed.with("board", self.arguments.xlsx.display().to_string());
                self.made_of = now;
                self.said.clear();
                voice::say(&self.messages.text(&renewed))
            }
        }
    }

    fn say_once(&mut self, text: String) -> Result<(), Failure> {
        if self.said != text {
            voice::say(&text)?;
            self.said = text;
        }
        Ok(())
    }

    /// Makes the summary and the board; else why not, in the program's own words.
    fn make(&self) -> Result<(), String> {
        let summary = &self.arguments.output;
        let settings = (self.settings)().map_err(|failure| self.messages.text(&failure.message()))?;
        let marks = since::marks_at(summary, settings.basis());
        let mut consolidate = self.program("consolidate")?;
        consolidate.arg("-o").arg(summary);
        // What the office has written into the last one goes on.
        if marks.map_err(|failure| self.messages.text(&failure.message()))?.is_empty() {
            consolidate.args(&self.arguments.paths);
        } else {
            consolidate.arg("--since").arg(summary).args(&self.arguments.paths);
        }
        self.finish(consolidate)?;
        let mut status = self.program("status")?;
        status.arg("--xlsx").arg(&self.arguments.xlsx).args(&self.arguments.paths);
        self.finish(status)
    }

    /// Waits for a program; what it complained of where it could not work.
    fn finish(&self, mut program: Command) -> Result<(), String> {
        let ended = program.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()).output();
        let ended = ended.map_err(|error| self.why(error))?;
        match ended.status.code() {
            Some(code) if code < COULD_NOT_WORK => Ok(()),
            _ => Err(String::from_utf8_lossy(&ended.stderr).trim_end().to_owned()),
        }
    }

    fn why(&self, error: io::Error) -> String {
        self.messages.text(&Failure::CannotStart(error).message())
    }

    fn program(&self, command: &str) -> Result<Command, String> {
        let mut program = Command::new(isolated::program().map_err(|error| self.why(error))?);
        let language = match self.options.lang {
            Language::Vi => "vi",
            Language::En => "en",
        };
        program.args([command, "--quiet", "--lang", language]);
        let named: [(&str, &Option<PathBuf>); 2] =
            [("--profile", &self.options.profile), ("--catalogue", &self.options.catalogue)];
        for (option, path) in named {
            if let Some(path) = path.as_deref().map(Path::as_os_str) {
                program.arg(option).arg(path);
            }
        }
        Ok(program)
    }
}
