//! Opening what is read: an ordinary file and nothing else. A pipe or a device is never waited for, also where one was put in the
//! place of a file meanwhile.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, Read};
use std::path::Path;

use crate::cli::{reserved, system};

/// # Errors
/// There is no such file, the system does not let it be read, or it is no ordinary file.
pub(super) fn open(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::custom_flags(&mut options, libc::O_NONBLOCK);
    checked(&metadata(path)?)?;
    let file = system::patiently(|| options.open(path))?;
    checked(&file.metadata()?)?;
    Ok(file)
}

/// What the system says of a path.
///
/// # Errors
/// There is nothing, or its name is one of a device.
pub(super) fn metadata(path: &Path) -> io::Result<Metadata> {
    if reserved::is_in(path) { Err(system::reserved()) } else { fs::metadata(path) }
}

/// The bytes of a file, or `None` when there are more than so many.
///
/// # Errors
/// As [`open`].
pub(super) fn read(path: &Path, most: u64) -> io::Result<Option<Vec<u8>>> {
    let file = open(path)?;
    if file.metadata()?.len() > most {
        return Ok(None);
    }
    let mut bytes = Vec::new();
    // It may grow while it is read.
    file.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= most).then_some(bytes))
}

/// Whether it may be opened at all. A folder passes: what the system says to its being read says more.
///
/// # Errors
/// It is a pipe, a device or a socket.
pub(super) fn checked(metadata: &Metadata) -> io::Result<()> {
    if metadata.is_file() || metadata.is_dir() { Ok(()) } else { Err(system::not_ordinary()) }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::read;

    #[test]
    fn a_file_is_read_up_to_its_bound() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a");
        fs::write(&path, "abc").expect("it is written");
        assert_eq!(read(&path, 3).expect("it is read").as_deref(), Some(&b"abc"[..]));
        assert_eq!(read(&path, 2).expect("it is read"), None);
        assert!(read(folder.path(), 1_000_000).is_err() && read(&folder.path().join("b"), 3).is_err());
    }

    #[cfg(unix)]
    #[test]
    fn a_device_is_not_read() {
        assert!(read("/dev/zero".as_ref(), 3).is_err());
    }
}
