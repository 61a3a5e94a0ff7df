//! The last answers, offered the next time. They lie with the user's other settings, and whatever goes wrong with them is no fault: then
//! nothing is offered.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::{env, fs};

use crate::cli::ordinary;

/// Longest file of answers.
const MOST_BYTES: u64 = 100_000;

#[derive(Default)]
pub(super) struct Remembered {
    file: Option<PathBuf>,
    answers: BTreeMap<String, String>,
}

impl Remembered {
    pub(super) fn load() -> Self {
        let file = file();
        let bytes = file.as_ref().and_then(|file| ordinary::read(file, MOST_BYTES).ok().flatten());
        let text = bytes.and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default();
        Self { file, answers: toml::from_str(&text).unwrap_or_default() }
    }

    pub(super) fn get(&self, key: &str) -> Option<String> {
        self.answers.get(key).cloned()
    }

    pub(super) fn set(&mut self, key: &str, answer: &str) {
        self.answers.insert(key.to_owned(), answer.to_owned());
        let Some((file, text)) = self.file.as_ref().zip(toml::to_string(&self.answers).ok()) else { return };
        let _ = file.parent().map(fs::create_dir_all);
        let _ = fs::write(file, text);
    }
}

/// `%APPDATA%\ntm-xlsx\menu.toml`, `~/.config/ntm-xlsx/menu.toml`.
fn file() -> Option<PathBuf> {
    let named = |name| env::var_os(name).filter(|folder| !folder.is_empty()).map(PathBuf::from);
    let folder = match cfg!(windows) {
        true => named("APPDATA"),
        false => named("XDG_CONFIG_HOME").or_else(|| env::home_dir().map(|home| home.join(".config"))),
    };
    Some(folder?.join("ntm-xlsx").join("menu.toml"))
}
