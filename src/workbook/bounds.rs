//! A bounded look into a zip before anything is read from it: how much its parts unpack to.

use std::io::{Cursor, Read, sink};

use zip::ZipArchive;

use crate::workbook::{Unreadable, damaged};

/// Most bytes that all parts with cells or texts may unpack to. A commune's form unpacks to less than one megabyte.
const MOST_UNPACKED: u64 = 60_000_000;

/// Most parts of a package.
const MOST_PARTS: usize = 2_000;

/// Unpacks every XML and binary part of the package into nothing, and stops at the limit: declared sizes may lie.
///
/// # Errors
/// The package is damaged, or would unpack to more than any form could.
pub(super) fn check(bytes: &[u8]) -> Result<(), Unreadable> {
    let mut package = ZipArchive::new(Cursor::new(bytes)).map_err(|e| damaged(&e))?;
    if package.len() > MOST_PARTS {
        return Err(Unreadable::TooLarge);
    }
    let mut left = MOST_UNPACKED;
    for index in 0..package.len() {
        let part = package.by_index(index).map_err(|e| damaged(&e))?;
        let name = part.name().map_err(|e| damaged(&e))?.to_lowercase();
        if [".xml", ".rels", ".bin"].iter().any(|ending| name.ends_with(ending)) {
            let unpacked = std::io::copy(&mut part.take(left + 1), &mut sink()).map_err(|e| damaged(&e))?;
            left = left.checked_sub(unpacked).ok_or(Unreadable::TooLarge)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write};

    use zip::write::SimpleFileOptions;

    use crate::workbook::{Unreadable, bounds};

    #[test]
    fn a_small_file_that_unpacks_to_much_is_refused() {
        let mut bytes = Cursor::new(Vec::new());
        let mut package = zip::ZipWriter::new(&mut bytes);
        package.start_file("xl/sharedStrings.xml", SimpleFileOptions::default()).expect("a part");
        for _ in 0..70 {
            package.write_all(&vec![b' '; 1_000_000]).expect("written");
        }
        package.finish().expect("a package");
        assert!(bytes.get_ref().len() < 1_000_000);
        assert_eq!(bounds::check(bytes.get_ref()), Err(Unreadable::TooLarge));
    }
}
