//! `checker`: the page with which communes check their form before they send it.

use std::env;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::checker::{CheckerPage, OfficeSettings};
use crate::cli::arguments::CheckerArguments;
use crate::cli::closing::Closing;
use crate::cli::failure::Failure;
use crate::cli::output::Output;
use crate::cli::products::Target;
use crate::cli::settings::Settings;
use crate::cli::{Outcome, ordinary, run_header, system};
use crate::message::{Language, Message, Messages};

/// The module that is released with this version of the program.
const MODULE: &str = concat!("ntm-xlsx-checker-", env!("CARGO_PKG_VERSION"), ".wasm.gz");

/// Longest module: the page has to go through Zalo.
const MOST_BYTES: u64 = 20_000_000;

/// How gzip begins where it writes nothing optional: the page unpacks no other.
const PACKED: [u8; 4] = [0x1F, 0x8B, 8, 0];

pub(super) fn run(arguments: &CheckerArguments, settings: &Settings, messages: &Messages) -> Result<Outcome, Failure> {
    Target::checker(arguments.output.clone()).may_be_written(&[])?;
    let module = module(arguments.module.as_deref())?;
    let language = match messages.language() {
        Language::Vi => "vi",
        Language::En => "en",
    };
    let office = OfficeSettings {
        profile: settings.texts.profile.as_str().into(),
        edition: settings.texts.edition.as_str().into(),
        language: language.into(),
    };
    let page = CheckerPage { settings: &office, basis: settings.basis(), module: &module };
    let placed = Output::open(&arguments.output)?.write_all(page.render(messages).as_bytes())?;
    placed.say(messages);
    let output = placed.of(&arguments.output);
    run_header::say(settings, messages)?;
    let mut closing = Closing::default();
    closing.wrote(Message::new("closing-checker"), output);
    let path = output.display().to_string();
    closing.next(Message::new("next-send-checker").with("path", path));
    closing.say(messages)?;
    Ok(Outcome::Clean)
}

/// The packed module: that which is named, else that beside the program.
fn module(named: Option<&Path>) -> Result<Vec<u8>, Failure> {
    let path = named.map_or_else(beside_the_program, |path| Ok(path.to_owned()))?;
    let bytes = match ordinary::read(&path, MOST_BYTES) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Err(Failure::NoModule { path }),
        Err(source) => return Err(Failure::CannotRead { path, source }),
        Ok(bytes) => bytes.filter(|bytes| bytes.starts_with(&PACKED)),
    };
    bytes.ok_or(Failure::NotAModule { path })
}

fn beside_the_program() -> Result<PathBuf, Failure> {
    let program = system::patiently(env::current_exe).map_err(Failure::System)?;
    Ok(program.with_file_name(MODULE))
}
