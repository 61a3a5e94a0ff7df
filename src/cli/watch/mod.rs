//! `watch`: the summary and the board, made anew whenever what lies in the folder has changed. It looks again and again and waits for
//! nobody to tell: on the drives of a network nobody does. Of what has not changed nothing is read again; whatever befalls a run ends
//! nothing here.

mod listing;

use std::path::PathBuf;
use std::thread;
use std::time::Duration;

use crate::cli::arguments::{ConsolidateArguments, ReportFormat, ReturnArguments, StatusArguments, WatchArguments};
use crate::cli::consolidate::ReportOf;
use crate::cli::failure::Failure;
use crate::cli::read_before::ReadBefore;
use crate::cli::settings::{Settings, SettingsTexts};
use crate::cli::watch::listing::Listing;
use crate::cli::{Outcome, caught, consolidate, since, status, system, voice};
use crate::message::{Message, Messages};

/// More names of files are counted.
const NAMED: usize = 5;

/// Looks until it is stopped, or as often as it is told.
///
/// # Errors
/// Standard output cannot be written to. What befalls the folder, the results or the profile is said, and looked at again.
pub(super) fn run(
    arguments: &WatchArguments,
    settings: &dyn Fn() -> Result<Settings, Failure>,
    messages: &Messages,
) -> Result<Outcome, Failure> {
    let mut watch = Watch {
        arguments,
        settings,
        messages,
        known: ReadBefore::default(),
        texts: SettingsTexts::default(),
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
    settings: &'w dyn Fn() -> Result<Settings, Failure>,
    messages: &'w Messages,
    /// What was read so far, under these settings.
    known: ReadBefore,
    texts: SettingsTexts,
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
        let made = caught::caught(|| self.make());
        match made.map_err(|failure| self.messages.text(&failure.message())) {
            Err(why) => self.say_once(why),
            Ok([summary, board]) => {
                let changed = now.changed_since(&self.made_of);
                let more = if changed.len() > NAMED { ", …" } else { "" };
                let named = format!("{}{more}", changed.get(..NAMED).unwrap_or(&changed).join(", "));
                let renewed = Message::new("watch-renewed").with("count", changed.len()).with("files", named);
                let renewed = renewed.with("summary", summary.display().to_string());
                let renewed = renewed.with("board", board.display().to_string());
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

    /// Makes the summary and the board: where they stand.
    ///
    /// # Errors
    /// As those of the two commands.
    fn make(&mut self) -> Result<[PathBuf; 2], Failure> {
        let settings = (self.settings)()?;
        if self.texts != settings.texts {
            (self.known, self.texts) = (ReadBefore::default(), settings.texts.clone());
        }
        let WatchArguments { paths, output, xlsx, today, .. } = self.arguments;
        // What the office has written into the last one goes on.
        let is_marked = !since::marks_at(output, settings.basis())?.is_empty();
        let consolidate = ConsolidateArguments {
            paths: paths.clone(),
            output: output.clone(),
            export: None,
            html: None,
            since: is_marked.then(|| output.clone()),
            format: ReportFormat::Text,
            brief: true,
            today: *today,
            returns: ReturnArguments { folder: None, sign_off: false },
        };
        let status =
            StatusArguments { paths: paths.clone(), xlsx: Some(xlsx.clone()), format: ReportFormat::Text, today: None };
        let unsaid: &ReportOf<'_> = &|_, _, _, _| Ok(String::new());
        let summary = consolidate::make(&consolidate, &settings, Some(&self.known), unsaid, self.messages)?;
        let board = status::make(&status, &settings, Some(&self.known), self.messages)?;
        Ok([summary.placed.of(output).to_owned(), board.placed.of(xlsx).to_owned()])
    }
}
