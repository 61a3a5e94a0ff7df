//! `init`: the working folder of an office. What is there already stays as it is.

use std::fs;
use std::path::Path;

use crate::cli::arguments::{InitArguments, Options};
use crate::cli::closing::Closing;
use crate::cli::failure::Failure;
use crate::cli::output::Output;
use crate::cli::working_folder::{FOLDERS, PROFILE};
use crate::cli::{Outcome, destination, guided, profile_file};
use crate::district::{self, DEFAULT_PROFILE};
use crate::message::{Message, Messages};

pub(super) fn run(arguments: &InitArguments, options: &Options, messages: &Messages) -> Result<Outcome, Failure> {
    let folder = &arguments.folder;
    let profile = match &options.profile {
        Some(path) => profile_file::text_of(path)?,
        None => DEFAULT_PROFILE.to_owned(),
    };
    // A profile with a mistake in it is not handed on.
    let named = options.profile.as_deref().unwrap_or(Path::new(PROFILE));
    district::parse(&named.display().to_string(), &profile)?;
    let path = folder.join(PROFILE);
    let was_there = path.symlink_metadata().is_ok();
    if !was_there {
        destination::of(&path)?;
    }
    for name in FOLDERS {
        let path = folder.join(name);
        fs::create_dir_all(&path).map_err(|source| Failure::CannotWrite { path, source })?;
    }
    if !was_there {
        // Notepad of older systems shows lines that end so, and only those.
        let profile = profile.replace("\r\n", "\n").replace('\n', "\r\n");
        Output::open(&path)?.write_all(profile.as_bytes())?.say(messages);
    }
    let mut closing = Closing::default();
    closing.wrote(Message::new(if was_there { "init-profile-kept" } else { "init-profile" }), &path);
    for (name, what) in FOLDERS.into_iter().zip(WHAT) {
        closing.wrote(Message::new(what), &folder.join(name));
    }
    let here = folder == Path::new(".");
    closing.next(guided::step("init-next", "menu-next-settings").with("path", path.display().to_string()));
    closing.next(guided::step(if here { "init-next-here" } else { "init-next-there" }, "menu-next-forms"));
    closing.say(messages)?;
    Ok(Outcome::Clean)
}

/// What each of [`FOLDERS`] is for.
const WHAT: [&str; 4] = ["init-forms", "init-received", "init-returns", "init-results"];
