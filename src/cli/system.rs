//! What the system says when it does not do what it is asked for: in the user's words where it is one of the faults that happen,
//! and whether it may do it a moment later.

use std::io::{self, ErrorKind};
use std::thread;
use std::time::Duration;

use crate::message::{Arg, Message};

/// What is there is a pipe, a device or a socket.
#[derive(Debug, thiserror::Error)]
#[error("not an ordinary file")]
struct NotOrdinary;

/// The name is one that Windows keeps for devices.
#[derive(Debug, thiserror::Error)]
#[error("a name of a device")]
struct Reserved;

/// Too few handles, processes or too little memory, by the system's own numbers.
#[cfg(unix)]
const EXHAUSTED: [i32; 4] = [libc::EMFILE, libc::ENFILE, libc::ENOMEM, libc::EAGAIN];
#[cfg(not(unix))]
const EXHAUSTED: [i32; 4] = [4, 8, 14, 1450];

/// A file that another program has open and shares with nobody, on Windows.
#[cfg(windows)]
const SHARED_WITH_NOBODY: [i32; 2] = [32, 33];
#[cfg(not(windows))]
const SHARED_WITH_NOBODY: [i32; 0] = [];

/// What Windows says where a file may not be replaced, mostly because another program has it open.
#[cfg(windows)]
const KEPT: [i32; 3] = [5, 32, 33];
#[cfg(not(windows))]
const KEPT: [i32; 0] = [];

/// How many milliseconds what the system has too little of is waited for, each time: others of this run give theirs back meanwhile.
const PAUSES: [u64; 6] = [10, 30, 100, 300, 600, 1_000];

/// Says that what is there is a pipe, a device or a socket.
pub(super) fn not_ordinary() -> io::Error {
    io::Error::new(ErrorKind::InvalidInput, NotOrdinary)
}

/// Says that the name is one of a device.
pub(super) fn reserved() -> io::Error {
    io::Error::new(ErrorKind::InvalidInput, Reserved)
}

/// Whether a file that is there could not be replaced by another.
pub(super) fn keeps_its_place(error: &io::Error) -> bool {
    is_one_of(error, &KEPT)
}

/// Whether it is the machine that has too little of something, whatever file it was asked for.
pub(super) fn is_exhausted(error: &io::Error) -> bool {
    error.kind() == ErrorKind::OutOfMemory || is_one_of(error, &EXHAUSTED)
}

fn is_one_of(error: &io::Error, numbers: &[i32]) -> bool {
    error.raw_os_error().is_some_and(|number| numbers.contains(&number))
}

/// Does it, and once more after a pause as long as the system has too little for it.
pub(super) fn patiently<T>(mut work: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    for pause in PAUSES {
        match work() {
            Err(error) if is_exhausted(&error) => thread::sleep(Duration::from_millis(pause)),
            done => return done,
        }
    }
    work()
}

/// What is wrong and what can be done about it, as part of a sentence. Of a rare fault the system's own words, in English.
pub(super) fn words(error: &io::Error) -> Arg {
    let known = match error.kind() {
        _ if error.get_ref().is_some_and(|inner| inner.is::<NotOrdinary>()) => Message::new("system-not-ordinary"),
        _ if error.get_ref().is_some_and(|inner| inner.is::<Reserved>()) => Message::new("system-reserved"),
        _ if is_exhausted(error) => Message::new("system-exhausted"),
        _ if is_one_of(error, &SHARED_WITH_NOBODY) => Message::new("system-busy"),
        ErrorKind::NotFound => Message::new("system-not-found"),
        ErrorKind::PermissionDenied => Message::new("system-denied"),
        ErrorKind::StorageFull => Message::new("system-disk-full"),
        ErrorKind::QuotaExceeded => Message::new("system-quota"),
        ErrorKind::ReadOnlyFilesystem => Message::new("system-read-only"),
        ErrorKind::IsADirectory => Message::new("system-folder"),
        // A folder that is to be made has the name of a file.
        ErrorKind::NotADirectory | ErrorKind::AlreadyExists => Message::new("system-no-folder"),
        ErrorKind::InvalidFilename => Message::new("system-name"),
        ErrorKind::FileTooLarge => Message::new("system-too-long"),
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => Message::new("system-busy"),
        ErrorKind::InvalidData => Message::new("system-not-text"),
        _ => return Arg::from(error.to_string()),
    };
    known.into()
}

#[cfg(all(test, unix))]
mod tests {
    use std::io;

    use super::{is_exhausted, patiently, words};
    use crate::message::{Language, Messages};

    #[test]
    fn what_the_system_has_too_little_of_is_waited_for() {
        let mut asked = 0;
        let done = patiently(|| {
            asked += 1;
            if asked < 3 { Err(io::Error::from_raw_os_error(libc::EMFILE)) } else { Ok(asked) }
        });
        assert_eq!(done.expect("it is there in the end"), 3);
        assert!(!is_exhausted(&io::Error::from_raw_os_error(libc::ENOENT)));
    }

    #[test]
    fn each_fault_that_happens_has_a_sentence_of_its_own() {
        let messages = Messages::new(Language::Vi);
        let numbers = [
            libc::ENOENT,
            libc::EACCES,
            libc::ENOSPC,
            libc::EDQUOT,
            libc::EROFS,
            libc::EISDIR,
            libc::ENOTDIR,
            libc::ENAMETOOLONG,
            libc::EFBIG,
            libc::EBUSY,
            libc::EMFILE,
        ];
        let mut said: Vec<String> =
            numbers.iter().map(|number| messages.arg(&words(&io::Error::from_raw_os_error(*number)))).collect();
        assert!(said.iter().all(|words| !words.contains("os error") && !words.starts_with("system-")), "{said:#?}");
        said.sort();
        said.dedup();
        assert_eq!(said.len(), numbers.len());
    }
}
