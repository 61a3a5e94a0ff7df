//! Files that were perhaps meant as the profile: Windows hides the `.txt` that Notepad adds, and a browser numbers what it saves twice.

use std::fs;
use std::path::Path;

use crate::cli::{output, voice};
use crate::message::{Message, Messages, harmless};

/// Says which files beside the profile have nearly its name. `profile` is the file that is read, or would be.
pub(super) fn say(profile: &Path, messages: &Messages) {
    let Some(wanted) = profile.file_name().and_then(|name| name.to_str()) else { return };
    let Ok(entries) = fs::read_dir(output::folder_of(profile)) else { return };
    let names = entries.filter_map(Result::ok).filter_map(|entry| entry.file_name().into_string().ok());
    let mut near: Vec<String> = names.filter(|name| is_near(name, wanted)).collect();
    near.sort();
    let id = if profile.symlink_metadata().is_ok() { "near-name-beside" } else { "near-name-alone" };
    for name in near {
        let said = Message::new(id).with("name", name).with("wanted", wanted);
        voice::complain(&harmless::on_one_line(&messages.text(&said)));
    }
}

/// `ntm.toml.txt`, `ntm (1).toml`, `ntm - Copy.toml`, `NTM.toml`, `ntm.txt`: the stem as its first word, and the ending, perhaps with
/// `.txt` behind it or in its place.
fn is_near(name: &str, wanted: &str) -> bool {
    let (stem, ending) = wanted.rsplit_once('.').unwrap_or((wanted, ""));
    let lower = name.to_lowercase();
    let Some(rest) = lower.strip_prefix(&stem.to_lowercase()) else { return false };
    let goes_on = rest.starts_with(|sign: char| sign.is_alphanumeric());
    let ends = [format!(".{ending}"), format!(".{ending}.txt"), ".txt".to_owned(), format!(".{ending}.{ending}")];
    name != wanted && !goes_on && ends.iter().any(|end| rest.ends_with(end.as_str()))
}

#[cfg(test)]
mod tests {
    use super::is_near;

    #[test]
    fn what_windows_makes_of_the_name_is_near_it() {
        for name in ["ntm.toml.txt", "ntm (1).toml", "ntm - Copy.toml", "NTM.TOML", "ntm.txt", "ntm.toml.toml"] {
            assert!(is_near(name, "ntm.toml"), "{name}");
        }
        for name in ["ntm.toml", "ntm.xlsx", "ntmx.toml", "cargo.toml", "ntm-xlsx.exe"] {
            assert!(!is_near(name, "ntm.toml"), "{name}");
        }
    }
}
