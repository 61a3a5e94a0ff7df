//! Values as they are typed on the command line, and what is wrong with them in the user's words.

use std::path::PathBuf;

use chrono::NaiveDate;

use crate::message::Message;
use crate::wording::times;

/// A value that cannot be taken, and why.
#[derive(Debug, thiserror::Error)]
#[error("{}", .0.id)]
pub(super) struct TypedFault(pub(super) Message);

/// `2024-02-10`, `10/02/2024`, `10-2-2024`: day before month, as in Viet Nam.
pub(super) fn day(text: &str) -> Result<NaiveDate, TypedFault> {
    let told = times::day(text).map(|told| told.value());
    told.ok_or_else(|| TypedFault(Message::new("typed-day").with("word", text)))
}

/// A file to be written, whose name is completed where it has no ending and refused where it has another one.
fn ending_in(path: PathBuf, ending: &str) -> Result<PathBuf, TypedFault> {
    let fault = |id| TypedFault(Message::new(id).with("path", path.display().to_string()).with("ending", ending));
    let named = path.file_name().filter(|name| *name != "-").ok_or_else(|| fault("typed-no-name"))?;
    // A device or a pipe is refused where a result is put in its place, whatever it is called.
    if path.metadata().is_ok_and(|there| !there.is_file() && !there.is_dir()) {
        return Ok(path);
    }
    let is_folder = path.as_os_str().to_string_lossy().ends_with(['/', '\\']) || path.is_dir();
    if is_folder {
        return Err(fault("typed-is-folder"));
    }
    match path.extension() {
        Some(other) if other.eq_ignore_ascii_case(ending) => Ok(path),
        Some(_) => Err(fault("typed-ending")),
        None => {
            let mut named = named.to_owned();
            named.push(format!(".{ending}"));
            Ok(path.with_file_name(named))
        }
    }
}

pub(super) fn xlsx(path: PathBuf) -> Result<PathBuf, TypedFault> {
    ending_in(path, "xlsx")
}

pub(super) fn html(path: PathBuf) -> Result<PathBuf, TypedFault> {
    ending_in(path, "html")
}

pub(super) fn docx(path: PathBuf) -> Result<PathBuf, TypedFault> {
    ending_in(path, "docx")
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use super::{day, xlsx};

    #[test]
    fn a_day_is_understood_as_people_write_it() {
        for text in ["2024-02-10", "10/02/2024", "10-2-2024", "10.2.2024"] {
            assert_eq!(day(text).expect("a day").to_string(), "2024-02-10", "{text}");
        }
        for text in ["", "31/02/2024", "tháng 2", "hôm nay"] {
            assert!(day(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_name_without_ending_is_completed_and_another_ending_refused() {
        let named = |text: &str| xlsx(PathBuf::from(text)).map_err(|fault| fault.0.id);
        assert_eq!(named("tong-hop").as_deref(), Ok(Path::new("tong-hop.xlsx")));
        assert_eq!(named("a/Tổng hợp.XLSX").as_deref(), Ok(Path::new("a/Tổng hợp.XLSX")));
        assert_eq!(named("-"), Err("typed-no-name"));
        assert_eq!(named(".."), Err("typed-no-name"));
        assert_eq!(named("ket-qua/"), Err("typed-is-folder"));
        for text in ["a.docx", "a.xls", "báo cáo 10.2"] {
            assert_eq!(named(text), Err("typed-ending"), "{text}");
        }
    }
}
